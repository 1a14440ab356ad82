import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { versionCache } from '../../src/worker/cache-names.ts'
import type { Device } from '../../src/worker/device.ts'
import { type Manifest, pathOfPack } from '../../src/worker/manifest.ts'
import { checkVersion, keepVersion, matchOlder, removeDamaged } from '../../src/worker/version-store.ts'
import { fakeCaches } from './fake-caches.ts'
import { type FakeHost, fakeHost, publish, scope } from './fake-host.ts'

let host: FakeHost
let device: Device
beforeEach(() => {
  host = fakeHost()
  device = { scope, caches: fakeCaches(), fetch: host.fetch, stallMs: 200 }
})
afterEach(() => vi.unstubAllGlobals())

const keep = (manifest: Manifest, onProgress?: (percent: number) => void): Promise<void> =>
  keepVersion(manifest, manifest.packs, device, onProgress)
const isWhole = async (manifest: Manifest): Promise<boolean> => (await checkVersion(manifest, manifest.packs, device)).whole
const cacheOf = (version: string): Promise<Cache> => device.caches.open(versionCache(scope, version))
const read = async (version: string, path: string): Promise<string | undefined> =>
  (await (await cacheOf(version)).match(scope + path))?.text()
/** The path of a pack. */
const pathIn = (manifest: Manifest, form: 'pack' | 'json' | 'index.json', name = 'fr'): string => {
  const pack = manifest.packs.find((one) => one.name === name)
  return pack === undefined ? '' : pathOfPack(pack, form)
}

describe('keeping a version', () => {
  test('is complete once every file and every file of the packs is in the cache', async () => {
    const manifest = publish(host, 'a')
    expect(await isWhole(manifest)).toBe(false)
    await keep(manifest)
    expect(await checkVersion(manifest, manifest.packs, device)).toMatchObject({ whole: true, entries: 10, guides: 6 })
    expect(await read('a', 'data/fr/x.json')).toBe('Guide')
    expect(await read('a', 'shell.html')).toBe('shell')
  })

  test('needs one request for each code file and each pack', async () => {
    const manifest = publish(host, 'a')
    await keep(manifest)
    expect(host.asked).toEqual(['assets/entry-1.js', pathIn(manifest, 'pack', 'app'), pathIn(manifest, 'pack')])
  })

  test('reports a percentage that never decreases and ends at 100', async () => {
    const told: number[] = []
    await keep(publish(host, 'a'), (percent) => told.push(percent))
    expect(told.length).toBeGreaterThan(1)
    expect(told).toEqual([...new Set(told)].sort((a, b) => a - b))
    expect(told.at(-1)).toBe(100)
  })

  test('downloads the plain form where the browser cannot decompress', async () => {
    vi.stubGlobal('DecompressionStream', undefined)
    const manifest = publish(host, 'a')
    await keep(manifest)
    expect(await read('a', 'data/fr/x.json')).toBe('Guide')
    expect(host.asked).toContain(pathIn(manifest, 'json'))
    expect(host.asked).not.toContain(pathIn(manifest, 'pack'))
  })

  test.for([
    ['br', 'json'],
    ['zstd', 'json'],
    ['gzip', 'pack'],
    [undefined, 'pack'],
  ] as const)('from a host that compresses with %s downloads the %s form', async ([encoding, form]) => {
    host.encoding = encoding
    const manifest = publish(host, 'a')
    await keep(manifest)
    expect(host.asked).toContain(pathIn(manifest, form))
    expect(await isWhole(manifest)).toBe(true)
  })

  test.for([
    ['a pack cut in half', 'pack', (bytes: Uint8Array<ArrayBuffer>) => new Response(bytes.slice(0, bytes.length / 2))],
    [
      'a pack with one byte changed',
      'pack',
      (bytes: Uint8Array<ArrayBuffer>) => new Response(bytes.map((byte, place) => (place === 20 ? byte ^ 1 : byte))),
    ],
    ['a pack that is too long', 'pack', (bytes: Uint8Array<ArrayBuffer>) => new Response(new Blob([bytes, 'x']))],
    [
      'the page of a captive portal instead of the script',
      'script',
      () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } }),
    ],
    ['a server error', 'pack', () => new Response('', { status: 503 })],
    ['a body that stalls', 'script', () => new Response(new ReadableStream())],
  ] as const)('rejects %s, and the version is not complete', async ([, what, answer]) => {
    const manifest = publish(host, 'a')
    const path = what === 'script' ? 'assets/entry-1.js' : pathIn(manifest, 'pack')
    const bytes = host.files.get(path) ?? new Uint8Array()
    host.fault = (asked) => (asked === path ? answer(bytes) : undefined)
    // The fake response has to follow the abort signal, as the body of a real fetch does.
    device = { ...device, fetch: async (input, init) => abortable(await host.fetch(input, init), init?.signal) }
    await expect(keep(manifest)).rejects.toThrow()
    expect(await isWhole(manifest)).toBe(false)
  })

  test('a lack of room is the reported error, also where a download failed before it', async () => {
    const manifest = publish(host, 'a')
    host.fault = (path) => (path === 'assets/entry-1.js' ? new Response('', { status: 503 }) : undefined)
    const cache = await cacheOf('a')
    cache.put = () => Promise.reject(new DOMException('full', 'QuotaExceededError'))
    await expect(keep(manifest)).rejects.toThrow('full')
  })

  test('rejects the pack of another build under its own name', async () => {
    const manifest = publish(host, 'a')
    const other = publish(fakeHostWith(host), 'b', { guide: 'Other' })
    const bytes = host.files.get(pathIn(other, 'pack')) ?? new Uint8Array()
    host.fault = (path) => (path === pathIn(manifest, 'pack') ? new Response(bytes) : undefined)
    await expect(keep(manifest)).rejects.toThrow('Unexpected content')
    expect(await isWhole(manifest)).toBe(false)
  })

  test('resumes after a failure, and requests only what is missing', async () => {
    const manifest = publish(host, 'a')
    host.fault = (path) => (path === pathIn(manifest, 'pack') ? new Response('', { status: 500 }) : undefined)
    await expect(keep(manifest)).rejects.toThrow('500')
    host.fault = undefined
    host.asked.length = 0
    await keep(manifest)
    expect(host.asked).toEqual([pathIn(manifest, 'pack')])
  })

  test('notices an evicted entry, and downloads only that file', async () => {
    const manifest = publish(host, 'a')
    await keep(manifest)
    await (await cacheOf('a')).delete(`${scope}data/fr/x.json`)
    expect(await isWhole(manifest)).toBe(false)
    host.asked.length = 0
    await keep(manifest)
    expect(await isWhole(manifest)).toBe(true)
    expect(host.asked).toEqual([pathIn(manifest, 'index.json'), 'data/fr/x.json'])
  })

  test('removeDamaged removes only entries that are not as they were stored', async () => {
    const manifest = publish(host, 'a')
    await keep(manifest)
    const cache = await cacheOf('a')
    const stored = await cache.match(`${scope}data/fr/x.json`)
    await cache.put(`${scope}data/fr/x.json`, new Response('spoilt', { headers: stored?.headers ?? {} }))
    expect(await isWhole(manifest)).toBe(true)
    await removeDamaged('a', device)
    expect(await isWhole(manifest)).toBe(false)
    host.asked.length = 0
    await keep(manifest)
    expect(await read('a', 'data/fr/x.json')).toBe('Guide')
    expect(host.asked).toEqual([pathIn(manifest, 'index.json'), 'data/fr/x.json'])
  })
})

describe('an update', () => {
  test('copies unchanged files from the older version without a request', async () => {
    await keep(publish(host, 'a'))
    host.asked.length = 0
    const next = publish(host, 'b')
    await keep(next)
    expect(host.asked).toEqual([])
    expect(await isWhole(next)).toBe(true)
    expect(await read('b', 'data/fr/x.json')).toBe('Guide')
  })

  test('does not copy an entry that was damaged since it was stored', async () => {
    await keep(publish(host, 'a'))
    const cache = await cacheOf('a')
    const stored = await cache.match(`${scope}data/fr/x.json`)
    await cache.put(`${scope}data/fr/x.json`, new Response('spoilt', { headers: stored?.headers ?? {} }))
    await keep(publish(host, 'b'))
    expect(await read('b', 'data/fr/x.json')).toBe('Guide')
  })

  test('downloads the one changed guide, not its pack', async () => {
    await keep(publish(host, 'a'))
    host.asked.length = 0
    const next = publish(host, 'b', { guide: 'New' })
    await keep(next)
    expect(host.asked).toEqual([pathIn(next, 'index.json'), 'data/fr/x.json'])
    expect(await read('b', 'data/fr/x.json')).toBe('New')
    expect(await read('b', 'data/fr/b.json')).toBe('Guide b')
    expect(await read('a', 'data/fr/x.json')).toBe('Guide')
  })

  test('downloads the pack where the changed guide or the index is not that of the build', async () => {
    for (const spoilt of ['data/fr/x.json', 'index.json']) {
      await keep(publish(host, `before ${spoilt}`))
      host.asked.length = 0
      const next = publish(host, `after ${spoilt}`, { guide: `New ${spoilt}` })
      host.fault = (path) => (path.endsWith(spoilt) ? new Response('something else') : undefined)
      await keep(next)
      host.fault = undefined
      expect(host.asked).toContain(pathIn(next, 'pack'))
      expect(await read(next.version, 'data/fr/x.json')).toBe(`New ${spoilt}`)
    }
  })

  test('downloads the pack where most of it changed', async () => {
    await keep(publish(host, 'a'))
    const next = publish(host, 'b')
    const all = Object.fromEntries(['x', 'b', 'c', 'd', 'e', 'f'].map((id) => [`data/fr/${id}.json`, `New ${id}`]))
    const { servePack } = await import('./fake-host.ts')
    const changed = { ...next, packs: next.packs.map((pack) => (pack.name === 'fr' ? servePack(host, 'fr', all) : pack)) }
    host.asked.length = 0
    await keep(changed)
    expect(host.asked).toContain(pathIn(changed, 'pack'))
    expect(await read('b', 'data/fr/e.json')).toBe('New e')
  })
})

/** Another host with the same files. */
const fakeHostWith = (host: FakeHost): FakeHost => ({ ...fakeHost(), files: host.files })

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

test('code of an older version is never taken from a cache of another app', async () => {
  const caches = fakeCaches()
  const url = `${scope}assets/old.js`
  const device = { scope, caches, fetch: () => Promise.reject(new Error('no network')), stallMs: 200 }
  await (await caches.open('workbox of another app')).put(url, new Response('theirs'))
  expect(await matchOlder(device, url)).toBeUndefined()
  await (await caches.open(versionCache(scope, 'old'))).put(url, new Response('ours'))
  expect(await (await matchOlder(device, url))?.text()).toBe('ours')
})
