import type { Language } from '../../guide/language.ts'
import type { GuideId } from '../../guide/node.ts'
import type { Article } from '../1-read/article.ts'
import type { Flow } from '../1-read/flow-file.ts'

/** What a link of an article means. */
export type LinkMeaning =
  /** A place in this article. */
  | { readonly kind: 'anchor'; readonly anchor: string }
  /** An article of ours, at a place or at its start. */
  | { readonly kind: 'guide'; readonly guide: GuideId; readonly anchor?: string }
  | { readonly kind: 'outside'; readonly href: string }
  /** An article that is not in the content; it has a public address. */
  | { readonly kind: 'absent'; readonly href: string }

/** Where Microsoft publishes the articles of this dialect: the path below the language folder follows. */
const learn: Readonly<Record<Language, string>> = { fr: 'https://learn.microsoft.com/fr-fr/', nl: 'https://learn.microsoft.com/nl-nl/' }
const learnHosts = new Set(['learn.microsoft.com', 'docs.microsoft.com'])

/** The public address of an article: the flow file's, else where this dialect is published. */
export const publicAddress = (article: Pick<Article, 'key' | 'language'>, flow: Flow | undefined): string =>
  flow?.address?.[article.language] ?? new URL(article.key, learn[article.language]).href

/**
 * What `href` means when `article` says it. Links between articles are found by path, else by file name alone where only
 * one article has it, because articles move between folders and their links do not follow.
 */
export function meaningOf(href: string, article: Article, flow: Flow | undefined, guides: ReadonlyMap<string, GuideId>): LinkMeaning {
  if (href.startsWith('#')) return { kind: 'anchor', anchor: href.slice(1).toLowerCase() }
  if (/^(mailto|tel):/i.test(href)) return { kind: 'outside', href }
  const base = publicAddress(article, flow)
  if (!URL.canParse(href, base)) return { kind: 'outside', href: base }
  const address = new URL(href, base)
  const isRelative = !/^https?:/i.test(href)
  const anchor = decode(address.hash.slice(1)).toLowerCase()
  if (isRelative || learnHosts.has(address.hostname)) {
    const guide = guideOf(href, address, article, guides)
    if (guide !== undefined) return { kind: 'guide', guide, ...(anchor !== '' && { anchor }) }
  }
  if (!isRelative) return { kind: 'outside', href: address.href }
  // `./`, because `/javascript:x` without its slash would be an address of its own.
  if (href.startsWith('/')) return { kind: 'absent', href: new URL(`./${address.pathname.replace(/^\/+/, '')}${address.search}${address.hash}`, learn[article.language]).href }
  return { kind: 'absent', href: address.href.replace(/\.md(?=[?#]|$)/i, '') }
}

function guideOf(href: string, address: URL, article: Article, guides: ReadonlyMap<string, GuideId>): GuideId | undefined {
  const inFolder = href.startsWith('/') || /^https?:/i.test(href) ? decode(address.pathname) : new URL(href.replace(/[?#].*$/, ''), `https://x/${article.key}`).pathname
  const path = decode(inFolder).replace(/^\/+/, '').replace(/\.md$/i, '').toLowerCase()
  const exact = [...guides].find(([key]) => key.toLowerCase() === path)
  if (exact) return exact[1]
  const name = path.split('/').at(-1)
  if (name === undefined || name === '') return
  const named = [...guides].filter(([key]) => key.toLowerCase().split('/').at(-1) === name)
  const ids = new Set(named.map(([, id]) => id))
  return ids.size === 1 ? named[0]?.[1] : undefined
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
