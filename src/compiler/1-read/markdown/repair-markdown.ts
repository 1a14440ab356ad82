import type { Code, Html, Nodes, Paragraph, Parents, Root, RootContent, Table, TableRow } from 'mdast'
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal'
import type { LearnFence } from './learn-fence.ts'
import { readMarkdown } from './markdown.ts'
import { tooDeepNode } from './nesting.ts'
import { gluedHeading, readOtherMarks, withoutBox } from './other-markup.ts'
import { isIndented, isProse } from './prose-in-code.ts'
import { repairBold } from './stray-bold.ts'
import { keepSurplusCells, withBarsInCode } from './table-rows.ts'

/** What a repair needs of the article around it. */
export interface RepairContext {
  /** The text of the article, because the tree does not keep all of it. */
  readonly text: string
  /** What a paragraph becomes that may hold an include. */
  readonly paragraph: (paragraph: Paragraph) => RootContent[]
  /** What a line of three colons becomes. */
  readonly fence: (fence: LearnFence, parent: Parents) => RootContent[]
  /** Called for a row with more cells than its table has columns. */
  readonly surplus: (row: TableRow, columns: number) => void
  /** Called for stars that are not bold, with their place. */
  readonly stars: (message: string, at: { readonly line: number; readonly column: number }) => void
}

/**
 * Repairs, in one walk over the tree, what Markdown reads differently from what authors of this dialect mean: comments,
 * placeholders that look like tags, prose that looks like code, numbers of list items, bold that Markdown does not see, bare
 * addresses, includes and fences. Returns whether its text may hold an address that is not linked yet.
 */
export function repairMarkdown(parent: Parents, context: RepairContext): boolean {
  let stars = false
  let addresses = false
  // The number of rows and columns that are open at a child. Learn indents their content, which Markdown takes for code.
  let frames = 0
  const children: readonly Nodes[] = parent.children
  const repaired = children.flatMap((child, i): Nodes[] => {
    if ('children' in child && repairMarkdown(child, context)) addresses = true
    switch (child.type) {
      case 'html':
        return repairHtml(child, parent)
      case 'code':
        if (frames > 0 && isIndented(child, context.text)) return readAgain(child, context, moveBelow) ?? [child]
        return (isProse(child, i, parent, context.text) ? readAgain(child, context, standAt) : undefined) ?? [child]
      case 'listItem':
        number(child, context.text)
        if (child.children[0]?.type === 'paragraph') withoutBox(child.children[0])
        return [child]
      case 'tableRow':
        return parent.type === 'table' ? [repairRow(child, i, parent, context)] : [child]
      case 'paragraph':
        return (parent.type === 'root' ? gluedHeading(child) : undefined) ?? context.paragraph(child)
      case 'learnFence':
        if (/^(?:row|column)\b/.test(child.value)) frames += child.value.includes('-end') ? -1 : 1
        return context.fence(child, parent)
      case 'text':
        stars ||= child.value.includes('**')
        addresses ||= mayHoldAddress(child.value)
        return readOtherMarks(child, parent)
      default:
        return [child]
    }
  })
  replaceChildren(parent, repaired)
  if (stars) repairBold(parent, context.text, context.stars)
  if (!addresses || !holdsLine.has(parent.type)) return addresses
  linkAddresses(parent)
  return false
}

/** Nodes that hold a whole line of text: only there is it known which words are inside a link already. */
const holdsLine = new Set<Nodes['type']>(['paragraph', 'heading', 'tableCell'])

/** Whether a text may hold a bare address. An address with a user name, `https://user:password@host`, is never linked. */
const mayHoldAddress = (text: string): boolean => /:\/\/|www\.|@/i.test(text) && !/:\/\/[^\s/]*@/.test(text)

const linkText = gfmAutolinkLiteralFromMarkdown().transforms ?? []

/** Links bare addresses by GitHub's rules (https://github.github.com/gfm/#autolinks-extension-), except inside links. */
function linkAddresses(parent: Parents): void {
  const children: readonly Nodes[] = parent.children
  const linked = children.flatMap((child): Nodes[] => {
    if (child.type === 'text' && mayHoldAddress(child.value)) {
      const alone: Root = { type: 'root', children: [child] }
      for (const link of linkText) link(alone)
      return alone.children
    }
    if ('children' in child && child.type !== 'link' && child.type !== 'linkReference') linkAddresses(child)
    return [child]
  })
  replaceChildren(parent, linked)
}

/**
 * Replaces the children of a parent. The cast is needed because mdast types the children of each parent; a repair keeps to these
 * types.
 */
function replaceChildren(parent: Parents, children: readonly Nodes[]): void {
  parent.children = [...children] as typeof parent.children
}

/** Removes comments, and turns unknown tags into text: `<server>` in a log line, `<upn>` in a formula. */
function repairHtml(node: Html, parent: Parents): Nodes[] {
  const value = withoutComments(node.value)
  if (value.trim() === '') return []
  const name = /^<\/?([A-Za-z][^\s/>]*)/.exec(value)?.[1]
  if (name === undefined || elements.has(name.toLowerCase())) return [{ ...node, value }]
  const text = { type: 'text' as const, value, position: node.position }
  const isBlock = ['root', 'blockquote', 'listItem'].includes(parent.type)
  return [isBlock ? { type: 'paragraph', children: [text], position: node.position } : text]
}

/** HTML elements that an article may use. Any other tag is a placeholder that is meant as text: `<server>`. */
const elements = new Set(
  (
    'a abbr b big blockquote br caption center code col colgroup dd del details div dl dt em figcaption figure font h1 h2 h3 h4 h5 h6 ' +
    'hr i image img ins kbd li mark ol p pre q s samp section small span strike strong sub summary sup table tbody td tfoot th ' +
    'thead tr tt u ul var wbr script style iframe object embed base meta link form input button select textarea svg math ' +
    'noscript template video audio source title'
  ).split(' '),
)

/**
 * HTML without its comments; an unclosed one ends the text. By position, because a regular expression would search for each end
 * again.
 */
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

/** A row with the cells that its author means: a bar inside code is text, and nothing behind the last column is left out. */
function repairRow(row: TableRow, index: number, table: Table, context: RepairContext): TableRow {
  const { start, end } = row.position ?? {}
  const source = context.text.slice(start?.offset, end?.offset)
  const escaped = source.includes('`') ? withBarsInCode(source) : source
  const width = table.align?.length ?? table.children[0]?.children.length ?? 0
  const repaired = escaped === source ? row : (rowOf(escaped, width, row, context) ?? row)
  if (index > 0 && repaired.children.length > width && keepSurplusCells(repaired, width)) context.surplus(row, width)
  return repaired
}

/** A row parsed again from a text, at the place of the row that it replaces. */
function rowOf(text: string, width: number, replaced: TableRow, context: RepairContext): TableRow | undefined {
  const above = `|${'a|'.repeat(width)}\n|${'-|'.repeat(width)}\n`
  const again = readMarkdown(`${above}${text}`)
  repairMarkdown(again, { ...context, text: `${above}${text}`, surplus: () => context.surplus(replaced, width) })
  const [table] = again.children
  const row = table?.type === 'table' ? table.children[1] : undefined
  if (row !== undefined) standAt(row, replaced.position)
  return row
}

/**
 * The content of a block of code that is really prose, parsed again. `place` gives its nodes their places. `undefined` where it is
 * too deeply nested.
 */
function readAgain(
  node: Code,
  context: RepairContext,
  place: (inner: Nodes, block: Nodes['position']) => void,
): Nodes[] | undefined {
  const again = readMarkdown(node.value)
  if (tooDeepNode(again) !== undefined) return
  const { start } = node.position ?? {}
  repairMarkdown(again, { ...context, text: node.value, stars: (message, at) => context.stars(message, start ?? at) })
  for (const child of again.children) place(child, node.position)
  return again.children
}

/** Nodes from a block of code get the place of the block: the columns inside it are not known. */
function standAt(node: Nodes, position: Nodes['position']): void {
  node.position = position
  if ('children' in node) for (const child of node.children) standAt(child, position)
}

/** Nodes from the indented lines of a row keep their lines. */
function moveBelow(node: Nodes, block: Nodes['position']): void {
  if (block === undefined || node.position === undefined) return
  const moved = ({ line, column }: { line: number; column: number }) => ({
    line: line + block.start.line - 1,
    column: column + block.start.column - 1,
  })
  node.position = { start: moved(node.position.start), end: moved(node.position.end) }
  if ('children' in node) for (const child of node.children) moveBelow(child, block)
}

function number(item: Nodes & { type: 'listItem' }, text: string): void {
  const start = item.position?.start.offset ?? 0
  const written = /^(\d+)[.)]/.exec(text.slice(start, start + 12))?.[1]
  if (written !== undefined) item.data = { hProperties: { dataNumber: Number(written) } }
}
