import { expect, test } from 'vitest'
import { asksNotToCount, mayCount } from '../../../src/ui/counting/may-count.ts'

type Window = Parameters<typeof mayCount>[0]
function windowWith(navigator: Window['navigator'], around?: () => { readonly pathname: string }): Window {
  const location = { pathname: '/it/fr/x/' }
  const parent = around === undefined ? { location } : Object.defineProperty({ location }, 'location', { get: around })
  return { navigator, location, parent }
}

test('a reader is counted, unless the browser asks not to follow them', () => {
  expect(mayCount(windowWith({}), '/it/')).toBe(true)
  expect(mayCount(windowWith({ doNotTrack: null, globalPrivacyControl: false }), '/it/')).toBe(true)
  expect(mayCount(windowWith({ doNotTrack: '0' }), '/it/')).toBe(true)
  for (const navigator of [{ globalPrivacyControl: true }, { doNotTrack: '1' }, { doNotTrack: 'yes' }])
    expect(mayCount(windowWith(navigator), '/it/')).toBe(false)
})

test('a frame of another site is counted, and of another page of the same site, but not the preview of the page for admins', () => {
  const refused = () => {
    throw new DOMException('other origin', 'SecurityError')
  }
  expect(mayCount(windowWith({}, refused), '/it/')).toBe(true)
  expect(
    mayCount(
      windowWith({}, () => ({ pathname: '/intranet/' })),
      '/it/',
    ),
  ).toBe(true)
  expect(
    mayCount(
      windowWith({}, () => ({ pathname: '/it/fr/admin/embed/' })),
      '/it/',
    ),
  ).toBe(false)
})

test('a page that links here can ask not to count', () => {
  expect(asksNotToCount('https://x.example/fr/?count=no')).toBe(true)
  expect(asksNotToCount('https://x.example/fr/?count=yes')).toBe(false)
  expect(asksNotToCount('https://x.example/fr/')).toBe(false)
})
