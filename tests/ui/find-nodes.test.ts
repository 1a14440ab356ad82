import { describe, expect, test } from 'vitest'
import { blocksText, phraseText } from '../../src/guide/content.ts'
import type { Excerpt } from '../../src/runtime/find/excerpt.ts'
import { findNodes, indexNodes, reasonsOf } from '../../src/ui/rooms/desk/find-nodes.ts'
import { createAllI18n } from '../../src/ui/words/all-words.ts'
import { wordsOf } from '../../src/ui/words/words.ts'
import { certificate } from './fixture.ts'

const t = wordsOf(createAllI18n()('fr'))
const index = indexNodes([certificate.guide], t)
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
  ] as const)('%s', ([, query, wanted]) => expect(found(query).slice(0, 1)).toEqual(wanted))

  test('its code in any spelling, before all others', () => {
    for (const query of [code, code.toUpperCase(), ` ${code.slice(0, 2)}-${code.slice(2)} `, code.replace('0', 'o')])
      expect(found(query)[0]).toBe('start')
  })
})

test('a query finds screens that have all its words', () => {
  expect(found('verrou')).toContain('lock')
  expect(found('verrou notifications')).toEqual([])
})

const plain = (excerpt: Excerpt = []) => excerpt.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('')

test('screens with the words in their title come first; the others have the sentence that says why', () => {
  const reasons = reasonsOf(findNodes(index, 'certificat').nodes, t)
  const inTitle = reasons.map(({ title }) => title.some(({ isMarked }) => isMarked))
  expect(inTitle).toContain(false)
  expect(inTitle.lastIndexOf(true)).toBeLessThan(inTitle.indexOf(false))
  for (const { title, why } of reasons) expect(plain(title) + plain(why)).toMatch(/\[[^\]]*certificat[^\]]*\]/i)
})

test('a query finds words in the text of a screen, and marks them', () => {
  const [step] = certificate.guide.nodes.filter(({ kind, body }) => kind === 'step' && blocksText(body).length > 40)
  const [sentence = ''] = blocksText(step?.body ?? []).split(/[.!?\n]/)
  const { nodes } = findNodes(index, sentence)
  expect(nodes[0]?.node.code).toBe(step?.code)
  const [reason] = reasonsOf(nodes, t)
  expect(plain(reason?.why) + plain(reason?.title)).toContain('[')
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
  expect(findNodes(index, slipped)).toMatchObject({ nodes: [], slip: true })
  expect(findNodes(index, 'autre').slip).toBe(false)
  expect(findNodes(index, code).slip).toBe(false)
})

test('a code finds its screen alone, also with spaces; a query that asks for nothing says so', () => {
  for (const query of [code, [...code].join(' '), `code ${code}`]) expect(found(query), query).toEqual(['start'])
  for (const query of ['', 'le', 'a', '?']) expect(findNodes(index, query), query).toMatchObject({ asks: false, nodes: [] })
  for (const query of ['zorglub', '0xdeadbeef']) expect(findNodes(index, query), query).toMatchObject({ asks: true, nodes: [] })
})

test('two screens with one title are told apart by their first sentence', () => {
  const [one, other] = certificate.guide.nodes.filter(({ kind }) => kind === 'step')
  if (one === undefined || other === undefined) throw new Error('Unexpected guide without two steps')
  const alike = { ...other, title: one.title, heading: one.heading, body: [['p', 'Un autre début.']] } as typeof other
  const guide = { ...certificate.guide, nodes: [one, alike] }
  const { nodes } = findNodes(indexNodes([guide], t), phraseText(one.title))
  const lines = reasonsOf(nodes, t).map(({ title, why }) => plain(title) + plain(why))
  expect(new Set(lines).size).toBe(2)
})
