// @vitest-environment happy-dom
import './loaded.ts'
import { act } from 'react'
import type { Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { codeFrom } from '../../src/guide/code.ts'
import type { Page } from '../../src/guide/page.ts'
import { guideMachine } from '../../src/runtime/walk/guide-machine.ts'
import { beginTrail, visit } from '../../src/runtime/walk/trail.ts'
import { writeTrail } from '../../src/runtime/walk/trail-text.ts'
import { type Loader, NotLoaded } from '../../src/ui/screen/load.ts'
import { renderPage } from '../../src/ui/server/entry-server.tsx'
import { boot } from '../../src/ui/start/boot.tsx'
import { fromDeviceHeader } from '../../src/worker/protocol.ts'
import { certificate, site } from './fixture.ts'
import { fixtureData, fixtureLoader, loaderOf, serve } from './serve.ts'

const base = '/it/aide/'
const codeOf = (id: string): string => certificate.guide.nodes.find((node) => node.id === id)?.code ?? ''
const errors: unknown[] = []
const recordError = (event: ErrorEvent) => errors.push(event.error)

/** The React roots of a test. `boot` does not return its root, and React must not render after the end of the environment. */
const roots: Root[] = vi.hoisted(() => [])
vi.mock('react-dom/client', async (load) => {
  const client = await load<typeof import('react-dom/client')>()
  const record = (root: Root): Root => {
    roots.push(root)
    return root
  }
  return {
    ...client,
    createRoot: (...args: Parameters<typeof client.createRoot>) => record(client.createRoot(...args)),
    hydrateRoot: (...args: Parameters<typeof client.hydrateRoot>) => record(client.hydrateRoot(...args)),
  }
})

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  localStorage.clear()
  sessionStorage.clear()
  errors.length = 0
  addEventListener('error', recordError)
})
afterEach(async () => {
  await act(async () => {
    for (const root of roots.splice(0)) root.unmount()
  })
  removeEventListener('error', recordError)
  document.body.replaceChildren()
  vi.unstubAllGlobals()
})

/** A prerendered page in which the app is started. */
async function visitPage(
  path: string,
  page: Page,
  get: typeof fetch = serve(base),
  /** Loads the data that the page is built from. */
  loader: Loader = fixtureLoader,
): Promise<HTMLElement> {
  vi.stubGlobal('fetch', get)
  history.replaceState(null, '', base + path)
  const { html, data } = await renderPage(page, { base, site, loader })
  const mount = document.body.appendChild(document.createElement('div'))
  mount.innerHTML = html
  Object.assign(mount.dataset, data)
  await act(async () => {
    await boot(mount, base, undefined, site)
    await new Promise((done) => setTimeout(done, 50))
  })
  return mount
}
const lock: Page = { kind: 'node', language: 'fr', guide: 'certificate', code: codeOf('lock'), text: 'fr' }

test('a page of the same build is hydrated: its elements stay', async () => {
  vi.stubGlobal('fetch', serve(base))
  history.replaceState(null, '', `${base}fr/certificate/${codeOf('lock')}/`)
  const { html, data } = await renderPage(lock, { base, site, loader: fixtureLoader })
  const mount = document.body.appendChild(document.createElement('div'))
  mount.innerHTML = html
  Object.assign(mount.dataset, data)
  const heading = mount.querySelector('h1')
  await act(() => boot(mount, base, undefined, site))
  expect(mount.querySelector('h1')).toBe(heading)
  expect(errors).toEqual([])
})

test('the shell is rendered again, from the data of the device', async () => {
  const asked: string[] = []
  const get: typeof fetch = (input, init) => {
    asked.push(`${init?.cache ?? 'default'} ${String(input)}`)
    return serve(base)(input, init)
  }
  const mount = await visitPage(`fr/certificate/${codeOf('lock')}/`, { kind: 'shell' }, get)
  expect(mount.textContent).toContain('symbole de verrou')
  expect(asked).toContain(`default ${base}data/fr/certificate.json`)
  expect(errors).toEqual([])
})

/** The data of a build in which the guide has another title. */
const otherBuild = new Map([
  ...fixtureData,
  ['data/fr/certificate.json', { ...certificate, guide: { ...certificate.guide, hash: '0123abcd', title: 'Autre titre' } }],
])

test('a page asks for the guide that it was made from, and is hydrated with it', async () => {
  const asked: string[] = []
  const get: typeof fetch = (input, init) => {
    asked.push(String(input))
    const isWanted = String(input).endsWith('certificate.json?of=0123abcd')
    return isWanted ? Promise.resolve(Response.json(otherBuild.get('data/fr/certificate.json'))) : serve(base)(input, init)
  }
  const mount = await visitPage(`fr/certificate/${codeOf('lock')}/`, lock, get, loaderOf(otherBuild))
  expect(mount.textContent).toContain('Autre titre')
  expect(asked.filter((url) => url.includes('certificate'))).toEqual([`${base}data/fr/certificate.json?of=0123abcd`])
  expect(errors).toEqual([])
})

test('a page is never replaced by the data of another build: it stays as it is', async () => {
  const list: Page = { kind: 'catalog', language: 'fr' }
  const fewer = new Map([...fixtureData, ['data/fr/catalog.json', { schema: 1, language: 'fr', guides: [] }]])
  for (const [path, page, loader] of [
    [`fr/certificate/${codeOf('lock')}/`, lock, loaderOf(otherBuild)],
    ['fr/certificate/', { kind: 'start', language: 'fr', guide: 'certificate', text: 'fr' }, loaderOf(otherBuild)],
    ['fr/', list, loaderOf(fewer)],
  ] as const) {
    const before = (await renderPage(page, { base, site, loader })).html
    await expect(visitPage(path, page, serve(base), loader)).rejects.toThrow(NotLoaded)
    expect(document.body.firstElementChild?.innerHTML).toBe(new DOMParser().parseFromString(before, 'text/html').body.innerHTML)
    document.body.replaceChildren()
  }
})

test('the shell asks the network before it says that an address does not exist', async () => {
  const asked: string[] = []
  const get: typeof fetch = (input, init) => {
    const isFresh = init?.cache === 'no-cache'
    asked.push(String(input))
    const isCodes = String(input).endsWith('codes.json')
    return isCodes && !isFresh ? Promise.resolve(Response.json({ schema: 1, codes: {}, retired: {} })) : serve(base)(input, init)
  }
  const mount = await visitPage(`${codeOf('lock')}/`, { kind: 'shell' }, get)
  expect(asked.filter((url) => url.endsWith('codes.json'))).toHaveLength(2)
  expect(mount.textContent).toContain('symbole de verrou')
})

test('without a network, the shell says that the address is not on this device', async () => {
  const get: typeof fetch = async (input, init) => {
    const answer = await serve(base)(input, init)
    const headers = new Headers(answer.headers)
    headers.set(fromDeviceHeader, '1')
    return new Response(answer.body, { status: answer.status, headers })
  }
  const mount = await visitPage(`${codeFrom(900_000)}/`, { kind: 'shell' }, get)
  expect(mount.querySelector('h1')?.textContent).toBe('Cette page n’est pas sur cet appareil')
})

test('without its data, a prerendered page is not changed, and the shell reports that the page could not be loaded', async () => {
  const offline: typeof fetch = () => Promise.reject(new TypeError('offline'))
  await expect(visitPage(`fr/certificate/${codeOf('lock')}/`, lock, offline)).rejects.toThrow(NotLoaded)
  expect(document.querySelectorAll('a.answer').length).toBe(2)
  document.body.replaceChildren()
  const mount = await visitPage(`fr/certificate/${codeOf('lock')}/`, { kind: 'shell' }, offline)
  expect(mount.querySelector('h1')?.textContent).toBe('Cette page n’a pas pu être chargée')
  expect(mount.querySelector('a[href^="tel:"]')).not.toBeNull()
})

test('the answers of a link are taken over, and removed from the address', async () => {
  const machine = guideMachine(certificate.guide)
  const trail = ['usual-1', 'usual-2', 'lock'].reduce(
    (so, node) => visit(so, machine, node),
    beginTrail(certificate.guide, 'start'),
  )
  const mount = await visitPage(`fr/certificate/${codeOf('lock')}/#t=${writeTrail(trail)}`, lock)
  expect(mount.querySelectorAll('.trail li')).toHaveLength(1)
  expect(mount.querySelector('.trail')?.textContent).toContain('2 étapes faites')
  expect(location.hash).toBe('')
})

test('a stored language that cannot be read gives no message about answers', async () => {
  localStorage.setItem(`ariane ${base} language`, '{')
  const mount = await visitPage(`${codeOf('lock')}/`, { kind: 'shell' })
  expect(mount.querySelector('.news')?.textContent).toBe('')
  expect(localStorage.getItem(`ariane ${base} language set aside`)).toBe('{')
})
