import { type Language, languageOf } from '../../guide/language.ts'

/** The reader's language: what they chose here before, else the first of the browser's languages that we speak; `undefined` where that is none. */
export const readerLanguage = (chosen: string | null | undefined, wanted: readonly string[]): Language | undefined =>
  [chosen, ...wanted].map(languageOf).find((language) => language !== undefined)
