import type { Element, ElementContent } from 'hast'
import type { Loss } from '../../../guide/import-report.ts'
import { isElement, property, rewrite, wordsIn } from '../elements.ts'
import { headingIds } from './headings.ts'

/**
 * Links that work in an article: relative ones start at the address of the page, where that is known; those inside the text lead to
 * a heading. Others keep their words only, and are listed.
 */
export function plainLinks(
  content: readonly ElementContent[],
  address: string | undefined,
): { readonly content: ElementContent[]; readonly losses: readonly Loss[] } {
  const ids = headingIds(content)
  const losses: Loss[] = []
  const plain = rewrite(content, (node) => {
    if (!isElement(node, 'a')) return [node]
    const href = property(node, 'href').trim()
    // The anchors of headings have done their work.
    if (href === '') return node.children
    const target = targetOf(href, ids, address)
    if (target !== undefined) return wordsIn(node.children) === '' && node.children.length === 0 ? [] : [linkTo(node, target)]
    if (wordsIn(node.children) !== '' && !/^#_?(?:top|toc)/i.test(href))
      losses.push({
        kind: 'link',
        words: wordsIn(node.children).slice(0, 60),
        href: href.slice(0, 120),
        ...lineOf(node),
      })
    return node.children
  })
  return { content: plain, losses }
}

const linkTo = (node: Element, href: string): Element => ({ ...node, properties: { href } })

export const lineOf = ({ position }: Element): { readonly line?: number } =>
  position === undefined ? {} : { line: position.start.line }

function targetOf(href: string, ids: ReadonlyMap<string, string>, address: string | undefined): string | undefined {
  if (href.startsWith('#')) {
    const slug = ids.get(href.slice(1)) ?? ids.get(decoded(href.slice(1)))
    return slug === undefined ? undefined : `#${slug}`
  }
  if (/^(?:mailto|tel):/i.test(href)) return href
  // The paths of files on a computer or a share: `C:\…`, `\\server\…`, `file:`.
  if (/^(?:[a-z]:|file:|\\\\|\/\/\/)/i.test(href)) return
  const full = URL.canParse(href, address) ? new URL(href, address) : undefined
  if (full === undefined || !/^https?:$/.test(full.protocol)) return
  const page = address === undefined ? undefined : new URL(address)
  if (
    page !== undefined &&
    full.hash !== '' &&
    full.origin + full.pathname + full.search === page.origin + page.pathname + page.search
  ) {
    const slug = ids.get(full.hash.slice(1))
    if (slug !== undefined) return `#${slug}`
  }
  // Outlook puts the address of a scanner before each link.
  const scanned = /\.safelinks\.protection\.outlook\.com$/i.test(full.hostname) ? full.searchParams.get('url') : null
  return scanned !== null && URL.canParse(scanned) ? scanned : full.href
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
