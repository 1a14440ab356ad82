import { wordsIn } from '../../guide/fold.ts'
import { type ScreenTexts, type TextPart, textParts } from '../../guide/screen-texts.ts'
import { type Excerpt, type FoundSentence, findSentence, mark, termsIn } from './excerpt.ts'
import { findTerm, type Weights } from './find-term.ts'
import { isStopWord } from './fold.ts'
import { type Expression, shareOf, type Term } from './terms.ts'

/** A screen that has terms of a query in its texts. */
export interface TextHit {
  readonly screen: ScreenTexts
  /** The share of the terms that it has, from 0 to 1. */
  readonly share: number
  readonly score: number
  /** The sentence with most of the terms. */
  readonly sentence: () => FoundSentence | undefined
  /** Marks the terms in a text, and counts them. */
  readonly mark: (text: string) => { readonly excerpt: Excerpt; readonly terms: number }
}

export interface TextIndex {
  /** Finds the screens with some of the terms, the best first; screens that are as good keep their order. */
  readonly find: (terms: readonly Term[]) => readonly TextHit[]
  /** Whether any screen has a term. */
  readonly knows: (term: Term) => boolean
}

const partWeights: Readonly<Record<TextPart, number>> = { guide: 6, title: 4, answers: 3, names: 3, body: 1, section: 0.5 }
/** Builds an index of all words in the texts of some screens. */
export function openTextIndex(screens: readonly ScreenTexts[]): TextIndex {
  const screensOf = wordsOf(screens)
  const search = (term: Term) => findTerm(term, screensOf, (place, expression) => has(screens[place], expression))
  const find = (terms: readonly Term[]): readonly TextHit[] => {
    const found = terms.map(search)
    const termOf = new Map(found.flatMap(({ words }, term) => words.map((word) => [word, term] as const)))
    const hits = screens.flatMap((screen, place): TextHit[] => {
      const had = terms.filter((_, term) => found[term]?.weights.has(place))
      if (had.length === 0) return []
      // Rare terms count more.
      const score = found.reduce(
        (sum, { weights }) => sum + (weights.get(place) ?? 0) * Math.log(1 + screens.length / Math.max(1, weights.size)),
        0,
      )
      const share = shareOf(had, terms)
      return [
        {
          screen,
          share,
          score: score * share,
          sentence: () => findSentence(screen.parts, termOf),
          mark: (text) => ({ excerpt: mark(text, termOf), terms: termsIn(text, termOf) }),
        },
      ]
    })
    return hits.sort((a, b) => b.share - a.share || b.score - a.score)
  }
  return { find, knows: (term) => search(term).weights.size > 0 }
}

/** Every word of some screens, with the weight of the best part that has it. */
function wordsOf(screens: readonly ScreenTexts[]): ReadonlyMap<string, Weights> {
  const all = new Map<string, Map<number, number>>()
  for (const [place, { parts }] of screens.entries())
    for (const part of textParts)
      for (const word of wordsIn(parts[part])) {
        if (isStopWord(word)) continue
        const weights = all.get(word) ?? new Map<number, number>()
        all.set(word, weights.set(place, Math.max(weights.get(place) ?? 0, partWeights[part])))
      }
  return all
}

/** Whether a screen has the words of an expression one after the other, in texts of its language. */
const has = (screen: ScreenTexts | undefined, { words, language }: Expression): boolean =>
  screen !== undefined &&
  (language === undefined || language === 'en' || language === screen.language) &&
  (words.length === 1 || textParts.some((part) => haveNear(wordsIn(screen.parts[part]), words)))

/** The most words between two words of an expression: `mot de passe`. */
const mostBetween = 2

/** Whether a text has some words one after the other. */
const haveNear = (text: readonly string[], [first, ...others]: readonly string[]): boolean =>
  text.some((word, at) => {
    if (word !== first) return false
    let place = at
    return others.every((other) => {
      const step = text.slice(place + 1, place + 2 + mostBetween).findIndex((next) => next.startsWith(other))
      place += step + 1
      return step >= 0
    })
  })
