import { beforeEach, expect, test } from 'vitest'
import type { Device } from '../../src/worker/device.ts'
import { openOfflineCopy } from '../../src/worker/offline-copy.ts'
import type { FromWorker } from '../../src/worker/protocol.ts'
import { fakeCaches } from './fake-caches.ts'
import { type FakeHost, fakeHost, publish, scope } from './fake-host.ts'

let host: FakeHost
let device: Device
beforeEach(() => {
  host = fakeHost()
  device = { scope, caches: fakeCaches(), fetch: host.fetch, stallMs: 200 }
})

/** The worker of a version, and what it has told the pages. */
function workerOf(version: string, content: Parameters<typeof publish>[2] = {}) {
  const told: FromWorker[] = []
  const manifest = publish(host, version, content)
  const tellPages = async (message: FromWorker) => void told.push(message)
  return { told, copy: openOfflineCopy({ manifest, device, timeoutMs: 50, openPages: async () => [], tellPages }) }
}

test('a first install tells its progress', async () => {
  const { told, copy } = workerOf('a')
  await copy.install()
  expect(told.map(({ type }) => type)).toContain('progress')
})

test('an update tells nothing while it installs, so that pages go on saying what is kept', async () => {
  const first = workerOf('a')
  await first.copy.install()
  const second = workerOf('b', { guide: 'Guide, corrected' })
  await second.copy.install()
  expect(second.told).toEqual([])
  host.fault = () => new Response('', { status: 500 })
  const third = workerOf('c', { guide: 'Guide, corrected again' })
  await expect(third.copy.install()).rejects.toThrow()
  expect(third.told).toEqual([])
  expect((await second.copy.status()).state).toBe('ready')
})
