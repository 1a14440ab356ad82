import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emitFiles } from '../../src/compiler/7-emit/emit.ts'
import { compile } from '../../src/compiler/compile.ts'
import { errorKey } from '../../src/guide/error-code.ts'
import { languages } from '../../src/guide/language.ts'
import { readContentFolder } from '../../src/node/compile/content-files.ts'
import { type FindResult, openFinder } from '../../src/runtime/find/find.ts'
import { writeSpoken } from '../../src/runtime/find/spoken-code.ts'
import { queries } from './find-queries.ts'

const compilation = compile(await readContentFolder(fileURLToPath(new URL('../../content', import.meta.url))))
const files = new Map(emitFiles(compilation).map(({ path, text }) => [path, text]))
const index = JSON.parse(files.get('data/find.json') ?? '')
const codes = JSON.parse(files.get('data/codes.json') ?? '')
const find = openFinder(index, codes)
const ids = new Map(compilation.guides.flatMap(({ nodes }) => nodes.map(({ code, id }) => [code, id])))
const idsOf = (found: FindResult): (string | undefined)[] =>
  found.kind === 'one' ? [ids.get(found.code)] : found.kind === 'several' ? found.hits.map(({ code }) => ids.get(code)) : []
const placesOf = (found: FindResult): string[] =>
  found.kind === 'one' ? [found.code] : found.kind === 'several' ? found.hits.map(({ code }) => code) : []

describe('real queries', () => {
  const answers = queries.map(([language, query, wanted, guide]) => {
    const found = find({ query, language, guide })
    const place =
      wanted === null ? (found.kind === 'none' ? 0 : -1) : idsOf(found).findIndex((id) => [wanted].flat().includes(id ?? ''))
    return { query, found, place, wanted }
  })
  const share = (wanted: (place: number) => boolean) => answers.filter(({ place }) => wanted(place)).length / answers.length

  test('find the helpful screen among the first six, mostly as the first', () => {
    console.log(
      `${answers.length} queries: first ${(100 * share((place) => place === 0)).toFixed(0)} %, in the first six ${(100 * share((place) => place >= 0)).toFixed(0)} %, opened at once ${answers.filter(({ found }) => found.kind === 'one').length}`,
    )
    expect(answers.length).toBeGreaterThanOrEqual(60)
    // The queries whose screen is not found, listed so that the test fails if there are more.
    expect(answers.filter(({ place }) => place < 0).map(({ query }) => query)).toEqual([
      'je n’arrive pas à installer le profil sur mon ipad',
      'herstart nodig',
      'apple push certificaat',
    ])
    expect(share((place) => place === 0)).toBeGreaterThanOrEqual(0.95)
  })

  test('never open a wrong screen', () => {
    expect(answers.filter(({ found, place }) => found.kind === 'one' && place !== 0).map(({ query }) => query)).toEqual([])
  })
})

const known: readonly (readonly [string, ...string[]])[] = index.codes
const hexadecimal = known.filter(([written]) => /^[0-9a-f]{8}$/.test(errorKey(written)))
const named = known.filter(([written]) => /^[a-z]{8,}$/i.test(written))
const expectPlaces = (query: string, places: readonly string[]) => {
  for (const language of languages)
    expect(new Set(placesOf(find({ query, language }))), query).toEqual(new Set(places.slice(0, 6)))
}

const spoken = {
  fr: ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf'],
  nl: ['nul', 'een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen'],
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
}
const say = (digits: string, language: keyof typeof spoken) =>
  [...digits.toLowerCase()]
    .map((sign) => spoken[language][Number(sign)] ?? (sign === 'x' && language === 'nl' ? 'iks' : sign))
    .join(' ')

/** Ways to write eight hexadecimal digits. */
const disguise = fc.constantFrom<(digits: string) => string>(
  (digits) => `0x${digits}`,
  (digits) => digits,
  (digits) => digits.toLowerCase(),
  (digits) => `0X${digits.toLowerCase()}`,
  (digits) => `0xFFFFFFFF${digits}`,
  (digits) => `0x${digits.slice(0, 4)}-${digits.slice(4)}`,
  (digits) => `0x ${digits.replace(/../g, '$& ')}`,
  (digits) => `0x\u00a0${digits.slice(0, 4)}\u200b${digits.slice(4)}`,
  (digits) => `Ox${digits.replace(/0/g, 'O')}`,
  (digits) => `0x${digits.replace(/0/g, 'o').replace(/1/g, 'l')}`,
  (digits) => String(Number.parseInt(digits, 16) - 2 ** 32),
  (digits) => String(Number.parseInt(digits, 16) - 2 ** 32).replace('-', '−'),
  (digits) => String(Number.parseInt(digits, 16)),
  (digits) => say(`0x${digits}`, 'fr'),
  (digits) => say(`0x${digits}`, 'nl'),
  (digits) => say(`0x${digits}`, 'en'),
)
const surrounding = fc.constantFrom<(code: string) => string>(
  (code) => code,
  (code) => `erreur ${code}`,
  (code) => `foutcode: ${code}.`,
  (code) => `  (${code})  `,
  (code) => `L’inscription a échoué avec le code d’erreur ${code}, réessayez plus tard.`,
  (code) => `Er is iets misgegaan [${code}] 21/11/2026`,
)

test('finds every code in every spelling', () => {
  fc.assert(
    fc.property(fc.constantFrom(...hexadecimal), disguise, surrounding, ([written, ...places], dress, around) => {
      const digits = errorKey(written).toUpperCase()
      // A number below 2³¹ is no failure, so it has no decimal writing; nor is a word of letters alone a number.
      const code = dress(digits)
      fc.pre(/^[89A-F]/.test(digits) || !/^[-−]?\d+$/.test(code) || code.length === 8)
      expectPlaces(around(code), places)
    }),
    { numRuns: 600 },
  )
})

test('finds a named code in lower case and as separate words', () => {
  for (const [written, ...places] of named) {
    expectPlaces(written.toLowerCase(), places)
    expectPlaces(written.replace(/([a-z])([A-Z])/g, '$1 $2'), places)
  }
})

test('never takes another code for the one in the query', () => {
  const keys = new Set(hexadecimal.map(([written]) => errorKey(written)))
  fc.assert(
    fc.property(fc.constantFrom(...hexadecimal), fc.nat(7), fc.constantFrom(...'0123456789abcdef'), ([written], place, sign) => {
      const key = errorKey(written)
      const slip = key.slice(0, place) + sign + key.slice(place + 1)
      fc.pre(!keys.has(slip))
      const found = find({ query: `0x${slip}`, language: 'fr' })
      expect(found).toMatchObject({ kind: 'several', instead: `0x${slip.toUpperCase()}` })
      expect(placesOf(found).length).toBeGreaterThan(0)
    }),
  )
})

test('finds the codes that begin or end with a part of a code', () => {
  expect(idsOf(find({ query: '0437', language: 'fr' }))).toEqual(['general-enrollment-error-codes-r1-1'])
  const found = find({ query: '0x80CF', language: 'nl' })
  expect(found.kind === 'several' && found.hits.every((hit) => hit.codes.some((code) => code.startsWith('0x80CF')))).toBe(true)
})

test('takes a short number for a code only where a word announces one', () => {
  const small = openFinder(
    {
      schema: 1,
      codes: [['500', 'aaaaa']],
      guides: [{ id: 'x', sections: [{ entries: [{ code: 'aaaaa', fr: ['Serveur muet'] }] }] }],
    },
    { schema: 1, codes: {}, retired: {} },
  )
  for (const query of ['500', 'erreur 500', 'le serveur répond HTTP 500 depuis ce matin'])
    expect(small({ query, language: 'fr' }), query).toMatchObject({ kind: 'one', code: 'aaaaa' })
  expect(small({ query: 'il reste 500 Mo', language: 'fr' })).toEqual({ kind: 'none' })
})

test('opens a screen by its code, and by a retired code the screen that replaced it', () => {
  const [code = '', [guide] = ['']] = Object.entries<[string]>(codes.codes)[7] ?? []
  for (const query of [code, code.toUpperCase(), ` code ${code} `, [...code].join(' ')])
    expect(find({ query, language: 'nl' }), query).toEqual({ kind: 'one', guide, code })
  const moved = openFinder(index, { ...codes, retired: { '0001g': code } })
  expect(moved({ query: '0001G', language: 'fr' })).toEqual({ kind: 'one', guide, code })
})

test('puts the screens of the reader’s guide first', () => {
  const found = find({ query: 'certificat', language: 'fr', guide: 'missing-certificate' })
  const guides = found.kind === 'several' ? found.hits.map(({ guide }) => guide) : []
  expect(new Set(guides).size).toBeGreaterThan(1)
  expect(guides).toEqual([...guides].sort((a, b) => Number(b === 'missing-certificate') - Number(a === 'missing-certificate')))
})

test('answers any text with at most six hits, without an error', () => {
  const strange = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.constantFrom(
      '__proto__',
      'constructor',
      'toString',
      '"><img src=x onerror=alert(1)>',
      '%E0%A4%A',
      'שגיאה 0x80CF0437',
      'خطأ',
      '👩‍👩‍👧‍👦💥',
      '\u202e0x80CF0437',
      '0'.repeat(10_000),
      'ab '.repeat(3_334),
      '-'.repeat(10_000),
      '0x'.repeat(5_000),
      'zéro '.repeat(2_000),
      'é'.repeat(10_000),
    ),
  )
  fc.assert(
    fc.property(strange, fc.constantFrom(...languages), fc.option(fc.string(), { nil: undefined }), (query, language, guide) => {
      const found = find({ query, language, guide })
      expect(placesOf(found).length).toBeLessThanOrEqual(6)
      if (found.kind !== 'none') for (const code of placesOf(found)) expect(codes.codes[code]).toBeDefined()
    }),
    { numRuns: 400 },
  )
})

test.for(['0 ', 'a 1 ', '0x '])('eight times as long a row of %j takes about eight times as long, not sixty-four', (unit) => {
  const timeOf = (count: number): number => {
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now()
      writeSpoken(unit.repeat(count))
      return performance.now() - start
    })
    return Math.min(...times)
  }
  timeOf(125)
  expect(timeOf(1000) / timeOf(125)).toBeLessThan(30)
})
