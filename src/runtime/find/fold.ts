import { wordsIn } from '../../guide/fold.ts'
import { findWords } from './words/all-find-words.ts'

/** The longest part of a query that is searched, in characters: a pasted log has what matters within it. */
const longestQuery = 4000

/** A query with similar characters made equal: full-width digits, all kinds of dashes; invisible characters removed. */
export const tidy = (text: string): string =>
  text
    .slice(0, longestQuery)
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/×/g, 'x')

/** Stop words of the three languages. */
const stopWords = new Set(findWords.flatMap((words) => wordsIn(words.stopWords)))
const codeWords = new Set(findWords.flatMap((words) => wordsIn(words.codeWords)))

/** Whether a folded word stands around codes: `code`, `scherm`. */
export const isCodeWord = (word: string): boolean => codeWords.has(word)
/** Whether a folded word is a stop word. */
export const isStopWord = (word: string): boolean => stopWords.has(word)
/** Whether a folded word is a stop word, or one that stands around an error code. */
export const isAroundCode = (word: string): boolean => codeWords.has(word) || stopWords.has(word)
