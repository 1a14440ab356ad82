import { type Answer, askOnce } from './ask.ts'
import { error, type Finding } from './finding.ts'

/** Where a deployment is, and its first page. */
export interface Arrival {
  /** With a slash at its end. */
  readonly base: URL
  readonly page: Answer
}

const mostRedirects = 10

/** Reads what an admin typed. `undefined` where it is no address of a site. */
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
 * Goes where an address leads, as a reader would, and finds from the page there where the site begins: an address of any of
 * its pages will do. Says what stood in the way instead, where something did.
 */
export async function arrive(text: string, send: typeof fetch, patienceMs: number): Promise<Arrival | Finding> {
  const start = readAddress(text)
  if (start === undefined)
    return error('bad-address', '', `Unexpected address \`${text}\`, expected one such as \`https://it.example.org/help/\``)
  const met = new Set<string>()
  let url = start
  for (;;) {
    const answer = await askOnce(url, send, patienceMs)
    if (!('status' in answer)) return error(answer.code, '', answer.message)
    const to = redirectOf(answer)
    if (to === undefined) return settle(start, answer, send, patienceMs)
    if (met.has(to.href) || met.size >= mostRedirects || to.href === url.href)
      return error(
        'redirect-loop',
        '',
        `Unexpected redirect from ${url.href} to ${to.href} again, expected a page after some redirects`,
      )
    met.add(to.href)
    url = to
  }
}

/** Where an answer sends the browser, if it does. */
export function redirectOf({ status, headers, url }: Answer): URL | undefined {
  const location = headers.get('location')
  if (![301, 302, 303, 307, 308].includes(status) || location === null) return
  try {
    return new URL(location, url)
  } catch {
    return undefined
  }
}

async function settle(asked: URL, page: Answer, send: typeof fetch, patienceMs: number): Promise<Arrival | Finding> {
  const where = page.url.href === asked.href ? asked.href : `${asked.href} (which leads to ${page.url.href})`
  const [, base, script] = /<script type="module" src="(\/(?:[^"]*\/)?)(assets\/[^"/]+\.js)"/.exec(page.text) ?? []
  if (base === undefined || script === undefined)
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
  // A build that was put below its base by mistake: its script is beside one of the folders on the way to the page.
  for (const folder of foldersBetween(base, page.url.pathname))
    if (await isThere(new URL(folder + script, right))) return elsewhere
  return { base: right, page }
}

/** `/it/` and `/it/help/` between `/` and `/it/help/x`. */
function foldersBetween(base: string, path: string): readonly string[] {
  const names = path.slice(base.length).split('/').slice(0, -1)
  return names.map((_, at) => `${base}${names.slice(0, at + 1).join('/')}/`)
}
