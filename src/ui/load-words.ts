import type { i18n } from 'i18next'
import type { Language } from '../guide/language.ts'
import { speak } from './words.ts'

/** Loads the words of one language, as a file of its own. */
export async function loadWords(language: Language): Promise<i18n> {
  switch (language) {
    case 'fr':
      return speak('fr', (await import('../../locales/fr/ui.json')).default)
    case 'nl':
      return speak('nl', (await import('../../locales/nl/ui.json')).default)
  }
}
