import { expect, test } from 'vitest'
import { readerLanguage } from '../../src/ui/memory/reader-language.ts'
import { mailTo, telephone } from '../../src/ui/page/help-view.tsx'
import { createAllI18n } from '../../src/ui/words/all-words.ts'
import { dateWords } from '../../src/ui/words/date.ts'
import { wordsOf } from '../../src/ui/words/words.ts'

const inFrench = wordsOf(createAllI18n()('fr'))
const inDutch = wordsOf(createAllI18n()('nl'))

test('a date is put into words; other text is not changed', () => {
  expect(dateWords('2016-07-01', inFrench)).toBe('1er juillet 2016')
  expect(dateWords('2017-01-04', inFrench)).toBe('4 janvier 2017')
  expect(dateWords('2017-03-01', inDutch)).toBe('1 maart 2017')
  for (const odd of ['', '2016', '2016-13-01', '07/07/2016']) expect(dateWords(odd, inFrench)).toBe(odd)
})

test('the reader’s language is the chosen one, then the browser’s', () => {
  expect(readerLanguage('nl', ['fr-BE'])).toBe('nl')
  expect(readerLanguage(undefined, ['en', 'nl-BE', 'fr'])).toBe('nl')
  expect(readerLanguage('../../x', ['de', 'fr-CH'])).toBe('fr')
  expect(readerLanguage(null, ['de'])).toBeUndefined()
})

test('a phone number is dialled without spaces, and without the zero for calls inside the country', () => {
  expect(telephone('+32 (0)2 123.45-67')).toBe('tel:+3221234567')
  expect(telephone('(02) 123 45 67')).toBe('tel:021234567')
  expect(telephone('(0)2 123 45 67')).toBe('tel:021234567')
})

test('a mail has a subject, and a body where there is one', () => {
  expect(decodeURIComponent(mailTo('a@example.org', 'K7Q2M – Guide & co', 'Bloqué\nici'))).toBe(
    'mailto:a@example.org?subject=K7Q2M – Guide & co&body=Bloqué\r\nici',
  )
  expect(mailTo('a@example.org', 'x')).toBe('mailto:a@example.org?subject=x')
})
