import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, expectTypeOf, test } from 'vitest'
import type { SiteConfig } from '../../src/guide/site.ts'
import { readSite } from '../../src/runtime/site/site.ts'
import { problemText } from '../../src/runtime/site/site-problem.ts'
import { siteSchema } from '../../src/runtime/site/site-schema.ts'
import { readSiteText } from '../../src/runtime/site/site-text.ts'
import { site } from '../ui/fixture.ts'

const digits = 'ab'.repeat(32)
const colons = digits.toUpperCase().replace(/..(?=.)/g, '$&:')

/** A config with every key. */
const full: SiteConfig = {
  organisation: 'Ville de Rivage',
  logo: 'brand/logo-2.svg',
  colour: '#1a4f8b',
  address: 'https://it.example.org/help/',
  language: 'nl',
  contact: {
    fr: {
      name: 'Équipe',
      phone: '+32 (0)2 123.45-67',
      mail: 'aide@example.org',
      hours: '9 h',
      url: 'https://example.org/a?b=c',
      chat: 'https://example.org/chat',
    },
  },
  guides: { audiences: ['user'], only: ['a', 'b-2'], hidden: ['c'], first: ['d'] },
  certificates: [{ name: 'Racine', sha256: digits, file: 'certificates/root.crt' }],
  embed: {
    origins: [
      'https://intranet.example.org',
      'https://*.example.org',
      'https://intranet',
      'https://example.org:8443',
      'http://localhost:3000',
    ],
  },
  offline: 'on-request',
  pictures: 'online',
  contacts: [{ contact: { nl: { phone: '+32 2 111 11 11' } }, guides: ['a'], audiences: ['admin'] }],
  notices: [{ text: { nl: 'Onderhoud' }, from: '2026-11-21', until: '2026-11-21' }],
}

/** Each problem as its path and what was expected there. */
const saysOf = (data: unknown, otherwise = site): readonly string[] =>
  readSite(data, otherwise).problems.map(({ path, expected }) => `${path}: ${expected}`)
const withOne = (change: object) => ({ ...JSON.parse(JSON.stringify(site)), ...change })

test('the schema and the types are equal', () => {
  expectTypeOf<v.InferOutput<typeof siteSchema>>().toExtend<SiteConfig>()
  expectTypeOf<keyof v.InferOutput<typeof siteSchema>>().toEqualTypeOf<keyof SiteConfig>()
})

test('reads a valid config unchanged', () => {
  for (const config of [site, full])
    expect(readSite(JSON.parse(JSON.stringify(config)), { organisation: 'x', contact: {} })).toEqual({
      site: config,
      problems: [],
    })
  expect(saysOf({ $schema: 'site.schema.json', ...site })).toEqual([])
})

test('replaces each bad value by its fallback; an absent key has no value', () => {
  const data = {
    organisation: 7,
    address: 'http://insecure.example.org/',
    colour: '#zzzzzz',
    contact: {
      fr: { name: ' Équipe ', phone: 'call me', mail: 'a@b?bcc=c@d', url: 'javascript:alert(1)' },
      nl: 'nobody',
      de: {},
    },
    organization: 'x',
  }
  const { site: read, problems } = readSite(data, { ...site, colour: '#1a4f8b', notices: [{ text: { fr: 'x' } }] })
  expect(read).toEqual({
    organisation: site.organisation,
    colour: '#1a4f8b',
    contact: { fr: { name: 'Équipe', phone: site.contact.fr?.phone, mail: site.contact.fr?.mail }, nl: site.contact.nl },
  })
  expect(problems.map(problemText)).toEqual([
    'organization: Unexpected "organization", expected a key that is known (organisation?)',
    'organisation: Unexpected 7, expected a line of text of 1 to 200 signs, none of them hidden',
    'colour: Unexpected "#zzzzzz", expected a colour such as `#1a4f8b`',
    'address: Unexpected "http://insecure.example.org/", expected an address that begins with https://',
    'contact.de: Unexpected "de", expected a key that is known',
    'contact.fr.phone: Unexpected "call me", expected a phone number: digits, spaces, `+ ( ) . - /`',
    'contact.fr.mail: Unexpected "a@b?bcc=c@d", expected a mail address and nothing else',
    'contact.fr.url: Unexpected "javascript:alert(1)", expected an address that begins with https:// or http://',
    'contact.nl: Unexpected "nobody", expected an object `{ … }`',
  ])
})

test('takes absent organisation and contact from the build, with a warning', () => {
  const { site: read, problems } = readSite({}, site)
  expect(read).toEqual(site)
  expect(problems.map(({ path, severity, found }) => [path, severity, found])).toEqual([
    ['organisation', 'warning', undefined],
    ['contact', 'warning', undefined],
  ])
})

describe('reports the path and the expectation of', () => {
  test.each([
    ['a colour too light for text', { colour: '#f0c000' }, 'colour: contrast'],
    ['a name of a colour', { colour: 'red' }, 'colour: colour'],
    ['a colour with more behind it', { colour: '#1a4f8b;background:url(x)' }, 'colour: colour'],
    ['a logo elsewhere', { logo: 'https://evil.example/x.svg' }, 'logo: picture'],
    ['a logo of another host', { logo: '//evil.example/x.svg' }, 'logo: picture'],
    ['a logo above the site', { logo: '../x.svg' }, 'logo: picture'],
    ['a logo that is a script', { logo: 'javascript:alert(1).svg' }, 'logo: picture'],
    ['a logo that is data', { logo: 'data:image/svg+xml,x.svg' }, 'logo: picture'],
    ['a language that we do not speak', { language: 'de' }, 'language: language'],
    ['an address with a name in it', { address: 'https://example.org@evil.example/' }, 'address: https'],
    ['an address with a backslash', { address: 'https:\\\\evil.example' }, 'address: https'],
    ['an address of script', { address: 'javascript:alert(1)//https://' }, 'address: https'],
    ['an organisation that turns the text round', { organisation: 'A\u202egro.live' }, 'organisation: text'],
    ['an organisation of nothing', { organisation: '  ' }, 'organisation: text'],
    ['a megabyte', { organisation: 'x'.repeat(1_000_000) }, 'organisation: text'],
    ['a null', { contact: null }, 'contact: object'],
    ['a list of contacts', { contact: [] }, 'contact: object'],
    ['an audience', { guides: { audiences: ['user', 'root'] } }, 'guides.audiences.1: audience'],
    ['a guide by its path', { guides: { hidden: ['ok', '../x', 'K'] } }, 'guides.hidden.1: guide, guides.hidden.2: guide'],
    ['one guide, no list', { guides: { only: 'x' } }, 'guides.only: list'],
    ['too many guides', { guides: { first: Array.from({ length: 501 }, (_, i) => `g${i}`) } }, 'guides.first: fewer'],
    [
      'a certificate without its name',
      { certificates: [{ sha256: digits }, { name: 'B', sha256: digits }] },
      'certificates.0.name: text',
    ],
    ['half a fingerprint', { certificates: [{ name: 'A', sha256: 'abcd' }] }, 'certificates.0.sha256: fingerprint'],
    [
      'a file that is a page',
      { certificates: [{ name: 'A', sha256: digits, file: 'x.html' }] },
      'certificates.0.file: certificate-file',
    ],
    [
      'a file elsewhere',
      { certificates: [{ name: 'A', sha256: digits, file: '/etc/x.crt' }] },
      'certificates.0.file: certificate-file',
    ],
    ['an origin with a path', { embed: { origins: ['https://a.example/x'] } }, 'embed.origins.0: origin'],
    ['an origin without https', { embed: { origins: ['http://a.example'] } }, 'embed.origins.0: origin'],
    [
      'every origin',
      { embed: { origins: ['*', 'https://*', 'https://*.org', 'null', "'unsafe-inline'"] } },
      [0, 1, 2, 3, 4].map((place) => `embed.origins.${place}: origin`).join(', '),
    ],
    ['an origin with a name in it', { embed: { origins: ['https://a.example@b.example'] } }, 'embed.origins.0: origin'],
    ['a header of more', { embed: { origins: ['https://a.example; script-src *'] } }, 'embed.origins.0: origin'],
    ['frames without origins', { embed: {} }, 'embed.origins: list'],
    ['a policy', { offline: false }, 'offline: policy'],
    ['whether pictures are kept', { pictures: true }, 'pictures: pictures'],
    ['a day that is none', { notices: [{ text: { fr: 'x' }, from: '2026-02-30' }] }, 'notices.0.from: date'],
    ['a time', { notices: [{ text: { fr: 'x' }, until: '2026-02-03T10:00' }] }, 'notices.0.until: date'],
    [
      'days the wrong way round',
      { notices: [{ text: { fr: 'x' }, from: '2026-12-02', until: '2026-12-01' }] },
      'notices.0: order',
    ],
    ['a notice of nothing', { notices: [{ text: {} }] }, 'notices.0.text: words'],
    ['a notice without words', { notices: [{ from: '2026-12-02' }] }, 'notices.0.text: object'],
    ['another contact for everybody', { contacts: [{ contact: { fr: { phone: '112' } } }] }, 'contacts.0: scope'],
    ['another contact of nothing', { contacts: [{ contact: { fr: {} }, guides: ['a'] }] }, 'contacts.0.contact: reach'],
    [
      'another contact with a wrong number',
      { contacts: [{ contact: { fr: { name: 'x', phone: 'call me' } }, guides: ['a'] }] },
      'contacts.0.contact.fr.phone: phone',
    ],
    ['a notice of lines', { notices: [{ text: { fr: 'a\nb', nl: 'c' } }] }, 'notices.0.text.fr: sentence'],
  ])('%s', (_, change, says) => expect(saysOf(withOne(change)).join(', ')).toBe(says))
})

test('leaves out only the bad item of a list', () => {
  const certificates = [
    { name: 'A', sha256: colons },
    { name: 'B', sha256: 'xyz' },
    'x',
    null,
    { name: ' C ', sha256: digits, more: 1 },
  ]
  expect(readSite(withOne({ certificates }), site).site.certificates).toEqual([
    { name: 'A', sha256: digits },
    { name: 'C', sha256: digits },
  ])
  expect(
    readSite(withOne({ embed: { origins: ['*', 'https://A.example/', 'https://аpple.example'] } }), site).site.embed,
  ).toEqual({ origins: ['https://a.example', 'https://xn--pple-43d.example'] })
  expect(
    readSite(withOne({ guides: { first: Array.from({ length: 501 }, (_, i) => `g${i}`) } }), site).site.guides?.first,
  ).toHaveLength(500)
})

test('suggests a valid value', () => {
  const near = (change: object) => readSite(withOne(change), site).problems.map((problem) => problem.near)
  expect(near({ Colour: '#1a4f8b', notises: 1, zzzz: 1 })).toEqual(['colour', 'notices', undefined])
  expect(near({ embed: { origins: ['https://аpple.example/x', 'https://a.example:443/?x', 'ftp://x'] } })).toEqual([
    'https://xn--pple-43d.example',
    'https://a.example',
    undefined,
  ])
  const [shade = ''] = near({ colour: '#f0c000' })
  expect(saysOf(withOne({ colour: shade }))).toEqual([])
})

test('ignores inherited keys', () => {
  const text =
    '{"__proto__":{"polluted":1,"colour":"#1a4f8b"},"constructor":{"prototype":{"polluted":1}},"organisation":"O","contact":{"__proto__":{"fr":{"phone":"12345"}}}}'
  const { site: read, problems } = readSiteText(text, site)
  expect(read).toEqual({ organisation: 'O', contact: {} })
  expect(problems.map(({ path }) => path)).toEqual(['__proto__', 'constructor', 'contact.__proto__'])
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})

test.each([
  ['two megabytes', JSON.stringify({ ...site, organisation: 'x'.repeat(2_000_000) }), 'small', '1954 KB'],
  ['a page', '<!doctype html><title>x</title>', 'json', 'HTML'],
  ['nothing', '', 'json', 'end of the file (1:1)'],
  ['cut short', '{\n  "organisation": "x",', 'json', 'end of the file (2:23)'],
  ['a comma too many', '{\n  "organisation": "x",\n}', 'json', '`}` (3:1)'],
  ['a comment', '// x\n{}', 'json', '`//` (1:1)'],
  ['a key twice', '{"a":1,"a":2}', 'json', 'second key `a` (1:8)'],
  ['a list', '[]', 'object', '[…]'],
  ['a text', '"x"', 'object', '"x"'],
  ['null', 'null', 'object', 'null'],
  ['many brackets', '['.repeat(60_000), 'json', 'end of the file (1:60001)'],
])('a file that is %s is one problem, and gives the fallback', (_, text, expected, found) => {
  expect(readSiteText(text, full)).toEqual({ site: full, problems: [{ path: 'site.json', severity: 'error', found, expected }] })
})

test('ignores a byte order mark', () => {
  expect(readSiteText(`\ufeff${JSON.stringify(site)}`, full)).toEqual({ site, problems: [] })
})

test('any data gives a valid config and a path for every problem, without an error', () => {
  const keys = [
    'organisation',
    'logo',
    'colour',
    'address',
    'language',
    'contact',
    'fr',
    'nl',
    'phone',
    'guides',
    'only',
    'certificates',
    'name',
    'sha256',
    'embed',
    'origins',
    'offline',
    'pictures',
    'notices',
    'text',
    'from',
    '__proto__',
    'constructor',
    'x',
  ]
  const { any } = fc.letrec((tie) => ({
    any: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom('#1a4f8b', 'fr', '2026-11-21', 'https://a.example', digits, 'a.svg', 'off', '\u202e', -0, Number.NaN),
      fc.anything(),
      fc.array(tie('any'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...keys), tie('any'), { maxKeys: 6, noNullPrototype: false }),
    ),
  }))
  fc.assert(
    fc.property(any, (data) => {
      const { site: read, problems } = readSite(data, full)
      expect(v.safeParse(siteSchema, read).issues).toBeUndefined()
      // Reading the result again changes nothing.
      expect(readSite(JSON.parse(JSON.stringify(read)), site)).toEqual({ site: read, problems: [] })
      for (const problem of problems) {
        expect(problem.path).not.toBe('')
        expect(problemText(problem)).not.toMatch(/[\n\u202e]/)
      }
    }),
    { numRuns: 500 },
  )
})

test('any text gives a config', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(v.safeParse(siteSchema, readSiteText(text, full).site).success).toBe(true)
    }),
  )
})
