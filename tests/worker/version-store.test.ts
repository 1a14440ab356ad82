import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { versionCache } from '../../src/worker/cache-names.ts'
import { checkVersion, type Device, keepVersion } from '../../src/worker/version-store.ts'
import { fakeCaches } from './fake-caches.ts'
import { type FakeHost, fakeHost, publish, scope } from './fake-host.ts'

let host: FakeHost
let device: Device
beforeEach(() => {
  host = fakeHost()
  device = { scope, caches: fakeCaches(), fetch: host.fetch, stallMs: 200 }
})
afterEach(() => vi.unstubAllGlobals())

const read = async (version: string, path: string): Promise<string | undefined> =>
  (await (await device.caches.open(versionCache(scope, version))).match(scope + path))?.text()

describe('keeping a version', () => {
  test('is ready once every file and every data file of the packs is in the cache', async () => {
    const manifest = publish(host, 'a')
    expect((await checkVersion(manifest, device)).state).toBe('incomplete')
    await keepVersion(manifest, device)
    expect(await checkVersion(manifest, device)).toMatchObject({ type: 'status', state: 'ready', entries: 5 })
    expect(await read('a', 'data/fr/x.json')).toBe('Guide')
    expect(await read('a', 'shell.html')).toBe('shell a')
  })

  test('says how much of it is there, never less than before, and all of it at the end', async () => {
    const told: number[] = []
    await keepVersion(publish(host, 'a'), device, (percent) => told.push(percent))
    expect(told.length).toBeGreaterThan(1)
    expect(told).toEqual([...new Set(told)].sort((a, b) => a - b))
    expect(told.at(-1)).toBe(100)
  })

  test('takes the plain twin where the browser cannot decompress', async () => {
    vi.stubGlobal('DecompressionStream', undefined)
    await keepVersion(publish(host, 'a'), device)
    expect(await read('a', 'data/fr/x.json')).toBe('Guide')
    expect(host.asked).toContain('packs/fr.Guide.json')
    expect(host.asked).not.toContain('packs/fr.Guide.pack')
  })

  test.for([
    [
      'a pack cut in half',
      'packs/fr.Guide.pack',
      (bytes: Uint8Array<ArrayBuffer>) => new Response(bytes.slice(0, bytes.length / 2)),
    ],
    [
      'a pack with one byte changed',
      'packs/fr.Guide.pack',
      (bytes: Uint8Array<ArrayBuffer>) => new Response(bytes.map((byte, place) => (place === 20 ? byte ^ 1 : byte))),
    ],
    [
      'a pack with more after its end',
      'packs/fr.Guide.pack',
      (bytes: Uint8Array<ArrayBuffer>) => new Response(new Blob([bytes, 'x'])),
    ],
    [
      'a portal’s page instead of the script',
      'assets/entry-1.js',
      () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } }),
    ],
    ['a server error', 'shell.html', () => new Response('', { status: 503 })],
    ['a body that stands still', 'shell.html', () => new Response(new ReadableStream())],
  ] as const)('fails on %s, and is never called ready', async ([, path, answer]) => {
    const manifest = publish(host, 'a')
    const bytes = host.files.get(path) ?? new Uint8Array()
    host.fault = (asked) => (asked === path ? answer(bytes) : undefined)
    // Node's fetch ends a body when its signal does; a made-up response has to be told.
    device = { ...device, fetch: async (input, init) => abortable(await host.fetch(input, init), init?.signal) }
    await expect(keepVersion(manifest, device)).rejects.toThrow()
    expect((await checkVersion(manifest, device)).state).toBe('incomplete')
  })

  test('goes on where it broke off, and asks again only for what is missing', async () => {
    const manifest = publish(host, 'a')
    host.fault = (path) => (path.endsWith('.pack') ? new Response('', { status: 500 }) : undefined)
    await expect(keepVersion(manifest, device)).rejects.toThrow('500')
    host.fault = undefined
    host.asked.length = 0
    await keepVersion(manifest, device)
    expect(host.asked).toEqual(['packs/fr.Guide.pack'])
  })

  test('an optional file that the host refuses does not cost the rest', async () => {
    const manifest = publish(host, 'a')
    host.files.delete('icons/icon.svg')
    await keepVersion(manifest, device)
    expect((await checkVersion(manifest, device)).state).toBe('ready')
  })

  test('takes what did not change from the version before', async () => {
    await keepVersion(publish(host, 'a'), device)
    host.asked.length = 0
    await keepVersion(publish(host, 'b'), device)
    expect(host.asked).toEqual(['shell.html'])
    expect(await read('b', 'data/fr/x.json')).toBe('Guide')
  })

  test('downloads a pack that did change', async () => {
    await keepVersion(publish(host, 'a'), device)
    await keepVersion(publish(host, 'b', { guide: 'New' }), device)
    expect(await read('b', 'data/fr/x.json')).toBe('New')
    expect(await read('a', 'data/fr/x.json')).toBe('Guide')
  })

  test('notices what the browser has evicted, and brings it back', async () => {
    const manifest = publish(host, 'a')
    await keepVersion(manifest, device)
    await (await device.caches.open(versionCache(scope, 'a'))).delete(`${scope}data/fr/x.json`)
    expect((await checkVersion(manifest, device)).state).toBe('incomplete')
    await keepVersion(manifest, device)
    expect((await checkVersion(manifest, device)).state).toBe('ready')
  })
})

function abortable(response: Response, signal: AbortSignal | null | undefined): Response {
  if (response.body === null) return response
  const reader = response.body.getReader()
  const body = new ReadableStream({
    start: (controller) => signal?.addEventListener('abort', () => controller.error(new Error('aborted'))),
    pull: async (controller) => {
      const { done, value } = await reader.read()
      if (done) controller.close()
      else controller.enqueue(value)
    },
  })
  return new Response(body, response)
}
