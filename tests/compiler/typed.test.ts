import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markTyped, typedIn } from '../../src/compiler/5-link/mark-typed.ts'
import { wordsOf } from '../../src/compiler/language/words-of.ts'
import { type Inline, isMark, type Mark, type Phrase, phraseIn, phraseText } from '../../src/guide/content.ts'
import { languages } from '../../src/guide/language.ts'
import { isLiteral } from '../../src/guide/typed-texts.ts'

const part = fc.constantFrom(
  'Entrez ',
  'voer ',
  ' in',
  'exécutez ',
  '« ',
  ' »',
  '%TEMP%\\a b\\',
  'C:\\x.log',
  'HKLM\\',
  '\\\\',
  'services.msc',
  'net stop x',
  '<nom>',
  ' ou ',
  ' Corp',
  '.',
  'pki.relay.be',
)
const inline: fc.Arbitrary<Inline> = fc.letrec<{ inline: Inline; phrase: Phrase }>((tie) => ({
  phrase: fc.array(tie('inline'), { maxLength: 4 }),
  inline: fc.oneof(
    { depthSize: 'small' },
    fc.array(part, { maxLength: 6 }).map((parts) => parts.join('')),
    part.map((text): Inline => ['code', text]),
    tie('phrase').map((phrase): Inline => ['strong', ...phrase]),
    tie('phrase').map((phrase): Inline => ['a', { href: 'https://example.org/' }, ...phrase]),
  ),
})).inline
const marksIn = (phrase: Phrase): Mark[] =>
  phrase.flatMap((one) => (!isMark(one) ? [] : [...(one[0] === 'kbd' ? [one] : []), ...marksIn(phraseIn(one))]))

test('marks change no word, are not nested, and hold no placeholder', () => {
  fc.assert(
    fc.property(fc.array(inline), fc.constantFrom(...languages), fc.boolean(), (phrase, language, atComputer) => {
      const marked = markTyped(phrase, { words: wordsOf(language), atComputer, known: new Set() })
      expect(phraseText(marked)).toBe(phraseText(phrase))
      for (const mark of marksIn(marked)) expect(marksIn(phraseIn(mark))).toEqual([])
      for (const text of typedIn(marked)) expect(isLiteral(text)).toBe(true)
    }),
  )
})

test('a long line of backslashes and roots is read in time', () => {
  const typing = { words: wordsOf('fr'), atComputer: true, known: new Set<string>() }
  for (const text of [
    'C:\\a b '.repeat(8000),
    'C:\\',
    '\\\\a\\'.repeat(16_000),
    '%a'.repeat(30_000),
    `C:\\${'a '.repeat(30_000)}`,
    '« '.repeat(30_000),
    'entrez la commande '.repeat(4000),
  ]) {
    const before = performance.now()
    markTyped([text, ['strong', text]], typing)
    expect(performance.now() - before).toBeLessThan(1500)
  }
})
