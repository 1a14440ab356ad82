// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { watchOffline } from '../../src/ui/offline/offline.ts'
import type { OfflineState } from '../../src/ui/offline/offline-state.ts'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
})

/** A worker that answers the messages of pages with its status, once it is active. */
class FakeWorker extends EventTarget {
  state = 'installing'
  postMessage(_message: unknown, [port]: readonly MessagePort[]): void {
    port?.postMessage({ type: 'status', state: 'ready', version: 'a'.repeat(64), entries: 3, bytes: 9, guides: 1 })
  }
}

test('a first worker is asked what is kept when it is active, also in an engine without `controllerchange`', async () => {
  vi.stubEnv('PROD', true)
  vi.stubGlobal('isSecureContext', true)
  const worker = new FakeWorker()
  const registration = Object.assign(new EventTarget(), { active: null as FakeWorker | null, installing: worker })
  const container = Object.assign(new EventTarget(), {
    register: async () => registration,
    getRegistration: async () => undefined,
  })
  vi.stubGlobal('navigator', { serviceWorker: container })
  let state: OfflineState = {}
  watchOffline('/', Promise.resolve('automatic'), (change) => {
    state = { ...state, ...change }
  })
  await vi.waitFor(() => expect(state.saving?.kind).toBe('unsaved'))
  await new Promise((resolve) => setTimeout(resolve, 20))
  registration.active = worker
  worker.state = 'activated'
  worker.dispatchEvent(new Event('statechange'))
  await vi.waitFor(() => expect(state.saving?.kind).toBe('ready'))
})
