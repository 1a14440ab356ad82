import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Address, pathOf, readAddress, readLocation } from '../../src/guide/address.ts'
import { codeFrom, codeSpace, readCode } from '../../src/guide/code.ts'
import { languages } from '../../src/guide/language.ts'

const base = fc.constantFrom('/', '/it/aide/', '/a/b/')
const language = fc.constantFrom(...languages)
const guide = fc
  .stringMatching(/^[a-z]{3,8}(-[a-z]{2,8})?$/)
  .filter((name) => !['desk', 'call', 'admin', 'ready', 'about', 'find', 'all'].includes(name))
const code = fc.integer({ min: 0, max: codeSpace - 1 }).map(codeFrom)
const address: fc.Arbitrary<Address> = fc.oneof(
  fc.record({ kind: fc.constant('catalog' as const), language }),
  fc.record({ kind: fc.constant('find' as const), language }),
  fc.record({ kind: fc.constant('start' as const), language, guide }),
  fc.record({ kind: fc.constant('node' as const), language, guide, code }),
  fc.record({ kind: fc.constant('code' as const), code }),
  fc.record({ kind: fc.constantFrom('desk' as const, 'call' as const, 'admin' as const), language }),
  fc.constant({ kind: 'admin' as const }),
  fc.constant({ kind: 'admin' as const, room: 'embed' as const }),
  fc.record({ kind: fc.constant('admin' as const), language, room: fc.constant('embed' as const) }),
  fc.record({ kind: fc.constant('ready' as const), language, guide: fc.option(guide, { nil: undefined }) }),
  fc.record({ kind: fc.constant('about' as const), language, guide: fc.option(guide, { nil: undefined }) }),
  fc.record({ kind: fc.constant('desk-guide' as const), language, guide }),
)

test('an address is read back from its path in any case and with any slashes', () => {
  fc.assert(
    fc.property(address, base, fc.boolean(), fc.constantFrom('', '/', '/index.html'), (written, at, upper, end) => {
      const path = pathOf(written, at).replace(/\/$/, '') + end
      const below = upper ? at + path.slice(at.length).toUpperCase() : path
      expect(readAddress(below, at)).toEqual(written)
    }),
  )
})

test('the code decides, whatever guide is before it', () => {
  const k = codeFrom(4711)
  expect(readAddress(`/FR/x/${k.toUpperCase()}`, '/')).toEqual({ kind: 'node', language: 'fr', guide: 'x', code: k })
  expect(readAddress(`/nl-BE/x/${k}/`, '/')).toEqual({ kind: 'node', language: 'nl', guide: 'x', code: k })
})

test('any path is read without throwing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), base, (path, at) => {
      expect(readAddress(`/${path}`, at).kind).toBeTypeOf('string')
    }),
  )
})

test('the pages of a list have their own addresses, except the first', () => {
  for (const path of ['/b/fr/all/2/', '/b/nl/find/12/', '/b/fr/desk/all/3/'])
    expect(pathOf(readAddress(path, '/b/'), '/b/')).toBe(path)
  expect(readAddress('/fr/all/1/', '/')).toEqual({ kind: 'catalog', language: 'fr' })
  expect(readAddress('/fr/find/02/', '/').kind).toBe('unknown')
})

test('the fragment of a guide may name a screen', () => {
  const code = codeFrom(1234)
  const node = { kind: 'node', language: 'fr', guide: 'x', code }
  expect(readLocation({ pathname: '/fr/x/', hash: `#${code.toUpperCase()}` }, '/')).toEqual(node)
  expect(readLocation({ pathname: '/fr/x/', hash: '#help' }, '/')).toMatchObject({ kind: 'start', guide: 'x' })
  expect(readLocation({ pathname: '/fr/', hash: `#${code}` }, '/')).toEqual({
    kind: 'catalog',
    language: 'fr',
    stray: `#${code}`,
  })
})

test('`admin` is not a code, and no code is read as `admin`', () => {
  expect(readCode('admin')).toEqual({ ok: false, why: 'slip' })
  expect(readAddress('/it/ADMIN', '/it/')).toEqual({ kind: 'admin' })
  expect(readAddress('/it/fr/admin/index.html', '/it/')).toEqual({ kind: 'admin', language: 'fr' })
  expect(readAddress('/it/admin/x/', '/it/')).toEqual({ kind: 'unknown' })
})
