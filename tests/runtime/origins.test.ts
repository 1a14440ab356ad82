import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { isListed } from '../../src/embed/framing.ts'
import { readOrigins } from '../../src/runtime/site/origins.ts'

describe('sites that may frame the pages', () => {
  test.for([
    ['https://intranet.example.org', 'https://intranet.example.org'],
    ['https://intranet.example.org/', 'https://intranet.example.org'],
    ['HTTPS://Intranet.Example.ORG', 'https://intranet.example.org'],
    ['https://intranet.example.org:8443', 'https://intranet.example.org:8443'],
    ['https://intranet.example.org:443', 'https://intranet.example.org'],
    ['https://*.example.org', 'https://*.example.org'],
    ['https://10.0.0.5', 'https://10.0.0.5'],
    ['http://localhost:4173', 'http://localhost:4173'],
    ['http://127.0.0.1', 'http://127.0.0.1'],
  ])('%s is allowed', ([entry, origin]) => {
    expect(readOrigins([entry])).toEqual({ origins: [origin], messages: [] })
  })

  test.for([
    ['null', 'an origin such as'],
    ['*', 'an origin such as'],
    ["'self'", 'an origin such as'],
    ['intranet.example.org', 'an origin such as'],
    ['javascript:alert(1)', 'an origin such as'],
    ['https://a.example.org; script-src *', 'an origin such as'],
    ['https://a.example.org"', 'an origin such as'],
    ['https://a.example.org\n', 'an origin such as'],
    ['https://a.example.org\\@b.example.org', 'an origin such as'],
    ['https://$host.example.org', 'an origin such as'],
    ['https://admin@example.org', 'no user name'],
    ['https://admin:secret@example.org', 'no user name'],
    ['http://intranet.example.org', '`http:` is for localhost alone'],
    ['https://intranet.example.org/wiki', 'without a path: `https://intranet.example.org`'],
    ['https://intranet.example.org?x', 'without a path'],
    ['https://intranet.example.org#x', 'without a path'],
    ['https://*.org', 'one wildcard'],
    ['https://*', 'one wildcard'],
    ['https://a.*.example.org', 'one wildcard'],
    ['https://*.*.example.org', 'one wildcard'],
    ['https://xn--', 'an origin such as'],
    [7, 'a text such as'],
    [null, 'a text such as'],
  ] as const)('%s is left out and said', ([entry, expected]) => {
    const { origins, messages } = readOrigins([entry, 'https://kept.example.org'])
    expect(origins).toEqual(['https://kept.example.org'])
    expect(messages).toHaveLength(1)
    expect(messages[0]).toMatch(/^Unexpected embed origin .+; it is left out$/)
    expect(messages[0]).toContain(expected)
  })

  test('gives an international name as browsers write it, with a message', () => {
    expect(readOrigins(['https://exаmple.org'])).toEqual({
      origins: ['https://xn--exmple-4nf.org'],
      messages: [
        'Embed origin `https://exаmple.org` is `https://xn--exmple-4nf.org`: see that no letter only looks like another',
      ],
    })
  })

  test('a value that is no list gives no origins and a message; an absent one no message', () => {
    expect(readOrigins(undefined)).toEqual({ origins: [], messages: [] })
    expect(readOrigins('https://a.example.org').origins).toEqual([])
    expect(readOrigins('https://a.example.org').messages).toHaveLength(1)
    expect(readOrigins(null).messages).toHaveLength(1)
  })

  test('no origin has a character that could end a directive, a header or a line', () => {
    const nasty = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.webUrl(),
      fc.anything(),
      fc.tuple(fc.constantFrom('https://', 'http://localhost'), fc.string({ unit: 'binary' })).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(fc.array(nasty), (entries) => {
        for (const origin of readOrigins(entries).origins) expect(origin).toMatch(/^https?:\/\/(?:\*\.)?[a-z0-9.[\]:-]+$/)
      }),
    )
  })
})

describe('a wildcard', () => {
  afterEach(() => vi.unstubAllGlobals())

  /** `URL` of Chromium, which escapes a `*` in a host name; Node and Firefox leave it. */
  class ChromiumUrl extends URL {
    override get hostname(): string {
      return super.hostname.replace(/\*/g, '%2A')
    }
    override get host(): string {
      return super.host.replace(/\*/g, '%2A')
    }
  }
  const engines = [
    ['Node', URL],
    ['Chromium', ChromiumUrl],
  ] as const

  test.for(engines)('is read the same by the URL of %s', ([, engine]) => {
    vi.stubGlobal('URL', engine)
    expect(readOrigins(['https://*.Example.org', 'https://*.example.org:8443/', 'https://*.example.org:443'])).toEqual({
      origins: ['https://*.example.org', 'https://*.example.org:8443'],
      messages: [],
    })
  })

  test.for(
    engines.flatMap(([name, engine]) =>
      [
        'https://*.org',
        'https://*.*.example.org',
        'https://%2A.example.org',
        'https://*.10.0.0.5',
        'https://*.1.1',
        'https://*.0x7f.1',
        'https://*.[::1]',
        'https://*.user@example.org',
        'https://*./example.org',
        'https://*.//example.org',
        'https://**.example.org',
        'https://*example.org',
        'https://*.example.org.',
        'https://*..example.org',
        'http://*.localhost',
        'http://*.example.org',
      ].map((entry) => [name, entry, engine] as const),
    ),
  )('%s leaves out %s', ([, entry, engine]) => {
    vi.stubGlobal('URL', engine)
    expect(readOrigins([entry]).origins).toEqual([])
  })

  test('matches names below its own, and nothing else', () => {
    const allowed = readOrigins(['https://*.listed.example']).origins
    expect(isListed('https://a.listed.example', allowed)).toBe(true)
    expect(isListed('https://a.b.listed.example', allowed)).toBe(true)
    for (const origin of [
      'https://listed.example',
      'https://.listed.example',
      'https://xlisted.example',
      'http://a.listed.example',
      'https://a.listed.example:8443',
      'https://a.listed.example.evil.example',
      'https://a.listed.example.',
      'null',
    ])
      expect(isListed(origin, allowed)).toBe(false)
  })
})
