import { readCode } from '../../guide/code.ts'
import { codesInWords, mostCodes, readDamaged } from '../../guide/codes-in.ts'
import { fold, wordsIn } from '../../guide/fold.ts'
import type { Code } from '../../guide/node.ts'
import { isAroundCode, isCodeWord, tidy } from './fold.ts'
import { findWords } from './words/all-find-words.ts'
import { signNames } from './words/sign-names.ts'

/**
 * The screen codes that a query may mean, the likeliest first: the query as a whole, apart from words such as “code”, also spelled
 * out; a code in an address; or a word. A word of letters alone, which may be any word, needs one such as “code” before it. Only the
 * index of codes says which of them exist.
 */
export function codesIn(query: string): readonly Code[] {
  const whole = [tidy(query), withoutCodeWords(query), ...spelledOut(query)].flatMap((text) => {
    const reading = readCode(text)
    return reading.ok ? [reading.code] : []
  })
  const addresses = query.split(/\s+/).filter((word) => /[/%]/.test(word))
  const words = codesInWords(query).filter(
    ({ written, before }) => /\d/.test(written) || before.some((word) => isCodeWord(fold(word))),
  )
  return [
    ...new Set([...whole, ...addresses.flatMap((address) => readDamaged(address).codes), ...words.map(({ code }) => code)]),
  ].slice(0, mostCodes)
}

/**
 * The text in a query that looks like a screen code, in upper case: five signs with letters and digits, five capitals, or five signs
 * after a word such as “code”. `undefined` where nothing does.
 */
export function looksLikeCode(query: string): string | undefined {
  const text = tidy(query).trim()
  const mixed = [text, withoutCodeWords(text), ...spelledOut(text)].find(
    (part) => hasForm(part) && /\d/.test(part) && /\p{L}/u.test(part) && !/^(?:win|ios|mac|ipad)/i.test(part),
  )
  if (mixed !== undefined) return writingOf(mixed)
  if (/^[A-Z]{5}$/.test(text) && hasForm(text)) return text
  const words = text.split(/[^\p{L}\p{N}-]+/u)
  const announced = words.find(
    (word, at) =>
      hasForm(word) &&
      (/\d/.test(word) || /^[A-Z]{5}$/.test(word)) &&
      words.slice(Math.max(0, at - 2), at).some((before) => isCodeWord(fold(before))),
  )
  return announced === undefined ? undefined : writingOf(announced)
}

/** Whether a text has five signs of the alphabet of codes; the check symbol may be wrong. */
function hasForm(text: string): boolean {
  const reading = readCode(text)
  return reading.ok || reading.why === 'slip'
}

const writingOf = (text: string): string => text.replace(/[\s-]/g, '').toUpperCase()

/** The letters and digits of a query without the words that stand around a code. Single letters stay. */
const withoutCodeWords = (query: string): string =>
  wordsIn(tidy(query))
    .filter((word) => word.length === 1 || !isAroundCode(word))
    .join('')

const spellings = new Set(findWords.flatMap(({ spelling }) => spelling.split(',').map((words) => wordsIn(words).join(' '))))

/**
 * The codes that a query spells out, such as `ka sept cu deux em` or `K comme Karim, 7, Q, 2, M`: five signs by their names, with
 * nothing around them but words that stand around codes. Some names are plain words too: only the check symbol shows that a code is meant.
 */
function spelledOut(query: string): readonly string[] {
  const words = withoutExamples(wordsIn(tidy(query))).slice(0, 60)
  const signs = words.map((word) => (/^[a-z\d]$/.test(word) ? word : signNames.get(word)))
  return words.flatMap((_, from) => {
    const run = signs.slice(from, from + 5)
    const around = [...words.slice(0, from), ...words.slice(from + 5)]
    const isRun = run.length === 5 && run.every((sign) => sign !== undefined) && around.every(isAroundCode)
    return isRun ? [run.join('')] : []
  })
}

/** Folded words without those that are examples of a letter: `k comme karim` is `k`. */
function withoutExamples(words: readonly string[]): readonly string[] {
  const kept: string[] = []
  for (let at = 0; at < words.length; at++) {
    const two = spellings.has(words.slice(at, at + 2).join(' '))
    const before = words[at - 1] ?? ''
    const isAfterSign = before.length === 1 || signNames.has(before)
    if (isAfterSign && (two || spellings.has(words[at] ?? ''))) at += two ? 2 : 1
    else kept.push(words[at] ?? '')
  }
  return kept
}
