import { beforeEach, expect, test } from 'vitest'
import { versionCache } from '../../src/worker/cache-names.ts'
import { type Device, urlOf } from '../../src/worker/device.ts'
import { keepSnapshot, removeSnapshots, snapshotAt } from '../../src/worker/page-snapshots.ts'
import { fakeCaches } from './fake-caches.ts'
import { scope } from './fake-host.ts'

let device: Device
beforeEach(() => {
  device = { scope, caches: fakeCaches(), fetch: () => Promise.reject(new Error('no network')), stallMs: 200 }
})
const at = async (path: string, version = 'a'): Promise<string | undefined> =>
  (await snapshotAt(device, version, scope + path))?.text()

test.for(['fr/x/k7q2m/', 'FR/X/K7Q2M', 'fr/x/k7q2m/index.html', 'fr/x/k7q2m/?ref=mail#top', 'fr/x/k7q2m//'])(
  'finds the snapshot of a page at “%s”',
  async (path) => {
    await keepSnapshot(device, 'a', { path: '/aide/fr/x/k7q2m/', html: 'as it looked' })
    expect(await at(path)).toBe('as it looked')
  },
)

test('gives the newest snapshot of a page, in its own version', async () => {
  await keepSnapshot(device, 'a', { path: '/aide/fr/', html: 'first' })
  await keepSnapshot(device, 'a', { path: '/aide/fr/', html: 'second' })
  expect(await at('fr/')).toBe('second')
  expect(await at('fr/', 'b')).toBeUndefined()
  expect(await at('nl/')).toBeUndefined()
})

test('removes the oldest snapshots beyond the limit, and ignores HTML that is too long', async () => {
  for (let place = 0; place < 35; place++) await keepSnapshot(device, 'a', { path: `/aide/fr/x/${place}/`, html: `${place}` })
  expect(await at('fr/x/0/')).toBeUndefined()
  expect(await at('fr/x/34/')).toBe('34')
  await keepSnapshot(device, 'a', { path: '/aide/fr/', html: 'x'.repeat(200_001) })
  expect(await at('fr/')).toBeUndefined()
})

test('removes all snapshots, or those of other versions', async () => {
  await keepSnapshot(device, 'a', { path: '/aide/fr/', html: 'a' })
  await keepSnapshot(device, 'b', { path: '/aide/fr/', html: 'b' })
  await removeSnapshots(device, 'b')
  expect([await at('fr/', 'a'), await at('fr/', 'b')]).toEqual([undefined, 'b'])
  await removeSnapshots(device)
  expect(await at('fr/', 'b')).toBeUndefined()
})

test('a page that shows another version of its data than is kept is not stored', async () => {
  const file = 'data/fr/x.json'
  const cache = await device.caches.open(versionCache(scope, 'a'))
  await cache.put(urlOf(file, device), Response.json({ schema: 1, guide: { hash: 'aaaa1111' } }))
  await keepSnapshot(device, 'a', { path: '/aide/fr/x/', html: 'newer', file, hash: 'bbbb2222' })
  expect(await at('fr/x/')).toBeUndefined()
  await keepSnapshot(device, 'a', { path: '/aide/fr/x/', html: 'kept', file, hash: 'aaaa1111' })
  expect(await at('fr/x/')).toBe('kept')
})
