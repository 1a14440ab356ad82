import { beforeEach, expect, test } from 'vitest'
import type { Device } from '../../src/worker/device.ts'
import { addKeptGuides, guideAt, packsForAll, readKeptGuides, wantedPacks } from '../../src/worker/kept-guides.ts'
import type { Manifest } from '../../src/worker/manifest.ts'
import { checkVersion, keepVersion } from '../../src/worker/version-store.ts'
import { fakeCaches } from './fake-caches.ts'
import { type FakeHost, fakeHost, publish, scope, servePack } from './fake-host.ts'

let host: FakeHost
let device: Device
beforeEach(() => {
  host = fakeHost()
  device = { scope, caches: fakeCaches(), fetch: host.fetch, stallMs: 200 }
})

/** A site whose content is too large for every device: a pack for all, and two that are kept on demand. */
function publishLarge(): Manifest {
  const core = servePack(host, 'fr', { 'data/fr/catalog.packs.json': JSON.stringify({ x: 0, y: 0, z: 1 }) })
  const first = servePack(host, 'fr-0', { 'data/fr/x.json': 'x', 'data/fr/y.json': 'y' }, { guides: 2, choice: true })
  const second = servePack(host, 'fr-1', { 'data/fr/z.json': 'z' }, { guides: 1, choice: true })
  return { ...publish(host, 'a'), packs: [core, first, second] }
}
const names = async (manifest: Manifest): Promise<readonly string[]> =>
  (await wantedPacks(manifest, device)).map(({ name }) => name)

test('every pack is wanted where none is kept on demand', async () => {
  const manifest = publish(host, 'a')
  expect(packsForAll(manifest)).toEqual(manifest.packs)
  expect(await wantedPacks(manifest, device)).toEqual(manifest.packs)
})

test('an opened guide adds its pack, once the packs for all are stored', async () => {
  const manifest = publishLarge()
  expect(await names(manifest)).toEqual(['fr'])
  await keepVersion(manifest, packsForAll(manifest), device)
  expect(await addKeptGuides(device, { guides: ['fr/z'] })).toBe(true)
  expect(await addKeptGuides(device, { guides: ['fr/z'] })).toBe(false)
  expect(await names(manifest)).toEqual(['fr', 'fr-1'])
  await keepVersion(manifest, await wantedPacks(manifest, device), device)
  expect(await checkVersion(manifest, await wantedPacks(manifest, device), device)).toMatchObject({ whole: true, guides: 1 })
  expect((await checkVersion(manifest, manifest.packs, device)).guides).toBe(3)
  expect((await checkVersion(manifest, manifest.packs, device)).whole).toBe(false)
})

test('a request for all guides is kept when a single guide is added later', async () => {
  const manifest = publishLarge()
  await addKeptGuides(device, { all: true })
  await addKeptGuides(device, { guides: ['fr/x'] })
  expect(await names(manifest)).toEqual(['fr', 'fr-0', 'fr-1'])
})

test('unknown guides add no pack, and a list that cannot be read is empty', async () => {
  const manifest = publishLarge()
  await keepVersion(manifest, packsForAll(manifest), device)
  await addKeptGuides(device, { guides: ['fr/nowhere', 'constructor/constructor', ''] })
  expect(await names(manifest)).toEqual(['fr'])
  await (await device.caches.open(`ariane /aide/ site`)).put(`${scope}.choice`, new Response('<html>'))
  expect(await readKeptGuides(device)).toEqual({ all: false, guides: [] })
})

test.for([
  ['fr/x/k7q2m/', 'fr/x'],
  ['fr/ready/x/', 'fr/x'],
  ['FR/X', 'fr/x'],
  ['nl/x/?ref=mail#top', 'nl/x'],
  ['fr/', undefined],
  ['', undefined],
] as const)('the guide of the address “%s” is %s', ([path, guide]) => expect(guideAt(scope + path, scope)).toBe(guide))

test('an address outside the scope has no guide', () => expect(guideAt('https://it.example.org/fr/x/', scope)).toBeUndefined())
