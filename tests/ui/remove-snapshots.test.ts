// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import { forgetSnapshots } from '../../src/ui/app/page-snapshot.ts'
import { removeAll } from '../../src/ui/offline/offline-actions.ts'
import { fakeCaches } from '../worker/fake-caches.ts'

/** Sets the worker that controls the page: there is none after a reload that bypasses it. */
function setController(controller: { readonly postMessage: () => void } | null): void {
  const value = { controller, getRegistration: async () => undefined }
  Object.defineProperty(navigator, 'serviceWorker', { configurable: true, value })
}
beforeEach(() => {
  vi.stubGlobal('caches', fakeCaches())
  setController(null)
})

test.each(['with', 'without'])(
  'forgetting removes the snapshots of this deployment, %s a worker in charge of the page',
  async (how) => {
    if (how === 'with') setController({ postMessage: () => undefined })
    const names = ['ariane /it/ screens a', 'ariane /it/ screens b', 'ariane /it/ v a', 'ariane /it/aide/ screens a', 'theirs']
    for (const name of names) await (await caches.open(name)).put('/x', new Response('the answers of the reader'))
    await forgetSnapshots('/it/')
    expect(await caches.keys()).toEqual(names.slice(2))
  },
)

test('removing everything removes the caches of this deployment where its worker is gone', async () => {
  const names = ['ariane /it/ screens a', 'ariane /it/ v a', 'ariane /it/ site', 'ariane /it/aide/ screens a', 'theirs']
  for (const name of names) await (await caches.open(name)).put('/x', new Response('x'))
  await removeAll('/it/')
  expect(await caches.keys()).toEqual(names.slice(3))
})
