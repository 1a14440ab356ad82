import { useWords } from '../../words/words-context.tsx'
import type { AuthoredFinding } from './authored.ts'
import { severities, tallyOf } from './group-findings.ts'

/** The number of errors, warnings and remarks, in words: a colour alone is not accessible. */
export function Tally({ findings }: { readonly findings: readonly AuthoredFinding[] }) {
  const { t } = useWords()
  const tally = tallyOf(findings)
  const some = severities.filter((severity) => tally[severity] > 0)
  if (some.length === 0) return <span className="tally good">{t('authors:nothing')}</span>
  return (
    <span className="tally">
      {some.map((severity) => (
        <span key={severity} className={severity}>
          {t(`authors:count.${severity}`, { count: tally[severity] })}
        </span>
      ))}
    </span>
  )
}
