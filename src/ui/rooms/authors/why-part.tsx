import { useRef, useState } from 'react'
import type { Guide } from '../../../guide/guide.ts'
import { useLinkContext } from '../../page/link-context.ts'
import { useWords } from '../../words/words-context.tsx'
import type { AuthoredGuide, AuthoredPlace } from './authored.ts'
import { DecisionList } from './decision-list.tsx'
import { type SentEdit, sendEdit } from './send-edit.ts'

interface Props {
  readonly guide: AuthoredGuide
  /** The screens as they are now, in the first language that is written. */
  readonly screens: Guide | undefined
  /** Whether the last click changed this guide, and can be taken back. */
  readonly canUndo: boolean
  /** The codes of the screens before the last click. */
  readonly before: ReadonlySet<string> | undefined
  readonly onEdit: (place: AuthoredPlace) => void
  /** Told of the codes of the screens before a click, so that new ones can be marked. */
  readonly onChange: (before: ReadonlySet<string>) => void
}

type Kind = 'done' | 'undone' | 'approved'
type Said = { readonly kind: Kind; readonly file: string } | Extract<SentEdit, { refused: string }>

/** The decisions about a guide, what the last click did, and the button that takes it back. */
export function WhyPart({ guide, screens, canUndo, before, onEdit, onChange }: Props) {
  const { t } = useWords()
  const { base } = useLinkContext()
  const [said, setSaid] = useState<Said>()
  const place = useRef<HTMLDivElement>(null)
  const codes = new Set(screens?.nodes.map(({ code }) => code))
  const send = async (kind: Kind, body: Parameters<typeof sendEdit>[1]) => {
    const answer = await sendEdit(base, body)
    if ('done' in answer && kind !== 'approved') onChange(codes)
    setSaid('done' in answer ? { kind, file: answer.done.path } : answer)
    place.current?.focus()
  }
  return (
    <>
      <div ref={place} tabIndex={-1} role="status" className="said">
        {said === undefined ? null : <Told said={said} before={before ?? codes} codes={codes} />}
      </div>
      {canUndo ? (
        <p>
          <button type="button" onClick={() => void send('undone', { does: 'undo' })}>
            {t('authors:why.undo')}
          </button>
        </p>
      ) : null}
      <Approval
        versions={guide.versions}
        onApprove={(trees) => void send('approved', { does: 'approve', guide: guide.id, trees })}
      />
      <DecisionList
        decisions={guide.decisions}
        onEdit={onEdit}
        onSettle={(section, plan) =>
          void send('done', {
            does: 'edit',
            guide: guide.id,
            version: guide.flow.version,
            edit:
              plan === undefined
                ? { does: 'remove', path: ['sections', section, 'plan'] }
                : { does: 'set', path: ['sections', section, 'plan'], value: plan },
          })
        }
      />
    </>
  )
}

interface ApprovalProps {
  readonly versions: AuthoredGuide['versions']
  readonly onApprove: (trees: Readonly<Record<string, string>>) => void
}

/** Whether the author has read this tree through, and the button that says so. */
function Approval({ versions, onApprove }: ApprovalProps) {
  const { t } = useWords()
  const all = Object.entries(versions).flatMap(([language, version]) => (version === undefined ? [] : [{ language, ...version }]))
  const state = all.some(({ approval }) => approval === 'changed')
    ? 'changed'
    : all.every(({ approval }) => approval === 'approved')
      ? 'approved'
      : 'none'
  return (
    <>
      <p className={state === 'changed' ? 'gaps' : 'fine'}>{t(`authors:approval.${state}`)}</p>
      {state === 'approved' ? null : (
        <p>
          <button type="button" onClick={() => onApprove(Object.fromEntries(all.map(({ language, tree }) => [language, tree])))}>
            {t('authors:approval.do')}
          </button>
        </p>
      )}
    </>
  )
}

interface ToldProps {
  readonly said: Said
  readonly before: ReadonlySet<string>
  readonly codes: ReadonlySet<string>
}

function Told({ said, before, codes }: ToldProps) {
  const { t } = useWords()
  if ('refused' in said)
    return <p className="gaps">{t(`authors:why.refused.${said.refused}`, { because: said.because ?? '' })}</p>
  const more = [...codes].filter((code) => !before.has(code)).length
  const less = [...before].filter((code) => !codes.has(code)).length
  return (
    <p className="fine">
      {t(`authors:why.${said.kind}`, { file: said.file })}{' '}
      {said.kind === 'approved'
        ? ''
        : more + less === 0
          ? t('authors:why.sameScreens')
          : [
              more === 0 ? '' : t('authors:why.screensMore', { count: more }),
              less === 0 ? '' : t('authors:why.screensLess', { count: less }),
            ]
              .filter((words) => words !== '')
              .join(', ')}
    </p>
  )
}
