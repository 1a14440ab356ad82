import type { Guide } from '../../guide/guide.ts'
import type { GuideNode, OptionId } from '../../guide/node.ts'
import { type Passage, readingTree, type TreeEntry, type TreeExit } from '../../guide/reading-tree.ts'

/** Screens that follow each other without a choice between passages: a procedure, or one screen. */
export interface RunBox {
  readonly kind: 'run'
  readonly head: GuideNode
  readonly entries: readonly TreeEntry[]
}

/** A screen with answers that lead to passages of their own. */
export interface ForkBox {
  readonly kind: 'fork'
  readonly head: GuideNode
  readonly ways: readonly TreeExit[]
  readonly branches: readonly Branch[]
}

/** An answer, and what is read after it. */
export interface Branch {
  readonly option: OptionId
  readonly boxes: readonly Box[]
}

/** A part of a guide as the overview draws it. A reader opens it by the id of its `head`, its first screen. */
export type Box = RunBox | ForkBox

/** A guide as nested boxes, in reading order. */
export interface Boxes {
  readonly walked: readonly Box[]
  /** The outcomes of the walk, which many boxes lead to. */
  readonly ends: readonly GuideNode[]
  /** The screens that a correction took out of the walk. */
  readonly superseded: readonly Box[]
}

export function boxesOf(guide: Guide): Boxes {
  const part = (isSuperseded: boolean) => {
    const nodes = guide.nodes.filter(({ superseded = false }) => superseded === isSuperseded)
    return readingTree({ ...guide, nodes })
  }
  const ends: GuideNode[] = []
  return { walked: boxesIn(part(false), ends), ends, superseded: boxesIn(part(true), []) }
}

/** The boxes of a passage. Adds its outcomes to `ends`. */
function boxesIn(passage: Passage, ends: GuideNode[]): readonly Box[] {
  const boxes: Box[] = []
  let run: TreeEntry[] = []
  const endRun = (): void => {
    const head = run[0]?.node
    if (head !== undefined) boxes.push({ kind: 'run', head, entries: run })
    run = []
  }
  for (const entry of passage) {
    const { node, ways } = entry
    if (node.kind === 'outcome') {
      ends.push(node)
      continue
    }
    const branches = ways.flatMap((way): Branch[] => {
      const inside = way.leads === 'inside' ? boxesIn(way.passage, ends) : []
      return inside.length === 0 ? [] : [{ option: way.option, boxes: inside }]
    })
    if (branches.length === 0) run.push(entry)
    if (branches.length > 0 || !ways.some(({ leads }) => leads === 'below')) endRun()
    if (branches.length > 0) boxes.push({ kind: 'fork', head: node, ways, branches })
  }
  endRun()
  return boxes
}

/** The screens of a box in reading order, with those inside of its branches. */
export const nodesIn = (box: Box): readonly GuideNode[] =>
  box.kind === 'run'
    ? box.entries.map(({ node }) => node)
    : [box.head, ...box.branches.flatMap(({ boxes }) => boxes.flatMap(nodesIn))]

/** Every way out of the screens of a box. */
const waysIn = (box: Box): readonly TreeExit[] =>
  box.kind === 'run'
    ? box.entries.flatMap(({ ways }) => ways)
    : [...box.ways, ...box.branches.flatMap(({ boxes }) => boxes.flatMap(waysIn))]

/** The screens outside of a box that its answers lead to, each once. */
export function targetsOf(box: Box): readonly GuideNode[] {
  const own = new Set(nodesIn(box))
  return [...new Set(waysIn(box).map(({ to }) => to))].filter((node) => !own.has(node))
}
