import type { Element, ElementContent } from 'hast'
import { type Phrase, phraseText } from '../../guide/content.ts'
import { type Place, type Report, startOf } from '../diagnostic.ts'
import type { Section } from './article.ts'
import { type BlockContext, inlineReader, placeOf } from './inline-reader.ts'
import { anchorText, slugOf } from './names.ts'
import { readPhrase, tidy, withoutLink } from './phrase.ts'
import { endsTabs, tabOf } from './tabs.ts'

/** A section before its blocks are read. */
export interface OutlineSection extends Pick<Section, 'anchor' | 'slug' | 'title' | 'tab' | 'depth' | 'at'> {
  readonly elements: ElementContent[]
  readonly sections: OutlineSection[]
}

/** A heading more than one level below the heading above it. */
interface Skipped {
  readonly depth: number
  readonly above: number
  readonly at: Place
}

/**
 * Arranges the elements of an article under their headings and tabs. Elements above the first heading belong to the outline
 * itself.
 */
export function outlineOf(elements: readonly ElementContent[], context: BlockContext): OutlineSection {
  const { file, report } = context
  const outline: OutlineSection = { slug: '', title: [], depth: 0, at: startOf(file), elements: [], sections: [] }
  const open = [outline]
  const skipped: Skipped[] = []
  const tabTitles = new Map<string, string>()
  for (const element of elements) {
    const depth = headingDepth(element)
    if (endsTabs(element)) closeTab(open, placeOf(element, file))
    if (depth === undefined || element.type !== 'element') {
      open.at(-1)?.elements.push(element)
      continue
    }
    const at = placeOf(element, file)
    const title = tidy(readPhrase(element.children, inlineReader(context, at)))
    if (phraseText(title).trim() === '') {
      report({
        code: 'empty-heading',
        message: 'Unexpected heading without words, expected a name for what stands below it; read as part of the section above',
        at,
      })
      open.at(-1)?.elements.push({ ...element, tagName: 'p' })
      continue
    }
    const tab = tabOf(element)
    if (tab !== undefined) {
      const condition = tab.condition === undefined ? undefined : (tabTitles.get(tab.condition) ?? tab.condition)
      const name = withoutLink(title)
      if (condition === undefined) tabTitles.set(tab.id, phraseText(name))
      openTab(
        anchorText([tab.id, tab.condition ?? ''].join('-')),
        condition === undefined ? name : [...name, ` – ${condition}`],
        at,
        open,
      )
      continue
    }
    const anchor = anchorOf(element) ?? anchorAbove(open.at(-1)?.elements ?? [])
    const section: OutlineSection = {
      ...(anchor && { anchor }),
      slug: slugOf(phraseText(title)),
      title,
      depth,
      at,
      elements: [],
      sections: [],
    }
    while (open.length > 1 && (open.at(-1)?.depth ?? 0) >= depth) open.pop()
    const above = open.at(-1)?.depth ?? 0
    if (above > 0 && Number.isInteger(above) && depth > above + 1) skipped.push({ depth, above, at })
    open.at(-1)?.sections.push(section)
    open.push(section)
  }
  reportSkipped(skipped, report)
  return outline
}

/** Reports the first skipped level of an article, with the number of all. */
function reportSkipped(skipped: readonly Skipped[], report: Report): void {
  const [skip] = skipped
  if (skip !== undefined) {
    const more = skipped.length > 1 ? ` (${skipped.length} such headings)` : ''
    report({
      code: 'skipped-level',
      message: `Unexpected heading of level ${skip.depth} below one of level ${skip.above}${more}, expected level ${skip.above + 1}; read as that`,
      at: skip.at,
    })
  }
}

/**
 * The most groups of tabs inside one another: text after a group contains the next group. Further groups stand side by side, because
 * the code after the outline is recursive.
 */
const mostNested = 20

/** Opens a tab inside the open section, and closes the tab before it. The level of its heading does not count. */
function openTab(tab: string, title: Phrase, at: Place, open: OutlineSection[]): void {
  const before = open.findIndex((section) => section.tab !== undefined || isBlank(section))
  if (before !== -1) open.splice(before)
  else if (open.filter(({ depth, title }) => depth > 0 && title.length === 0).length === mostNested) open.pop()
  const around = open.at(-1)
  const section: OutlineSection = {
    anchor: anchorBelow(around, tab),
    slug: tab,
    title,
    tab,
    depth: (around?.depth ?? 0) + 0.5,
    at,
    elements: [],
    sections: [],
  }
  around?.sections.push(section)
  open.push(section)
}

/** The anchor of a part without its own anchor, made from the section around it. */
const anchorBelow = (around: OutlineSection | undefined, part: string): string =>
  [around?.anchor ?? around?.slug ?? '', part].filter((name) => name !== '').join('-')

/** Closes a group of tabs: the text after the last tab becomes a section without a heading. */
function closeTab(open: OutlineSection[], at: Place): void {
  const last = open.findIndex((section) => section.tab !== undefined)
  if (last < 1) return
  open.splice(last)
  const around = open.at(-1)
  const name = anchorBelow(around, 'then')
  const section: OutlineSection = {
    anchor: name,
    slug: name,
    title: [],
    depth: (around?.depth ?? 0) + 0.5,
    at,
    elements: [],
    sections: [],
  }
  around?.sections.push(section)
  open.push(section)
}

/** Whether a section after a group of tabs is empty, so that the next tab continues the group. */
const isBlank = ({ title, elements, sections, depth }: OutlineSection): boolean =>
  depth > 0 &&
  title.length === 0 &&
  sections.length === 0 &&
  elements.every((element) => (element.type === 'text' && element.value.trim() === '') || endsTabs(element))

const headingDepth = (node: ElementContent): number | undefined => {
  const depth = node.type === 'element' ? /^h([1-6])$/.exec(node.tagName)?.[1] : undefined
  return depth === undefined ? undefined : Number(depth)
}

function anchorOf(heading: Element): string | undefined {
  const { id } = heading.properties
  if (typeof id === 'string' && id !== '') return anchorText(id)
  for (const child of heading.children) {
    if (child.type !== 'element' || child.tagName !== 'a') continue
    const name = child.properties.name ?? child.properties.id
    if (typeof name === 'string' && name !== '') return anchorText(name)
  }
  return
}

/** The anchor of an `<a name="x"></a>` on the line above the heading. */
function anchorAbove(elements: readonly ElementContent[]): string | undefined {
  const last = elements.filter((element) => element.type !== 'text' || element.value.trim() !== '').at(-1)
  if (last?.type !== 'element') return
  const isAnchor = (element: Element) =>
    element.tagName === 'a' && element.children.length === 0 && element.properties.href === undefined
  if (isAnchor(last)) return anchorOf({ ...last, children: [last] })
  return last.tagName === 'p' && last.children.every((child) => child.type === 'element' && isAnchor(child))
    ? anchorOf(last)
    : undefined
}
