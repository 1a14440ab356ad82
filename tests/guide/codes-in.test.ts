import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readLocation } from '../../src/guide/address.ts'
import { codeFrom, codeSpace, readCode } from '../../src/guide/code.ts'
import { codesInWords, readCodeIn, readDamaged } from '../../src/guide/codes-in.ts'
import { codesIn } from '../../src/runtime/find/screen-codes.ts'
import { parseThread, threadIn } from '../../src/runtime/walk/thread-text.ts'
import { routeOf } from '../../src/worker/route.ts'

const code = fc.integer({ min: 0, max: codeSpace - 1 }).map(codeFrom)
const base = fc.constantFrom('/', '/it/aide/')
/** What programs and people put directly before or after a code. */
const signs = [
  ...'.,;:!?)("\'<>[]{}»«“”’*_~|=+&#\u200b\ufeff\u2060\u00ad\u00a0 \ufe0f',
  '%23',
  '%2523',
  '&amp;',
  '%E2%80%8B',
  '%C2%BB',
  '%20',
  '%25E2%2580%258B',
  '%0D%0A',
  '=3D',
  '%FF',
]
const parameters = ['%3Futm_source=x', '&utm_source=x&gclid=1', '?utm_medium=mail', '%3Fa=b#c', ';jsessionid=4AF']
const junkOf = (parts: readonly string[]) => fc.array(fc.constantFrom(...parts), { maxLength: 3 }).map((some) => some.join(''))
const [lead, junk] = [junkOf(signs), junkOf([...signs, ...parameters])]
/** After a slash, two dots lead to the folder above: the browser itself takes the code away. */
const junkInFolder = junk.filter((text) => new URL(`https://it.example.org/a/${text}`).pathname.startsWith('/a/'))
/** The encodings of a path: as it is, and once or twice encoded by a program in between. */
const encoding = fc.constantFrom(
  (text: string) => text,
  encodeURI,
  (text: string) => encodeURI(encodeURI(text)),
)
const guide = fc
  .stringMatching(/^[a-z]{2,7}(-[a-z]{2,7}){0,2}$/)
  .filter((name) => !['desk', 'call', 'admin', 'ready', 'about', 'find', 'all'].includes(name))

/** A location as a browser has it. */
const locationOf = (path: string): URL => new URL(`https://it.example.org${path}`)
const codesOf = (url: URL, at: string): readonly string[] => {
  const address = readLocation(url, at)
  return 'code' in address ? [address.code] : 'stray' in address ? readDamaged(address.stray ?? '').codes : []
}

test('a code is found in a path with anything around it, also encoded again', () => {
  fc.assert(
    fc.property(code, base, guide, lead, junk, encoding, fc.boolean(), (wanted, at, id, before, after, encode, upper) => {
      const written = upper ? wanted.toUpperCase() : wanted
      const url = locationOf(`${at}fr/${id}/${encode(before)}${written}${encode(after)}`)
      expect(codesOf(url, at)).toContain(wanted)
    }),
    // Bytes that are no UTF-8 beside a sign that is encoded twice.
    {
      examples: ['%FF%2523', '%C3%2523', '%E2%80%2523', '%2523%FF', '%F0%9F%20'].map((sign) => [
        '00000',
        '/',
        'aa',
        sign,
        sign,
        (text) => text,
        false,
      ]),
    },
  )
})

test('a code is found after a slash with anything, and in an address of any form', () => {
  fc.assert(
    fc.property(code, base, guide, junkInFolder, (wanted, at, id, after) => {
      for (const path of [
        `${wanted}/${after}`,
        `fr/${id}/${wanted}/${after}`,
        `?url=https%3A%2F%2Fit.example.org%2Ffr%2F${id}%2F${wanted}%2F`,
        `fr/?code=${wanted}&utm_source=mail`,
        `#${wanted}`,
        `fr/${id}/?utm_source=mail#${wanted})`,
        `wrong/${id}/${wanted}`,
        `https:/it.example.org/fr/${id}/${wanted}/`,
        `fr%2F${id}%2F${wanted}`,
      ])
        expect(codesOf(locationOf(at + path), at)).toContain(wanted)
    }),
    { examples: [['3d00q', '/', 'aa', '']] },
  )
})

test('a code of our language stays in the language of its address', () => {
  const damaged = { language: 'nl', codes: [codeFrom(7)] }
  expect(readDamaged(`nl/x/${codeFrom(7)}/,`)).toEqual(damaged)
  expect(readDamaged(`%20NL/x/${codeFrom(7)}`)).toEqual(damaged)
})

test('whatever is found has a good check symbol and is written in the text', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl({ withQueryParameters: true })), (text) => {
      for (const found of [...readDamaged(text).codes, ...codesIn(text)]) {
        expect(readCode(found)).toEqual({ ok: true, code: found })
        const plain = [text, unescape(text)].map((one) => one.normalize('NFKC').toLowerCase())
        const as = plain.map((one) =>
          one
            .replace(/[^a-z\d]/g, '')
            .replace(/o/g, '0')
            .replace(/[il]/g, '1'),
        )
        expect(as.some((one) => one.includes(found))).toBe(true)
      }
    }),
  )
})

test('the parts of a hyphenated name of letters are no codes', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{5}(-[a-z]{5}){1,4}$/), (name) => {
      expect(readDamaged(`/fr/${name}/?`).codes).toEqual([])
      expect(readLocation(locationOf(`/fr/${name}/`), '/')).toEqual({ kind: 'start', language: 'fr', guide: name })
    }),
  )
})

test('answers in a link are no codes, and are found in any encoding of their sign', () => {
  const thread = '1.missing-certificate.a1b2c3d4.0start..5k7q2m.yes.0x_1a2b.3'
  expect(parseThread(thread)).toBeDefined()
  const path = `https://it.example.org/fr/missing-certificate/${codeFrom(9)}/`
  for (const sign of ['#', '%23', '%2523', '%252523', '/%23'])
    for (const end of ['', '.', ')', '&utm_source=x', '%20', '?x=y']) {
      const url = new URL(`${path}${sign}t=${thread}${end}`)
      expect(threadIn(url.href)).toBe(thread)
      expect(codesOf(url, '/')).toEqual([codeFrom(9)])
    }
  expect(threadIn(`${path}%2523t=1.a%252Eb.c.0d`)).toBe('1.a%2Eb.c.0d')
  expect(threadIn(`${path}?t=1.a.b.0c`)).toBeUndefined()
})

test('a code is found in a sentence', () => {
  fc.assert(
    fc.property(code, lead, junk, (wanted, before, after) => {
      const plain = (text: string) => text.replace(/[\p{L}\p{N}%=&?]/gu, ' ')
      for (const query of [
        `code ${wanted} svp`,
        `Bonjour, mon code est ${wanted.toUpperCase()}, merci`,
        `code ${plain(before)}${wanted}${plain(after)}`,
        `ik zie scherm ${wanted}, wat nu?`,
        `https://it.example.org/fr/x/${wanted}/?utm_source=mail#top`,
        `${wanted.slice(0, 2)} ${wanted.slice(2)}`,
        `voir <https://it.example.org/nl/vpn/${wanted}/>`,
      ])
        expect(codesIn(query)).toContain(wanted)
      expect(readCodeIn(`code ${wanted} svp`).ok).toBe(true)
    }),
  )
})

test('a word of letters alone is no code without a word such as “code”', () => {
  const wordsLikeCodes = Array.from({ length: 20_000 }, (_, at) => codeFrom(at * 50)).filter((one) => /^[a-z]+$/.test(one))
  for (const word of wordsLikeCodes.slice(0, 50)) {
    expect(codesIn(`la connexion ${word} ne marche plus`)).toEqual([])
    expect(codesInWords(`voir ${word}`).map(({ code: found }) => found)).toEqual([word])
  }
})

test('the worker answers an address that begins with a code or a language, whatever is around it', () => {
  const scope = 'https://it.example.org/aide/'
  const route = (path: string) => routeOf({ method: 'GET', mode: 'navigate', url: scope + path }, scope).kind
  fc.assert(
    fc.property(code, junk, (wanted, after) => {
      for (const path of [`${wanted}${after}`, `fr/x/${wanted}${after}`, `%20(${wanted})`, `%20fr/x/${wanted}/%23t=1.x.y.0z`])
        expect(route(path)).toBe('page')
      expect(route(`wiki/${wanted}/${encodeURIComponent(after)}`)).toBe('network')
    }),
  )
})
