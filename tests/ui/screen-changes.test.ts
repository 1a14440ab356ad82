import { expect, test } from 'vitest'
import type { Block } from '../../src/guide/content.ts'
import type { GuideNode } from '../../src/guide/node.ts'
import { screenChanges } from '../../src/ui/memory/screen-changes.ts'
import { certificate } from './fixture.ts'

const [first] = certificate.guide.nodes
const screen = (body: readonly Block[], more: Partial<GuideNode> = {}): GuideNode =>
  ({ ...first, title: ['Titre'], ...more, body }) as GuideNode

test('gives the new sentences and those that are gone, in their order', () => {
  const before = screen([['p', 'Ouvrez les réglages. Touchez Compte 2.5 puis Retirer !']])
  const now = screen([
    ['p', 'Ouvrez les réglages. Touchez Compte 2.5 puis Garder !'],
    ['p', 'Redémarrez.'],
  ])
  expect(screenChanges(before, now)).toEqual({
    added: ['Touchez Compte 2.5 puis Garder !', 'Redémarrez.'],
    removed: ['Touchez Compte 2.5 puis Retirer !'],
  })
})

test('a heading and an answer count, other white space does not', () => {
  expect(screenChanges(screen([]), screen([], { title: ['Autre titre'] }))).toEqual({
    added: ['Autre titre'],
    removed: ['Titre'],
  })
  expect(screenChanges(screen([['p', 'Une  phrase. Deux.']]), screen([['p', 'Une phrase. Deux.']]))).toBeUndefined()
})
