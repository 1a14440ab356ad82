import { SpelledCode } from '../../controls/spelled-code.tsx'
import { useWords } from '../../words/words-context.tsx'
import type { AuthoredFinding, AuthoredPlace, LostCode } from './authored.ts'
import { RedirectForm } from './changes/redirect-form.tsx'
import type { SettingsFile } from './edits.ts'
import { FindingList } from './finding-list.tsx'
import { SaidPart } from './said-part.tsx'
import { Tally } from './tally.tsx'
import { type EditedGuide, useEditing } from './use-editing.ts'

interface Props {
  readonly findings: readonly AuthoredFinding[]
  readonly words: SettingsFile
  readonly lost: readonly LostCode[]
  readonly guides: readonly EditedGuide[]
  readonly canUndo: boolean
  readonly onToggle: (open: boolean) => void
  readonly onEdit: (place: AuthoredPlace) => void
}

/** What was found in files that belong to no guide, and the clicks that settle the codes of new screens and of those that are gone. */
export function OthersPart({ findings, words, lost, guides, canUndo, onToggle, onEdit }: Props) {
  const { t } = useWords()
  const editing = useEditing({ id: '', words }, undefined)
  const hasNew = findings.some(({ code }) => code === 'unlocked-code')
  const isDying = findings.some(({ code }) => code === 'dying-code')
  return (
    <li>
      <details className="authored" id="common" onToggle={(event) => onToggle(event.currentTarget.open)}>
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
                {lost.map(({ code, guide }) => {
                  const owner = guides.find(({ id }) => id === guide)
                  return (
                    <li key={code}>
                      {owner === undefined ? (
                        <SpelledCode code={code} />
                      ) : (
                        <RedirectForm lost={code} onReplace={(edits) => void editing.editOf(owner, edits)} />
                      )}
                    </li>
                  )
                })}
              </ul>
              <p>
                <button type="button" onClick={() => editing.lock(lost.map(({ code }) => code))}>
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
