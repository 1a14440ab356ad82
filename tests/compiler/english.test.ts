import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markEnglish } from '../../src/compiler/5-link/mark-english.ts'
import { isEnglish } from '../../src/compiler/language/en.ts'
import { type Inline, isMark, type Mark, type Phrase, phraseIn, phraseText } from '../../src/guide/content.ts'
import { languages } from '../../src/guide/language.ts'

test.each([
  'Sign In',
  'View Certificates',
  'Devices > Enrollment',
  'Company Portal',
  'Get an RA Cert',
  'Manage CAs',
  'HTTP Error 503. The service is unavailable',
])('%s is English in every article', (text) => {
  for (const language of languages) expect(isEnglish(text, language)).toBe(true)
})

test.each([
  'OK',
  'Intune',
  'Microsoft Intune',
  'Wi-Fi',
  'Windows 10',
  'Azure Active Directory',
  'MDM',
  '4.0',
  '',
  'certificate.pem',
  'SubjectAltName',
  'mail_firstname',
  'Server01',
])('`%s` alone is not English', (text) => {
  for (const language of languages) expect(isEnglish(text, language)).toBe(false)
})

test('a word that the language of the article has too is not English', () => {
  for (const text of ['Installation', 'Options', 'Message', 'ACTIONS', 'Page', 'Local', 'Continue', 'Port'])
    expect(isEnglish(text, 'fr')).toBe(false)
  for (const text of ['Account', 'Details', 'Start', 'Check server', 'Computer', 'Update', 'Privacy', 'Enter'])
    expect(isEnglish(text, 'nl')).toBe(false)
  expect([isEnglish('Installation', 'nl'), isEnglish('Account', 'fr'), isEnglish('Continue', 'nl')]).toEqual([true, true, true])
})

test('a phrase with one word of another language is not English', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...languages),
      fc.array(fc.constantFrom('the', 'Sign In', 'devices', 'OK', 'certificate')),
      fc.constantFrom('é', 'appareil', 'gebruiker', 'Détails', 'überall', 'quelque'),
      fc.nat(),
      (language, words, other, at) => {
        const place = at % (words.length + 1)
        expect(isEnglish([...words.slice(0, place), `${other}x`, ...words.slice(place)].join(' '), language)).toBe(false)
      },
    ),
  )
})

const inline: fc.Arbitrary<Inline> = fc.letrec<{ inline: Inline; phrase: Phrase }>((tie) => ({
  phrase: fc.array(tie('inline'), { maxLength: 4 }),
  inline: fc.oneof(
    { depthSize: 'small' },
    fc
      .array(fc.constantFrom('Sign In', '« ', ' »', "'", '’', '‘', '“', '”', '"', ' ', 'appareil', 'the device', "l'", '.'), {
        maxLength: 8,
      })
      .map((parts) => parts.join('')),
    fc.constant(['code', 'Sign In'] as const),
    fc.constant(['br'] as const),
    tie('phrase').map((phrase): Inline => ['strong', ...phrase]),
    tie('phrase').map((phrase): Inline => ['em', ...phrase]),
    tie('phrase').map((phrase): Inline => ['a', { href: 'https://example.org/' }, ...phrase]),
  ),
})).inline

const marksIn = (phrase: Phrase): Mark[] =>
  phrase.flatMap((part) => (!isMark(part) ? [] : [...(part[0] === 'span' ? [part] : []), ...marksIn(phraseIn(part))]))

test('marks change no word, and are not nested', () => {
  fc.assert(
    fc.property(fc.array(inline), fc.constantFrom(...languages), (phrase, language) => {
      const marked = markEnglish(phrase, language)
      expect(phraseText(marked)).toBe(phraseText(phrase))
      for (const mark of marksIn(marked)) expect(marksIn(phraseIn(mark))).toEqual([])
    }),
  )
})
