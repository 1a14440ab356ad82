import type { GuideNode } from '../../guide/node.ts'
import { drawColumn, widthOfColumn } from '../draw-column.ts'
import type { DrawingWords } from '../drawing.ts'
import { fitText } from '../fit-text.ts'
import { lineHeight } from '../metrics.ts'
import type { Column } from '../tree-columns.ts'
import { type Box, type Boxes, nodesIn, type RunBox, targetsOf } from './boxes.ts'
import { type Figure, joined, packed, sequence } from './figures.ts'
import type { DrawnGroup, Overview } from './overview.ts'

/** The key of the group of screens that a correction took out of the walk. */
export const supersededKey = 'superseded'

const groupWidth = 196
/** Between the side of a group and its text. */
export const groupInset = 10
/** The line of a closed group with its code, its size and its ends. */
const factsHeight = 20
/** The line of an open group with its code and its name. */
const headHeight = 32
const padding = 12
const margin = 12

export interface OverviewOptions {
  readonly words: DrawingWords
  /** The keys of the open groups. */
  readonly open: ReadonlySet<string>
  /** The width of the window by its height. */
  readonly aspect: number
}

/** Draws a guide as nested groups. The same guide and options give the same overview. */
export function drawOverview({ walked, ends, superseded }: Boxes, options: OverviewOptions): Overview {
  const { words, aspect } = options
  const figures = [
    sequenceOf(walked, undefined, options),
    ...(ends.length === 0
      ? []
      : [
          packed(
            ends.map((end) => columnFigure([cellOf(end)], words)),
            4 * aspect,
          ),
        ]),
    ...(superseded.length === 0 ? [] : [supersededFigure(superseded, options)]),
  ]
  const all = packed(figures, aspect)
  return { width: all.width + 2 * margin, height: all.height + 2 * margin, ...all.draw({ x: margin, y: margin }) }
}

/** Groups in groups are seldom as narrow as a phone, nor as wide as a screen. */
const innerAspect = ({ aspect }: OverviewOptions): number => Math.min(Math.max(aspect, 0.8), 1.8)

/** Boxes in their order. The first is named after the answer that leads there. */
function sequenceOf(boxes: readonly Box[], answer: string | undefined, options: OverviewOptions): Figure {
  const figures = boxes.map((box, i) => figureOf(box, i === 0 ? answer : undefined, options))
  const isLinked = boxes.slice(1).map(({ head }, i) => {
    const before = boxes[i]
    return before !== undefined && targetsOf(before).includes(head)
  })
  return sequence(figures, isLinked, innerAspect(options))
}

function figureOf(box: Box, answer: string | undefined, options: OverviewOptions): Figure {
  const { words, open } = options
  const group = groupOf(box, answer, words)
  if (box.kind === 'run' && box.entries.length === 1) return closedFigure(group)
  if (!open.has(group.key)) return closedFigure({ ...group, isOpen: false })
  if (box.kind === 'run') return openFigure(group, runFigure(box, words))
  const branches = box.branches.map(({ option, boxes }) => sequenceOf(boxes, words.answer(box.head, option), options))
  return openFigure(group, packed(branches, innerAspect(options)))
}

/** A group without its place and size. */
type Named = Omit<DrawnGroup, 'x' | 'y' | 'width' | 'height'>

function groupOf(box: Box, answer: string | undefined, words: DrawingWords): Named {
  const { head } = box
  const targets = targetsOf(box)
  return {
    ...namedGroup(head.id, answer || words.title(head), nodesIn(box)),
    code: head.code,
    kind: head.kind,
    results: [...new Set(targets.flatMap((node) => (node.kind === 'outcome' ? [node.result] : [])))],
    jumps: targets.flatMap(({ kind, code }) => (kind === 'outcome' ? [] : [code])),
  }
}

const namedGroup = (key: string, name: string, nodes: readonly GuideNode[]): Named => ({
  key,
  kind: 'info',
  name,
  lines: fitText(name, { width: groupWidth - 2 * groupInset, maxLines: 2, bold: true }),
  codes: nodes.map(({ code }) => code),
  steps: nodes.filter(({ kind }) => kind === 'step').length,
  results: [],
  jumps: [],
  isCorrected: nodes.some(({ errata, superseded }) => errata !== undefined && !superseded),
})

/** A closed group, or a single screen: its name, its size and its ends. */
function closedFigure(group: Named): Figure {
  const size = { width: groupWidth, height: group.lines.length * lineHeight + factsHeight + 14 }
  return { ...size, draw: (at) => ({ groups: [{ ...group, ...at, ...size }], shapes: [], edges: [] }) }
}

/** An open group: a frame around a figure, below its name. */
function openFigure(group: Named, inside: Figure): Figure {
  const width = Math.max(groupWidth, inside.width + 2 * padding)
  const size = { width, height: inside.height + headHeight + padding }
  const lines = fitText(group.name, { width: width - 120, maxLines: 1, bold: true })
  return {
    ...size,
    draw: (at) =>
      joined([
        { groups: [{ ...group, lines, ...at, ...size, isOpen: true }], shapes: [], edges: [] },
        inside.draw({ x: at.x + padding, y: at.y + headHeight }),
      ]),
  }
}

/** The screens of a run, one below the other, as in the whole drawing. */
const runFigure = ({ entries }: RunBox, words: DrawingWords): Figure =>
  columnFigure(
    entries.map(({ node, ways }) => ({
      ...cellOf(node),
      beside: ways.filter(({ leads }) => leads !== 'below'),
      down: ways.filter(({ leads }) => leads === 'below'),
    })),
    words,
  )

const cellOf = (node: GuideNode): Column[number] => ({ node, beside: [], down: [], across: false })

const columnFigure = (column: Column, words: DrawingWords): Figure => ({
  width: widthOfColumn(column),
  height: drawColumn(column, { x: 0, y: 0 }, words).height,
  draw: (at) => {
    const { shapes, edges } = drawColumn(column, at, words)
    return { groups: [], shapes, edges }
  },
})

function supersededFigure(boxes: readonly Box[], options: OverviewOptions): Figure {
  const group = namedGroup(supersededKey, options.words.superseded, boxes.flatMap(nodesIn))
  if (!options.open.has(supersededKey)) return closedFigure({ ...group, isOpen: false })
  const figures = boxes.map((box) => figureOf(box, undefined, options))
  return openFigure(group, packed(figures, innerAspect(options)))
}
