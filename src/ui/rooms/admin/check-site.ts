import type { SiteConfig } from '../../../guide/site.ts'
import type { SiteProblem } from '../../../runtime/site/site-problem.ts'
import { readSiteText } from '../../../runtime/site/site-text.ts'

/** The check of `site.json` as the server sends it now. */
export interface SiteCheck {
  /** Whether the server has answered. */
  readonly reached: boolean
  readonly problems: readonly SiteProblem[]
  /** The config that this device uses: that of the server, its last good copy, or that of the build. */
  readonly uses: 'server' | 'kept' | 'built'
  readonly site: SiteConfig
}

/** Checks the file on the server, past every copy. Where it cannot be used, gives what this device uses instead. Never rejects. */
export async function checkSite(
  base: string,
  baked: SiteConfig,
  get: typeof fetch = (input, init) => fetch(input, init),
): Promise<SiteCheck> {
  const now = await answerOf((signal) => get(`${base}site.json`, { cache: 'no-store', signal }))
  const fresh = read(now, baked)
  if (fresh.usable) return { reached: true, problems: fresh.problems, uses: 'server', site: fresh.site }
  const kept = read(await answerOf((signal) => get(`${base}site.json`, { signal })), baked)
  return { reached: now !== undefined, problems: fresh.problems, uses: kept.usable ? 'kept' : 'built', site: kept.site }
}

interface SiteResponse {
  readonly status: number
  readonly text: string
}

/** The answer; `undefined` where it is not complete within ten seconds. */
async function answerOf(ask: (signal: AbortSignal) => Promise<Response>): Promise<SiteResponse | undefined> {
  // Aborted, because a browser has few connections to one host.
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), 10_000)
  const asked = ask(abort.signal).then(async (response) => ({ status: response.status, text: await response.text() }))
  return asked.catch(() => undefined).finally(() => clearTimeout(timer))
}

function read(
  answer: SiteResponse | undefined,
  baked: SiteConfig,
): { readonly usable: boolean; readonly site: SiteConfig; readonly problems: readonly SiteProblem[] } {
  if (answer === undefined) return { usable: false, site: baked, problems: [] }
  if (answer.status !== 200)
    return {
      usable: false,
      site: baked,
      problems: [{ path: 'site.json', severity: 'error', found: String(answer.status), expected: 'file' }],
    }
  const { site, problems } = readSiteText(answer.text, baked)
  return { usable: problems.every(({ path }) => path !== 'site.json'), site, problems }
}
