// @vitest-environment happy-dom
import './loaded.ts'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, expect, test, vi } from 'vitest'
import type { Catalog, CatalogEntry, Platform } from '../../src/guide/guide.ts'
import type { GuideNeed } from '../../src/guide/guide-need.ts'
import { GuideList } from '../../src/ui/controls/guide-list.tsx'
import { HydratedContext } from '../../src/ui/page/use-hydrated.ts'
import { DeviceLine, useFirstPlatform } from '../../src/ui/rooms/catalog/device-line.tsx'
import { createAllI18n } from '../../src/ui/words/all-words.ts'
import { WordsProvider } from '../../src/ui/words/words-context.tsx'

const entry = (id: string, of: Partial<CatalogEntry> = {}): CatalogEntry => ({
  id,
  audience: 'user',
  language: 'fr',
  title: `Guide ${id}`,
  description: '',
  platforms: [],
  start: '00000',
  ...of,
})
const on = (id: string, platforms: readonly Platform[], need?: GuideNeed) => entry(id, { platforms, ...(need && { need }) })
const catalogOf = (guides: readonly CatalogEntry[], page?: Pick<Catalog, 'page' | 'pages'>): Catalog => ({
  schema: 1,
  language: 'fr',
  guides,
  ...page,
})

/** The catalog's list, with the line about the device as the catalog has it. */
function List({ catalog }: { catalog: Catalog }) {
  const [platform, choose] = useFirstPlatform()
  return (
    <GuideList catalog={catalog} shown={undefined} platform={platform}>
      <DeviceLine catalog={catalog} platform={platform} onChoose={choose} />
    </GuideList>
  )
}

function show(catalog: Catalog, isHydrated = false) {
  return (
    <HydratedContext value={isHydrated}>
      <WordsProvider i18n={createAllI18n()('fr')}>
        <List catalog={catalog} />
      </WordsProvider>
    </HydratedContext>
  )
}

const markup = (catalog: Catalog): HTMLElement => {
  const box = document.createElement('div')
  box.innerHTML = renderToStaticMarkup(show(catalog))
  return box
}
const titles = (box: ParentNode, selector = 'a'): string[] =>
  [...box.querySelectorAll(`${selector} [lang], ${selector} span:first-child`)].map(({ textContent }) => textContent ?? '')
const headings = (box: ParentNode): string[] => [...box.querySelectorAll('h3')].map(({ textContent }) => textContent ?? '')

test('up to six guides are cards; more are lines by what they help with', () => {
  const guides = Array.from({ length: 7 }, (_, number) => on(`${number}`, [], number % 2 === 0 ? 'mail' : 'password'))
  const few = markup(catalogOf(guides.slice(0, 6)))
  expect(few.querySelectorAll('.cards a.answer')).toHaveLength(6)
  expect(headings(few)).toEqual([])
  const many = markup(catalogOf(guides))
  expect(many.querySelectorAll('.by-need a.line')).toHaveLength(7)
  expect(headings(many)).toEqual(['Mot de passe', 'E-mail'])
})

test('a page of a long catalog has lines, even with one guide for readers', () => {
  expect(markup(catalogOf([on('a', [])], { page: 2, pages: 2 })).querySelectorAll('a.line')).toHaveLength(1)
})

test('guides for administrators are behind one line, but open where there are no others; unlisted ones are nowhere', () => {
  const [reader, admin] = [entry('r'), entry('a', { audience: 'admin' })]
  const both = markup(catalogOf([admin, reader, entry('u', { unlisted: true })]))
  expect(both.querySelector('details.admin:not([open]) a')?.textContent).toBe('Guide a')
  expect(both.querySelectorAll('a')).toHaveLength(2)
  expect(markup(catalogOf([admin])).querySelector('section a')?.textContent).toBe('Guide a')
  expect(markup(catalogOf([])).querySelector('.notice')).not.toBeNull()
})

const mixed = catalogOf([on('w', ['windows']), on('i', ['ios']), on('a', ['android']), on('n', [])])
const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 Version/17.4 Mobile/15E148 Safari/604.1'

let root: Root | undefined
afterEach(() => {
  act(() => root?.unmount())
  document.body.replaceChildren()
  vi.unstubAllGlobals()
})

test('a prerendered page begins with Android, and says so', () => {
  const page = markup(mixed)
  expect(titles(page, '.cards a .words')).toEqual(['Guide a', 'Guide n', 'Guide w', 'Guide i'])
  expect(page.querySelector('.device-line')?.textContent).toBe('Les guides pour Android viennent d’abord.')
  expect(markup(catalogOf([on('a', ['android']), on('b', ['android'])])).querySelector('.device-line')).toBeNull()
})

test('on another device the line offers its guides, and nothing moves before it is chosen', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.stubGlobal('navigator', { userAgent: iphone, maxTouchPoints: 5 })
  const box = document.body.appendChild(document.createElement('div'))
  root = createRoot(box)
  await act(async () => root?.render(show(mixed)))
  await act(async () => root?.render(show(mixed, true)))
  expect(titles(box, '.cards a .words')[0]).toBe('Guide a')
  await act(async () => box.querySelector<HTMLElement>('.device-line button')?.click())
  expect(titles(box, '.cards a .words')).toEqual(['Guide i', 'Guide n', 'Guide w', 'Guide a'])
  expect(box.querySelector('.device-line')?.textContent).toBe('Les guides pour iPhone et iPad viennent d’abord.')
})

test('a list that the app renders itself begins with the guides for this device', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.stubGlobal('navigator', { userAgent: iphone, maxTouchPoints: 5 })
  const box = document.body.appendChild(document.createElement('div'))
  root = createRoot(box)
  await act(async () => root?.render(show(mixed, true)))
  expect(titles(box, '.cards a .words')[0]).toBe('Guide i')
})
