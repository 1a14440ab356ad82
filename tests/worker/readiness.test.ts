import { beforeEach, expect, test } from 'vitest'
import { versionCache } from '../../src/worker/cache-names.ts'
import { type Device, urlOf } from '../../src/worker/device.ts'
import { inspectVersion } from '../../src/worker/inspect.ts'
import { readKeptGuides, wantedPacks } from '../../src/worker/kept-guides.ts'
import type { Manifest } from '../../src/worker/manifest.ts'
import { checkReadiness, keepSelection, removeWrong } from '../../src/worker/readiness.ts'
import { keepVersion } from '../../src/worker/version-store.ts'
import { certificate, enrolment } from '../ui/fixture.ts'
import { fakeCaches } from './fake-caches.ts'
import { type FakeHost, fakeHost, hex, scope, servePack, textBytes } from './fake-host.ts'

let host: FakeHost
let device: Device
beforeEach(() => {
  host = fakeHost()
  device = { scope, caches: fakeCaches(), fetch: host.fetch, stallMs: 200 }
})

const other = enrolment(certificate.guide.language)
const language = certificate.guide.language
const path = `data/${language}/certificate.json`
const called = `data/${language}/enrolment.json`
const selection = { language, guides: ['certificate'] }
const shell = '<!doctype html><div id="app"></div><script src="/aide/assets/app.js"></script>'

/** A script, the shell and two guides: in one pack, or where `large` in packs that are kept on demand. */
function publish(large = false): Manifest {
  const code = textBytes('code')
  host.files.set('assets/app.js', code)
  const files = [{ path: 'assets/app.js', sha256: hex(code), bytes: code.length, packed: code.length }]
  const app = servePack(host, 'app', { 'shell.html': shell })
  const [one, two] = [JSON.stringify(certificate), JSON.stringify(other)]
  const packs = large
    ? [
        servePack(host, language, {
          [`data/${language}/catalog.packs.json`]: JSON.stringify({ certificate: 0, enrolment: 1, more: 2 }),
        }),
        servePack(host, `${language}-0`, { [path]: one }, { choice: true }),
        servePack(host, `${language}-1`, { [called]: two }, { choice: true }),
        servePack(host, `${language}-2`, { [`data/${language}/more.json`]: '{}' }, { choice: true }),
      ]
    : [servePack(host, language, { [path]: one, [called]: two })]
  return { version: 'a', files, packs: [app, ...packs] }
}
const keep = async (manifest: Manifest): Promise<void> => keepVersion(manifest, await wantedPacks(manifest, device), device)
const cacheOf = ({ version }: Manifest): Promise<Cache> => device.caches.open(versionCache(scope, version))

test('a complete version is ready: counts entries, bytes and screens without a request', async () => {
  const manifest = publish()
  await keep(manifest)
  host.asked.length = 0
  expect(await checkReadiness(manifest, device, selection)).toMatchObject({
    type: 'walked',
    version: 'a',
    entries: 4,
    guides: 2,
    screens: certificate.guide.nodes.length + other.guide.nodes.length,
    missingCount: 0,
    missing: [],
  })
  expect(host.asked).toEqual([])
})

test.each(['assets/app.js', 'shell.html', path])(
  'reports %s where it is missing or differs from the build, and removes it for the next download',
  async (lost) => {
    const manifest = publish()
    await keep(manifest)
    const cache = await cacheOf(manifest)
    await cache.delete(urlOf(lost, device))
    expect((await checkReadiness(manifest, device, selection)).missing).toContain(lost)
    await keep(manifest)
    expect((await checkReadiness(manifest, device, selection)).missingCount).toBe(0)
    // Other content with a digest that fits it.
    await cache.put(urlOf(lost, device), new Response('{}', { headers: { 'x-ariane-sha256': hex(textBytes('{}')) } }))
    expect(await inspectVersion(manifest, manifest.packs, device)).toContain(lost)
    await removeWrong(manifest, device)
    await keep(manifest)
    expect((await checkReadiness(manifest, device, selection)).missingCount).toBe(0)
  },
)

test('reports a pack that was never stored as one path', async () => {
  const manifest = publish()
  await keepVersion(manifest, manifest.packs.slice(0, 1), device)
  expect(await inspectVersion(manifest, manifest.packs, device)).toEqual([`packs/${language}`])
})

test('reports code that the shell names and that is missing', async () => {
  const manifest = publish()
  await keep(manifest)
  await (await cacheOf(manifest)).delete(urlOf('assets/app.js', device))
  expect(await inspectVersion(manifest, [], device)).toEqual(['assets/app.js'])
})

test('keeps a guide and those that it calls, where the content is too large for every device', async () => {
  const manifest = publish(true)
  await keep(manifest)
  expect((await checkReadiness(manifest, device, selection)).missingCount).toBeGreaterThan(0)
  expect(await keepSelection(manifest, device, selection)).toBe(true)
  await keep(manifest)
  // Now that it is here, it says what it calls.
  expect(await keepSelection(manifest, device, selection)).toBe(true)
  await keep(manifest)
  expect(await keepSelection(manifest, device, selection)).toBe(false)
  expect((await readKeptGuides(device)).guides).toEqual([`${language}/certificate`, `${language}/enrolment`])
  expect(await checkReadiness(manifest, device, selection)).toMatchObject({ missingCount: 0, guides: 2 })
  expect((await wantedPacks(manifest, device)).map(({ name }) => name)).not.toContain(`${language}-2`)
})

test('changes no list where every device keeps all guides', async () => {
  const manifest = publish()
  await keep(manifest)
  expect(await keepSelection(manifest, device, selection)).toBe(false)
})
