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

/** A long walk of a listed guide: of all shortest paths from a start to a solved outcome, the longest. */
export function longWalk(files: readonly GuideFile[]): {
  readonly file: GuideFile
  readonly moves: readonly Move[]
  readonly end: GuideNode
} {
  const walks = files.flatMap((file) => {
    if (file.guide.unlisted) return []
    const moves = wayTo(file.guide, file.guide.start, (node) => node.kind === 'outcome' && node.result === 'solved')
    const last = moves?.at(-1)
    const end = last && exits(last.node).find(({ option }) => option === last.option)?.to
    const node = file.guide.nodes.find(({ id }) => id === end)
    return moves === undefined || node === undefined ? [] : [{ file, moves, end: node }]
  })
  const longest = walks.sort((a, b) => b.moves.length - a.moves.length)[0]
  if (longest === undefined) throw new Error('Unexpected content without a walk to a solution, expected one')
  return longest
}
