import type { Guide, GuideFile } from '../../src/guide/guide.ts'
import { exits, type GuideNode, type OptionId } from '../../src/guide/node.ts'

/** One move of a walk: an option taken at a node. */
export interface Move {
  readonly node: GuideNode
  readonly option: OptionId
}

/** The moves of the shortest path from a node to one that matches. */
export function wayTo(guide: Guide, from: string, wanted: (node: GuideNode) => boolean): readonly Move[] | undefined {
  const nodes = new Map(guide.nodes.map((node) => [node.id, node]))
  const seen = new Set([from])
  let front: { readonly id: string; readonly moves: readonly Move[] }[] = [{ id: from, moves: [] }]
  while (front.length > 0) {
    const next: typeof front = []
    for (const { id, moves } of front) {
      const node = nodes.get(id)
      if (node === undefined) continue
      if (wanted(node)) return moves
      for (const { option, to } of exits(node)) {
        if (seen.has(to)) continue
        seen.add(to)
        next.push({ id: to, moves: [...moves, { node, option }] })
      }
    }
    front = next
  }
  return
}

/** The most moves of a long walk: tests take all of them, some many times. */
const mostMoves = 16

/**
 * A long walk of a listed guide: of the shortest ways to each screen with an answer that leads to a solution, the longest, and that
 * answer.
 */
export function longWalk(files: readonly GuideFile[]): {
  readonly file: GuideFile
  readonly moves: readonly Move[]
  readonly end: GuideNode
} {
  const walks = files.flatMap((file) => {
    const { guide } = file
    if (guide.unlisted) return []
    const solutions = guide.nodes.filter((node) => node.kind === 'outcome' && node.result === 'solved')
    return guide.nodes.flatMap((node) =>
      exits(node).flatMap(({ option, to }) => {
        const end = solutions.find(({ id }) => id === to)
        const moves = end && wayTo(guide, guide.start, ({ id }) => id === node.id)
        return end === undefined || moves === undefined || moves.length >= mostMoves
          ? []
          : [{ file, moves: [...moves, { node, option }], end }]
      }),
    )
  })
  const longest = walks.sort((a, b) => b.moves.length - a.moves.length)[0]
  if (longest === undefined) throw new Error('Unexpected content without a walk to a solution, expected one')
  return longest
}
