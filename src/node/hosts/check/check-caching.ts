import type { Answer } from './ask.ts'
import type { Deployment } from './deployment.ts'
import { error, type Finding, warning } from './finding.ts'
import { filesToAsk } from './named-files.ts'

/** Names that change with their content are kept, everything else is asked for again, `sw.js` above all. */
export async function checkCaching(deployment: Deployment): Promise<readonly Finding[]> {
  const paths = [...new Set([...deployment.pages, ...filesToAsk(deployment), 'data/codes.json'])]
  const answers = await Promise.all(paths.map(async (path) => [path, await deployment.ask(path)] as const))
  const { lasting } = deployment.rules.caching
  return answers.flatMap(([path, answer]) => {
    if (answer?.status !== 200) return []
    return lasting.includes(path.split('/')[0] ?? '') && path.includes('/')
      ? lastingFindings(path, answer, deployment.rules.caching.there)
      : freshFindings(path, answer)
  })
}

/** Less than a month is less than what lies between two visits. */
const long = 30 * 86_400

function lastingFindings(path: string, answer: Answer, expected: string): readonly Finding[] {
  const said = cachingOf(answer)
  if (secondsOf(said) >= long && !/no-cache|no-store/.test(said)) return []
  return [
    warning(
      'caching',
      path,
      `Unexpected ${shown(said)}, expected \`${expected}\`: the name changes with the content, so every visit loads it again for nothing`,
    ),
  ]
}

function freshFindings(path: string, answer: Answer): readonly Finding[] {
  const said = cachingOf(answer)
  const age = Number(answer.headers.get('age') ?? 0)
  if (/no-cache|no-store/.test(said) || (secondsOf(said) === 0 && sharedSecondsOf(said) === 0)) {
    return age > 60
      ? [
          warning(
            path === 'sw.js' ? 'worker' : 'caching',
            path,
            `Unexpected Age of ${age} seconds, expected an answer that no cache in between has kept`,
          ),
        ]
      : []
  }
  const why =
    path === 'sw.js'
      ? 'updates, and the way back from a bad one, reach devices that much later'
      : 'readers get what was there before'
  return [error(path === 'sw.js' ? 'worker' : 'caching', path, `Unexpected ${shown(said)}, expected \`no-cache\`: ${why}`)]
}

const cachingOf = ({ headers }: Answer): string => headers.get('cache-control')?.toLowerCase() ?? ''
const shown = (said: string): string => (said === '' ? 'lack of Cache-Control' : `Cache-Control \`${said}\``)
/** How long a browser may keep it without asking; without a word, as long as it likes. */
const secondsOf = (said: string): number => Number(/(?:^|[\s,])max-age=(\d+)/.exec(said)?.[1] ?? Number.NaN)
/** How long what stands in between may. */
const sharedSecondsOf = (said: string): number => Number(/s-maxage=(\d+)/.exec(said)?.[1] ?? 0)
