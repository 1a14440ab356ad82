import type { ElementContent } from 'hast'
import type { Link, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { type Place, type Report, startOf } from '../../diagnostic.ts'
import { elementsOf } from '../elements.ts'
import { endsZone, zoneAsLabel, zoneAsTab, zoneOf } from '../tabs.ts'
import { placeFootnotes } from './footnotes.ts'
import { tooMuchWork } from './inline-work.ts'
import type { LearnFence } from './learn-fence.ts'
import { longestChain, mostIncludes } from './limits.ts'
import { tooManyLists } from './list-work.ts'
import { readMarkdown } from './markdown.ts'
import { tooDeepLine, tooDeepNode } from './nesting.ts'
import { repairMarkdown } from './repair-markdown.ts'

/** How an article reads the files that it includes. */
export interface Includes {
  /**
   * The file that `target` means in the file `from`. Reports a diagnostic at the place, and returns nothing, where there is none.
   */
  readonly open: (target: string, from: string, at: Place) => { readonly file: string; readonly text: string } | undefined
}

export interface Parsed {
  /** The text between the `---` lines, and the line that it begins on. */
  readonly frontMatter?: { readonly yaml: string; readonly line: number }
  readonly elements: readonly ElementContent[]
}

/**
 * Parses Markdown with raw HTML to elements with places; `undefined` where a limit is exceeded. Comments are removed, includes
 * are in place (their elements carry `data-file`), and list items carry the author's number in `data-number`.
 */
export function parseMarkdown(file: string, text: string, includes: Includes, report: Report): Parsed | undefined {
  const root = parse(file, text, includes, report, { chain: [file], opened: { count: 0 } })
  if (root === undefined) return
  const yaml = root.children[0]?.type === 'yaml' ? root.children[0] : undefined
  return {
    elements: elementsOf(root.children.filter(({ type }) => type !== 'yaml')),
    ...(yaml && { frontMatter: { yaml: yaml.value, line: (yaml.position?.start.line ?? 1) + 1 } }),
  }
}

/** The position of an include: the chain of files around it, and the number of files that its article has opened so far. */
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
    report({
      code: 'too-deep',
      message: 'Unexpected nesting of a hundred levels, expected an article; it is left out',
      at: { ...startOf(file), line },
    })
    return undefined
  }
  const deepLine = tooDeepLine(text)
  if (deepLine !== undefined) return tooDeep(deepLine)
  const heavyLine = tooMuchWork(text)
  if (heavyLine !== undefined) {
    report({
      code: 'too-many-marks',
      message: 'Unexpected paragraph of thousands of `*`, `_`, brackets or tags, expected text; the article is left out',
      at: { ...startOf(file), line: heavyLine },
    })
    return
  }
  const listLine = tooManyLists(text)
  if (listLine !== undefined) {
    report({
      code: 'too-many-lists',
      message: 'Unexpected thousands of lists or quotes in one article, expected several articles; it is left out',
      at: { ...startOf(file), line: listLine },
    })
    return
  }
  const root = readMarkdown(text)
  const deepNode = tooDeepNode(root)
  if (deepNode !== undefined) return tooDeep(deepNode.position?.start.line ?? 1)
  const include = (link: Link): RootContent[] => {
    opened.count++
    if (opened.count > mostIncludes) {
      if (opened.count === mostIncludes + 1)
        report({
          code: 'include-limit',
          message: `Unexpected include number ${opened.count} of one article, expected at most ${mostIncludes}; it and later ones are left out`,
          at: at(link),
        })
      return []
    }
    const included = includes.open(link.url, file, at(link))
    if (included === undefined) return []
    if (chain.includes(included.file)) {
      report({
        code: 'include-cycle',
        message: `Unexpected include of \`${link.url}\` inside itself (${[...chain, included.file].join(' → ')}), expected no cycle`,
        at: at(link),
      })
      return []
    }
    if (chain.length > longestChain) {
      report({
        code: 'include-limit',
        message: `Unexpected chain of more than ${longestChain} includes, expected fewer`,
        at: at(link),
      })
      return []
    }
    const inner = parse(included.file, included.text, includes, report, { chain: [...chain, included.file], opened })
    const children = (inner?.children ?? []).filter(({ type }) => type !== 'yaml')
    for (const child of children) child.data = { hProperties: { dataFile: included.file } }
    return children
  }
  const versions = new Set(root.children.flatMap((child) => (isVersion(child) ? [child.value] : [])))
  repairMarkdown(root, {
    text,
    paragraph: (paragraph) => withIncludes(paragraph, include),
    fence: (fence, parent) =>
      // An article that is for one range of versions as a whole has no alternatives.
      isVersion(fence) && versions.size === 1 && versions.has(fence.value)
        ? []
        : fenceContent(fence, parent.type === 'root', (message) => report({ code: 'unknown-syntax', message, at: at(fence) })),
    surplus: (row, columns) =>
      report({
        code: 'broken-table',
        message: `Unexpected cells behind the ${columns} columns of a table, expected ${columns} cells in each row; their text is shown in the last`,
        at: at(row),
      }),
    stars: (message, { line, column }) => report({ code: 'unbalanced-bold', message, at: { file, line, column } }),
  })
  placeFootnotes(root)
  return root
}

const isVersion = (node: Root['children'][number]): node is LearnFence =>
  node.type === 'learnFence' && /^moniker\b(?!-end)/.test(node.value)

/** Containers of VitePress and Docusaurus, as the alerts that they are. The block below one is its text. */
const containers: ReadonlyMap<string, string> = new Map([
  ['info', '[!NOTE]'],
  ['note', '[!NOTE]'],
  ['tip', '[!TIP]'],
  ['important', '[!IMPORTANT]'],
  ['warning', '[!WARNING]'],
  ['danger', '[!WARNING]'],
  ['caution', '[!CAUTION]'],
])

/**
 * What a line of three colons becomes: a picture for `:::image`, a tab for a zone or a range of versions, a label for one inside a
 * step, its text where the line is not known, and nothing where it only frames the text below it.
 */
function fenceContent({ value, position }: LearnFence, isTop: boolean, say: (message: string) => void): RootContent[] {
  const attribute = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(value)?.[1] ?? ''
  if (/^image(?!-end)\b/.test(value))
    return [{ type: 'paragraph', children: [{ type: 'image', url: attribute('source'), alt: attribute('alt-text') }], position }]
  const zone = zoneOf(value)
  if (zone !== undefined) return [{ ...(isTop ? zoneAsTab(zone) : zoneAsLabel(zone)), position }]
  if (endsZone(value)) return isTop ? [{ type: 'thematicBreak', position }] : []
  const container = containers.get(value)
  if (container !== undefined)
    return [{ type: 'blockquote', children: [{ type: 'paragraph', children: [{ type: 'text', value: container }] }], position }]
  if (/^(zone|moniker|row|column|image)(-end)?\b/.test(value)) return []
  say(`Unexpected \`:::${value}\`, expected zone, moniker, row, column or image; the text stays`)
  return [{ type: 'paragraph', children: [{ type: 'text', value, position }], position }]
}

/**
 * Replaces includes: `[!INCLUDE [name](path.md)]` is parsed as text, link, text. Alone in its paragraph it becomes the blocks of
 * the file, otherwise the text of the file.
 */
function withIncludes(paragraph: Paragraph, open: (link: Link) => RootContent[]): RootContent[] {
  const children = paragraph.children
  for (let i = 1; i < children.length; i++) {
    const [before, link, after] = [children[i - 1], children[i], children[i + 1]]
    if (before?.type !== 'text' || link?.type !== 'link' || after?.type !== 'text') continue
    if (!/\[!INCLUDE\s*$/i.test(before.value) || !after.value.startsWith(']')) continue
    before.value = before.value.replace(/\[!INCLUDE\s*$/i, '')
    after.value = after.value.slice(1)
    const included = open(link)
    if (children.length === 3 && textOf(paragraph) === textOf(link)) return included
    const words = included.flatMap((block): PhrasingContent[] =>
      block.type === 'paragraph' ? block.children : [{ type: 'text', value: textOf(block) }],
    )
    children.splice(i, 1, ...words)
  }
  return [paragraph]
}
