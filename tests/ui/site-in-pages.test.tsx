// @vitest-environment happy-dom
import { act } from 'react'
import { hydrateRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { SiteConfig } from '../../src/guide/site.ts'
import { NoticeView } from '../../src/ui/page/notice-view.tsx'
import { PageView } from '../../src/ui/page/page-view.tsx'
import { type OpenScreen, openAddress } from '../../src/ui/rooms/open-address.ts'
import { renderPage } from '../../src/ui/server/entry-server.tsx'
import { createAllI18n } from '../../src/ui/words/all-words.ts'
import { catalogOf, site as plain } from './fixture.ts'
import { fixtureLoader } from './serve.ts'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
const base = '/it/aide/'
const site: SiteConfig = { ...plain, logo: 'brand/logo.svg', language: 'nl', notices: [{ text: { nl: 'Onderhoud vanavond' } }] }
const kinds = ['catalog', 'admin'] as const
type Kind = (typeof kinds)[number]
const pageOf = async (kind: Kind, config = site): Promise<string> =>
  (await renderPage({ kind, language: 'fr' }, { base, site: config, loader: fixtureLoader })).html
const open = (kind: Kind): Promise<OpenScreen> => openAddress({ kind, language: 'fr' }, { loader: fixtureLoader, language: 'fr' })

let root: Root | undefined
beforeEach(() => {
  sessionStorage.clear()
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed')))
})
afterEach(async () => {
  await act(async () => root?.unmount())
  document.body.replaceChildren()
})

async function hydrate(kind: Kind, config = site): Promise<{ readonly mount: HTMLElement; readonly errors: readonly unknown[] }> {
  const shown = { ...(await open(kind)), walk: {} }
  const mount = document.createElement('div')
  mount.innerHTML = await pageOf(kind, config)
  document.body.append(mount)
  const errors: unknown[] = []
  const i18n = createAllI18n()('fr')
  const page = (live: boolean) => (
    <PageView shown={shown} i18n={i18n} base={base} site={config} Notice={NoticeView} hydrated={live} />
  )
  await act(async () => {
    root = hydrateRoot(mount, page(false), { onRecoverableError: (error) => errors.push(error) })
  })
  await act(async () => root?.render(page(true)))
  return { mount, errors }
}

test.each(kinds)('a page of a deployment with logo and notice is hydrated without an error: %s', async (kind) => {
  const { mount, errors } = await hydrate(kind)
  expect(errors).toEqual([])
  expect(mount.querySelector('header img.logo')?.getAttribute('src')).toBe('/it/aide/brand/logo.svg')
  const notice = mount.querySelector('.announcement')
  expect(notice?.getAttribute('aria-label')).toBe('Annonce')
  expect(notice?.querySelector('p')?.getAttribute('lang')).toBe('nl')
})

test('a logo that cannot be loaded is replaced by ours', async () => {
  const { mount } = await hydrate('catalog')
  await act(async () => mount.querySelector('img.logo')?.dispatchEvent(new Event('error')))
  expect(mount.querySelector('img.logo')).toBeNull()
  expect(mount.querySelector('header svg.mark')).not.toBeNull()
})

test('a notice without dates is in the built pages, and one with dates is not', async () => {
  expect(await pageOf('catalog')).toContain('Onderhoud vanavond')
  expect(await pageOf('catalog', { ...site, notices: [{ text: { fr: 'Panne' }, until: '2999-01-01' }] })).not.toContain('Panne')
})

test('a notice of some guides or of an audience is on their pages alone', async () => {
  const guide = catalogOf('fr').guides.find(({ audience }) => audience === 'user')?.id ?? ''
  const notices = [
    { text: { fr: 'Pour tous' } },
    { text: { fr: 'Pour ce guide' }, guides: [guide] },
    { text: { fr: 'Pour un autre' }, guides: ['another-guide'] },
    { text: { fr: 'Pour les lecteurs' }, audiences: ['user' as const] },
    { text: { fr: 'Pour les administrateurs' }, audiences: ['admin' as const] },
  ]
  const said = (html: string) => notices.flatMap(({ text }) => (html.includes(text.fr) ? [text.fr] : []))
  expect(said(await pageOf('catalog', { ...site, notices }))).toEqual(['Pour tous'])
  const start = await renderPage(
    { kind: 'start', language: 'fr', guide, text: 'fr' },
    { base, site: { ...site, notices }, loader: fixtureLoader },
  )
  expect(said(start.html)).toEqual(['Pour tous', 'Pour ce guide', 'Pour les lecteurs'])
})

test('each of two notices is closed by itself', async () => {
  const notices = [{ text: { fr: 'Première' } }, { text: { fr: 'Seconde' } }]
  const { mount } = await hydrate('catalog', { ...site, notices })
  await act(async () => mount.querySelector<HTMLButtonElement>('.announcement button')?.click())
  expect([...mount.querySelectorAll('.announcement p')].map((line) => line.textContent)).toEqual(['Seconde'])
})

test('a closed notice stays closed for the visit, and another notice is shown', async () => {
  const first = await hydrate('catalog')
  await act(async () => first.mount.querySelector<HTMLButtonElement>('.announcement button')?.click())
  expect(first.mount.querySelector('.announcement')).toBeNull()
  await act(async () => root?.unmount())
  expect((await hydrate('catalog')).mount.querySelector('.announcement')).toBeNull()
  await act(async () => root?.unmount())
  expect(
    (await hydrate('catalog', { ...site, notices: [{ text: { fr: 'Autre chose' } }] })).mount.querySelector('.announcement'),
  ).not.toBeNull()
})

test('pages in all languages begin with the language of the deployment', async () => {
  const front = await renderPage({ kind: 'root' }, { base, site, loader: fixtureLoader })
  expect(front.lang).toBe('nl')
  expect(front.html.indexOf('lang="nl"')).toBeLessThan(front.html.indexOf('lang="fr"'))
})

test('the lists of a built page leave out the guides that the deployment hides', async () => {
  const [guide] = catalogOf('fr').guides.filter(({ unlisted }) => !unlisted)
  const href = `href="${base}fr/${guide?.id}/"`
  expect(await pageOf('catalog')).toContain(href)
  expect(await pageOf('catalog', { ...site, guides: { hidden: [guide?.id ?? ''] } })).not.toContain(href)
})
