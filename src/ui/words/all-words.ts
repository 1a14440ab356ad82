import type { i18n } from 'i18next'
import type { Language } from '../../guide/language.ts'
import { type Bundles, createI18n } from './words.ts'

const files = import.meta.glob<object>(
  ['../../../locales/*/*.json', '!../../../locales/*/illustrations.json', '!../../../locales/*/language.json'],
  {
    eager: true,
    import: 'default',
  },
)

/** Gives the i18next instance of a language, with all its words. For the server and the page of authors, which load no files. */
export function createAllI18n(): (language: Language) => i18n {
  const made = new Map<Language, i18n>()
  return (language) => {
    const i18n = made.get(language) ?? createI18n(language, bundlesOf(language))
    made.set(language, i18n)
    return i18n
  }
}

function bundlesOf(language: Language): Bundles {
  const path = `../../../locales/${language}/`
  return Object.fromEntries(
    Object.entries(files).flatMap(([file, bundle]) =>
      file.startsWith(path) ? [[file.slice(path.length, -'.json'.length), bundle]] : [],
    ),
  )
}
