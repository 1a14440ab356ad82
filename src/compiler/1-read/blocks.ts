import type { Element, ElementContent } from 'hast'
import type { Inline, Phrase } from '../../guide/content.ts'
import type { Place } from '../diagnostic.ts'
import { alertAbove, alertsOf, joinEmptyAlerts } from './alerts.ts'
import type { SourceBlock, SourceItem, SourceList, SourceTable } from './article.ts'
import { withoutSpans } from './cell-spans.ts'
import { showHidden } from './hidden-characters.ts'
import { type BlockContext, inlineReader, placeOf } from './inline-reader.ts'
import { blocksOfLines, listsInParagraphs } from './lists-in-lines.ts'
import { rebuildTable } from './markdown/broken-table.ts'
import { mostColumns } from './markdown/limits.ts'
import { readPhrase, tidy, trimmed, withoutLink } from './phrase.ts'
import { stepsOfTable } from './step-table.ts'
import { tabOf } from './tabs.ts'

/** Elements that are blocks; all others are part of a line. */
const blockTags = new Set(
  'p div section center blockquote ul ol li dl dt dd pre table figure details h1 h2 h3 h4 h5 h6 hr caption summary fieldset form'.split(
    ' ',
  ),
)

/** Elements as typed blocks. Inline content between blocks becomes paragraphs. */
export function readBlocks(nodes: readonly ElementContent[], context: BlockContext, near: Place): SourceBlock[] {
  const blocks: SourceBlock[] = []
  let run: ElementContent[] = []
  // The number of the step after the last list: a line of a paragraph that begins with it is that step.
  let expected: number | undefined
  const add = (read: readonly SourceBlock[]) => {
    blocks.push(...read)
    for (const block of read)
      if (block.type === 'list' && block.style === 'ordered') expected = (block.items.at(-1)?.number ?? 0) + 1
  }
  const flush = () => {
    if (run.length > 0) add(readParagraph(run, context, placeOf(run[0] ?? {}, context.file, near), expected))
    run = []
  }
  for (const [i, node] of nodes.entries()) {
    if (node.type === 'element' && isBlockElement(node)) {
      flush()
      const alert = alertAbove(node, elementAfter(nodes, i), context.words)
      if (alert !== undefined) {
        add([{ type: 'alert', at: placeOf(node, context.file, near), alert, blocks: [] }])
        continue
      }
      const file = typeof node.properties.dataFile === 'string' ? node.properties.dataFile : context.file
      const at = placeOf(node, file, near)
      add(
        node.tagName === 'p'
          ? readParagraph(node.children, { ...context, file }, at, expected)
          : readBlock(node, { ...context, file }, at),
      )
    } else run.push(node)
  }
  flush()
  return joinEmptyAlerts(listsInParagraphs(blocks))
}

/** The element after a node, if nothing but white space stands between them. */
function elementAfter(nodes: readonly ElementContent[], i: number): Element | undefined {
  const next = nodes[i + 1]
  const after = next?.type === 'text' && next.value.trim() === '' ? nodes[i + 2] : next
  return after?.type === 'element' ? after : undefined
}

/** Whether an element is a block: by its tag, or because it is a mark or an anchor around a block. */
const isBlockElement = (node: Element): boolean =>
  blockTags.has(node.tagName) ||
  (['a', 'span', 'ins', 'del', 'font', 'small', 'b', 'strong', 'em', 'i', 'u'].includes(node.tagName) &&
    node.children.some((child) => child.type === 'element' && isBlockElement(child)))

function readBlock(node: Element, context: BlockContext, at: Place): SourceBlock[] {
  switch (node.tagName) {
    case 'ul':
    case 'ol':
      return [readList(node, context, at)].filter(({ items }) => items.length > 0)
    case 'pre':
      return [
        {
          type: 'code',
          at,
          value: showHidden(
            dedent(
              textContent(node)
                .trimEnd()
                .replace(/^(?:[ \t]*\n)+/, ''),
            ),
          ),
        },
      ]
    case 'blockquote':
      if (node.properties.dataFootnote === true)
        return [{ type: 'alert', at, alert: 'note', blocks: readBlocks(node.children, context, at), isFootnote: true }]
      return alertsOf(readBlocks(node.children, context, at), node, context)
    case 'table':
      return readTable(node, context, at)
    case 'hr':
      return []
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return readHeading(node, context, at)
    case 'form':
      inlineReader(context, at).forbidden(node)
      return readBlocks(node.children, context, at)
    case 'details':
      return readDetails(node, context, at)
    default: // Of a div or a figure, only the content is read.
      return readBlocks(node.children, context, at)
  }
}

/** A heading inside a step, a quote or a cell: a paragraph, in bold if it is the name of a tab. */
function readHeading(node: Element, context: BlockContext, at: Place): SourceBlock[] {
  if (tabOf(node) === undefined) return readBlocks(node.children, context, at)
  const name = withoutLink(tidy(readPhrase(node.children, inlineReader(context, at))))
  return [{ type: 'paragraph', at, phrase: [['strong', ...name]] }]
}

/** `<details>` becomes a fold, unless it holds numbered steps, which must always be visible. */
function readDetails(node: Element, context: BlockContext, at: Place): SourceBlock[] {
  const summary = node.children.find((child) => child.type === 'element' && child.tagName === 'summary')
  const title = summary?.type === 'element' ? tidy(readPhrase(summary.children, inlineReader(context, at))) : []
  const blocks = readBlocks(
    node.children.filter((child) => child !== summary),
    context,
    at,
  )
  const hidesSteps = blocks.some((block) => block.type === 'list' && block.style === 'ordered')
  if (title.length > 0 && blocks.length > 0 && !hidesSteps) return [{ type: 'fold', at, title, blocks }]
  return title.length > 0 ? [{ type: 'paragraph', at, phrase: title }, ...blocks] : blocks
}

/**
 * A paragraph as blocks: two line breaks in a row end a paragraph, and a paragraph of nothing but pictures becomes figures.
 * `expected` is the number after the list above, see `blocksOfLines`.
 */
function readParagraph(nodes: readonly ElementContent[], context: BlockContext, at: Place, expected?: number): SourceBlock[] {
  const phrase = trimmed(readPhrase(nodes, inlineReader(context, at)))
  const visible = phrase.filter((inline) => typeof inline !== 'string' || inline.trim() !== '')
  const pictures = visible.flatMap((inline) => (typeof inline !== 'string' && inline[0] === 'img' ? [inline[1]] : []))
  if (pictures.length > 0 && pictures.length === visible.filter((inline) => inline[0] !== 'br').length)
    return pictures.map((picture) => ({ type: 'figure', at, picture }))
  const table = rebuildTable(phrase, at)
  if (table !== undefined) {
    context.report({
      code: 'broken-table',
      message: `Unexpected table ${table.header.length === 0 ? 'without a header, expected one above its delimiter row' : `whose delimiter row does not fit its header, expected ${table.header.length} cells in each row`}; rebuilt from its lines`,
      at,
    })
    return [table]
  }
  const blocks = blocksOfLines(paragraphsOf(phrase), at, expected)
  const [lone] = blocks.filter((block) => block.type === 'list' && block.style === 'ordered')
  if (lone?.type === 'list' && lone.items.length === 1)
    context.report({
      code: 'swallowed-steps',
      message: `Unexpected step ${lone.items[0]?.number} inside a paragraph, expected an empty line before it; read as a step`,
      at,
    })
  return blocks
}

function paragraphsOf(phrase: Phrase): Phrase[] {
  const paragraphs: Phrase[] = []
  let current: Inline[] = []
  let breaks = 0
  for (const inline of phrase) {
    if (typeof inline !== 'string' && inline[0] === 'br') {
      breaks++
      if (breaks === 2) {
        paragraphs.push(current)
        current = []
      }
    } else if (typeof inline !== 'string' || inline.trim() !== '') breaks = 0
    current.push(inline)
  }
  return [...paragraphs, current].map(trimmed).filter((paragraph) => paragraph.length > 0)
}

function readList(node: Element, context: BlockContext, at: Place): SourceList {
  const ordered = node.tagName === 'ol'
  const first = Number(node.properties.start ?? 1)
  const items = node.children
    .filter((child): child is Element => child.type === 'element')
    .map((item, i): SourceItem => {
      const place = placeOf(item, context.file, at)
      const written = Number(item.properties.dataNumber ?? Number.NaN)
      return {
        at: place,
        ...(ordered && { number: Number.isNaN(written) ? first + i : written }),
        blocks: readBlocks(item.children, context, place),
      }
    })
    .filter((item) => item.blocks.length > 0)
  return { type: 'list', at, style: ordered ? 'ordered' : 'bullet', items }
}

function readTable(node: Element, context: BlockContext, at: Place): SourceBlock[] {
  const lines = elementsBelow(node, 'tr')
  const written = lines.map((row) =>
    row.children.filter((cell): cell is Element => cell.type === 'element' && (cell.tagName === 'td' || cell.tagName === 'th')),
  )
  const rows = withoutSpans(written).map((cells, i) => ({ at: placeOf(lines[i] ?? node, context.file, at), cells }))
  const [head, ...body] = rows
  const hasHead = head?.cells.every((cell) => cell.tagName === 'th') ?? false
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  if (width > mostColumns) {
    context.report({
      code: 'wide-table',
      message: `Unexpected table of ${width} columns, expected at most ${mostColumns}; shown as text`,
      at,
    })
    return rows.flatMap((row) =>
      readParagraph(
        row.cells.flatMap((cell) => [...cell.children, { type: 'text' as const, value: ' ' }]),
        context,
        row.at,
      ),
    )
  }
  const table: SourceTable = {
    type: 'table',
    at,
    header: hasHead ? (head?.cells ?? []).map((cell) => tidy(readPhrase(cell.children, inlineReader(context, at)))) : [],
    rows: (hasHead ? body : rows).map((row) => ({
      at: row.at,
      cells: row.cells.map((cell) => readBlocks(cell.children, context, row.at)),
    })),
  }
  return [stepsOfTable(table, context.words) ?? table]
}

function elementsBelow(node: Element, tag: string): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return []
    return child.tagName === tag ? [child] : child.tagName === 'td' || child.tagName === 'th' ? [] : elementsBelow(child, tag)
  })
}

const textContent = (node: Element): string =>
  node.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textContent(child) : ''))
    .join('')

/** Code without the indentation that all of its lines share. */
function dedent(code: string): string {
  const lines = code.split('\n')
  const margin = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)))
  return Number.isFinite(margin) ? lines.map((line) => line.slice(margin)).join('\n') : code
}
