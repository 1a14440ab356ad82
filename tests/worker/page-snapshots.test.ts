import { beforeEach, expect, test } from 'vitest'
import type { Device } from '../../src/worker/device.ts'
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
    await keepSnapshot(device, 'a', '/aide/fr/x/k7q2m/', 'as it looked')
    expect(await at(path)).toBe('as it looked')
  },
)

test('gives the newest snapshot of a page, in its own version', async () => {
  await keepSnapshot(device, 'a', '/aide/fr/', 'first')
  await keepSnapshot(device, 'a', '/aide/fr/', 'second')
  expect(await at('fr/')).toBe('second')
  expect(await at('fr/', 'b')).toBeUndefined()
  expect(await at('nl/')).toBeUndefined()
})

test('removes the oldest snapshots beyond the limit, and ignores HTML that is too long', async () => {
  for (let place = 0; place < 35; place++) await keepSnapshot(device, 'a', `/aide/fr/x/${place}/`, `${place}`)
  expect(await at('fr/x/0/')).toBeUndefined()
  expect(await at('fr/x/34/')).toBe('34')
  await keepSnapshot(device, 'a', '/aide/fr/', 'x'.repeat(200_001))
  expect(await at('fr/')).toBeUndefined()
})

test('removes all snapshots, or those of other versions', async () => {
  await keepSnapshot(device, 'a', '/aide/fr/', 'a')
  await keepSnapshot(device, 'b', '/aide/fr/', 'b')
  await removeSnapshots(device, 'b')
  expect([await at('fr/', 'a'), await at('fr/', 'b')]).toEqual([undefined, 'b'])
  await removeSnapshots(device)
  expect(await at('fr/', 'b')).toBeUndefined()
})
