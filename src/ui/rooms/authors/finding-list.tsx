import { useWords } from '../../words/words-context.tsx'
import type { AuthoredFinding, AuthoredPlace } from './authored.ts'
import { type FindingGroup, groupFindings } from './group-findings.ts'
import { Message } from './message.tsx'

interface Props {
  readonly findings: readonly AuthoredFinding[]
  readonly fixes: Readonly<Record<string, string>>
  readonly onEdit: (place: AuthoredPlace) => void
}

/** How many places of one code are shown before the others are folded away. */
const shownAtOnce = 4

/** The findings of the compiler by code: the fix once, then each place with its line. In English, as in the terminal. */
export function FindingList({ findings, fixes, onEdit }: Props) {
  return (
    <ul className="findings">
      {groupFindings(findings).map((group) => (
        <Group key={group.code} group={group} fix={fixes[group.code]} onEdit={onEdit} />
      ))}
    </ul>
  )
}

function Group({
  group: { code, severity, findings },
  fix,
  onEdit,
}: { readonly group: FindingGroup; readonly fix: string | undefined } & Pick<Props, 'onEdit'>) {
  const { t } = useWords()
  const rest = findings.slice(shownAtOnce)
  return (
    <li className={`finding ${severity}`}>
      <p className="finding-head">
        <strong>{t(`authors:severity.${severity}`)}</strong> <code translate="no">{code}</code>
        {findings.length === 1 ? null : <span> {t('authors:places', { count: findings.length })}</span>}
      </p>
      {fix === undefined ? null : (
        <p className="fix">
          {t('authors:toDo')} <Message text={fix} />
        </p>
      )}
      <Places findings={findings.slice(0, shownAtOnce)} onEdit={onEdit} />
      {rest.length === 0 ? null : (
        <details>
          <summary>{t('authors:more', { count: rest.length })}</summary>
          <Places findings={rest} onEdit={onEdit} />
        </details>
      )}
    </li>
  )
}

const Places = ({ findings, onEdit }: Pick<Props, 'findings' | 'onEdit'>) => (
  <ol>
    {findings.map((finding) => (
      <li key={`${shown(finding.at)} ${finding.message}`}>
        <PlaceButton at={finding.at} onEdit={onEdit} />
        <p>
          <Message text={finding.message} />
        </p>
        <Excerpt finding={finding} />
        {finding.because === undefined ? null : (
          <p>
            <Message text={`${finding.because.message}:`} /> <PlaceButton at={finding.because.at} onEdit={onEdit} />
          </p>
        )}
      </li>
    ))}
  </ol>
)

const shown = ({ file, line, column }: AuthoredPlace): string => `${file}:${line}:${column}`

function PlaceButton({ at, onEdit }: { readonly at: AuthoredPlace } & Pick<Props, 'onEdit'>) {
  const { t } = useWords()
  return (
    <button type="button" className="place" title={t('authors:edit')} translate="no" onClick={() => onEdit(at)}>
      {shown(at)}
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
