import { expect, test } from 'vitest'
import { changesSince } from '../../src/worker/changes.ts'
import { markWhole } from '../../src/worker/clean-up.ts'
import type { Device } from '../../src/worker/device.ts'
import type { Manifest } from '../../src/worker/manifest.ts'
import { keepVersion } from '../../src/worker/version-store.ts'
import { fakeCaches } from './fake-caches.ts'
import { fakeHost, publish, scope, servePack } from './fake-host.ts'

const host = fakeHost()
const newDevice = (): Device => ({ scope, caches: fakeCaches(), fetch: host.fetch, stallMs: 200 })
const keep = async (manifest: Manifest, device: Device): Promise<void> => {
  await keepVersion(manifest, manifest.packs, device)
  await markWhole(device.caches, scope, manifest.version)
}

test('gives the titles of changed guides in the reader’s language', async () => {
  const device = newDevice()
  await keep(publish(host, 'a'), device)
  const next = publish(host, 'b', { guide: 'New' })
  await keep(next, device)
  expect(await changesSince(next, device, 'fr')).toEqual({
    type: 'changes',
    version: 'b',
    date: '2026-03-14',
    changed: ['Titre x'],
    added: [],
    gone: [],
  })
  expect((await changesSince(next, device, 'nl')).changed).toEqual([])
})

test('gives the titles of added and removed guides', async () => {
  const device = newDevice()
  const first = publish(host, 'a')
  await keep(first, device)
  const catalog = JSON.stringify({
    schema: 1,
    guides: [
      { id: 'x', language: 'fr', title: 'Titre x' },
      { id: 'new', language: 'fr', title: 'Nouveau' },
      { id: 'aside', language: 'fr', title: 'Annexe', unlisted: true },
    ],
  })
  const next = {
    ...first,
    version: 'b',
    packs: [
      servePack(host, 'fr', {
        'data/fr/catalog.json': catalog,
        'data/fr/x.json': 'Guide',
        'data/fr/new.json': 'Neu',
        'data/fr/aside.json': 'Aside',
      }),
    ],
  }
  await keep(next, device)
  expect(await changesSince(next, device, 'fr')).toMatchObject({
    changed: [],
    added: ['Nouveau'],
    gone: ['Titre b', 'Titre c', 'Titre d', 'Titre e', 'Titre f'],
  })
})

test('is empty without an older version', async () => {
  const device = newDevice()
  const first = publish(host, 'a')
  await keep(first, device)
  expect(await changesSince(first, device, 'fr')).toMatchObject({ changed: [], added: [], gone: [] })
})

test('says what changes at the screen that the reader sees', async () => {
  const file = (hash: string, ...nodes: readonly (readonly [string, string])[]) =>
    JSON.stringify({ schema: 1, guide: { hash, nodes: nodes.map(([code, title]) => ({ code, title })) } })
  const device = newDevice()
  await keep(publish(host, 'a', { guide: file('aaaa1111', ['one', 'A'], ['two', 'B']) }), device)
  const next = publish(host, 'b', { guide: file('bbbb2222', ['one', 'A'], ['two', 'B, corrected']) })
  await keep(next, device)
  const placeAt = async (code: string | undefined, hash = 'aaaa1111', path = 'data/fr/x.json') =>
    (await changesSince(next, device, 'fr', { file: path, hash, ...(code !== undefined && { code }) })).place
  expect(await placeAt('two')).toBe('screen')
  expect(await placeAt('one')).toBe('guide')
  expect(await placeAt(undefined)).toBe('guide')
  expect(await placeAt('two', 'bbbb2222')).toBe('shown')
  expect(await placeAt('two', 'aaaa1111', 'data/fr/none.json')).toBeUndefined()
  expect((await changesSince(next, device, 'fr')).place).toBeUndefined()
})
