import { basePattern } from '../deployed.ts'
import { askOnce, type HostResponse } from './ask.ts'
import { error, type Finding } from './finding.ts'

/** The address of a deployment, and the page that was found. */
export interface Arrival {
  /** The base of the site, with a slash at its end. */
  readonly base: URL
  readonly page: HostResponse
}

const mostRedirects = 10
/** The most folders in which the site is looked for. */
const mostFolders = 20

/** Reads the address that an admin typed. `undefined` where it is no http or https address. */
export function readAddress(text: string): URL | undefined {
  try {
    const url = new URL(text.trim())
    if (url.protocol !== 'https:' && url.protocol !== 'http:') return
    url.search = ''
    url.hash = ''
    url.pathname = url.pathname.replace(/\/?(?:index\.html)?$/, '/')
    return url
  } catch {
    return undefined
  }
}

/**
 * Finds the base of a site from the address of any of its pages: follows redirects of its host, and reads the page. Returns a
 * finding where this fails. A redirect to another host is not followed: it may be one that only this machine can reach.
 */
export async function arrive(text: string, send: typeof fetch, patienceMs: number): Promise<Arrival | Finding> {
  const start = readAddress(text)
  if (start === undefined)
    return error('bad-address', '', `Unexpected address \`${text}\`, expected one such as \`https://it.example.org/help/\``)
  const visited = new Set<string>()
  let url = start
  for (;;) {
    const answer = await askOnce(url, send, patienceMs)
    if (!('status' in answer)) return error(answer.code, '', answer.message)
    const to = redirectOf(answer)
    if (to === undefined) return settle(start, answer, send, patienceMs)
    if (!isSameHost(start, to))
      return error(
        'not-ours',
        '',
        `Unexpected answer of ${start.href} (which leads to ${to.href}), expected a page of the wizard; another host is not asked`,
      )
    if (visited.has(to.href) || visited.size >= mostRedirects || to.href === url.href)
      return error(
        'redirect-loop',
        '',
        `Unexpected redirect from ${url.href} to ${to.href} again, expected a page after some redirects`,
      )
    visited.add(to.href)
    url = to
  }
}

/** Whether a redirect stays at a host: at the same port, or at the usual port of https. */
const isSameHost = (from: URL, to: URL): boolean =>
  to.hostname === from.hostname && (to.port === from.port || (to.port === '' && to.protocol === 'https:'))

/** The target of a redirect. `undefined` for other responses. */
export function redirectOf({ status, headers, url }: HostResponse): URL | undefined {
  const location = headers.get('location')
  if (![301, 302, 303, 307, 308].includes(status) || location === null) return
  try {
    return new URL(location, url)
  } catch {
    return undefined
  }
}

/** Finds the base from a page, and checks that the site is there. */
async function settle(asked: URL, page: HostResponse, send: typeof fetch, patienceMs: number): Promise<Arrival | Finding> {
  const where = page.url.href === asked.href ? asked.href : `${asked.href} (which leads to ${page.url.href})`
  const [, base, script] = /<script type="module" src="(\/(?:[^"]*\/)?)(assets\/[^"/]+\.js)"/.exec(page.text) ?? []
  if (base === undefined || script === undefined || !basePattern.test(base))
    return error('not-ours', '', `Unexpected answer of ${where} with status ${page.status}, expected a page of the wizard`)
  const elsewhere = error(
    'wrong-base',
    '',
    `Unexpected build for ${base} at ${page.url.pathname}, expected one for where it is deployed`,
  )
  if (!page.url.pathname.startsWith(base)) return elsewhere
  const isThere = async (place: URL): Promise<boolean> => {
    const answer = await askOnce(place, send, patienceMs)
    return 'status' in answer && answer.status === 200 && !answer.text.startsWith('<')
  }
  const right = new URL(base, page.url.origin)
  if (await isThere(new URL(script, right))) return { base: right, page }
  // The build may be in a folder below its base by mistake: its script is in one of the folders on the path of the page then.
  for (const folder of foldersBetween(base, page.url.pathname))
    if (await isThere(new URL(folder + script, right))) return elsewhere
  return { base: right, page }
}

/** The folders between a base and a page: `/it/` and `/it/help/` for `/` and `/it/help/x`. */
function foldersBetween(base: string, path: string): readonly string[] {
  const names = path.slice(base.length).split('/').slice(0, -1)
  return names.slice(0, mostFolders).map((_, at) => `${base}${names.slice(0, at + 1).join('/')}/`)
}
