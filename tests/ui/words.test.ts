import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import fr from '../../locales/fr/ui.json'
import nl from '../../locales/nl/ui.json'

type Tree = { readonly [key: string]: string | Tree }
const flatten = (tree: Tree, prefix = ''): readonly (readonly [string, string])[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as const] : flatten(value, `${prefix}${key}.`),
  )

const locales = { fr: new Map(flatten(fr)), nl: new Map(flatten(nl)) }
const plural = /_(zero|one|two|few|many|other)$/
const singular = (keys: Iterable<string>): readonly string[] =>
  [...new Set([...keys].map((key) => key.replace(plural, '')))].sort()
const holes = (text: string): readonly string[] => [...text.matchAll(/{{(\w+)}}/g)].map(([, name]) => name ?? '').sort()

test('both languages have the same keys, plural forms aside', () => {
  expect(singular(locales.nl.keys())).toEqual(singular(locales.fr.keys()))
})

describe.each(Object.entries(locales))('%s', (language, words) => {
  test('has every plural form that its language asks for, and no other', () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions()
    const counted = singular([...words.keys()].filter((key) => plural.test(key)))
    expect(counted.length).toBeGreaterThan(0)
    for (const key of counted) {
      const forms = [...words.keys()].filter((form) => form.startsWith(`${key}_`)).map((form) => form.slice(key.length + 1))
      expect(forms.sort(), key).toEqual([...pluralCategories].sort())
    }
  })

  test('has no empty word, and the same values to fill in as the other', () => {
    for (const [key, text] of words) {
      expect(text.trim(), key).not.toBe('')
      const other = locales[language === 'fr' ? 'nl' : 'fr'].get(key)
      if (other !== undefined) expect(holes(text), key).toEqual(holes(other))
    }
  })
})

test('French has a space that does not break before its double signs, and in its quotes', () => {
  for (const [key, text] of locales.fr) expect(text, key).not.toMatch(/ [?!;:»]|« |[^\s][?!»]/)
})

test('no word is left that no view says, and none is said that is missing', () => {
  // The build gives the worker the words that it says.
  const folders = ['../../src/ui/', '../../src/drawing/', '../../src/node/'].map((path) => new URL(path, import.meta.url))
  const sources = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => readFileSync(new URL(file, folder), 'utf8')),
  )
  // A key is a string, or a template whose holes stand for one part of it.
  const said = sources.flatMap((source) =>
    [...source.matchAll(/['`]([a-z]+(?:\.(?:[\w-]+|\$\{[^}]+\}))+)['`]/gi)].map(([, key]) => key ?? ''),
  )
  const patterns = [...new Set(said)].map(
    (key) => new RegExp(`^${key.replace(/[.]/g, '\\.').replace(/\$\{[^}]+\}/g, '[\\w-]+')}$`),
  )
  const unsaid = singular(locales.fr.keys()).filter((key) => !patterns.some((pattern) => pattern.test(key)))
  expect(unsaid).toEqual([])
})
