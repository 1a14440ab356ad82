import { describe, expect, test } from 'vitest'
import { findable, findNodes } from '../../src/ui/rooms/desk/find-nodes.ts'
import { speakAll } from '../../src/ui/words/all-words.ts'
import { wordsOf } from '../../src/ui/words/words.ts'
import { certificate } from './fixture.ts'

const all = findable(certificate.guide, wordsOf(speakAll().fr))
const found = (query: string) => findNodes(all, query).nodes.map(({ node }) => node.id)
const [first] = certificate.guide.nodes
const code = first?.code ?? ''

describe('a search finds a screen by', () => {
  test.for([
    ['its title, without accents and whatever its case', 'NOTIFICATIONS deroulez haut', []],
    ['words of its title in any order', 'notifications haut glisser', ['usual-2']],
    ['an answer', 'autre message', ['start']],
    ['an error code beside an answer', '0x80cf3017', ['start']],
    ['what the wizard itself says', 'le problème est-il résolu', ['check']],
    ['the other apostrophe', "l'aide", []],
    ['nothing but signs', '« ? »', []],
    ['nothing', '  ', []],
  ] as const)('%s', ([, query, wanted]) => expect(found(query)).toEqual(wanted))

  test('its code, however it is written, before everything else', () => {
    for (const query of [code, code.toUpperCase(), ` ${code.slice(0, 2)}-${code.slice(2)} `, code.replace('0', 'o')])
      expect(found(query)[0]).toBe('start')
  })
})

test('all words must occur', () => {
  expect(found('verrou')).toContain('lock')
  expect(found('verrou notifications')).toEqual([])
})

test('screens with the words in their title come before those with them elsewhere', () => {
  const places = found('certificat').map((id) => all.find(({ node }) => node.id === id)?.title.includes('certificat'))
  expect(places).toContain(false)
  expect(places.lastIndexOf(true)).toBeLessThan(places.indexOf(false))
})

test('a code with a slip is told from a word', () => {
  const slipped = code.slice(0, 4) + (code.endsWith('2') ? '3' : '2')
  expect(findNodes(all, slipped)).toEqual({ nodes: [], slip: true })
  expect(findNodes(all, 'autre').slip).toBe(false)
  expect(findNodes(all, code).slip).toBe(false)
})
