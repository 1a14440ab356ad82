import { beforeEach, expect, test } from 'vitest'
import { answerData } from '../../src/worker/answer-data.ts'
import { versionCache } from '../../src/worker/cache-names.ts'
import { type Device, urlOf } from '../../src/worker/device.ts'
import { fromDeviceHeader } from '../../src/worker/protocol.ts'
import { fakeCaches } from './fake-caches.ts'
import { scope } from './fake-host.ts'

const path = 'data/fr/x.json'
const guideOf = (hash: string) => ({ schema: 1, guide: { hash, title: `Guide ${hash}` } })

let device: Device
let send: (url: string) => Promise<Response>
beforeEach(() => {
  send = () => Promise.reject(new TypeError('no network'))
  const fetchNow: typeof fetch = (input) => send(input instanceof Request ? input.url : String(input))
  device = { scope, caches: fakeCaches(), fetch: fetchNow, stallMs: 1000 }
})

const keep = async (version: string, hash: string): Promise<void> =>
  (await device.caches.open(versionCache(scope, version))).put(urlOf(path, device), Response.json(guideOf(hash)))
/** The answer of the worker of version B, whose device may have all guides. */
const answer = (query: string, cache: RequestCache = 'no-cache', isComplete = true): Promise<Response> =>
  answerData(new Request(urlOf(path + query, device), { cache }), path, device, {
    version: 'B',
    timeoutMs: 50,
    isComplete: async () => isComplete,
  })
const hashIn = async (response: Response): Promise<unknown> => (await response.json()).guide.hash
/** A server with this file; every other file is JSON too. */
const serve = (hash: string) => {
  send = async () => Response.json(guideOf(hash))
}

test('a file of one build is the kept one with that hash, of any version, without a request', async () => {
  await keep('A', 'aaaa1111')
  await keep('B', 'bbbb2222')
  expect(await hashIn(await answer('?of=aaaa1111'))).toBe('aaaa1111')
  expect(await hashIn(await answer('?of=bbbb2222'))).toBe('bbbb2222')
})

test('a file of a build that is not kept is asked of the network, and another is never given instead', async () => {
  await keep('B', 'bbbb2222')
  serve('cccc3333')
  expect(await hashIn(await answer('?of=cccc3333'))).toBe('cccc3333')
  send = () => Promise.reject(new TypeError('no network'))
  await expect(answer('?of=cccc3333')).rejects.toThrow('no network')
})

test('the newest file comes from the network, and from the device where the network gives none', async () => {
  await keep('B', 'bbbb2222')
  serve('cccc3333')
  const newest = await answer('')
  expect([await hashIn(newest), newest.headers.has(fromDeviceHeader)]).toEqual(['cccc3333', false])
  for (const fault of [
    () => Promise.reject(new TypeError('no network')),
    () => new Promise<Response>(() => undefined),
    async () => new Response(new ReadableStream()),
    async () => new Response('', { status: 503 }),
    async () => new Response('', { status: 403 }),
    async () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } }),
    // A server that has lost everything, or a captive portal.
    async () => new Response('', { status: 404 }),
  ]) {
    send = fault
    const kept = await answer('')
    expect([await hashIn(kept), kept.headers.has(fromDeviceHeader)]).toEqual(['bbbb2222', true])
  }
})

test('a file that the server has removed is gone, though it is kept', async () => {
  await keep('B', 'bbbb2222')
  send = async (url) => (url.endsWith('codes.json') ? Response.json({ schema: 1 }) : new Response('', { status: 404 }))
  expect((await answer('')).status).toBe(404)
})

test('without priority of the network, the kept file answers first', async () => {
  await keep('B', 'bbbb2222')
  serve('cccc3333')
  expect(await hashIn(await answer('', 'default'))).toBe('bbbb2222')
})

test('without a network, a guide that is not kept does not exist only where all guides are kept', async () => {
  expect((await answer('', 'default')).status).toBe(404)
  await expect(answer('', 'default', false)).rejects.toThrow('no network')
})
