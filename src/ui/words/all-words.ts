import type { i18n } from 'i18next'
import { type Language, languages } from '../../guide/language.ts'
import { type Bundles, createI18n } from './words.ts'

const files = import.meta.glob<object>(['../../../locales/*/*.json', '!../../../locales/*/illustrations.json'], {
  eager: true,
  import: 'default',
})

/** An i18next instance with all words for each language. For the server and the page of authors, which load no files. */
export function createAllI18n(): Readonly<Record<Language, i18n>> {
  const [fr, nl] = languages.map((language) => createI18n(language, bundlesOf(language)))
  if (fr === undefined || nl === undefined) throw new Error('Unexpected list of languages, expected French and Dutch')
  return { fr, nl }
}

function bundlesOf(language: Language): Bundles {
  const path = `../../../locales/${language}/`
  return Object.fromEntries(
    Object.entries(files).flatMap(([file, bundle]) =>
      file.startsWith(path) ? [[file.slice(path.length, -'.json'.length), bundle]] : [],
    ),
  )
}
