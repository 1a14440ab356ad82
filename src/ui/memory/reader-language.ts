import { type Language, languageOf } from '../../guide/language.ts'

/** The language that the reader chose, else the first of the browser's languages that we have; `undefined` if there is none. */
export const readerLanguage = (chosen: string | null | undefined, wanted: readonly string[]): Language | undefined =>
  [chosen, ...wanted].map(languageOf).find((language) => language !== undefined)
