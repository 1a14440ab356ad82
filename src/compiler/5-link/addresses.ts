import type { Language } from '../../guide/language.ts'
import type { GuideId } from '../../guide/node.ts'
import type { Article } from '../1-read/article.ts'
import type { Flow } from '../1-read/flow-file.ts'

/** The target that a link of an article means. */
export type LinkMeaning =
  /** A place in the same article. */
  | { readonly kind: 'anchor'; readonly anchor: string }
  /** An article of the content, at a place or at its start. */
  | { readonly kind: 'guide'; readonly guide: GuideId; readonly anchor?: string }
  | { readonly kind: 'outside'; readonly href: string }
  /** An article that is not in the content, by its public address. An organisation's own article may have none. */
  | { readonly kind: 'absent'; readonly href?: string }

/** What of an article decides where its links lead. */
type Linking = Pick<Article, 'key' | 'language' | 'front'>

/** The base address of Microsoft's published articles in a language; the path below the language folder follows. */
const learnIn = (language: Language): string => `https://learn.microsoft.com/${language}-${regions[language] ?? language}/`
/** The region of a language, where it is not called like the language. */
const regions: Readonly<Record<Language, string>> = { en: 'us' }
const learnHosts = new Set(['learn.microsoft.com', 'docs.microsoft.com'])

/**
 * The public address of an article: that of the flow file, else the one under which Microsoft publishes it. `undefined` for an
 * organisation's own article without an address.
 */
export const publicAddress = ({ key, language, front }: Linking, flow: Flow | undefined): string | undefined =>
  flow?.address?.[language] ?? (front.isMicrosofts ? new URL(key, learnIn(language)).href : undefined)

/** The base of relative links where an article has no address. It only resolves paths and is never shown. */
const nowhere = 'https://nowhere.invalid/'

/**
 * Resolves a link of an article. Articles are found by path, else by file name where only one article has that name, because
 * articles move between folders and their links are not updated.
 */
export function meaningOf(href: string, article: Linking, flow: Flow | undefined, guides: GuideIndex): LinkMeaning {
  if (href.startsWith('#')) return { kind: 'anchor', anchor: href.slice(1).toLowerCase() }
  if (/^(mailto|tel):/i.test(href)) return { kind: 'outside', href }
  const own = publicAddress(article, flow)
  const base = own ?? new URL(article.key, nowhere).href
  if (!URL.canParse(href, base)) return own === undefined ? { kind: 'absent' } : { kind: 'outside', href: own }
  const address = new URL(href, base)
  const isRelative = !/^https?:/i.test(href)
  const anchor = decode(address.hash.slice(1)).toLowerCase()
  if (isRelative || learnHosts.has(address.hostname)) {
    const guide = guideOf(href, address, article, guides)
    if (guide !== undefined) return { kind: 'guide', guide, ...(anchor !== '' && { anchor }) }
  }
  if (!isRelative) return { kind: 'outside', href: address.href }
  if (own === undefined) return { kind: 'absent' }
  // With `./`, because `javascript:x` of `/javascript:x` would be an absolute address.
  if (href.startsWith('/'))
    return {
      kind: 'absent',
      href: new URL(
        `./${address.pathname.replace(/^\/+/, '')}${address.search}${address.hash}`,
        article.front.isMicrosofts ? learnIn(article.language) : new URL('/', own),
      ).href,
    }
  return { kind: 'absent', href: address.href.replace(/\.md(?=[?#]|$)/i, '') }
}

/** The guides of a content folder by the path and by the file name of their article, both in lower case and without `.md`. */
export interface GuideIndex {
  readonly byPath: ReadonlyMap<string, GuideId>
  readonly byName: ReadonlyMap<string, ReadonlySet<GuideId>>
}

export function indexGuides(guides: Iterable<readonly [key: string, guide: GuideId]>): GuideIndex {
  const byPath = new Map<string, GuideId>()
  const byName = new Map<string, Set<GuideId>>()
  for (const [key, guide] of guides) {
    const path = key.toLowerCase()
    const name = nameOf(path)
    if (!byPath.has(path)) byPath.set(path, guide)
    byName.set(name, (byName.get(name) ?? new Set()).add(guide))
  }
  return { byPath, byName }
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

function guideOf(href: string, address: URL, article: Pick<Article, 'key'>, { byPath, byName }: GuideIndex): GuideId | undefined {
  const inFolder =
    href.startsWith('/') || /^https?:/i.test(href)
      ? decode(address.pathname)
      : new URL(href.replace(/[?#].*$/, ''), `https://x/${article.key}`).pathname
  const path = decode(inFolder).replace(/^\/+/, '').replace(/\.md$/i, '').toLowerCase()
  const exact = byPath.get(path)
  if (exact !== undefined) return exact
  const [only, ...others] = byName.get(nameOf(path)) ?? []
  return others.length === 0 ? only : undefined
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
