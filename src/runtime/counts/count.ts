import { codePattern } from '../../guide/code.ts'
import { type Language, languages } from '../../guide/language.ts'
import { type Code, type OptionId, type Result, results } from '../../guide/node.ts'

/** The lengths of queries, in characters: each stands for all up to it. The last one stands for all that are longer. */
export const queryLengths = [3, 10, 20, 40, 80, 999] as const
export type QueryLength = (typeof queryLengths)[number]

/** One thing that a reader saw or did, of a kind of `count-kinds.ts`. It has no reader, no time, and nothing that a reader typed. */
export type Count =
  /** A screen was shown. */
  | { readonly kind: 'screens'; readonly language: Language; readonly code: Code }
  /** An answer was given at a screen; `absent` is “not on my screen”. */
  | { readonly kind: 'answers'; readonly language: Language; readonly code: Code; readonly option: OptionId }
  /** An answer led to an outcome. */
  | { readonly kind: 'outcomes'; readonly language: Language; readonly code: Code; readonly result: Result }
  /** A search had no result for the reader. `isCode`: the query had an error code or a text like a screen code. */
  | { readonly kind: 'searches'; readonly language: Language; readonly length: QueryLength; readonly isCode: boolean }

/** How many counts one stands for: the device sends only some of them, chosen at random. */
export const weights = [1, 2, 4, 8, 16, 32, 64] as const
export type Weight = (typeof weights)[number]

/** A count, and how many it stands for. */
export interface WeighedCount {
  readonly count: Count
  readonly weight: Weight
}

/** The path of the file that counts request, below the base. The number is the version of the form of its query. */
export const countFile = 'count/1.txt'

/** The letters of the kinds in a query. */
const letters = { screens: 's', answers: 'a', outcomes: 'o', searches: 'n' } as const

const optionPattern = /^[a-z\d][a-z\d-]{0,199}$/

/** Whether an answer can be written into a query: its id has only letters, digits and hyphens. */
export const isCountable = (option: OptionId): boolean => optionPattern.test(option)

/**
 * The query of a count, without `?`: `s.fr.k7q2m.2`. It has only characters that every log writes as they are. The option of an answer
 * must be countable.
 */
export function writeCount({ count, weight }: WeighedCount): string {
  return [letters[count.kind], count.language, ...partsOf(count), weight].join('.')
}

function partsOf(count: Count): readonly (string | number)[] {
  switch (count.kind) {
    case 'screens':
      return [count.code]
    case 'answers':
      return [count.code, count.option]
    case 'outcomes':
      return [count.code, count.result]
    case 'searches':
      return [count.length, count.isCode ? 'code' : 'words']
  }
}

/** Reverse of `writeCount`. `undefined` for any other text. */
export function readCount(query: string): WeighedCount | undefined {
  if (query.length > 250) return
  const [letter, languageText, ...parts] = query.split('.')
  const weightText = parts.pop()
  const language = languages.find((one) => one === languageText)
  const weight = weights.find((one) => String(one) === weightText)
  if (language === undefined || weight === undefined) return
  const count = letter === letters.searches ? readSearch(parts, language) : readAtScreen(letter, parts, language)
  return count && { count, weight }
}

function readSearch(parts: readonly string[], language: Language): Count | undefined {
  const [lengthText, what] = parts
  const length = queryLengths.find((one) => String(one) === lengthText)
  if (parts.length !== 2 || length === undefined || (what !== 'code' && what !== 'words')) return
  return { kind: 'searches', language, length, isCode: what === 'code' }
}

function readAtScreen(letter: string | undefined, parts: readonly string[], language: Language): Count | undefined {
  const [code = '', detail = ''] = parts
  if (!codePattern.test(code)) return
  if (letter === letters.screens && parts.length === 1) return { kind: 'screens', language, code }
  if (parts.length !== 2) return
  if (letter === letters.answers && isCountable(detail)) return { kind: 'answers', language, code, option: detail }
  const result = results.find((one) => one === detail)
  return letter === letters.outcomes && result !== undefined ? { kind: 'outcomes', language, code, result } : undefined
}

/** The length of a query as a count has it. */
export const queryLength = (query: string): QueryLength => {
  const { length } = [...query]
  return queryLengths.find((one) => length <= one) ?? 999
}
