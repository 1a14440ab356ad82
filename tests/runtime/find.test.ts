import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emitFiles } from '../../src/compiler/7-emit/emit.ts'
import { compile } from '../../src/compiler/compile.ts'
import { errorKey } from '../../src/guide/error-code.ts'
import { type FindIndex, withTexts } from '../../src/guide/find.ts'
import { fold } from '../../src/guide/fold.ts'
import { type CodeIndex, platforms } from '../../src/guide/guide.ts'
import { languages } from '../../src/guide/language.ts'
import { readContentFolder } from '../../src/node/compile/content-files.ts'
import { askerOf, type FindQuery, openFinder } from '../../src/runtime/find/find.ts'
import type { Found } from '../../src/runtime/find/found.ts'
import { addTexts, openHelpIndex } from '../../src/runtime/find/found-texts.ts'
import { writeSpoken } from '../../src/runtime/find/spoken-code.ts'
import { queries } from './find-queries.ts'

const compilation = compile(await readContentFolder(fileURLToPath(new URL('../../content', import.meta.url))))
const files = new Map(emitFiles(compilation).map(({ path, text }) => [path, text]))
const index: FindIndex = JSON.parse(files.get('data/find.json') ?? '')
const codes: CodeIndex = JSON.parse(files.get('data/codes.json') ?? '')
const finder = openFinder(index)
const find = (asked: FindQuery, among = codes): Found => finder(asked, among)
const helpIndexes = new Map(
  languages.map((language) => [
    language,
    openHelpIndex(compilation.guides.filter((guide) => guide.language === language && !guide.unlisted)),
  ]),
)
/** The answer with what the texts of guides have, as a reader gets it. */
function ask(asked: FindQuery): Found {
  const found = find(asked)
  const texts = helpIndexes.get(asked.language)
  if (texts === undefined || found.open !== undefined || found.isComplete) return found
  return addTexts(found, texts, { asker: askerOf(asked, index), guides: index.guides })
}
// Where a correction asks before a screen, the help begins at its question.
const ids = new Map(
  compilation.guides.flatMap(({ nodes }) => nodes.map(({ code, id }) => [code, id.replace(/-correction$/, '')])),
)
const guideOf = (id: string) => index.guides.find((guide) => guide.id === id)
/** The screens of an answer in the order shown. */
const placesOf = ({ open, own, admin }: Found): string[] => [
  ...new Set([...(open ? [open.code] : []), ...[...own, ...admin].flatMap(({ screens }) => screens.map(({ code }) => code))]),
]
const idsOf = (found: Found): (string | undefined)[] => placesOf(found).map((code) => ids.get(code))

describe('real queries', () => {
  const answers = queries.map(([language, query, wanted, from]) => {
    const found = ask({ query, language, ...from })
    const isNone = found.own.length + found.admin.length === 0 && found.open === undefined
    const place = wanted === null ? (isNone ? 0 : -1) : idsOf(found).findIndex((id) => [wanted].flat().includes(id ?? ''))
    return { query, found, place, from }
  })
  const share = (wanted: (place: number) => boolean) => answers.filter(({ place }) => wanted(place)).length / answers.length

  test('find the helpful screen, mostly as the first', () => {
    console.log(
      `${answers.length} queries: first ${(100 * share((place) => place === 0)).toFixed(0)} %, found ${(100 * share((place) => place >= 0)).toFixed(0)} %, opened at once ${answers.filter(({ found }) => found.open !== undefined).length}`,
    )
    expect(answers.length).toBeGreaterThanOrEqual(160)
    // The queries whose screen is not found, listed so that the test fails if there are more.
    expect(answers.filter(({ place }) => place < 0).map(({ query }) => query)).toEqual([])
    expect(share((place) => place === 0)).toBeGreaterThanOrEqual(0.97)
  })

  test('never open a wrong screen', () => {
    expect(answers.filter(({ found, place }) => found.open !== undefined && place !== 0).map(({ query }) => query)).toEqual([])
  })

  test('never open a guide for administrators or for another device', () => {
    for (const [language, query, , from] of queries)
      for (const platform of [...platforms, undefined]) {
        const { open } = find({ query, language, ...(from?.guide !== undefined && { guide: from.guide }), platform })
        if (open === undefined || from?.guide !== undefined) continue
        const guide = guideOf(open.guide)
        expect(guide?.audience, query).toBe('user')
        expect(platform === undefined || guide?.platforms === undefined || guide.platforms.includes(platform), query).toBe(true)
      }
  })

  test('have each guide once, and guides for administrators apart', () => {
    for (const { query, found, from } of answers) {
      const all = [...found.own, ...found.admin].map(({ id }) => id)
      expect(new Set(all).size, query).toBe(all.length)
      if (from?.guide === undefined)
        expect(
          found.own.every(({ id }) => guideOf(id)?.audience === 'user'),
          query,
        ).toBe(true)
      expect(
        found.admin.every(({ id }) => guideOf(id)?.audience === 'admin'),
        query,
      ).toBe(true)
    }
  })
})

/** Everyday words, each with what a screen that is listed for it must have. */
const everyday = [
  ['fr', 'mot de passe', /mots? de passe|code secret|\bpin\b/],
  ['nl', 'wachtwoord', /wachtwoord|toegangscode|\bpin\b/],
  ['fr', 'e-mail', /mail|courriel|messagerie|outlook|courrier electronique/],
  ['nl', 'e-mail', /mail|postvak|outlook/],
  ['fr', 'wifi', /wi-?fi|sans fil/],
  ['nl', 'wifi', /wi-?fi|draadlo/],
  ['fr', 'se connecter', /connect|connexion|identifi|authentifi/],
  ['nl', 'aanmelden', /aan(?:ge)?meld|in(?:ge)?log|meldt? u|aan te melden/],
  ['fr', 'VPN', /vpn/],
  ['nl', 'VPN', /vpn/],
] as const

test.each(everyday)('in %s, “%s” lists nothing that does not have it', (language, query, wanted) => {
  const guides = compilation.guides.filter((guide) => guide.language === language)
  for (const code of placesOf(ask({ query, language }))) {
    const nodes = guides.flatMap((guide) => guide.nodes.filter((node) => node.code === code))
    const messages = index.guides.flatMap(({ sections }) => sections.flatMap(({ entries }) => entries))
    expect(fold(JSON.stringify([nodes, messages.find((entry) => entry.code === code)])), `${query}: ${code}`).toMatch(wanted)
  }
})

const known = index.codes
const hexadecimal = known.filter(([written]) => /^[0-9a-f]{8}$/.test(errorKey(written)))
const named = known.filter(([written]) => /^[a-z]{8,}$/i.test(written))
const expectPlaces = (query: string, places: readonly string[]) => {
  for (const language of languages) expect(new Set(placesOf(find({ query, language }))), query).toEqual(new Set(places))
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

test('never takes another code for the one in the query, and says which are similar', () => {
  const keys = new Set(hexadecimal.map(([written]) => errorKey(written)))
  fc.assert(
    fc.property(fc.constantFrom(...hexadecimal), fc.nat(7), fc.constantFrom(...'0123456789abcdef'), ([written], place, sign) => {
      const key = errorKey(written)
      const slip = key.slice(0, place) + sign + key.slice(place + 1)
      fc.pre(!keys.has(slip))
      const found = find({ query: `code d’erreur 0x${slip}`, language: 'fr' })
      expect(found).toMatchObject({ unknown: `0x${slip.toUpperCase()}`, own: [], admin: [], open: undefined })
      expect(found.near.length).toBeGreaterThan(0)
      expect(found.near.length).toBeLessThanOrEqual(4)
    }),
  )
})

test('finds the codes that begin or end with a part of a code', () => {
  expect(idsOf(find({ query: '0437', language: 'fr' }))).toEqual(['general-enrollment-error-codes-r1-1'])
  const { admin, open } = find({ query: '0x80CF', language: 'nl' })
  expect(admin.flatMap(({ screens }) => screens).every(({ codes: its }) => its.some((code) => code.startsWith('0x80CF')))).toBe(
    true,
  )
  expect(open).toBeUndefined()
})

test('an administrator gets the screen of a code at once, a reader a link to it', () => {
  const query = '0x80CF0437'
  expect(find({ query, language: 'fr', guide: 'device-enrollment' }).open?.guide).toBe('device-enrollment')
  const { open, own, admin } = find({ query, language: 'fr' })
  expect({ open, own }).toEqual({ open: undefined, own: [] })
  expect(admin.map(({ id }) => id)).toEqual(['device-enrollment'])
})

test('takes a short number for a code only where a word announces one', () => {
  const small = openFinder({
    schema: 1,
    codes: [['500', 'aaaaa']],
    guides: [
      {
        id: 'x',
        audience: 'user',
        sections: [withTexts({ entries: [withTexts({ code: 'aaaaa' }, { fr: ['Serveur muet'] })] }, {})],
      },
    ],
  })
  const noCodes: CodeIndex = { schema: 1, codes: {}, retired: {} }
  for (const query of ['500', 'erreur 500', 'le serveur répond HTTP 500 depuis ce matin'])
    expect(small({ query, language: 'fr' }, noCodes).open, query).toMatchObject({ code: 'aaaaa' })
  expect(small({ query: 'il reste 500 Mo', language: 'fr' }, noCodes)).toMatchObject({ own: [], admin: [], open: undefined })
})

describe('codes of screens', () => {
  const [code = '', [guide] = ['']] = Object.entries(codes.codes).find(([one]) => one === 'hbhbk') ?? []

  test.for([
    'hbhbk',
    'HBHBK',
    ' code hbhbk ',
    'H B H B K',
    'h-b-h-b-k',
    'HB HBK',
    'code : HBHBK',
    'le code de l’écran est HBHBK',
    'scherm: hbhbk',
    'hache b hache b ka',
    'haa bee haa bee kaa',
    'hotel bravo hotel bravo kilo',
    'H comme Henri, B comme Bernard, H comme Henri, B, K',
    'H van Hendrik, B van Bert, H, B, K',
    'de code is h b h b k',
    // The sentence that an end gives the reader to say.
    'Je suis à l’étape HBHBK',
    'je suis à l’étape h b h b k',
    'Ik ben bij stap H B H B K',
    'pagina hbhbk',
    'https://aide.example.org/hbhbk/',
  ])('%j opens its screen', (query) => {
    for (const language of languages) expect(find({ query, language }).open, query).toEqual({ guide, code })
  })

  test('a retired code opens the screen that replaced it', () => {
    expect(find({ query: '0001G', language: 'fr' }, { ...codes, retired: { '0001g': code } }).open).toEqual({ guide, code })
  })

  test.for([
    ['K7Q2M', 'K7Q2M'],
    ['k7q2m', 'K7Q2M'],
    ['code: K7Q2M', 'K7Q2M'],
    ['K 7 Q 2 M', 'K7Q2M'],
    ['k-7-q-2-m', 'K7Q2M'],
    ['ka sept cu deux em', 'K7Q2M'],
    ['kaa zeven kuu twee em', 'K7Q2M'],
    ['HBHBM', 'HBHBM'],
    ['le code hbhb2 ne marche pas', 'HBHB2'],
    ['V5DP3', 'V5DP3'],
  ] as const)('%j looks like a code, but no screen has it', ([query, noScreen]) => {
    for (const language of languages) expect(find({ query, language }), query).toMatchObject({ noScreen, open: undefined })
  })

  test.for(['verre', 'merci', 'wachtwoord', 'win10', '12345', 'iPad2', '0xAB2', 'certificat manquant', 'je ne sais pas'])(
    '%j is no code of a screen',
    (query) => {
      for (const language of languages) expect(find({ query, language }).noScreen, query).toBeUndefined()
    },
  )
})

test('puts the screens of the reader’s guide first', () => {
  const found = find({ query: 'certificat', language: 'fr', guide: 'missing-certificate' })
  expect(found.own.map(({ id }) => id)).toEqual(['missing-certificate'])
  const asAdmin = find({ query: 'certificat', language: 'fr', guide: 'digicert-connector' })
  expect(asAdmin.own.length).toBeGreaterThan(1)
  expect(asAdmin.own[0]?.id).toBe('digicert-connector')
})

const strangeTexts = [
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
]

test('answers any text with at most six guides of each kind, without an error', () => {
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme', maxLength: 300 }))
  fc.assert(
    fc.property(text, fc.constantFrom(...languages), fc.option(fc.string(), { nil: undefined }), (query, language, guide) => {
      const found = find({ query, language, guide })
      expect(Math.max(found.own.length, found.admin.length)).toBeLessThanOrEqual(6)
      for (const code of placesOf(found)) expect(codes.codes[code]).toBeDefined()
    }),
    // The first runs are these; the rest are random.
    { numRuns: 300, examples: strangeTexts.flatMap((strange) => languages.map((language) => [strange, language, undefined])) },
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
