import { beforeEach, expect, test } from 'vitest'
import { versionCache } from '../../src/worker/cache-names.ts'
import { inspectVersion } from '../../src/worker/inspect.ts'
import { readChoice, wantedPacks } from '../../src/worker/kept-guides.ts'
import type { Manifest } from '../../src/worker/manifest.ts'
import { checkReadiness, dropWrong, wantGuides } from '../../src/worker/readiness.ts'
import { type Device, keepVersion, urlOf } from '../../src/worker/version-store.ts'
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
const journey = { language, guides: ['certificate'] }
const shell = '<!doctype html><div id="app"></div><script src="/aide/assets/app.js"></script>'

/** A script, the shell and two guides: in one pack, or the second in a pack of choice with its like. */
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

test('what was kept whole is ready: entries, bytes and screens are counted, and nobody is asked for anything', async () => {
  const manifest = publish()
  await keep(manifest)
  host.asked.length = 0
  expect(await checkReadiness(manifest, device, journey)).toMatchObject({
    type: 'walked',
    version: 'a',
    entries: 4,
    guides: 2,
    screens: certificate.guide.nodes.length + other.guide.nodes.length,
    lacks: 0,
    lacking: [],
  })
  expect(host.asked).toEqual([])
})

test.each(['assets/app.js', 'shell.html', path])(
  '%s that is gone, or is not as the build made it, is lacking, is dropped and brought again',
  async (lost) => {
    const manifest = publish()
    await keep(manifest)
    const cache = await cacheOf(manifest)
    await cache.delete(urlOf(lost, device))
    expect((await checkReadiness(manifest, device, journey)).lacking).toContain(lost)
    await keep(manifest)
    expect((await checkReadiness(manifest, device, journey)).lacks).toBe(0)
    // As somebody may have written who knows how an entry looks.
    await cache.put(urlOf(lost, device), new Response('{}', { headers: { 'x-ariane-sha256': hex(textBytes('{}')) } }))
    expect(await inspectVersion(manifest, manifest.packs, device)).toContain(lost)
    await dropWrong(manifest, device)
    await keep(manifest)
    expect((await checkReadiness(manifest, device, journey)).lacks).toBe(0)
  },
)

test('a pack that never came is lacking as one thing', async () => {
  const manifest = publish()
  await keepVersion(manifest, manifest.packs.slice(0, 1), device)
  expect(await inspectVersion(manifest, manifest.packs, device)).toEqual([`packs/${language}`])
})

test('a shell that names code which is not there is of no use', async () => {
  const manifest = publish()
  await keep(manifest)
  await (await cacheOf(manifest)).delete(urlOf('assets/app.js', device))
  expect(await inspectVersion(manifest, [], device)).toEqual(['assets/app.js'])
})

test('of very large content the guide and those that it calls are wanted from then on', async () => {
  const manifest = publish(true)
  await keep(manifest)
  expect((await checkReadiness(manifest, device, journey)).lacks).toBeGreaterThan(0)
  expect(await wantGuides(manifest, device, journey)).toBe(true)
  await keep(manifest)
  // Now that it is here, it says what it calls.
  expect(await wantGuides(manifest, device, journey)).toBe(true)
  await keep(manifest)
  expect(await wantGuides(manifest, device, journey)).toBe(false)
  expect((await readChoice(device)).guides).toEqual([`${language}/certificate`, `${language}/enrolment`])
  expect(await checkReadiness(manifest, device, journey)).toMatchObject({ lacks: 0, guides: 2 })
  expect((await wantedPacks(manifest, device)).map(({ name }) => name)).not.toContain(`${language}-2`)
})

test('where every device has everything, nothing has to be chosen', async () => {
  const manifest = publish()
  await keep(manifest)
  expect(await wantGuides(manifest, device, journey)).toBe(false)
})
