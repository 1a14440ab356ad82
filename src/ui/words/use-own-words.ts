import type { Language } from '../../guide/language.ts'
import { usePlace } from '../page/link-context.ts'
import { useWords } from './words-context.tsx'

/** Adds the group of words that a view alone says to those of the app, before any is said. The server has all words already. */
export function useOwnWords(group: 'admin' | 'embedding' | 'notice' | 'ready', words: Readonly<Record<Language, object>>): void {
  const { i18n } = useWords()
  const { language } = usePlace()
  if (!i18n.exists(`${group}.title`)) i18n.addResourceBundle(language, 'ui', words[language], true)
}
