import type { HostResponse } from './ask.ts'
import type { Deployment } from './deployment.ts'
import { error, type Finding, warning } from './finding.ts'
import { filesToAsk } from './named-files.ts'

/**
 * Checks `Cache-Control`: files whose names change with their content are cached; everything else is revalidated, most of all
 * `sw.js`.
 */
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

/** The shortest useful lifetime of a cached file, in seconds: readers come back after weeks. */
const long = 30 * 86_400

function lastingFindings(path: string, answer: HostResponse, expected: string): readonly Finding[] {
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

function freshFindings(path: string, answer: HostResponse): readonly Finding[] {
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

const cachingOf = ({ headers }: HostResponse): string => headers.get('cache-control')?.toLowerCase() ?? ''
const shown = (said: string): string => (said === '' ? 'lack of Cache-Control' : `Cache-Control \`${said}\``)
/** The lifetime in a browser cache, in seconds. `NaN` where the header has none, so that the browser chooses. */
const secondsOf = (said: string): number => Number(/(?:^|[\s,])max-age=(\d+)/.exec(said)?.[1] ?? Number.NaN)
/** The lifetime in shared caches, in seconds. */
const sharedSecondsOf = (said: string): number => Number(/s-maxage=(\d+)/.exec(said)?.[1] ?? 0)
