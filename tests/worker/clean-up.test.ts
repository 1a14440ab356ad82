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
  // The third never came whole.
  await caches.open(versionCache(outer, '3'))
  for (const name of [siteCache(outer), versionCache(inner, '1'), foreign]) await caches.open(name)
  return caches
}

test('keeps the code of three versions before, and all of the last, for tabs that still run it', async () => {
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

test('of versions before the last, the data goes and the code stays', async () => {
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

test('an install that never ended is not a version that has been here', async () => {
  const caches = fakeCaches()
  await caches.open(versionCache(outer, '1'))
  expect(await otherWholeVersions(caches, outer, '2')).toEqual([])
})

test('the kill switch removes everything of its own deployment and nothing of any other', async () => {
  const caches = await filled()
  await removeEverything(caches, outer)
  expect(await caches.keys()).toEqual([versionCache(inner, '1'), foreign])
})

test('no name invites another app’s clean-up', async () => {
  expect([versionCache(outer, '1'), siteCache(outer)].join()).not.toContain('-precache-')
})
