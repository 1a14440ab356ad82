import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutAtWord, lettersIn } from '../../src/compiler/letters.ts'

test('letters are counted as readers see them', () => {
  expect(lettersIn('e\u0301tape')).toHaveLength(5)
  expect(lettersIn('👩‍🔧 !')).toHaveLength(3)
})

test.each([
  ['Certificat manquant', 'Certificat manquant'],
  ['  Certificat\n manquant ', 'Certificat manquant'],
  ['La navette du matin est partie', 'La navette du matin est partie'],
  ['La navette du matin est partie sans vous', 'La navette du matin est…'],
  ['Le Portail, d’ici vendredi, est fermé', 'Le Portail, d’ici vendredi…'],
  ['x'.repeat(60), `${'x'.repeat(29)}…`],
  ['', ''],
])('%j is cut to %j', (text, cut) => {
  expect(cutAtWord(text, 30)).toBe(cut)
})

test('a cut text has at most the letters asked for, and begins as the text does', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 2, max: 40 }), (text, most) => {
      const line = text.replace(/\s+/g, ' ').trim()
      const cut = cutAtWord(text, most)
      expect(lettersIn(cut).length).toBeLessThanOrEqual(most)
      expect(line === cut || line.startsWith(cut.slice(0, -1))).toBe(true)
      if (line !== '') expect(cut).not.toBe('')
    }),
  )
})
