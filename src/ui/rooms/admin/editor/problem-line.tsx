import type { SiteProblem } from '../../../../runtime/site/site-problem.ts'
import { useWords } from '../../../words/words-context.tsx'

/** What is wrong with a value, and what is expected. Draws nothing without a problem. */
export function ProblemLine({ problem }: { problem: SiteProblem | undefined }) {
  const { t } = useWords()
  if (problem === undefined) return null
  const { expected, near } = problem
  return (
    <p className="error">
      {t('admin:expected', { expected: t(`admin:expects.${expected}`) })}
      {near === undefined ? null : ` ${t('admin:near', { near })}`}
    </p>
  )
}
