import type { ElementContent } from 'hast'
import type { Link, Root, RootContent } from 'mdast'
import { type Finding, type Place, type Report, startOf } from '../../diagnostic.ts'
import { elementsOf } from '../elements.ts'
import { endsZone, zoneAsLabel, zoneAsTab, zoneOf } from '../tabs.ts'
import { placeFootnotes } from './footnotes.ts'
import { type Includes, type Inclusion, openInclude, type Positioned, placeIn, withIncludes } from './inclusion.ts'
import { tooMuchWork } from './inline-work.ts'
import type { LearnFence } from './learn-fence.ts'
import { tooManyLists } from './list-work.ts'
import { readMarkdown } from './markdown.ts'
import { tooDeepLine, tooDeepNode } from './nesting.ts'
import { repairMarkdown } from './repair-markdown.ts'

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

function parse(file: string, text: string, includes: Includes, report: Report, inclusion: Inclusion): Root | undefined {
  const at = (node: Positioned): Place => placeIn(file, node)
  const refused = refusalOf(text)
  if (refused !== undefined) {
    report({ code: refused.code, message: refused.message, at: { ...startOf(file), line: refused.line } })
    return
  }
  const root = readMarkdown(text)
  const deepNode = tooDeepNode(root)
  if (deepNode !== undefined) {
    report({ ...tooDeep, at: { ...startOf(file), line: at(deepNode).line } })
    return
  }
  const include = (link: Link): RootContent[] => {
    const included = openInclude(link, file, includes, report, inclusion)
    if (included === undefined) return []
    const chain = [...inclusion.chain, included.file]
    const inner = parse(included.file, included.text, includes, report, { ...inclusion, chain })
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

const tooDeep = {
  code: 'too-deep',
  message: 'Unexpected nesting of a hundred levels, expected an article; it is left out',
} as const

/** Why a text is not parsed, and the line; `undefined` where it is. Checked before, because parsing it would take too long. */
function refusalOf(text: string): (Pick<Finding, 'code' | 'message'> & { readonly line: number }) | undefined {
  const deepLine = tooDeepLine(text)
  if (deepLine !== undefined) return { ...tooDeep, line: deepLine }
  const heavyLine = tooMuchWork(text)
  if (heavyLine !== undefined)
    return {
      code: 'too-many-marks',
      message: 'Unexpected paragraph of thousands of `*`, `_`, brackets or tags, expected text; the article is left out',
      line: heavyLine,
    }
  const listLine = tooManyLists(text)
  if (listLine !== undefined)
    return {
      code: 'too-many-lists',
      message: 'Unexpected thousands of lists or quotes in one article, expected several articles; it is left out',
      line: listLine,
    }
  return
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
