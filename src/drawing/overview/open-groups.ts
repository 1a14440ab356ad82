import type { Code } from '../../guide/node.ts'
import type { DrawingWords } from '../drawing.ts'
import { type Box, type Boxes, nodesIn } from './boxes.ts'
import { drawOverview, supersededKey } from './draw-overview.ts'
import type { Size } from './pack.ts'

/** The scale from which on the text of a drawing can be read. */
const readable = 0.5

/** The scale at which a drawing fits a window. It is not larger than 1. */
export const scaleToFit = (drawing: Size, window: Size): number =>
  Math.min(1, window.width / drawing.width, window.height / drawing.height)

/**
 * The groups that are open at first: all with answers in them, so that every procedure is one box. Where that does not fit a window at a
 * size that can be read, the innermost ones stay closed; a guide that is one group is open in any case.
 */
export function firstOpen(boxes: Boxes, words: DrawingWords, window: Size): ReadonlySet<string> {
  const aspect = window.width / window.height
  const levels = levelsOf(boxes.walked)
  for (let depth = levels.length; depth > 0; depth -= 1) {
    const open = new Set(levels.slice(0, depth).flat())
    if (scaleToFit(drawOverview(boxes, { words, open, aspect }), window) >= readable) return open
  }
  return new Set(boxes.walked.length === 1 ? levels[0] : [])
}

/** The keys of the groups with answers in them, by how deep they are. */
function levelsOf(boxes: readonly Box[]): readonly (readonly string[])[] {
  const forks = boxes.flatMap((box) => (box.kind === 'fork' ? [box] : []))
  if (forks.length === 0) return []
  const inside = forks.flatMap(({ branches }) => branches.flatMap((branch) => branch.boxes))
  return [forks.map(({ head }) => head.id), ...levelsOf(inside)]
}

/** The keys of all groups. */
export const everyGroup = ({ walked, superseded }: Boxes): ReadonlySet<string> =>
  new Set([...keysIn([...walked, ...superseded]), supersededKey])

const keysIn = (boxes: readonly Box[]): readonly string[] =>
  boxes.flatMap((box) => [box.head.id, ...(box.kind === 'fork' ? box.branches.flatMap((branch) => keysIn(branch.boxes)) : [])])

/** The keys of the groups around a screen: those to open so that it is drawn. */
export function groupsAround({ walked, superseded }: Boxes, code: Code): readonly string[] {
  const inWalk = keysAround(walked, code)
  const apart = inWalk.length > 0 ? [] : keysAround(superseded, code)
  return apart.length > 0 ? [supersededKey, ...apart] : inWalk
}

function keysAround(boxes: readonly Box[], code: Code): readonly string[] {
  const box = boxes.find((one) => nodesIn(one).some((node) => node.code === code))
  if (box === undefined) return []
  return [box.head.id, ...(box.kind === 'fork' ? box.branches.flatMap((branch) => keysAround(branch.boxes, code)) : [])]
}
