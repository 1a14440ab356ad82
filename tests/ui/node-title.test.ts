import { expect, test } from 'vitest'
import type { GuideFile } from '../../src/guide/guide.ts'
import type { GuideNode } from '../../src/guide/node.ts'
import { stepRoom } from '../../src/ui/node/step-room.tsx'
import { nodeDescription } from '../../src/ui/server/node-description.ts'
import { createAllI18n } from '../../src/ui/words/all-words.ts'
import { wordsOf } from '../../src/ui/words/words.ts'
import { guideOf } from '../guide/some-guide.ts'

const t = wordsOf(createAllI18n()('fr'))
const guide = { ...guideOf([['1'], ['2'], []]), title: 'Un certificat obligatoire est manquant', short: 'Certificat manquant' }
const file: GuideFile = { schema: 1, guide }
const untitled = {
  id: '1',
  kind: 'step',
  code: '07b61',
  title: [],
  body: [],
  section: '',
  line: 1,
  next: '2',
} satisfies GuideNode
const step = {
  ...untitled,
  title: ['Recherchez le certificat dans la liste, puis téléchargez-le sur votre téléphone.'],
  heading: ['Recherchez le certificat dans la liste'],
  body: [['p', 'Le fichier est petit.']],
} satisfies GuideNode

const titleOf = (node: GuideNode): string =>
  node.kind === 'outcome' || node.kind === 'call' ? '' : stepRoom.title({ file, node }, t)

test('the title of a document begins with the code and the short title of the guide', () => {
  expect(titleOf({ ...step, ordinal: 2, of: 7 })).toBe('07B61 · Certificat manquant, étape 2')
  expect(titleOf(step)).toBe('07B61 · Certificat manquant · Recherchez le certificat dans la liste')
  expect(titleOf({ ...step, ordinal: 1, of: 1 })).toBe('07B61 · Certificat manquant · Recherchez le certificat dans la liste')
  expect(titleOf({ ...untitled, title: [guide.title] })).toBe('07B61 · Certificat manquant')
})

test('a description begins with the whole title', () => {
  expect(nodeDescription(guide, step, t)).toBe(
    'Recherchez le certificat dans la liste, puis téléchargez-le sur votre téléphone. · Le fichier est petit. · Un certificat obligatoire est manquant',
  )
})

test('a description begins with the correction of a screen, whether it only informs or acts', () => {
  const errata = [{ date: '2026-11-21', text: 'Ne téléchargez pas ce certificat : il a expiré.' }]
  expect(nodeDescription(guide, { ...step, errata }, t)).toMatch(/^Ne téléchargez pas ce certificat : il a expiré\. · Recherchez/)
  const acting: GuideNode = { ...untitled, title: ['N’installez rien'], errata, was: { title: step.title, body: step.body } }
  const said = nodeDescription(guide, acting, t)
  expect(said).toMatch(/^N’installez rien · Ne téléchargez pas ce certificat : il a expiré\./)
  expect(said).not.toContain('Recherchez')
})
