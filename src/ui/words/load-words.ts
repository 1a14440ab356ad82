import type { i18n } from 'i18next'
import type { Language } from '../../guide/language.ts'
import { speak } from './words.ts'

/** Loads the words of a walk in one language, as a file of its own. */
export async function loadWords(language: Language): Promise<i18n> {
  switch (language) {
    case 'fr':
      return speak('fr', (await import('../../../locales/fr/ui.json?walk')).default)
    case 'nl':
      return speak('nl', (await import('../../../locales/nl/ui.json?walk')).default)
  }
}

/** Adds the words of everything that lies beside a walk. Rejects where they cannot be loaded. */
export async function addWords(language: Language, loading: i18n | Promise<i18n>): Promise<i18n> {
  const [words, others] = await Promise.all([loading, loadOthers(language)])
  return words.addResourceBundle(language, 'ui', others.default, true)
}

const loadOthers = (language: Language): Promise<{ readonly default: object }> => {
  switch (language) {
    case 'fr':
      return import('../../../locales/fr/ui.json?beside')
    case 'nl':
      return import('../../../locales/nl/ui.json?beside')
  }
}
