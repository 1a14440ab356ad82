import { expect, test } from 'vitest'
import { siteCache, versionCache } from '../../src/worker/cache-names.ts'
import { markWhole, otherWholeVersions, removeEverything, removeOldVersions } from '../../src/worker/clean-up.ts'
import { fakeCaches } from './fake-caches.ts'

const outer = 'https://it.example.org/a/'
const inner = 'https://it.example.org/a/b/'
const foreign = 'workbox-precache-v2-https://it.example.org/a/'

async function filled(): Promise<CacheStorage> {
  const caches = fakeCaches()
  for (const version of ['1', '2', '4']) await markWhole(caches, outer, version)
  // The third never came whole.
  await caches.open(versionCache(outer, '3'))
  for (const name of [siteCache(outer), versionCache(inner, '1'), foreign]) await caches.open(name)
  return caches
}

test('keeps the version before, for tabs that still run it', async () => {
  const caches = await filled()
  await removeOldVersions(caches, outer, '4')
  expect(await caches.keys()).toEqual([
    versionCache(outer, '2'),
    versionCache(outer, '4'),
    siteCache(outer),
    versionCache(inner, '1'),
    foreign,
  ])
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
