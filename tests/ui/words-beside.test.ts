import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import fr from '../../locales/fr/ui.json'
import nl from '../../locales/nl/ui.json'
import { partOf } from '../../src/node/site/split-words.ts'
import { wordsApart, wordsAtHand, wordsBeside } from '../../src/ui/words/words-beside.ts'

type Tree = { readonly [key: string]: string | Tree }
const keysOf = (tree: Tree, path = ''): readonly string[] =>
  Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [path + key] : keysOf(value, `${path}${key}.`)))

/** A module and all that comes with it at once: what it imports, but not what it imports later or for types alone. */
function comesWith(module: string, met = new Set<string>()): ReadonlySet<string> {
  if (met.has(module) || !/\.tsx?$/.test(module)) return met
  met.add(module)
  const imports = readFileSync(module, 'utf8').matchAll(/^import (?!type\b)[^'()]*'(\.[^']+)'/gm)
  for (const [, path = ''] of imports) comesWith(join(dirname(module), path), met)
  return met
}

/** The keys that modules say, as patterns: a template's holes stand for anything. */
const saidIn = (modules: Iterable<string>): readonly RegExp[] =>
  [...modules].flatMap((module) =>
    [...readFileSync(module, 'utf8').matchAll(/['`]([a-z]+(?:\.(?:[\w-]+|\$\{[^}]+\}))+)['`]/gi)].map(
      ([, key = '']) => new RegExp(`^${key.replace(/\./g, '\\.').replace(/\$\{[^}]+\}/g, '[\\w-]+')}(?:_\\w+)?$`),
    ),
  )

/** What a screen says that brings all words with it, though its title is found by a module of the walk. */
const withTheirScreens =
  /^(?:outcome\.|(?:catalog|code|find|desk|callRoom|missing)\.(?:documentTitle|retiredTitle|title|link|intro|description|treeOf|retired|text)$)/

test('every word that comes with the app is said there, and every word that is said there comes with it', () => {
  const said = saidIn(comesWith('src/ui/start/boot.tsx'))
  for (const words of [fr, nl] as readonly Tree[]) {
    // The shell says one word itself, before any script.
    const walk = keysOf(partOf(words, 'walk')).filter((key) => key !== 'page.loading')
    expect(walk.filter((key) => !said.some((pattern) => pattern.test(key)))).toEqual([])
    const beside = keysOf(partOf(words, 'beside')).filter((key) => !withTheirScreens.test(key))
    expect(beside.filter((key) => said.some((pattern) => pattern.test(key)))).toEqual([])
  }
})

test('every word is in one part, and no other', () => {
  for (const words of [fr, nl] as readonly Tree[]) {
    const parts = ['walk', 'beside', ...wordsApart].flatMap((part) => keysOf(partOf(words, part)))
    expect(parts.sort()).toEqual([...keysOf(words)].sort())
  }
  const groups = Object.keys(fr)
  expect([...wordsBeside, ...wordsApart].filter((group) => !groups.includes(group))).toEqual([])
  expect(wordsAtHand.filter((key) => !keysOf(fr).includes(key))).toEqual([])
})
