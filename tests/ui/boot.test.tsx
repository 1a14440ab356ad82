// @vitest-environment happy-dom
import './loaded.ts'
import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Page } from '../../src/guide/page.ts'
import { beginTrail, visit } from '../../src/runtime/walk/trail.ts'
import { writeTrail } from '../../src/runtime/walk/trail-text.ts'
import { renderPage } from '../../src/ui/server/entry-server.tsx'
import type { PageContext } from '../../src/ui/server/rendered-page.ts'
import { boot } from '../../src/ui/start/boot.tsx'
import { certificate, site } from './fixture.ts'
import { serve } from './serve.ts'

const base = '/it/aide/'
const codeOf = (id: string): string => certificate.guide.nodes.find((node) => node.id === id)?.code ?? ''
const faults: unknown[] = []
const note = (event: ErrorEvent) => faults.push(event.error)

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  localStorage.clear()
  sessionStorage.clear()
  faults.length = 0
  addEventListener('error', note)
})
afterEach(() => {
  removeEventListener('error', note)
  document.body.replaceChildren()
  vi.unstubAllGlobals()
})

/** A prerendered page as a browser has it, with the app started on it. */
async function visitPage(
  path: string,
  page: Page,
  context: Partial<PageContext> = {},
  get: typeof fetch = serve(base),
): Promise<HTMLElement> {
  vi.stubGlobal('fetch', get)
  history.replaceState(null, '', base + path)
  const { html, data } = renderPage(page, { base, site, ...context })
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

test('a page of the same making is taken over: its elements stay', async () => {
  vi.stubGlobal('fetch', serve(base))
  history.replaceState(null, '', `${base}fr/certificate/${codeOf('lock')}/`)
  const { html, data } = renderPage(lock, { base, site, guideFile: certificate })
  const mount = document.body.appendChild(document.createElement('div'))
  mount.innerHTML = html
  Object.assign(mount.dataset, data)
  const heading = mount.querySelector('h1')
  await act(() => boot(mount, base, undefined, site))
  expect(mount.querySelector('h1')).toBe(heading)
  expect(faults).toEqual([])
})

test('a page of another making, or the shell, is drawn anew', async () => {
  const older = { ...certificate, guide: { ...certificate.guide, hash: 'older', title: 'Ancien titre' } }
  for (const [page, context] of [
    [lock, { guideFile: older }],
    [{ kind: 'shell' }, {}],
  ] as const) {
    const mount = await visitPage(`fr/certificate/${codeOf('lock')}/`, page, context)
    expect(mount.textContent).toContain('symbole de verrou')
    expect(mount.textContent).not.toContain('Ancien titre')
    expect(faults).toEqual([])
  }
})

test('without its data, a prerendered page is left as it is; the shell says what is the matter', async () => {
  const offline: typeof fetch = () => Promise.reject(new TypeError('offline'))
  await expect(visitPage(`fr/certificate/${codeOf('lock')}/`, lock, { guideFile: certificate }, offline)).rejects.toThrow(
    'lack of data',
  )
  expect(document.querySelectorAll('a.answer').length).toBe(2)
  document.body.replaceChildren()
  const mount = await visitPage(`fr/certificate/${codeOf('lock')}/`, { kind: 'shell' }, {}, offline)
  expect(mount.querySelector('h1')?.textContent).toBe('Cette page n’a pas pu être chargée')
  expect(mount.querySelector('a[href^="tel:"]')).not.toBeNull()
})

test('a link with answers brings them along, and leaves the address clean', async () => {
  const trail = ['usual-1', 'usual-2', 'lock'].reduce(
    (so, node) => visit(so, certificate.guide, node),
    beginTrail(certificate.guide, 'start'),
  )
  const mount = await visitPage(`fr/certificate/${codeOf('lock')}/#t=${writeTrail(trail)}`, lock, { guideFile: certificate })
  expect(mount.querySelectorAll('.trail li')).toHaveLength(1)
  expect(mount.querySelector('.trail')?.textContent).toContain('2 étapes faites')
  expect(location.hash).toBe('')
})

test('a language that was kept in a way that cannot be read says nothing of answers', async () => {
  localStorage.setItem(`ariane ${base} language`, '{')
  const mount = await visitPage(`${codeOf('lock')}/`, { kind: 'shell' })
  expect(mount.querySelector('.news')?.textContent).toBe('')
  expect(localStorage.getItem(`ariane ${base} language set aside`)).toBe('{')
})
