import { describe, expect, test } from 'vitest'
import { findNodes, indexNodes } from '../../src/ui/rooms/desk/find-nodes.ts'
import { createAllI18n } from '../../src/ui/words/all-words.ts'
import { wordsOf } from '../../src/ui/words/words.ts'
import { certificate } from './fixture.ts'

const index = indexNodes([certificate.guide], wordsOf(createAllI18n().fr))
const found = (query: string) => findNodes(index, query).nodes.map(({ node }) => node.id)
const [first] = certificate.guide.nodes
const code = first?.code ?? ''

describe('a query finds a screen by', () => {
  test.for([
    ['its title, without accents and whatever its case', 'NOTIFICATIONS deroulez haut', []],
    ['words of its title in any order', 'notifications haut glisser', ['usual-2']],
    ['an answer', 'autre message', ['start']],
    ['an error code beside an answer', '0x80cf3017', ['start']],
    ['the words of the interface', 'le problème est-il résolu', ['check']],
    ['the other apostrophe', "l'aide", []],
    ['nothing but punctuation', '« ? »', []],
    ['nothing', '  ', []],
  ] as const)('%s', ([, query, wanted]) => expect(found(query)).toEqual(wanted))

  test('its code in any spelling, before all others', () => {
    for (const query of [code, code.toUpperCase(), ` ${code.slice(0, 2)}-${code.slice(2)} `, code.replace('0', 'o')])
      expect(found(query)[0]).toBe('start')
  })
})

test('a query finds screens that have all its words', () => {
  expect(found('verrou')).toContain('lock')
  expect(found('verrou notifications')).toEqual([])
})

test('screens with the words in their title come first', () => {
  const places = found('certificat').map((id) =>
    [...index.nodes.values()].find(({ node }) => node.id === id)?.title.includes('certificat'),
  )
  expect(places).toContain(false)
  expect(places.lastIndexOf(true)).toBeLessThan(places.indexOf(false))
})

test('a query finds parts of words, and, if no screen has a word, words with a typing error', () => {
  const exact = found('certificat')
  expect(found('ertifica')).toEqual(expect.arrayContaining(exact))
  expect(found('certifcat').length).toBeGreaterThan(0)
})

test('a query finds an error code in any spelling', () => {
  for (const query of ['80CF3017', '-2133905385', 'code 0x80cf-3017', 'cf3017']) expect(found(query), query).toEqual(['start'])
})

test('a code with a typing error is not taken for a word', () => {
  const slipped = code.slice(0, 4) + (code.endsWith('2') ? '3' : '2')
  expect(findNodes(index, slipped)).toEqual({ nodes: [], slip: true })
  expect(findNodes(index, 'autre').slip).toBe(false)
  expect(findNodes(index, code).slip).toBe(false)
})
