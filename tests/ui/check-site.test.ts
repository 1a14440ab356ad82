import { expect, test, vi } from 'vitest'
import { checkSite } from '../../src/ui/rooms/admin/check-site.ts'
import { site } from './fixture.ts'

const ok = (data: unknown) => async () => new Response(typeof data === 'string' ? data : JSON.stringify(data))
/** The answers of the server and of the worker. */
const asked =
  (now: () => Promise<Response>, kept: () => Promise<Response> = now): typeof fetch =>
  (_url, init) =>
    init?.cache === 'no-store' ? now() : kept()
const other = { organisation: 'Autre', contact: {} }
const fails = () => Promise.reject(new TypeError('failed'))

test('the device uses a valid file', async () => {
  expect(await checkSite('/', site, asked(ok(other)))).toEqual({ reached: true, problems: [], uses: 'server', site: other })
})

test('the device uses the valid parts of a file with problems', async () => {
  const check = await checkSite('/', site, asked(ok({ ...other, colour: 'red' })))
  expect(check).toMatchObject({ uses: 'server', site: other, problems: [{ path: 'colour', expected: 'colour' }] })
})

test.each([
  ['HTML', ok('<!doctype html>'), 'json'],
  ['a 404', async () => new Response('{}', { status: 404 }), 'file'],
  ['too long', ok(JSON.stringify({ x: 'x'.repeat(70_000) })), 'small'],
  ['a list', ok([]), 'object'],
] as const)('of a file that is none (%s) the last good copy stands, else what was built', async (_, now, expected) => {
  expect(await checkSite('/', site, asked(now, ok(other)))).toMatchObject({
    reached: true,
    uses: 'kept',
    site: other,
    problems: [{ path: 'site.json', expected }],
  })
  expect(await checkSite('/', site, asked(now))).toMatchObject({
    uses: 'built',
    site,
    problems: [{ path: 'site.json', expected }],
  })
})

test('a server without an answer gives no problems', async () => {
  expect(await checkSite('/', site, asked(fails, ok(other)))).toEqual({ reached: false, problems: [], uses: 'kept', site: other })
  expect(await checkSite('/', site, asked(fails))).toEqual({ reached: false, problems: [], uses: 'built', site })
})

test('the request ends after ten seconds without an answer', async () => {
  vi.useFakeTimers()
  const silent: typeof fetch = (_url, init) =>
    new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))))
  const check = checkSite('/', site, silent)
  await vi.advanceTimersByTimeAsync(20_000)
  expect(await check).toMatchObject({ reached: false, uses: 'built' })
  vi.useRealTimers()
})
