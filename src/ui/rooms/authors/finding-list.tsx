import { useWords } from '../../words/words-context.tsx'
import type { AuthoredFinding, AuthoredPlace } from './authored.ts'
import { WordForm } from './changes/word-form.tsx'
import { type FindingGroup, groupFindings, onceAPlace, placeText } from './group-findings.ts'
import { Coded, Message } from './message.tsx'
import type { Editing } from './use-editing.ts'

interface Props {
  readonly findings: readonly AuthoredFinding[]
  readonly onEdit: (place: AuthoredPlace) => void
  readonly editWords: Editing['editWords']
}

/** How many places of one code are shown before the others are folded away. */
const shownAtOnce = 4

/** The findings of the compiler by code: what was found, each place with its line, and what to do about it. */
export function FindingList({ findings, ...rest }: Props) {
  return (
    <ul className="findings">
      {groupFindings(findings).map((group) => (
        <Group key={group.code} group={group} {...rest} />
      ))}
    </ul>
  )
}

function Group({ group, ...rest }: { readonly group: FindingGroup } & Omit<Props, 'findings'>) {
  const { t } = useWords()
  const { code, severity, findings } = group
  const places = onceAPlace(findings)
  const others = places.slice(shownAtOnce)
  return (
    <li className={`finding ${severity}`}>
      <p className="finding-head">
        <strong>{t(`authors:severity.${severity}`)}</strong>
        {places.length === 1 ? null : <span> {t('authors:places', { count: places.length })}</span>}
      </p>
      <p>
        <Coded text={t(`findings:${code}.says`)} />
      </p>
      <Places findings={places.slice(0, shownAtOnce)} {...rest} />
      {others.length === 0 ? null : (
        <details>
          <summary>{t('authors:more', { count: others.length })}</summary>
          <Places findings={others} {...rest} />
        </details>
      )}
      <p className="fix">
        <strong>{t('authors:toDo')}</strong> <Coded text={t(`findings:${code}.do`)} />
      </p>
      <Technical group={group} />
    </li>
  )
}

const Places = ({ findings, onEdit, editWords }: Props) => (
  <ol>
    {findings.map((finding) => (
      <li key={`${placeText(finding.at)} ${finding.message}`}>
        <PlaceButton at={finding.at} onEdit={onEdit} />
        <Excerpt finding={finding} />
        {finding.because === undefined ? null : <Also at={finding.because.at} onEdit={onEdit} />}
        {finding.unknown === undefined ? null : <WordForm unknown={finding.unknown} editWords={editWords} />}
      </li>
    ))}
  </ol>
)

/** A second place that a finding is about. */
function Also({ at, onEdit }: { readonly at: AuthoredPlace } & Pick<Props, 'onEdit'>) {
  const { t } = useWords()
  return (
    <p>
      {t('authors:also')} <PlaceButton at={at} onEdit={onEdit} />
    </p>
  )
}

function PlaceButton({ at, onEdit }: { readonly at: AuthoredPlace } & Pick<Props, 'onEdit'>) {
  const { t } = useWords()
  return (
    <button type="button" className="place" title={t('authors:edit')} translate="no" onClick={() => onEdit(at)}>
      {placeText(at)}
    </button>
  )
}

/** The line of a finding, with a mark at its place. */
function Excerpt({ finding: { line } }: { readonly finding: AuthoredFinding }) {
  if (line === undefined) return null
  return (
    <pre translate="no">
      {line.before}
      <mark>{line.after.slice(0, 1)}</mark>
      {line.after.slice(1)}
    </pre>
  )
}

/** The code of a finding and what the compiler says of each place, folded: exact words, in English as in the terminal. */
function Technical({ group: { code, findings } }: { readonly group: FindingGroup }) {
  const { t } = useWords()
  return (
    <details className="technical">
      <summary>{t('authors:technical')}</summary>
      <p>
        <code translate="no">{code}</code>
      </p>
      <ol>
        {findings.map(({ at, message, because }) => (
          <li key={`${placeText(at)} ${message}`}>
            {findings.length === 1 ? null : <small translate="no">{placeText(at)}</small>} <Message text={message} />
            {because === undefined ? null : <Message text={` (${because.message}: ${placeText(because.at)})`} />}
          </li>
        ))}
      </ol>
    </details>
  )
}
