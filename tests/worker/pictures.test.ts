import { beforeEach, describe, expect, test } from 'vitest'
import { versionCache } from '../../src/worker/cache-names.ts'
import type { Device } from '../../src/worker/device.ts'
import { type Manifest, pathOfPack } from '../../src/worker/manifest.ts'
import { openOfflineCopy } from '../../src/worker/offline-copy.ts'
import type { FromWorker } from '../../src/worker/protocol.ts'
import { fakeCaches } from './fake-caches.ts'
import { type FakeHost, fakeHost, publish, scope, servePack } from './fake-host.ts'

let host: FakeHost
let device: Device
let told: FromWorker[]
beforeEach(() => {
  host = fakeHost()
  device = { scope, caches: fakeCaches(), fetch: host.fetch, stallMs: 200 }
  told = []
})

const svg = (words: string): string => `<svg>${words} ${'x'.repeat(4000)}</svg>`
const webp = new Uint8Array([82, 73, 70, 70, 0, 255, 128])

/** A site with two pictures and a drawing. */
function publishWithPictures(version: string, words = 'A', more: { readonly texts?: object } = {}): Manifest {
  const content = {
    'drawings/fr/x.json': '{"schema":1}',
    'media/fr/a.svg': svg(words),
    'media/fr/b.webp': Buffer.from(webp).toString('base64'),
  }
  const site = publish(host, version, more.texts)
  const pictures = servePack(host, 'pictures-fr-0', content, { picturesOf: 'fr' })
  return { ...site, packs: [...site.packs, pictures] }
}

const copyOf = (manifest: Manifest) =>
  openOfflineCopy({
    manifest,
    device,
    timeoutMs: 50,
    openPages: async () => [],
    tellPages: async (message) => void told.push(message),
  })
const pathIn = (manifest: Manifest, form: 'pack' | 'json' | 'index.json' = 'pack'): string => {
  const pack = manifest.packs.find(({ picturesOf }) => picturesOf !== undefined)
  return pack === undefined ? '' : pathOfPack(pack, form)
}
const entryAt = async (version: string, path: string) =>
  (await device.caches.open(versionCache(scope, version))).match(scope + path)

test('a first install keeps the texts; the pictures follow, with progress that never decreases, and count as entries', async () => {
  const manifest = publishWithPictures('a')
  const copy = copyOf(manifest)
  await copy.install()
  expect(host.asked).not.toContain(pathIn(manifest))
  expect(await copy.status()).toMatchObject({ state: 'incomplete', missingPictures: 3, pictures: 3 })
  await copy.download()
  const status = await copy.status()
  expect(status).toMatchObject({ state: 'ready', entries: 13, pictures: 3 })
  expect(status.missingPictures).toBeUndefined()
  const percents = told.flatMap((message) => (message.type === 'progress' ? [message.percent] : []))
  expect(percents.at(-1)).toBe(100)
  expect(percents.slice(0, -1).every((percent) => percent < 100)).toBe(true)
  expect(new Uint8Array((await (await entryAt('a', 'media/fr/b.webp'))?.arrayBuffer()) ?? [])).toEqual(webp)
  expect((await entryAt('a', 'media/fr/b.webp'))?.headers.get('content-type')).toBe('image/webp')
  expect((await entryAt('a', 'media/fr/a.svg'))?.headers.get('content-type')).toMatch(/^image\/svg/)
})

describe.each([
  ['cut', (bytes: Uint8Array<ArrayBuffer>) => new Response(bytes.slice(0, 40))],
  ['of another build', () => new Response(new Uint8Array([1, 2, 3]))],
  ['the page of a captive portal', () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } })],
  ['missing', () => new Response('', { status: 404 })],
] as const)('pictures that are %s', (_, answer) => {
  test('the texts stay and work, what is missing is counted, and a later try brings it', async () => {
    const manifest = publishWithPictures('a')
    const copy = copyOf(manifest)
    const bytes = host.files.get(pathIn(manifest)) ?? new Uint8Array()
    host.fault = (path) => (path === pathIn(manifest) ? answer(bytes) : undefined)
    await copy.install()
    await copy.download()
    expect(await copy.status()).toMatchObject({ state: 'incomplete', missingPictures: 3 })
    expect(await copy.isComplete()).toBe(true)
    expect(await (await entryAt('a', 'data/fr/x.json'))?.text()).toBe('Guide')
    host.fault = undefined
    await copy.download()
    expect((await copy.status()).state).toBe('ready')
  })
})

test('pictures beyond the quota: the texts stay, and the status says that there is no room', async () => {
  const manifest = publishWithPictures('a')
  const copy = copyOf(manifest)
  await copy.install()
  const cache = await device.caches.open(versionCache(scope, 'a'))
  const put = cache.put.bind(cache)
  cache.put = async (request, response) => {
    if (String(request).includes('/media/')) throw new DOMException('full', 'QuotaExceededError')
    return put(request, response)
  }
  expect(await copy.download()).toMatchObject({ state: 'incomplete', full: true })
  expect((await copy.status()).missingPictures).toBeGreaterThan(0)
  expect(await copy.isComplete()).toBe(true)
})

test('an update brings its pictures before it takes over, and downloads only those that changed', async () => {
  const first = copyOf(publishWithPictures('a'))
  await first.install()
  await first.download()
  host.asked.length = 0
  const next = publishWithPictures('b', 'A', { texts: { guide: 'Other' } })
  const copy = copyOf(next)
  await copy.install()
  expect((await copy.status()).state).toBe('ready')
  expect(host.asked.filter((path) => path.includes('pictures') || path.startsWith('media/'))).toEqual([])
})

test('an update whose pictures cannot be had is installed all the same', async () => {
  const first = copyOf(publishWithPictures('a'))
  await first.install()
  const next = publishWithPictures('b', 'B')
  host.fault = (path) => (path.includes('pictures') ? new Response('', { status: 503 }) : undefined)
  const copy = copyOf(next)
  await copy.install()
  expect(await copy.status()).toMatchObject({ state: 'incomplete', missingPictures: 3 })
})

test('one evicted picture is counted as one, and the check of a prepared device names a damaged one and mends it', async () => {
  const manifest = publishWithPictures('a')
  const copy = copyOf(manifest)
  await copy.install()
  await copy.download()
  const cache = await device.caches.open(versionCache(scope, 'a'))
  await cache.delete(`${scope}media/fr/a.svg`)
  expect(await copy.status()).toMatchObject({ state: 'incomplete', missingPictures: 1 })
  await copy.download()
  const entry = await cache.match(`${scope}media/fr/b.webp`)
  await cache.put(`${scope}media/fr/b.webp`, new Response('damaged', entry && { headers: entry.headers }))
  const request = { type: 'walk', language: 'fr', guides: [], all: false } as const
  const found = await copy.check({ ...request, bring: false })
  expect(found.pictures).toBe(3)
  expect(found.missing.filter((path) => /^(?:media|drawings)/.test(path))).toEqual(['media/fr/b.webp'])
  await copy.check({ ...request, bring: true })
  expect(new Uint8Array((await (await entryAt('a', 'media/fr/b.webp'))?.arrayBuffer()) ?? [])).toEqual(webp)
})

test('on a site that is too large for every device, a guide brings its own pictures', async () => {
  const core = servePack(host, 'fr', { 'data/fr/catalog.packs.json': JSON.stringify({ x: 0, z: 1 }) })
  const texts = [0, 1].map((number) =>
    servePack(host, `fr-${number}`, { [`data/fr/${number === 0 ? 'x' : 'z'}.json`]: '{}' }, { choice: true, guides: 1 }),
  )
  const pictures = [0, 1].map((number) =>
    servePack(
      host,
      `pictures-fr-${number}-0`,
      { [`media/fr/${number}.svg`]: svg('p') },
      { choice: true, picturesOf: `fr-${number}` },
    ),
  )
  const manifest = { ...publish(host, 'a'), packs: [core, ...texts, ...pictures] }
  const copy = copyOf(manifest)
  await copy.install()
  await copy.keepOpened('fr/z')
  expect(await copy.status()).toMatchObject({ state: 'ready', pictures: 1 })
  expect(await entryAt('a', 'media/fr/1.svg')).toBeDefined()
  expect(await entryAt('a', 'media/fr/0.svg')).toBeUndefined()
})
