import type { Code } from '../../../guide/node.ts'
import { SpelledCode } from '../../controls/spelled-code.tsx'
import { useWords } from '../../words/words-context.tsx'
import type { AuthoredFinding, AuthoredPlace } from './authored.ts'
import type { SettingsFile } from './edits.ts'
import { FindingList } from './finding-list.tsx'
import { SaidPart } from './said-part.tsx'
import { Tally } from './tally.tsx'
import { useEditing } from './use-editing.ts'

interface Props {
  readonly findings: readonly AuthoredFinding[]
  readonly words: SettingsFile
  readonly lost: readonly Code[]
  readonly canUndo: boolean
  readonly onEdit: (place: AuthoredPlace) => void
}

/** What was found in files that belong to no guide, and the clicks that settle the codes of new screens and of those that are gone. */
export function OthersPart({ findings, words, lost, canUndo, onEdit }: Props) {
  const { t } = useWords()
  const editing = useEditing({ id: '', words }, undefined)
  const hasNew = findings.some(({ code }) => code === 'unlocked-code')
  const isDying = findings.some(({ code }) => code === 'dying-code')
  return (
    <li>
      <details className="authored" id="common">
        <summary>
          <strong className="words">{t('authors:others')}</strong>
          <Tally findings={findings} />
        </summary>
        <div className="within">
          {hasNew ? (
            <>
              <p>{t('authors:codes.new')}</p>
              <p>
                <button type="button" onClick={() => editing.lock([])}>
                  {t('authors:codes.lock')}
                </button>
              </p>
            </>
          ) : null}
          {isDying ? (
            <>
              <p>{t('authors:codes.dying', { count: lost.length })}</p>
              <ul className="losses">
                {lost.map((code) => (
                  <li key={code}>
                    <SpelledCode code={code} />
                  </li>
                ))}
              </ul>
              <p>
                <button type="button" onClick={() => editing.lock(lost)}>
                  {t('authors:codes.retire', { count: lost.length })}
                </button>
              </p>
            </>
          ) : null}
          <FindingList findings={findings} onEdit={onEdit} editWords={editing.editWords} />
          <SaidPart editing={editing} codes={undefined} canUndo={canUndo} />
        </div>
      </details>
    </li>
  )
}
