import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { framingOf, isListed } from '../../src/embed/framing.ts'

describe('an origin is compared as a whole', () => {
  test.each([
    ['https://intranet.example.org', ['https://intranet.example.org'], true],
    ['https://intranet.example.org', ['https://intranet.example.org/'], true],
    ['https://intranet.example.org:8443', ['https://intranet.example.org'], false],
    ['http://intranet.example.org', ['https://intranet.example.org'], false],
    ['https://intranet.example.org.evil.test', ['https://intranet.example.org'], false],
    ['https://evilexample.org', ['https://*.example.org'], false],
    ['https://example.org', ['https://*.example.org'], false],
    ['https://.example.org', ['https://*.example.org'], false],
    ['https://a.b.example.org', ['https://*.example.org'], true],
    ['http://a.example.org', ['https://*.example.org'], false],
    ['https://anything.org', ['https://*.org'], false],
    ['https://anything.org', ['*', 'https://*', ''], false],
    ['null', ['null', 'data:text/html,x', 'file:///x'], false],
  ])('%s in %j: %s', (origin, allowed, expected) => {
    expect(isListed(origin, allowed)).toBe(expected)
  })

  test('never throws, whatever the list contains', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (origin, allowed) => typeof isListed(origin, allowed) === 'boolean'),
    )
  })
})

test('a page in a frame is refused if the list lacks an origin around it and the browser exposes that origin', () => {
  const at = (ancestorOrigins: readonly string[] | undefined, alone = false) => {
    const location = { origin: 'https://help.example.org', ancestorOrigins }
    const window = { location, parent: {} }
    return Object.assign(window, alone ? { parent: window } : {}) as unknown as Window
  }
  const allowed = ['https://intranet.example.org']
  expect(framingOf(at(undefined, true), allowed)).toBe('alone')
  expect(framingOf(at(['https://intranet.example.org']), allowed)).toBe('allowed')
  expect(framingOf(at(['https://help.example.org']), [])).toBe('allowed')
  expect(framingOf(at(['https://intranet.example.org', 'https://evil.example.org']), allowed)).toBe('refused')
  // Firefox does not expose the origins: only the header decides.
  expect(framingOf(at(undefined), allowed)).toBe('allowed')
})
