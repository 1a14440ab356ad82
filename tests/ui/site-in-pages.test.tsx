// @vitest-environment happy-dom
import { act } from 'react'
import { hydrateRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { SiteConfig } from '../../src/guide/site.ts'
import { NoticeView } from '../../src/ui/page/notice-view.tsx'
import { PageView } from '../../src/ui/page/page-view.tsx'
import { AdminView } from '../../src/ui/rooms/admin/admin-view.tsx'
import { CatalogPage } from '../../src/ui/rooms/catalog/catalog-page.tsx'
import { createLoader } from '../../src/ui/screen/load.ts'
import type { Screen } from '../../src/ui/screen/screen.ts'
import { renderPage } from '../../src/ui/server/entry-server.tsx'
import { speakAll } from '../../src/ui/words/all-words.ts'
import { catalogOf, site as plain } from './fixture.ts'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
const base = '/it/aide/'
const site: SiteConfig = { ...plain, logo: 'brand/logo.svg', language: 'nl', notice: { text: { nl: 'Onderhoud vanavond' } } }
const loader = createLoader(base, () => Promise.reject(new Error('nothing to load here')))
const screens: readonly Screen[] = [
  { kind: 'catalog', language: 'fr', catalog: catalogOf('fr'), View: CatalogPage },
  { kind: 'admin', language: 'fr', loader, View: AdminView },
]
const pageOf = ({ kind }: Screen, config = site) =>
  renderPage({ kind: kind as 'catalog' | 'admin', language: 'fr' }, { base, site: config, catalog: catalogOf('fr') }).html

let root: Root | undefined
beforeEach(() => {
  sessionStorage.clear()
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed')))
})
afterEach(async () => {
  await act(async () => root?.unmount())
  document.body.replaceChildren()
})

async function hydrate(
  screen: Screen,
  config = site,
): Promise<{ readonly mount: HTMLElement; readonly errors: readonly unknown[] }> {
  const mount = document.createElement('div')
  mount.innerHTML = pageOf(screen, config)
  document.body.append(mount)
  const errors: unknown[] = []
  const i18n = speakAll().fr
  const page = (live: boolean) => (
    <PageView
      screen={screen}
      i18n={i18n}
      base={base}
      site={config}
      Notice={NoticeView}
      known={{}}
      live={live}
      onOpen={() => undefined}
    />
  )
  await act(async () => {
    root = hydrateRoot(mount, page(false), { onRecoverableError: (error) => errors.push(error) })
  })
  await act(async () => root?.render(page(true)))
  return { mount, errors }
}

test.each(screens.map((screen) => [screen.kind, screen] as const))(
  'a page of a deployment with logo and notice is taken over as it stands: %s',
  async (_, screen) => {
    const { mount, errors } = await hydrate(screen)
    expect(errors).toEqual([])
    expect(mount.querySelector('header img.logo')?.getAttribute('src')).toBe('/it/aide/brand/logo.svg')
    const notice = mount.querySelector('.announcement')
    expect(notice?.getAttribute('aria-label')).toBe('Annonce')
    expect(notice?.querySelector('p')?.getAttribute('lang')).toBe('nl')
  },
)

test('a logo that cannot be had leaves its place to the sign of the wizard', async () => {
  const [screen] = screens as [Screen]
  const { mount } = await hydrate(screen)
  await act(async () => mount.querySelector('img.logo')?.dispatchEvent(new Event('error')))
  expect(mount.querySelector('img.logo')).toBeNull()
  expect(mount.querySelector('header svg.mark')).not.toBeNull()
})

test('a notice with days is in no page of the build, and one without is', () => {
  const [screen] = screens as [Screen]
  expect(pageOf(screen)).toContain('Onderhoud vanavond')
  expect(pageOf(screen, { ...site, notice: { text: { fr: 'Panne' }, until: '2999-01-01' } })).not.toContain('Panne')
})

test('a closed notice stays closed for the visit, another one does not', async () => {
  const [screen] = screens as [Screen]
  const first = await hydrate(screen)
  await act(async () => first.mount.querySelector<HTMLButtonElement>('.announcement button')?.click())
  expect(first.mount.querySelector('.announcement')).toBeNull()
  await act(async () => root?.unmount())
  expect((await hydrate(screen)).mount.querySelector('.announcement')).toBeNull()
  await act(async () => root?.unmount())
  expect(
    (await hydrate(screen, { ...site, notice: { text: { fr: 'Autre chose' } } })).mount.querySelector('.announcement'),
  ).not.toBeNull()
})

test('where the device asks for none of our languages, pages that say all begin with the one of the deployment', () => {
  const front = renderPage({ kind: 'root' }, { base, site })
  expect(front.lang).toBe('nl')
  expect(front.html.indexOf('lang="nl"')).toBeLessThan(front.html.indexOf('lang="fr"'))
})

test('lists of a page that was built show what the deployment shows', () => {
  const [screen] = screens as [Screen]
  const [guide] = catalogOf('fr').guides.filter(({ unlisted }) => !unlisted)
  const href = `href="${base}fr/${guide?.id}/"`
  expect(pageOf(screen)).toContain(href)
  expect(pageOf(screen, { ...site, guides: { hidden: [guide?.id ?? ''] } })).not.toContain(href)
})
