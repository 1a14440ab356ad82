import { expect, test } from 'vitest'
import { siteCache, versionCache } from '../../src/worker/cache-names.ts'
import { markWhole, otherWholeVersions, removeEverything, removeOldVersions } from '../../src/worker/clean-up.ts'
import { fakeCaches } from './fake-caches.ts'

const outer = 'https://it.example.org/a/'
const inner = 'https://it.example.org/a/b/'
const foreign = 'workbox-precache-v2-https://it.example.org/a/'

async function filled(): Promise<CacheStorage> {
  const caches = fakeCaches()
  for (const version of ['0', '1', '2', '2b', '4']) await markWhole(caches, outer, version)
  // The install of version 3 was interrupted.
  await caches.open(versionCache(outer, '3'))
  for (const name of [siteCache(outer), versionCache(inner, '1'), foreign]) await caches.open(name)
  return caches
}

test('keeps three older complete versions', async () => {
  const caches = await filled()
  await removeOldVersions(caches, outer, '4')
  expect(await caches.keys()).toEqual([
    versionCache(outer, '1'),
    versionCache(outer, '2'),
    versionCache(outer, '2b'),
    versionCache(outer, '4'),
    siteCache(outer),
    versionCache(inner, '1'),
    foreign,
  ])
})

test('of kept versions before the last one only the code stays', async () => {
  const caches = await filled()
  const paths = ['assets/boot-1.js', 'data/fr/catalog.json', 'shell.html']
  for (const version of ['2', '2b'])
    for (const path of paths) await (await caches.open(versionCache(outer, version))).put(outer + path, new Response(path))
  await removeOldVersions(caches, outer, '4')
  const left = async (version: string) =>
    (await (await caches.open(versionCache(outer, version))).keys()).map(({ url }) => url.slice(outer.length)).sort()
  expect(await left('2')).toEqual(['.whole', 'assets/boot-1.js'])
  expect(await left('2b')).toEqual(['.whole', ...paths].sort())
})

test('an interrupted install is no complete version', async () => {
  const caches = fakeCaches()
  await caches.open(versionCache(outer, '1'))
  expect(await otherWholeVersions(caches, outer, '2')).toEqual([])
})

test('removeEverything removes all caches of its own deployment and no other', async () => {
  const caches = await filled()
  await removeEverything(caches, outer)
  expect(await caches.keys()).toEqual([versionCache(inner, '1'), foreign])
})

test('no cache name matches the clean-up of Workbox', async () => {
  expect([versionCache(outer, '1'), siteCache(outer)].join()).not.toContain('-precache-')
})
