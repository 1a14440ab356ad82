import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markPhones, phonesIn, telephone } from '../../src/compiler/5-link/phone-links.ts'
import { compile } from '../../src/compiler/compile.ts'
import { wordsOf } from '../../src/compiler/language/words-of.ts'
import { type Inline, isMark, type Phrase, phraseIn, phraseText } from '../../src/guide/content.ts'
import { type Language, languages } from '../../src/guide/language.ts'

/** The telephone numbers of a text, as they are written. */
const found = (text: string, language: Language): readonly string[] =>
  phonesIn(text, wordsOf(language).phones).map(({ from, to }) => text.slice(from, to))

/** Numbers as helpdesks write them, and what a phone dials. */
const written: readonly (readonly [text: string, dialled: string])[] = [
  ['02 345 67 89', '023456789'],
  ['02/345.67.89', '023456789'],
  ['02/345 67 89', '023456789'],
  ['02-345 67 89', '023456789'],
  ['(02) 345 67 89', '023456789'],
  ['02 3456789', '023456789'],
  ['02\u00a0345\u00a067\u00a089', '023456789'],
  ['081 23 45 67', '081234567'],
  ['081/23.45.67', '081234567'],
  ['0475 12 34 56', '0475123456'],
  ['0475/12.34.56', '0475123456'],
  ['0475/123456', '0475123456'],
  ['0475 123 456', '0475123456'],
  ['+32 2 345 67 89', '+3223456789'],
  ['+32 (0)2 345 67 89', '+3223456789'],
  ['+32 475 12 34 56', '+32475123456'],
  ['+3223456789', '+3223456789'],
  ['0032 2 345 67 89', '003223456789'],
  ['0800 12 345', '080012345'],
  ['0800 12345', '080012345'],
  ['078 15 20 25', '078152025'],
  ['01 23 45 67 89', '0123456789'],
  ['01.23.45.67.89', '0123456789'],
  ['01-23-45-67-89', '0123456789'],
  ['0 800 123 456', '0800123456'],
  ['0 825 12 34 56', '0825123456'],
  ['+33 1 23 45 67 89', '+33123456789'],
  ['+33 (0)1 23 45 67 89', '+33123456789'],
  ['020-1234567', '0201234567'],
  ['020 123 45 67', '0201234567'],
  ['(020) 123 45 67', '0201234567'],
  ['(0)20 123 45 67', '0201234567'],
  ['0123-456789', '0123456789'],
  ['06-12345678', '0612345678'],
  ['06 12 34 56 78', '0612345678'],
  ['06 1234 5678', '0612345678'],
  ['0800-1234', '08001234'],
  ['088 123 4567', '0881234567'],
  ['+31 20 123 45 67', '+31201234567'],
  ['+31 6 12345678', '+31612345678'],
]

describe('a telephone number is a link', () => {
  test.for(written)('%s', ([text, dialled]) => {
    expect(telephone(text)).toBe(`tel:${dialled}`)
    expect(found(`Appelez le ${text}.`, 'fr')).toEqual([text])
    expect(found(`Helpdesk (tél. : ${text}), ouvert à 9 h`, 'fr')).toEqual([text])
    expect(found(`Bel ${text} of mail ons.`, 'nl')).toEqual([text])
    expect(found(text, 'nl')).toEqual([text])
  })

  test.for<readonly [Language, string, string]>([
    ['fr', 'Appelez le poste 1234.', '1234'],
    ['fr', 'Appelez le helpdesk au poste 1234.', '1234'],
    ['fr', 'Appelez le 4000 sans attendre.', '4000'],
    ['fr', 'Téléphonez au 023456789.', '023456789'],
    ['nl', 'Bel toestel 1234.', '1234'],
    ['nl', 'Bel de helpdesk op toestel 1234.', '1234'],
    ['nl', 'Bel dan meteen naar 4000.', '4000'],
    ['nl', 'Belt u het nummer 0201234567.', '0201234567'],
  ])('behind a verb of calling, without a usual form: %s %s', ([language, text, number]) => {
    expect(found(text, language)).toEqual([number])
  })

  test('the extension behind a number stays text', () => {
    expect(found('Appelez le 02 345 67 89, poste 1234.', 'fr')).toEqual(['02 345 67 89'])
    expect(found('Bel 02 345 67 89, toestel 1234.', 'nl')).toEqual(['02 345 67 89'])
  })
})

describe('what is no telephone number stays text', () => {
  test.for<readonly [Language, string]>([
    ['fr', 'la version 10.0.19041.1052'],
    ['fr', 'la version 02.345.67.89'],
    ['fr', 'Erreur 0x80070005, code 0800 12345'],
    ['fr', 'code d’erreur : 0800 12 345'],
    ['fr', 'l’adresse 192.168.10.20 ou 10.0.0.1'],
    ['fr', 'le 01/02/2024, le 01-02-2024, le 2024-02-01'],
    ['fr', 'à 08:15:20, le 03/04/2019 12:14:03'],
    ['fr', 'numéro de série 0123-456789'],
    ['fr', 'SN 0475 123 456'],
    ['fr', 'numéro d’entreprise 0403.170.701'],
    ['fr', '0 800 123 456 €, 1 234,56 EUR'],
    ['fr', 'de 2019 à 2024, en 2023'],
    ['fr', 'Le poste 1234 est en panne.'],
    ['fr', 'Composez le code 1234.'],
    ['fr', 'BE68 5390 0754 7034'],
    ['fr', 'KB 0500 123 456'],
    ['fr', 'PC-02 345 67 89 et 02 345 67 89-B'],
    ['fr', '00000000-0000-0000-0000-000000000000'],
    ['fr', 'les ports 0443 et 8080'],
    ['nl', 'versie 02.345.67.89'],
    ['nl', 'foutcode 0800 12345'],
    ['nl', 'serienummer: 0123-456789'],
    ['nl', 'ondernemingsnummer 0475.123.456'],
    ['nl', 'ordernummer 020-1234567'],
    ['nl', 'Toestel 1234 is defect.'],
    ['nl', 'Bel 12 collega’s.'],
    ['nl', 'op 06/13/2019 en 27-02-2018'],
  ])('%s: %s', ([language, text]) => {
    expect(found(text, language)).toEqual([])
  })

  test('in code, in a text to type and in a link', () => {
    const phrase: Phrase = [
      'Tapez ',
      ['code', '02 345 67 89'],
      ', ',
      ['kbd', '02 345 67 89'],
      ' ou ',
      ['a', { href: 'https://example.org/' }, '02 345 67 89'],
    ]
    expect(markPhones(phrase, wordsOf('fr').phones)).toEqual(phrase)
    expect(markPhones([['strong', 'au 02 345 67 89']], wordsOf('fr').phones)).toEqual([
      ['strong', 'au ', ['a', { href: 'tel:023456789' }, '02 345 67 89']],
    ])
  })
})

describe('every text', () => {
  const piece = fc.oneof(
    fc.constantFrom(...written.map(([text]) => text)),
    fc.constantFrom('Appelez le ', 'bel ', ' poste ', ' ', '.', '-', '/', '1', '0', '+32', '(0)', ' version '),
    fc.string({ maxLength: 8 }),
  )
  const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''))
  const inline: fc.Arbitrary<Inline> = fc.oneof(
    text,
    text.map((inside): Inline => ['strong', inside]),
    text.map((inside): Inline => ['code', inside]),
    text.map((inside): Inline => ['a', { href: 'https://example.org/' }, inside]),
  )
  const linksIn = (phrase: Phrase): readonly (readonly [string, string])[] =>
    phrase.flatMap((each) => {
      if (typeof each === 'string' || !isMark(each)) return []
      if (each[0] !== 'a') return linksIn(phraseIn(each))
      return 'href' in each[1] ? [[each[1].href, phraseText(phraseIn(each))] as const] : []
    })

  test('stays as it is, and a link dials every digit of its number', () => {
    fc.assert(
      fc.property(fc.array(inline, { maxLength: 4 }), fc.constantFrom(...languages), (phrase, language) => {
        const marked = markPhones(phrase, wordsOf(language).phones)
        expect(phraseText(marked)).toBe(phraseText(phrase))
        expect(markPhones(marked, wordsOf(language).phones)).toEqual(marked)
        for (const [href, said] of linksIn(marked)) {
          if (!href.startsWith('tel:')) continue
          const spoken = /^(?:\+|00)/.test(said) ? said.replace('(0)', '') : said
          expect(href.replace(/\D/g, '')).toBe(spoken.replace(/\D/g, ''))
        }
      }),
    )
  })
})

test('a correction of a flow file has its number as a link beside its text', () => {
  const written = {
    'fr/lampe.md': '# La lampe\n\n1. Éteignez-la.\n',
    'flows/lampe.yaml':
      'id: lampe\narticles: { fr: lampe.md }\nsections: { start: { errata: [{ date: 2026-10-01, text: { fr: Appelez le 02 345 67 89. } }] } }\n',
  }
  const { guides } = compile(Object.entries(written).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) })))
  expect(guides.flatMap(({ nodes }) => nodes.flatMap(({ errata = [] }) => errata))).toEqual([
    {
      date: '2026-10-01',
      text: 'Appelez le 02 345 67 89.',
      said: ['Appelez le ', ['a', { href: 'tel:023456789' }, '02 345 67 89'], '.'],
    },
  ])
})
