// @vitest-environment happy-dom
import { act } from 'react'
import { hydrateRoot, type Root } from 'react-dom/client'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { codeFrom } from '../../src/guide/code.ts'
import { type Language, languages } from '../../src/guide/language.ts'
import type { Page } from '../../src/guide/page.ts'
import { PageView } from '../../src/ui/page/page-view.tsx'
import { openAddress } from '../../src/ui/rooms/open-address.ts'
import { createLoader, NoSuchFile } from '../../src/ui/screen/load.ts'
import { pageKindOf } from '../../src/ui/screen/screen.ts'
import { renderPage } from '../../src/ui/server/entry-server.tsx'
import type { PageContext, RenderedPage } from '../../src/ui/server/rendered-page.ts'
import { createAllI18n } from '../../src/ui/words/all-words.ts'
import { wordsOf } from '../../src/ui/words/words.ts'
import { certificate, codes, enrolment, site } from './fixture.ts'
import { fixtureLoader, loaderOf, serve } from './serve.ts'

const base = '/it/aide/'
vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
vi.stubGlobal('fetch', () => Promise.reject(new TypeError('nothing to ask here')))

/** Pages that show one screen: the app hydrates them. */
type ScreenPage = Extract<Page, { readonly language: Language }>

const screenPages: readonly ScreenPage[] = languages.flatMap((language): ScreenPage[] => [
  ...[certificate, enrolment(language)].flatMap(({ guide: { id: guide, language: text, nodes } }): ScreenPage[] => [
    { kind: 'start', language, guide, text },
    { kind: 'ready', language, guide, text },
    { kind: 'desk-guide', language, guide, text },
    ...nodes.map(({ code }): ScreenPage => ({ kind: 'node', language, guide, code, text })),
  ]),
  { kind: 'catalog', language },
  { kind: 'find', language },
  { kind: 'desk', language },
  { kind: 'call', language },
  { kind: 'ready', language },
  { kind: 'admin', language },
  { kind: 'admin', language, room: 'embed' },
])
const pages: readonly Page[] = [
  ...screenPages,
  { kind: 'root' },
  { kind: 'admin-door' },
  { kind: 'shell' },
  { kind: 'missing' },
  { kind: 'code', code: certificate.guide.nodes[0]?.code ?? '', guide: 'certificate', languages: ['fr'] },
  { kind: 'code', code: enrolment('fr').guide.nodes[0]?.code ?? '', guide: 'enrolment', languages: ['fr', 'nl'] },
  ...Object.entries(codes.retired).map(([code, to]): Page => ({ kind: 'retired', code, ...(to === null ? {} : { to }) })),
]
const render = (page: Page, context: Partial<PageContext> = {}): Promise<RenderedPage> =>
  renderPage(page, { base, site, loader: fixtureLoader, ...context })
const nameOf = (page: Page): string => Object.values(page).join(' ')

describe.each(pages.map((page) => [nameOf(page), page] as const))('%s', (_, page) => {
  test('has one first heading, a title, a description, help, and no style or handler', async () => {
    const rendered = await render(page)
    expect(rendered.html.match(/<h1/g)?.length ?? 0).toBe(page.kind === 'shell' ? 0 : 1)
    expect(rendered.title).not.toBe('')
    expect(rendered.description).not.toBe('')
    expect(rendered.html).not.toMatch(/ (?:style|on\w+)=|<script|<style|undefined|\[object/)
    if (page.kind !== 'shell') expect(rendered.html).toContain('tel:+3220000000')
    if ('text' in page) expect(rendered.html).toContain('creativecommons.org')
  })

  test('has no link outside the base', async () => {
    const { html } = await render(page)
    for (const [, href] of html.matchAll(/ href="(\/[^"]*)"/g)) expect(href?.startsWith(base), href).toBe(true)
  })
})

describe.each(screenPages.map((page) => [nameOf(page), page] as const))('%s', (_, page) => {
  test('is hydrated without an error by the screen that the browser loads', async () => {
    const rendered = await render(page)
    const { language } = page
    const text = 'text' in page ? page.text : undefined
    const { screen, room } = await openAddress(page, { loader: createLoader(base, serve(base)), language, text })
    expect(rendered.data).toMatchObject({ hash: room.hashOf?.(screen.data), page: pageKindOf(screen) })
    const mount = document.body.appendChild(document.createElement('div'))
    mount.innerHTML = rendered.html
    const faults: unknown[] = []
    const i18n = createAllI18n()(language)
    const root = await act(
      (): Root =>
        hydrateRoot(mount, <PageView shown={{ screen, room, walk: {} }} i18n={i18n} base={base} site={site} />, {
          onRecoverableError: (fault) => faults.push(fault),
          onUncaughtError: (fault) => faults.push(fault),
        }),
    )
    expect(faults).toEqual([])
    act(() => root.unmount())
    mount.remove()
  })
})

afterEach(() => {
  document.body.replaceChildren()
})

test('titles of a language differ from page to page', async () => {
  for (const language of languages) {
    const shown = screenPages.filter((page) => page.language === language)
    const titles = (await Promise.all(shown.map((page) => render(page)))).map(({ title }) => title)
    expect(new Set(titles).size).toBe(titles.length)
  }
})

test('rendering a page without its data rejects', async () => {
  const lost: readonly Page[] = [
    { kind: 'start', language: 'fr', guide: 'nowhere', text: 'fr' },
    { kind: 'node', language: 'fr', guide: 'certificate', code: codeFrom(555), text: 'fr' },
  ]
  for (const page of lost) await expect(render(page)).rejects.toThrow('Unexpected page')
  await expect(render({ kind: 'catalog', language: 'fr' }, { loader: loaderOf(new Map()) })).rejects.toThrow(NoSuchFile)
})

test('text in another language is marked, has a note, and is canonical at the address in its language', async () => {
  const node = certificate.guide.nodes[1]
  const page = await render(
    { kind: 'node', language: 'nl', guide: 'certificate', code: node?.code ?? '', text: 'fr' },
    { alternates: ['fr'] },
  )
  expect(page).toMatchObject({
    lang: 'nl',
    canonicalPath: `fr/certificate/${node?.code}/`,
    alternatePaths: [{ lang: 'fr', path: `fr/certificate/${node?.code}/` }],
  })
  expect(page.html).toMatch(/<h1[^>]* lang="fr"/)
  expect(page.html).toContain('hieronder staat hij in het Frans')
  expect(page.html).toContain('Klaar, volgende stap')
})

test('each choice is a link with its option', async () => {
  const [node] = certificate.guide.nodes
  const { html } = await render({ kind: 'node', language: 'fr', guide: 'certificate', code: node?.code ?? '', text: 'fr' })
  expect([...html.matchAll(/<a class="answer choice" data-option="(\w+)" href="([^"]+)"/g)].map(([, option]) => option)).toEqual([
    'usual',
    'required',
    'same',
    'none',
  ])
})

test('a correction is framed between the title and the text, with its date and a link to its source', async () => {
  const { html } = await render({
    kind: 'node',
    language: 'nl',
    guide: 'certificate',
    code: certificate.guide.nodes.find(({ errata }) => errata)?.code ?? '',
    text: 'fr',
  })
  expect(html).toMatch(
    /<h1.*<aside class="erratum">.*Let op, lees dit eerst.*<p lang="fr">Le certificat Baltimore.*Correctie van 12 mei 2025.*<\/aside>.*Acceptez le nom par défaut/s,
  )
  expect(html).toMatch(/<a href="https:\/\/www\.digicert\.com\/"[^>]*>Bron: digicert\.com/)
  expect(html).toContain(wordsOf(createAllI18n()('nl'))('node.original'))
})

test('a site without a contact names the organisation as the help', async () => {
  const page = await render({ kind: 'catalog', language: 'nl' }, { site: { organisation: 'ACME', contact: {} } })
  expect(page.html).toContain('helpdesk van ACME')
})

test('the list of messages has all screens with their codes and messages, in the reader’s language if they have any', async () => {
  const { html, room } = await render({ kind: 'find', language: 'nl' })
  expect(room).toBe('find')
  const lines = [...html.matchAll(/<li><a href="([^"]+)">(.*?)<\/a>/g)].map(([, href, words]) => [href, words])
  expect(lines).toEqual([
    [
      `${base}nl/certificate/${certificate.guide.nodes[1]?.code}/`,
      '<span lang="fr">Un certificat qui est généralement installé est absent</span>',
    ],
    [
      `${base}nl/certificate/${certificate.guide.nodes[5]?.code}/`,
      '<strong translate="no">0x80CF3017, 0x80CF3018</strong><span>Het vereiste certificaat ontbreekt</span>',
    ],
    [
      `${base}nl/enrolment/${enrolment('nl').guide.nodes[0]?.code}/`,
      '<strong translate="no">0x80CF3018</strong><span lang="en">Enrolment did not begin</span>',
    ],
    [`${base}nl/enrolment/${enrolment('nl').guide.nodes[1]?.code}/`, '<strong translate="no">NoEnrollmentPolicy</strong>'],
  ])
})

test('the search on a guide’s first page is limited to that guide, by a form that needs no script', async () => {
  const { html } = await render({ kind: 'start', language: 'nl', guide: 'certificate', text: 'fr' })
  expect(html).toMatch(
    new RegExp(
      `<form [^>]*role="search" action="${base}nl/find/" method="get">.*<input id="q" type="search" [^>]*name="q"/>.*<input type="hidden" name="guide" value="certificate"/>.*<button type="submit" class="primary">`,
    ),
  )
})

test('other names of a button are marked with their language', async () => {
  const of = async (language: Language): Promise<string> => {
    const node = certificate.guide.nodes.find(({ names }) => names !== undefined)
    const { html } = await render({ kind: 'node', language, guide: certificate.guide.id, code: node?.code ?? '', text: 'fr' })
    return (
      /<details class="absent">.*?<li>(.*?)<\/li>/
        .exec(html)?.[1]
        ?.replace(/<!-- -->|\u00a0/g, (sign) => (sign === '\u00a0' ? ' ' : '')) ?? ''
    )
  }
  expect(await of('fr')).toBe(
    '<span>« OK »</span> peut aussi s’appeler <span>« Terminé »</span> ou <span lang="en">« Done »</span>.',
  )
  expect(await of('nl')).toBe(
    '<span lang="fr">‘OK’</span> heet soms ook <span lang="fr">‘Terminé’</span> of <span lang="en">‘Done’</span>.',
  )
})
