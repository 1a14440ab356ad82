import { useWords } from '../../words/words-context.tsx'
import type { AuthoredGuide, AuthoredPlace, AuthoredSection } from './authored.ts'
import { DecisionList } from './decision-list.tsx'
import type { Editing } from './use-editing.ts'

interface Props {
  readonly guide: AuthoredGuide
  readonly sections: readonly AuthoredSection[]
  readonly editing: Editing
  readonly onEdit: (place: AuthoredPlace) => void
}

/** Whether the guide was read through, and the decisions about it, each with the buttons that change it. */
export function WhyPart({ guide, sections, editing: { approve, edit }, onEdit }: Props) {
  return (
    <>
      <Approval versions={guide.versions} onApprove={approve} />
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
