import type { MessageTexts } from '../../../guide/find.ts'
import type { Language } from '../../../guide/language.ts'

/** Words as they are shown. `lang` where they are not in the reader's language. */
export interface Shown {
  readonly texts: readonly string[]
  readonly lang?: Language | 'en'
}

/** What a screen or a heading says, in the reader's language where it says anything in it. */
export function shownOf(says: MessageTexts, language: Language): Shown {
  const tongue = ([language, 'fr', 'nl', 'en'] as const).find((candidate) => (says[candidate] ?? []).length > 0)
  if (tongue === undefined) return { texts: [] }
  return { texts: says[tongue] ?? [], ...(tongue !== language && { lang: tongue }) }
}
