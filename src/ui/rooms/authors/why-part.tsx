import { useWords } from '../../words/words-context.tsx'
import type { AuthoredGuide, AuthoredPlace, AuthoredSection } from './authored.ts'
import { DecisionList } from './decision-list.tsx'
import type { Editing, Verdict } from './use-editing.ts'

interface Props {
  readonly guide: AuthoredGuide
  readonly sections: readonly AuthoredSection[]
  readonly editing: Editing
  readonly onEdit: (place: AuthoredPlace) => void
}

/** Whether the guide was read through, and the decisions about it, each with the buttons that change it. */
export function WhyPart({ guide, sections, editing: { note, edit }, onEdit }: Props) {
  return (
    <>
      <Read guide={guide} onNote={note} />
      <DecisionList
        decisions={guide.decisions}
        sections={sections}
        onEdit={onEdit}
        onSettle={(section, plan) => {
          const path = ['sections', section, 'plan']
          void edit([plan === undefined ? { does: 'remove', path } : { does: 'set', path, value: plan }])
        }}
        onOrder={(section, parts) => void edit([{ does: 'set', path: ['sections', section, 'of'], value: parts }])}
      />
    </>
  )
}

interface ReadProps {
  readonly guide: Pick<AuthoredGuide, 'versions' | 'findings' | 'hasAgreed'>
  readonly onNote: Editing['note']
}

/** Whether the author has read the trees of a guide through, and compared its versions, with the buttons that say so. */
function Read({ guide: { versions, findings, hasAgreed }, onNote }: ReadProps) {
  const all = Object.entries(versions).flatMap(([language, version]) => (version === undefined ? [] : [{ language, ...version }]))
  const approval = all.some(({ approval }) => approval === 'changed')
    ? 'changed'
    : all.every(({ approval }) => approval === 'approved')
      ? 'done'
      : 'none'
  const agreement = findings.some(({ code }) => code === 'translation-drift') ? 'changed' : hasAgreed ? 'done' : 'none'
  const note = (verdict: Verdict) => onNote(verdict, Object.fromEntries(all.map(({ language, tree }) => [language, tree])))
  return (
    <>
      <VerdictLine verdict="approve" state={approval} onNote={note} />
      {all.length < 2 ? null : <VerdictLine verdict="agree" state={agreement} onNote={note} />}
    </>
  )
}

interface VerdictProps {
  readonly verdict: Verdict
  readonly state: 'none' | 'done' | 'changed'
  readonly onNote: (verdict: Verdict) => void
}

/** How a guide stands to what its author said of it, and the button that says it again. */
function VerdictLine({ verdict, state, onNote }: VerdictProps) {
  const { t } = useWords()
  return (
    <>
      <p className={state === 'changed' ? 'gaps' : 'fine'}>
        {verdict === 'approve' ? t(`authors:approve.${state}`) : t(`authors:agree.${state}`)}
      </p>
      {state === 'done' ? null : (
        <p>
          <button type="button" onClick={() => onNote(verdict)}>
            {t(`authors:${verdict}.do`)}
          </button>
        </p>
      )}
    </>
  )
}
