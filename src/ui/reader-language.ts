import { type Language, languageOf, languages } from '../guide/language.ts'

/** The reader's language: what they chose here before, else the first of the browser's languages that we speak. */
export function readerLanguage(chosen: string | null | undefined, wanted: readonly string[]): Language {
  const found = [chosen, ...wanted].map(languageOf).find((language) => language !== undefined)
  return found ?? languages[0]
}
