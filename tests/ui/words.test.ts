import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readGlossary } from '../../src/compiler/1-read/glossary.ts'

const languages = ['fr', 'nl'] as const
type Language = 'fr' | 'nl'

type Tree = { readonly [key: string]: string | Tree }
const flatten = (tree: Tree, prefix = ''): readonly (readonly [string, string])[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as const] : flatten(value, `${prefix}${key}.`),
  )

/** All words of a language, by the keys that views use: `page.help` is in the namespace `walk`, `desk:title` in `desk`. */
function wordsIn(language: Language): ReadonlyMap<string, string> {
  const folder = new URL(`../../locales/${language}/`, import.meta.url)
  const namespaces = readdirSync(folder).filter(
    (file) => file.endsWith('.json') && !['illustrations.json', 'language.json'].includes(file),
  )
  return new Map(
    namespaces.flatMap((file) => {
      const namespace = file.slice(0, -'.json'.length)
      return flatten(JSON.parse(readFileSync(new URL(file, folder), 'utf8')), namespace === 'walk' ? '' : `${namespace}:`)
    }),
  )
}

const locales = { fr: wordsIn('fr'), nl: wordsIn('nl') }
const plural = /_(zero|one|two|few|many|other)$/
const singular = (keys: Iterable<string>): readonly string[] =>
  [...new Set([...keys].map((key) => key.replace(plural, '')))].sort()
const holes = (text: string): readonly string[] => [...text.matchAll(/{{(\w+)}}/g)].map(([, name]) => name ?? '').sort()

test('both languages have the same namespaces and keys, except for plural forms', () => {
  expect(singular(locales.nl.keys())).toEqual(singular(locales.fr.keys()))
})

describe.each(languages)('%s', (language) => {
  const words = locales[language]
  test('has all plural forms of its language, and no others', () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions()
    const counted = singular([...words.keys()].filter((key) => plural.test(key)))
    expect(counted.length).toBeGreaterThan(0)
    for (const key of counted) {
      const forms = [...words.keys()].filter((form) => form.startsWith(`${key}_`)).map((form) => form.slice(key.length + 1))
      expect(forms.sort(), key).toEqual([...pluralCategories].sort())
    }
  })

  test('has no empty words, and the same values to fill in as the other language', () => {
    for (const [key, text] of words) {
      expect(text.trim(), key).not.toBe('')
      const other = locales[language === 'fr' ? 'nl' : 'fr'].get(key)
      if (other !== undefined) expect(holes(text), key).toEqual(holes(other))
    }
  })
})

test.each(languages)('no word has a form that the glossary avoids: %s', (language) => {
  const glossary = readGlossary(readFileSync(new URL('../../content/glossary.yaml', import.meta.url), 'utf8'), () => undefined)
  const forms = glossary?.avoided[language]?.map(({ form }) => form.toLowerCase()) ?? []
  expect(forms.length).toBeGreaterThan(20)
  const found = [...locales[language]].flatMap(([key, text]) => {
    const words = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}’-]+/gu, ' ')} `
    return forms.filter((form) => words.includes(` ${form} `)).map((form) => `${key}: ${form}`)
  })
  expect(found).toEqual([])
})

test('French has non-breaking spaces before double punctuation marks and inside quotes', () => {
  for (const [key, text] of locales.fr) expect(text, key).not.toMatch(/ [?!;:»]|« |[^\s][?!»]/)
})

test('every word of the locale files is used in the code', () => {
  // The build passes these words to the worker.
  const folders = ['../../src/ui/', '../../src/drawing/', '../../src/node/'].map((path) => new URL(path, import.meta.url))
  const sources = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => readFileSync(new URL(file, folder), 'utf8')),
  )
  // A key is a string, or a template in which each hole is one part of the key.
  const used = sources.flatMap((source) =>
    [...source.matchAll(/['`]((?:[a-z-]+:)?[a-zA-Z]+(?:\.(?:[\w-]+|\$\{[^}]+\}))*|[a-z-]+:\$\{[^}]+\}(?:\.[\w-]+)*)['`]/g)].map(
      ([, key]) => key ?? '',
    ),
  )
  const patterns = [...new Set(used)].map(
    (key) => new RegExp(`^${key.replace(/[.]/g, '\\.').replace(/\$\{[^}]+\}/g, '[\\w-]+')}$`),
  )
  const unused = singular(locales.fr.keys()).filter((key) => !patterns.some((pattern) => pattern.test(key)))
  expect(unused).toEqual([])
})
