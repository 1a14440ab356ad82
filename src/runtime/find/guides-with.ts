import type { Language } from '../../guide/language.ts'
import type { GuideId } from '../../guide/node.ts'
import { readWords, type WordFile } from '../../guide/word-file.ts'
import { findTerm, type Weights } from './find-term.ts'
import type { Term } from './terms.ts'

/** A guide with the language of its text. */
export interface TextOfGuide {
  readonly id: GuideId
  readonly language: Language
}

/**
 * The guides of files of words that have every term of a query somewhere in their texts, in the order of the files. Terms that no guide
 * has do not count. Only the texts say whether one screen has them all.
 */
export function guidesWith(terms: readonly Term[], files: readonly WordFile[]): readonly TextOfGuide[] {
  const found = files.map((file) => terms.map((term) => placesOf(term, file)))
  const known = terms.map((_, term) => found.some((places) => (places[term]?.size ?? 0) > 0))
  if (!known.includes(true)) return []
  return files.flatMap(({ guides }, number) =>
    guides.flatMap(([id, language], place) =>
      known.every((isKnown, term) => !isKnown || found[number]?.[term]?.has(place)) ? [{ id, language }] : [],
    ),
  )
}

/** The places in a file of the guides that have a term. */
const placesOf = (term: Term, file: WordFile): Weights => {
  const guidesOf = new Map([...readWords(file)].map(([word, places]) => [word, new Map(places.map((place) => [place, 1]))]))
  return findTerm(term, guidesOf, () => true).weights
}
