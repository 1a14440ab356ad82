import { isWithin } from './edit-distance.ts'
import type { Expression, Term } from './terms.ts'

/** How good a word of a text is for a word of a query: the same, one that begins with it, that has it inside, or is almost it. */
const likeness = { same: 1, begins: 0.8, inside: 0.5, almost: 0.4 }
/** The weight of another word for the same thing. */
const otherWords = 0.7

/** The texts with a word or a term, by their places in a list, each with a weight. */
export type Weights = ReadonlyMap<number, number>

/** The texts that have a term, and their words that say it. */
export interface FoundTerm {
  readonly weights: Weights
  readonly words: readonly string[]
}

/** The texts with a term. `textsOf`: every word of all texts. `has`: whether a text with all words of an expression has it. */
export function findTerm(
  { word, also }: Term,
  textsOf: ReadonlyMap<string, Weights>,
  has: (place: number, expression: Expression) => boolean,
): FoundTerm {
  const own = word === undefined ? [] : [findWord(word, textsOf)]
  const others = also.map((expression) => findExpression(expression, textsOf, has))
  const found = [...own, ...others]
  return { weights: bestOf(found.map(({ weights }) => weights)), words: found.flatMap(({ words }) => words) }
}

/** The texts with an expression. */
function findExpression(
  expression: Expression,
  textsOf: ReadonlyMap<string, Weights>,
  has: (place: number, expression: Expression) => boolean,
): FoundTerm {
  const { words, isStem } = expression
  const each = words.map((word, at) => {
    const isBeginning = isStem && at === words.length - 1
    const own = textsOf.get(word)
    const known = isBeginning
      ? [...textsOf].filter(([other]) => other.startsWith(word))
      : own === undefined
        ? []
        : [[word, own] as const]
    return joined(known)
  })
  const [first, ...others] = each
  const weights = new Map(
    [...(first?.weights ?? [])]
      .filter(([place]) => others.every((other) => other.weights.has(place)) && has(place, expression))
      .map(([place, weight]) => [place, weight * otherWords]),
  )
  return { weights, words: weights.size === 0 ? [] : each.flatMap((found) => found.words) }
}

/** The texts with a word of the query, or with a similar one where none has it. */
function findWord(word: string, textsOf: ReadonlyMap<string, Weights>): FoundTerm {
  const like = (quality: number, isLike: (known: string) => boolean) =>
    [...textsOf].filter(([known]) => isLike(known)).map(([known, weights]) => [known, scaled(weights, quality)] as const)
  const found = [
    ...(word.length > 3 ? like(likeness.inside, (known) => known.includes(word)) : []),
    ...(word.length > 1 ? like(likeness.begins, (known) => known.startsWith(word)) : []),
    ...like(likeness.same, (known) => known === word),
  ]
  if (found.length > 0 || !/^\p{L}{5,}$/u.test(word)) return joined(found)
  return joined(like(likeness.almost, (known) => isWithin(word, known, 1)))
}

const scaled = (weights: Weights, factor: number): Weights =>
  new Map([...weights].map(([place, weight]) => [place, weight * factor]))

/** The texts with any of some words. */
const joined = (found: readonly (readonly [string, Weights])[]): FoundTerm => ({
  weights: bestOf(found.map(([, weights]) => weights)),
  words: [...new Set(found.map(([word]) => word))],
})

/** The texts of several lists, each with its best weight. */
function bestOf(all: readonly Weights[]): Weights {
  const best = new Map<number, number>()
  for (const weights of all) for (const [place, weight] of weights) best.set(place, Math.max(best.get(place) ?? 0, weight))
  return best
}
