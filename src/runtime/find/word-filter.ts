import { wordsIn } from '../../guide/fold.ts'
import type { Code } from '../../guide/node.ts'
import type { Document } from './document.ts'
import { isWithin } from './edit-distance.ts'

/**
 * Finds the screens that have every word of a query, also inside of longer words, in the order of the documents. `typos`: words of
 * at least five letters may have one typing error. An empty query finds nothing.
 */
export type WordFilter = (query: string, options?: { readonly typos?: boolean }) => readonly Code[]

/** Opens a filter for queries while they are typed: the words of all documents, each with its screens. */
export function openWordFilter(documents: readonly Document[]): WordFilter {
  const screensOf = new Map<string, Set<Code>>()
  for (const { code, texts, names, around } of documents)
    for (const word of [...Object.values(texts).flat(), ...names, ...around].flatMap((text) => wordsIn(text ?? '')))
      screensOf.set(word, (screensOf.get(word) ?? new Set()).add(code))
  const having = (isMeant: (word: string) => boolean): ReadonlySet<Code> =>
    new Set([...screensOf].flatMap(([word, screens]) => (isMeant(word) ? [...screens] : [])))
  return (query, { typos = false } = {}) => {
    const words = [...new Set(wordsIn(query))]
    if (words.length === 0) return []
    const found = words.map((word) =>
      having((known) => known.includes(word) || (typos && /^\p{L}{5,}$/u.test(word) && isWithin(word, known, 1))),
    )
    return documents.flatMap(({ code }) => (found.every((screens) => screens.has(code)) ? [code] : []))
  }
}
