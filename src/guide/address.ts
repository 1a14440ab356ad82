import { readCode } from './code.ts'
import { type Language, languageOf } from './language.ts'
import { type Code, type GuideId, isGuideId } from './node.ts'

/**
 * An address of the site, parsed. Beside a code, `guide` is only for people who read the address: the code alone finds the node.
 */
export type Address =
  | ({ readonly kind: 'root' } & Strayed)
  /** `page` is present from the second page of a long list on. */
  | ({ readonly kind: 'catalog'; readonly language: Language; readonly page?: number } & Strayed)
  /** The search for a message or an error code. The search text is in the query, which is no part of an address. */
  | { readonly kind: 'find'; readonly language: Language; readonly page?: number }
  | ({ readonly kind: 'start'; readonly language: Language; readonly guide: GuideId } & Strayed)
  | { readonly kind: 'node'; readonly language: Language; readonly guide: GuideId; readonly code: Code }
  /** Pages for helpdesk agents: all guides, the tree of one guide, and one screen in two languages side by side. */
  | { readonly kind: 'desk'; readonly language: Language; readonly page?: number }
  | { readonly kind: 'desk-guide'; readonly language: Language; readonly guide: GuideId }
  | { readonly kind: 'call'; readonly language: Language }
  /**
   * Pages for admins: `/<language>/admin/`, and `/admin/` in the language of the browser. `admin/embed/` makes snippets for other
   * pages.
   */
  | { readonly kind: 'admin'; readonly language?: Language; readonly room?: 'embed' }
  /** Prepares a device for use without a network: for one guide, or for all guides of its reader. */
  | { readonly kind: 'ready'; readonly language: Language; readonly guide?: GuideId | undefined }
  /** The source, licence and version of a guide or of all, and what the device keeps. */
  | { readonly kind: 'about'; readonly language: Language; readonly guide?: GuideId | undefined }
  /** `/<code>/`: a node in the language of the browser, or in that of an address whose guide can be none. */
  | { readonly kind: 'code'; readonly code: Code; readonly language?: Language }
  | ({ readonly kind: 'unknown'; readonly language?: Language } & Strayed)

/**
 * The text of an address in which a code may be elsewhere than where we write it: `readDamaged` reads it. A code in it that exists is
 * opened before what the rest of the address says. `readLocation` adds it.
 */
interface Strayed {
  readonly stray?: string
}

/**
 * Reads a path such as `/it/aide/FR/x/K7Q2M` below a base such as `/it/aide/`. Case, a missing or doubled slash and a
 * trailing `index.html` do not matter; query and fragment are not part of a path. Never throws: what it cannot read is
 * `unknown`.
 */
export function readAddress(path: string, base: string): Address {
  const below = path.toLowerCase().startsWith(base.toLowerCase()) ? path.slice(base.length) : path.replace(/^\/+/, '')
  const parts = below
    .toLowerCase()
    .replace(/index\.html$/, '')
    .split('/')
    .filter((part) => part !== '')
  const [first, guide, third, ...rest] = parts
  if (first === undefined) return { kind: 'root' }
  const language = languageOf(first)
  if (language === undefined) {
    // Checked before `readCode`: `admin` has five letters of the alphabet of codes, but a wrong check symbol.
    if (first === 'admin' && third === undefined && (guide === undefined || guide === 'embed'))
      return { kind: 'admin', ...(guide === 'embed' && { room: 'embed' }) }
    const reading = readCode(first)
    return reading.ok && guide === undefined ? { kind: 'code', code: reading.code } : { kind: 'unknown' }
  }
  if (guide === undefined) return { kind: 'catalog', language }
  if (guide === 'find' && third === undefined) return { kind: 'find', language }
  const listed = listAt(parts.slice(1))
  if (listed !== undefined) return { ...listed, language }
  if ((guide === 'ready' || guide === 'about') && rest.length === 0 && isGuideIn(third))
    return { kind: guide, language, guide: third }
  if (guide === 'desk' && rest.length === 0 && isGuideIn(third))
    return third === undefined ? { kind: 'desk', language } : { kind: 'desk-guide', language, guide: third }
  if ((guide === 'call' || guide === 'admin') && third === undefined) return { kind: guide, language }
  if (guide === 'admin' && third === 'embed' && rest.length === 0) return { kind: 'admin', language, room: 'embed' }
  const named = isGuideId(guide)
  if (third === undefined) return named ? { kind: 'start', language, guide } : { kind: 'unknown', language }
  const reading = readCode(third)
  if (!reading.ok || rest.length > 0) return { kind: 'unknown', language }
  return named ? { kind: 'node', language, guide, code: reading.code } : { kind: 'code', language, code: reading.code }
}

/** Whether a part of a path can be a guide, or is absent. */
const isGuideIn = (part: string | undefined): boolean => part === undefined || isGuideId(part)

/** The parts of a browser's location, or of a `URL`, that address a screen. */
interface Place {
  readonly pathname: string
  readonly search?: string
  readonly hash: string
}

/**
 * Parses the location of a browser. The fragment may name a node, `/fr/x/#k7q2m`, on sites where each guide is one page. A code with
 * a good check symbol anywhere in an address is found, whatever a program or a person has put around it.
 */
export function readLocation({ pathname, search = '', hash }: Place, base: string): Address {
  const address = readAddress(pathname, base)
  switch (address.kind) {
    case 'start': {
      const reading = readCode(hash.slice(1))
      if (reading.ok) return { kind: 'node', language: address.language, guide: address.guide, code: reading.code }
      return withStray(address, search + hash)
    }
    case 'root':
    case 'catalog':
      return withStray(address, search + hash)
    case 'unknown':
      return withStray(address, pathname + search + hash)
    default:
      return address
  }
}

const withStray = (
  address: Extract<Address, Strayed & { kind: 'root' | 'catalog' | 'start' | 'unknown' }>,
  stray: string,
): Address => (stray === '' ? address : { ...address, stray })

/**
 * Parses the address of a page of a long list: `all/2`, `find/2`, `desk/all/2`. The first page has the address of the list
 * itself.
 */
function listAt(parts: readonly string[]): { readonly kind: 'catalog' | 'find' | 'desk'; readonly page?: number } | undefined {
  const [, name, number = ''] = /^(all|find|desk\/all)\/([1-9]\d{0,4})$/.exec(parts.join('/')) ?? []
  if (name === undefined) return
  const kind = name === 'all' ? 'catalog' : name === 'find' ? 'find' : 'desk'
  return number === '1' ? { kind } : { kind, page: Number(number) }
}

/**
 * The path of an address below a base, with a trailing slash: `/it/aide/fr/missing-certificate/k7q2m/`. An unknown address gives
 * the base.
 */
export function pathOf(address: Address, base: string): string {
  switch (address.kind) {
    case 'root':
    case 'unknown':
      return base
    case 'catalog':
      return `${base}${address.language}/${address.page === undefined ? '' : `all/${address.page}/`}`
    case 'find':
      return `${base}${address.language}/find/${address.page === undefined ? '' : `${address.page}/`}`
    case 'start':
      return `${base}${address.language}/${encodeURIComponent(address.guide)}/`
    case 'node':
      return `${base}${address.language}/${encodeURIComponent(address.guide)}/${address.code}/`
    case 'desk':
      return `${base}${address.language}/desk/${address.page === undefined ? '' : `all/${address.page}/`}`
    case 'call':
      return `${base}${address.language}/call/`
    case 'admin':
      return `${base}${address.language === undefined ? '' : `${address.language}/`}admin/${address.room === undefined ? '' : `${address.room}/`}`
    case 'ready':
    case 'about':
      return `${base}${address.language}/${address.kind}/${address.guide === undefined ? '' : `${encodeURIComponent(address.guide)}/`}`
    case 'desk-guide':
      return `${base}${address.language}/desk/${encodeURIComponent(address.guide)}/`
    case 'code':
      return `${base}${address.code}/`
  }
}
