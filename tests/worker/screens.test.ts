import { beforeEach, expect, test } from 'vitest'
import { forgetScreens, keepScreen, screenAt } from '../../src/worker/page-snapshots.ts'
import type { Device } from '../../src/worker/version-store.ts'
import { fakeCaches } from './fake-caches.ts'
import { scope } from './fake-host.ts'

let device: Device
beforeEach(() => {
  device = { scope, caches: fakeCaches(), fetch: () => Promise.reject(new Error('no network')), stallMs: 200 }
})
const at = async (path: string, version = 'a'): Promise<string | undefined> =>
  (await screenAt(device, version, scope + path))?.text()

test.for(['fr/x/k7q2m/', 'FR/X/K7Q2M', 'fr/x/k7q2m/index.html', 'fr/x/k7q2m/?ref=mail#top', 'fr/x/k7q2m//'])(
  'a screen is found at %s',
  async (path) => {
    await keepScreen(device, 'a', '/aide/fr/x/k7q2m/', 'as it looked')
    expect(await at(path)).toBe('as it looked')
  },
)

test('the newest look of a screen counts, in its own version', async () => {
  await keepScreen(device, 'a', '/aide/fr/', 'first')
  await keepScreen(device, 'a', '/aide/fr/', 'second')
  expect(await at('fr/')).toBe('second')
  expect(await at('fr/', 'b')).toBeUndefined()
  expect(await at('nl/')).toBeUndefined()
})

test('the oldest make room, and what is too long is not kept', async () => {
  for (let place = 0; place < 35; place++) await keepScreen(device, 'a', `/aide/fr/x/${place}/`, `${place}`)
  expect(await at('fr/x/0/')).toBeUndefined()
  expect(await at('fr/x/34/')).toBe('34')
  await keepScreen(device, 'a', '/aide/fr/', 'x'.repeat(200_001))
  expect(await at('fr/')).toBeUndefined()
})

test('are forgotten on request, and with their version', async () => {
  await keepScreen(device, 'a', '/aide/fr/', 'a')
  await keepScreen(device, 'b', '/aide/fr/', 'b')
  await forgetScreens(device, 'b')
  expect([await at('fr/', 'a'), await at('fr/', 'b')]).toEqual([undefined, 'b'])
  await forgetScreens(device)
  expect(await at('fr/', 'b')).toBeUndefined()
})
