import type { Block } from '../../../guide/content.ts'

/** Corresponding blocks of two languages. One list may be empty. */
export interface BlockPair {
  readonly one: readonly Block[]
  readonly other: readonly Block[]
}

/**
 * Pairs the blocks of a screen in two languages. With the same kinds in the same order they are paired one by one; otherwise they
 * cannot be matched, and there is one pair of all blocks.
 */
export function pairBlocks(one: readonly Block[], other: readonly Block[]): readonly BlockPair[] {
  const alike = one.length === other.length && one.every((block, place) => block[0] === other[place]?.[0])
  if (!alike) return [{ one, other }]
  return one.map((block, place) => ({ one: [block], other: other.slice(place, place + 1) }))
}
