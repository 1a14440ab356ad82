import { expect, test } from 'vitest'
import { createAllI18n } from '../../src/ui/words/all-words.ts'
import { sourceLine } from '../../src/ui/words/source-line.ts'
import { wordsOf } from '../../src/ui/words/words.ts'
import { guideOf } from '../guide/some-guide.ts'

const t = wordsOf(createAllI18n()('fr'))
const guide = guideOf([[]])

test('the source line names the author of the article, and no licence if the article is the organisation’s own', () => {
  expect(sourceLine(guide, t)).toBe('Source\u00a0: Microsoft, adapté, CC BY 4.0')
  expect(
    sourceLine({ ...guide, passport: { ...guide.passport, date: '2016-07-07', url: 'https://learn.example.org/x' } }, t),
  ).toBe('Source\u00a0: Microsoft, 2016, adapté, CC BY 4.0 (https://learn.example.org/x)')
  expect(sourceLine({ ...guide, passport: { date: '2026-03-14' } }, t)).toBe('Source\u00a0: votre organisation, 2026')
  expect(sourceLine({ ...guide, passport: { url: 'https://it.example.org/vpn' } }, t)).toBe(
    'Source\u00a0: votre organisation (https://it.example.org/vpn)',
  )
})
