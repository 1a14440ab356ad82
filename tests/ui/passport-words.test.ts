import { expect, test } from 'vitest'
import { createAllI18n } from '../../src/ui/words/all-words.ts'
import { passportLine } from '../../src/ui/words/passport-words.ts'
import { wordsOf } from '../../src/ui/words/words.ts'
import { guideOf } from '../guide/some-guide.ts'

const t = wordsOf(createAllI18n().fr)
const guide = guideOf([[]])

test('the passport names the author of the article, and no licence if the article is the organisation’s own', () => {
  expect(passportLine(guide, t)).toBe(
    'D’après un article de Microsoft. Contenu compilé et modifié pour ce guide, sous licence CC BY 4.0.',
  )
  expect(passportLine({ ...guide, passport: { date: '2026-03-14' } }, t)).toBe(
    'D’après un article de votre organisation, daté du 14 mars 2026.',
  )
  expect(passportLine({ ...guide, passport: { url: 'https://it.example.org/vpn' } }, t)).toBe(
    'D’après un article de votre organisation (https://it.example.org/vpn).',
  )
})
