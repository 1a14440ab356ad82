import type { MessageTexts } from '../../guide/find.ts'
import { type Language, languages } from '../../guide/language.ts'

/** Texts of one language. `lang` where it is not the reader's. */
export interface TextsInLanguage {
  readonly texts: readonly string[]
  readonly lang?: Language | 'en'
}

/** The texts of a screen or a heading in the reader's language; where it has none, in another. */
export function textsFor(texts: MessageTexts, language: Language): TextsInLanguage {
  const tongue = [language, ...languages, 'en'].find((candidate) => (texts[candidate] ?? []).length > 0)
  if (tongue === undefined) return { texts: [] }
  return { texts: texts[tongue] ?? [], ...(tongue !== language && { lang: tongue }) }
}
