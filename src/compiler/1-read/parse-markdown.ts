import type { Root as HastRoot } from 'hast'
import type { Html, Link, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import rehypeRaw from 'rehype-raw'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { SKIP, visit } from 'unist-util-visit'
import { type Place, type Report, startOf } from '../diagnostic.ts'
import { tooMuchWork } from './inline-work.ts'
import { longestChain, mostIncludes } from './limits.ts'
import { tooDeepLine, tooDeepNode } from './nesting.ts'
import { learnFence } from './learn-fence.ts'
import { isProse } from './prose-in-code.ts'
import { repairBold } from './stray-bold.ts'
import { zoneAsTab } from './tabs.ts'

/** How an article reaches the files that it includes. */
export interface Includes {
  /** The text of the file that `target` means when written in `from`; a diagnostic at the place, and nothing, when there is none. */
  readonly open: (target: string, from: string, at: Place) => { readonly file: string; readonly text: string } | undefined
}

export interface Parsed {
  /** The text between the `---` lines, and the line that it begins on. */
  readonly frontMatter?: { readonly yaml: string; readonly line: number }
  readonly tree: HastRoot
}

/** What remark-rehype reads of a node's `data`: attributes of the element that it becomes. */
interface Data {
  data?: { hProperties: Record<string, string | number> }
}

/** Elements of HTML that an article may use. Any other tag is a placeholder that its author meant as text: `<server>`. */
const elements = new Set(
  ('a abbr b big blockquote br caption center code col colgroup dd del details div dl dt em figcaption figure font h1 h2 h3 h4 h5 h6 ' +
    'hr i image img ins kbd li mark ol p pre q s samp section small span strike strong sub summary sup table tbody td tfoot th ' +
    'thead tr tt u ul var wbr script style iframe object embed base meta link form input button select textarea svg math ' +
    'noscript template video audio source title').split(' '),
)

/**
 * Markdown with raw HTML as one tree of elements, positions kept; `undefined` for what is past a limit. Comments are gone, includes are in place (their elements
 * carry `data-file`), list items carry the number that their author wrote in `data-number`.
 */
export function parseMarkdown(file: string, text: string, includes: Includes, report: Report): Parsed | undefined {
  const root = parse(file, text, includes, report, { chain: [file], opened: { count: 0 } })
  if (root === undefined) return
  const yaml = root.children[0]?.type === 'yaml' ? root.children[0] : undefined
  root.children = root.children.filter(({ type }) => type !== 'yaml')
  const tree = unified().use(remarkRehype, { allowDangerousHtml: true, handlers: { learnFence: () => undefined } }).use(rehypeRaw).runSync(root)
  return {
    tree: tree as HastRoot,
    ...(yaml && { frontMatter: { yaml: yaml.value, line: (yaml.position?.start.line ?? 1) + 1 } }),
  }
}

const parser = () => unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).use(learnFence)

/** Where an include stands: the files around it, and how many its article has opened by now. */
interface Inclusion {
  readonly chain: readonly string[]
  readonly opened: { count: number }
}

function parse(file: string, text: string, includes: Includes, report: Report, { chain, opened }: Inclusion): Root | undefined {
  const at = (node: { position?: { start: { line: number; column: number } } | undefined }): Place => ({
    file,
    line: node.position?.start.line ?? 1,
    column: node.position?.start.column ?? 1,
  })
  const tooDeep = (line: number) => {
    report({ code: 'too-deep', message: 'Unexpected nesting of a hundred levels, expected an article; it is left out', at: { ...startOf(file), line } })
    return undefined
  }
  const deepLine = tooDeepLine(text)
  if (deepLine !== undefined) return tooDeep(deepLine)
  const heavyLine = tooMuchWork(text)
  if (heavyLine !== undefined) {
    report({ code: 'too-many-marks', message: 'Unexpected paragraph of thousands of `*`, `_`, brackets or tags, expected text; the article is left out', at: { ...startOf(file), line: heavyLine } })
    return
  }
  const root = parser().parse(text)
  const deepNode = tooDeepNode(root)
  if (deepNode !== undefined) return tooDeep(deepNode.position?.start.line ?? 1)
  dropComments(root)
  keepPlaceholders(root)
  numberItems(root, text)
  readAgainWhatIsNoCode(root, text)
  repairBold(root, text, (message, place) => report({ code: 'unbalanced-bold', message, at: { file, line: place.line, column: place.column } }))
  visit(root, 'learnFence', (fence, index, parent) => {
    if (parent === undefined || index === undefined) return
    const isImage = /^image(?!-end)\b/.test(fence.value)
    const isKnown = isImage || /^(zone|moniker|row|column|image)(-end)?\b/.test(fence.value)
    if (!isKnown)
      report({ code: 'unknown-syntax', message: `Unexpected \`:::${fence.value}\`, expected zone, moniker, row, column or image; the text stays`, at: at(fence) })
    const attribute = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(fence.value)?.[1] ?? ''
    const image: Paragraph = { type: 'paragraph', children: [{ type: 'image', url: attribute('source'), alt: attribute('alt-text') }], position: fence.position }
    const text: Paragraph = { type: 'paragraph', children: [{ type: 'text', value: fence.value, position: fence.position }], position: fence.position }
    const tab = parent.type === 'root' ? zoneAsTab(fence.value) : undefined
    const shown = isImage ? [image] : tab !== undefined ? [{ ...tab, position: fence.position }] : isKnown ? [] : [text]
    parent.children.splice(index, 1, ...shown)
    return [SKIP, index + shown.length]
  })
  insertIncludes(root, (link) => {
    opened.count++
    if (opened.count > mostIncludes) {
      if (opened.count === mostIncludes + 1) report({ code: 'include-limit', message: `Unexpected include number ${opened.count} of one article, expected at most ${mostIncludes}; it and later ones are left out`, at: at(link) })
      return
    }
    const included = includes.open(link.url, file, at(link))
    if (included === undefined) return
    if (chain.includes(included.file)) {
      report({ code: 'include-cycle', message: `Unexpected include of \`${link.url}\` inside itself (${[...chain, included.file].join(' → ')}), expected no cycle`, at: at(link) })
      return
    }
    if (chain.length > longestChain) {
      report({ code: 'include-limit', message: `Unexpected chain of more than ${longestChain} includes, expected fewer`, at: at(link) })
      return
    }
    const inner = parse(included.file, included.text, includes, report, { chain: [...chain, included.file], opened })
    if (inner === undefined) return
    const children = inner.children.filter(({ type }) => type !== 'yaml')
    for (const child of children) (child as Data).data = { hProperties: { dataFile: included.file } }
    return children
  })
  return root
}

function dropComments(root: Root): void {
  visit(root, 'html', (node, index, parent) => {
    if (parent === undefined || index === undefined) return
    node.value = withoutComments(node.value)
    if (node.value.trim() !== '') return
    parent.children.splice(index, 1)
    return [SKIP, index]
  })
}

/** An unclosed comment takes the rest with it. By position, because a pattern looks for each end anew. */
function withoutComments(html: string): string {
  let kept = ''
  for (let from = 0; ; ) {
    const start = html.indexOf('<!--', from)
    if (start < 0) return kept + html.slice(from)
    kept += html.slice(from, start)
    const end = html.indexOf('-->', start)
    if (end < 0) return kept
    from = end + 3
  }
}

/** `<server>` in a log line, `<upn>` in a formula: text, whatever the Markdown parser thinks. */
function keepPlaceholders(root: Root): void {
  visit(root, 'html', (node: Html, index, parent) => {
    const name = /^<\/?([A-Za-z][^\s/>]*)/.exec(node.value)?.[1]
    if (parent === undefined || index === undefined || name === undefined || elements.has(name.toLowerCase())) return
    const text = { type: 'text' as const, value: node.value, position: node.position }
    const isBlock = ['root', 'blockquote', 'listItem'].includes(parent.type)
    parent.children.splice(index, 1, isBlock ? { type: 'paragraph', children: [text], position: node.position } : text)
  })
}

function readAgainWhatIsNoCode(root: Root, text: string): void {
  visit(root, 'code', (node, index, parent) => {
    if (parent === undefined || index === undefined || !isProse(node, index, parent, text)) return
    const again = parser().parse(node.value)
    if (tooDeepNode(again) !== undefined) return
    visit(again, (inner) => {
      inner.position = node.position
    })
    parent.children.splice(index, 1, ...again.children)
    return [SKIP, index + again.children.length]
  })
}

function numberItems(root: Root, text: string): void {
  visit(root, 'listItem', (item) => {
    const number = /^(\d+)[.)]/.exec(text.slice(item.position?.start.offset, (item.position?.start.offset ?? 0) + 12))?.[1]
    if (number !== undefined) (item as Data).data = { hProperties: { dataNumber: Number(number) } }
  })
}

/** `[!INCLUDE [name](path.md)]` parses as text, link, text. Alone in its paragraph it stands for blocks, else for words. */
function insertIncludes(root: Root, open: (link: Link) => RootContent[] | undefined): void {
  visit(root, 'paragraph', (paragraph: Paragraph, index, parent) => {
    if (parent === undefined || index === undefined) return
    const children = paragraph.children
    for (let i = 1; i < children.length; i++) {
      const [before, link, after] = [children[i - 1], children[i], children[i + 1]]
      if (before?.type !== 'text' || link?.type !== 'link' || after?.type !== 'text') continue
      if (!/\[!INCLUDE\s*$/i.test(before.value) || !after.value.startsWith(']')) continue
      before.value = before.value.replace(/\[!INCLUDE\s*$/i, '')
      after.value = after.value.slice(1)
      const included = open(link) ?? []
      if (children.length === 3 && textOf(paragraph) === textOf(link)) {
        parent.children.splice(index, 1, ...(included as never[]))
        return [SKIP, index + included.length]
      }
      const words = included.flatMap((block): PhrasingContent[] => (block.type === 'paragraph' ? block.children : [{ type: 'text', value: textOf(block) }]))
      children.splice(i, 1, ...words)
    }
    return
  })
}
