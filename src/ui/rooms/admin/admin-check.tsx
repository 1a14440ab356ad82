import type { SiteProblem } from '../../../runtime/site/site-problem.ts'
import { AlertIcon, CheckIcon } from '../../controls/icons.tsx'
import { useHydrated } from '../../page/use-hydrated.ts'
import type { Words } from '../../words/words.ts'
import { useWords } from '../../words/words-context.tsx'
import type { SiteCheck } from './check-site.ts'

interface Props {
  readonly check: SiteCheck | undefined
  /** Values that can be used and are probably wrong. */
  readonly warnings: readonly SiteProblem[]
  readonly onAgain: () => void
}

/** The problems of `site.json`, and the config that this device uses. `check` is absent until the server has answered. */
export function AdminCheck({ check, warnings, onAgain }: Props) {
  const { t } = useWords()
  const live = useHydrated()
  const problems = check?.problems ?? []
  return (
    <section aria-labelledby="admin-file">
      <h2 id="admin-file">{t('admin:file')}</h2>
      <div role="status" className={`verdict ${check === undefined ? '' : isGood(check) ? 'good' : 'bad'}`}>
        {check === undefined ? null : isGood(check) ? <CheckIcon /> : <AlertIcon type="caution" />}
        <p>{check === undefined ? t(live ? 'admin:checking' : 'admin:without') : verdictWords(check, t)}</p>
      </div>
      {check === undefined || check.uses === 'server' ? null : <p>{t(`admin:${check.uses}`)}</p>}
      <Problems problems={problems} />
      {warnings.length === 0 ? null : <p>{t('admin:doubtful')}</p>}
      <Problems problems={warnings} />
      {live ? (
        <p>
          <button type="button" onClick={onAgain}>
            {t('admin:again')}
          </button>
        </p>
      ) : null}
    </section>
  )
}

const Problems = ({ problems }: { problems: readonly SiteProblem[] }) =>
  problems.length === 0 ? null : (
    <ul className="problems">
      {problems.map((problem) => (
        <Problem key={`${problem.path} ${problem.expected}`} problem={problem} />
      ))}
    </ul>
  )

const isGood = ({ uses, problems }: SiteCheck): boolean => uses === 'server' && problems.length === 0

function verdictWords({ reached, uses, problems }: SiteCheck, t: Words): string {
  if (!reached) return t('admin:unreachable')
  if (uses !== 'server') return t('admin:unusable')
  return problems.length === 0 ? t('admin:good') : t('admin:problems', { count: problems.length })
}

/** The value in the file may be any text, so it is isolated in an element of its own. */
function Problem({ problem: { path, severity, found, expected, near } }: { problem: SiteProblem }) {
  const { t } = useWords()
  return (
    <li>
      <p>
        <strong className={severity}>{t(`admin:${severity}`)}</strong> <code translate="no">{path}</code>
      </p>
      <p>
        <bdi>{found === undefined ? t('admin:nothing') : t('admin:found', { found })}</bdi>{' '}
        {t('admin:expected', { expected: t(`admin:expects.${expected}`) })}
      </p>
      {near === undefined ? null : (
        <p>
          {t('admin:near', { near: '' })}
          <code translate="no">{near}</code>
        </p>
      )}
    </li>
  )
}
