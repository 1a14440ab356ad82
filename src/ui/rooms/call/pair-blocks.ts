import type { Block } from '../../../guide/content.ts'

/** Blocks of two languages that say the same: either may be empty where one language has more. */
export interface BlockPair {
  readonly one: readonly Block[]
  readonly other: readonly Block[]
}

/**
 * The blocks of a screen in two languages, beside each other. Where both have the same kinds in the same order each stands beside
 * its twin; otherwise nobody can tell which belong together, and all of one stand beside all of the other.
 */
export function pairBlocks(one: readonly Block[], other: readonly Block[]): readonly BlockPair[] {
  const alike = one.length === other.length && one.every((block, place) => block[0] === other[place]?.[0])
  if (!alike) return [{ one, other }]
  return one.map((block, place) => ({ one: [block], other: other.slice(place, place + 1) }))
}
