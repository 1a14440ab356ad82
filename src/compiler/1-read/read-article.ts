import type { Element, ElementContent } from 'hast'
import { type Phrase, phraseText } from '../../guide/content.ts'
import type { Language } from '../../guide/language.ts'
import { type Place, type Report, startOf } from '../diagnostic.ts'
import { wordsOf } from '../language/language-words.ts'
import type { Article, Section, SourceBlock } from './article.ts'
import { inlineReader, placeOf, readBlocks } from './blocks.ts'
import { readFrontMatter } from './front-matter.ts'
import { type Includes, type Parsed, parseMarkdown } from './parse-markdown.ts'
import { readPhrase, tidy } from './phrase.ts'
import { endsTabs, tabOf } from './tabs.ts'

/** One article's text and where it comes from. `file` is the path below the content folder: `fr/x.md`. */
export interface ArticleSource {
  readonly file: string
  readonly language: Language
  readonly text: string
}

/**
 * The first phase: Markdown of the Microsoft Learn dialect -> sections of typed blocks, a place on every one.
 * `undefined` when there is nothing to read; everything else that is wrong is reported and the rest is read.
 */
export function readArticle({ file, language, text }: ArticleSource, includes: Includes, report: Report): Article | undefined {
  if (/^\s*(?:<!doctype\s+html|<html[\s>])/i.test(text)) {
    report({ code: 'not-markdown', message: 'Unexpected web page, expected Markdown', at: startOf(file) })
    return
  }
  const parsed = parseMarkdown(file, text, includes, report)
  if (parsed === undefined) return
  const { elements, frontMatter } = parsed
  checkFences(text, file, frontMatter, report)
  const front = frontMatter ? readFrontMatter(frontMatter.yaml, file, frontMatter.line, report) : {}
  const context = { file, words: wordsOf(language), report }

  const outline: Draft = { slug: '', title: [], depth: 0, at: startOf(file), elements: [], sections: [] }
  const open = [outline]
  const skipped: { depth: number; above: number; at: Place }[] = []
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
      report({ code: 'empty-heading', message: 'Unexpected heading without words, expected a name for what stands below it; read as part of the section above', at })
      open.at(-1)?.elements.push({ ...element, tagName: 'p' })
      continue
    }
    const tab = tabOf(element)
    if (tab !== undefined) {
      openTab(anchorText(tab), title, at, open)
      continue
    }
    const anchor = anchorOf(element) ?? anchorAbove(open.at(-1)?.elements ?? [])
    const draft: Draft = { ...(anchor && { anchor }), slug: slugOf(phraseText(title)), title, depth, at, elements: [], sections: [] }
    while (open.length > 1 && (open.at(-1)?.depth ?? 0) >= depth) open.pop()
    const above = open.at(-1)?.depth ?? 0
    if (above > 0 && Number.isInteger(above) && depth > above + 1) skipped.push({ depth, above, at })
    open.at(-1)?.sections.push(draft)
    open.push(draft)
  }
  const [skip] = skipped
  if (skip !== undefined) {
    const more = skipped.length > 1 ? ` (${skipped.length} such headings)` : ''
    report({ code: 'skipped-level', message: `Unexpected heading of level ${skip.depth} below one of level ${skip.above}${more}, expected level ${skip.above + 1}; read as that`, at: skip.at })
  }

  const top = articleTop(outline, front.title ?? nameOf(file), report)
  const root = sectionOf(top, (nodes, near) => readBlocks(nodes, context, near))
  if (isBare(root)) {
    report({ code: 'empty-file', message: 'Unexpected article without text, expected headings and paragraphs', at: startOf(file) })
    return
  }
  return { file, language, key: keyOf(file), front, root }
}

/** Front matter that is no front matter: a program, a block that is never closed, a second one below the first. */
function checkFences(text: string, file: string, frontMatter: Parsed['frontMatter'], report: Report): void {
  if (/^---(?:js|javascript|coffee|json)\b/.test(text))
    report({ code: 'unreadable-yaml', message: 'Unexpected front matter that is a program, expected YAML between `---` lines; shown as text', at: startOf(file) })
  if (frontMatter === undefined && /^---[ \t]*\n[\w.-]+:(?:[ \t]|\n)/.test(text))
    report({ code: 'unclosed-front-matter', message: 'Unexpected front matter without an end, expected `---` on a line below it; shown as text', at: startOf(file) })
  if (frontMatter === undefined) return
  const last = frontMatter.line + frontMatter.yaml.split('\n').length
  const below = text.split('\n').slice(last)
  const first = below.findIndex((line) => line.trim() !== '')
  if (/^---[ \t]*$/.test(below[first] ?? '') && /^[\w.-]+:(?:[ \t]|$)/.test(below[first + 1] ?? ''))
    report({ code: 'second-front-matter', message: 'Unexpected second front matter, expected one; it says nothing', at: { ...startOf(file), line: last + first + 1 } })
}

interface Draft extends Pick<Section, 'anchor' | 'slug' | 'title' | 'tab' | 'depth' | 'at'> {
  readonly elements: ElementContent[]
  readonly sections: Draft[]
}

/** A tab stands inside the section that is open, whatever headings it holds itself; the tab before it ends here. */
function openTab(tab: string, title: Phrase, at: Place, open: Draft[]): void {
  const before = open.findIndex((draft) => draft.tab !== undefined || isBlank(draft))
  if (before !== -1) open.splice(before)
  const around = open.at(-1)
  const draft: Draft = { anchor: anchorBelow(around, tab), slug: tab, title: withoutLink(title), tab, depth: (around?.depth ?? 0) + 0.5, at, elements: [], sections: [] }
  around?.sections.push(draft)
  open.push(draft)
}

/** The anchor of a part without an anchor of its own, after the section around it. */
const anchorBelow = (around: Draft | undefined, part: string): string => [around?.anchor ?? around?.slug ?? '', part].filter((name) => name !== '').join('-')

/** What follows the last tab of a group is no part of it, but comes after it: a section without a heading. */
function closeTab(open: Draft[], at: Place): void {
  const last = open.findIndex((draft) => draft.tab !== undefined)
  if (last < 1) return
  open.splice(last)
  const around = open.at(-1)
  const name = anchorBelow(around, 'then')
  const draft: Draft = { anchor: name, slug: name, title: [], depth: (around?.depth ?? 0) + 0.5, at, elements: [], sections: [] }
  around?.sections.push(draft)
  open.push(draft)
}

/** Nothing follows the last tab but another tab. */
const isBlank = ({ title, elements, sections, depth }: Draft): boolean =>
  depth > 0 && title.length === 0 && sections.length === 0 && elements.every((element) => (element.type === 'text' && element.value.trim() === '') || endsTabs(element))

const withoutLink = (title: Phrase): Phrase => title.flatMap((inline) => (typeof inline !== 'string' && inline[0] === 'a' ? (inline.slice(2) as Phrase) : [inline]))

/** The first H1 is the article; without one, the title of the front matter or the file name is. */
function articleTop(outline: Draft, title: string, report: Report): Draft {
  const [first, ...others] = outline.sections
  const inside: Draft[] = []
  if (first === undefined || first.depth !== 1) {
    report({ code: 'no-title', message: `Unexpected article without a heading of level 1, expected one; \`${title}\` serves`, at: outline.at })
    return { ...outline, slug: slugOf(title), title: [title] }
  }
  for (const other of others) {
    if (other.depth === 1)
      report({ code: 'second-title', message: `Unexpected second heading of level 1 \`${phraseText(other.title)}\`, expected one; read as a section`, at: other.at })
    inside.push(other)
  }
  return { ...first, elements: [...outline.elements, ...first.elements], sections: [...first.sections, ...inside] }
}

function sectionOf(draft: Draft, read: (nodes: readonly ElementContent[], near: Place) => SourceBlock[]): Section {
  const { elements, sections, ...heading } = draft
  const inner = sections.map((section) => sectionOf(section, read)).filter((section) => section.title.length > 0 || !isEmpty(section))
  return { ...heading, blocks: read(elements, draft.at), sections: inner }
}

const headingDepth = (node: ElementContent): number | undefined => {
  const depth = node.type === 'element' ? /^h([1-6])$/.exec(node.tagName)?.[1] : undefined
  return depth === undefined ? undefined : Number(depth)
}

function anchorOf(heading: Element): string | undefined {
  for (const child of heading.children) {
    if (child.type !== 'element' || child.tagName !== 'a') continue
    const name = child.properties.name ?? child.properties.id
    if (typeof name === 'string' && name !== '') return anchorText(name)
  }
  return
}

/** Headings only, or nothing at all. */
export const isBare = (section: Section): boolean => section.blocks.length === 0 && section.sections.every(isBare)

/** `<a name="x"></a>` on the line above its heading. */
function anchorAbove(elements: readonly ElementContent[]): string | undefined {
  const last = elements.filter((element) => element.type !== 'text' || element.value.trim() !== '').at(-1)
  if (last?.type !== 'element') return
  const isAnchor = (element: Element) => element.tagName === 'a' && element.children.length === 0 && element.properties.href === undefined
  if (isAnchor(last)) return anchorOf({ ...last, children: [last] })
  return last.tagName === 'p' && last.children.every((child) => child.type === 'element' && isAnchor(child)) ? anchorOf(last) : undefined
}

const isEmpty = (section: Section): boolean => section.blocks.length === 0 && section.sections.every((inner) => isEmpty(inner) && inner.title.length === 0)

/**
 * The path of an article below its language folder, without `.md`: what its versions share. One system writes `é` in file names as one character, another as two; the versions of an article may come from both.
 */
export const keyOf = (file: string): string => file.replace(/^[^/]+\//, '').replace(/\.md$/i, '').normalize('NFC')

const nameOf = (file: string): string => (file.split('/').at(-1) ?? file).replace(/\.md$/i, '')

/** An anchor as links name it: the whole of it, without what an id of a node may not hold. */
export const anchorText = (name: string): string => name.toLowerCase().replace(/[^a-z0-9-]+/g, '-').replace(/^-+|-+$/g, '') || 'section'

/** Characters of an address part. */
export const longestName = 80

/** Words as an address part: `Était-il là ?` is `etait-il-la`. Never empty, never longer than 80 characters. */
export function slugOf(text: string): string {
  const slug = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, longestName)
    .replace(/-+$/, '')
  return slug === '' ? 'section' : slug
}
