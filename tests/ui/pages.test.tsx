// @vitest-environment happy-dom
import { act } from 'react'
import { hydrateRoot, type Root } from 'react-dom/client'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { type Language, languages } from '../../src/guide/language.ts'
import type { Page } from '../../src/guide/page.ts'
import { CallView } from '../../src/ui/node/call-view.tsx'
import { OutcomeView } from '../../src/ui/node/outcome-view.tsx'
import { TranscriptView } from '../../src/ui/node/transcript-view.tsx'
import { PageView } from '../../src/ui/page/page-view.tsx'
import { AdminView } from '../../src/ui/rooms/admin/admin-view.tsx'
import { CallRoom } from '../../src/ui/rooms/call/call-room.tsx'
import { CatalogPage } from '../../src/ui/rooms/catalog/catalog-page.tsx'
import { StartView } from '../../src/ui/rooms/catalog/start-view.tsx'
import { DeskGuideView } from '../../src/ui/rooms/desk/desk-guide-view.tsx'
import { DeskView } from '../../src/ui/rooms/desk/desk-view.tsx'
import { FindView } from '../../src/ui/rooms/find/find-view.tsx'
import { ReadyView } from '../../src/ui/rooms/prepare/prepare-view.tsx'
import { createLoader } from '../../src/ui/screen/load.ts'
import { hashOf, type Screen } from '../../src/ui/screen/screen.ts'
import { renderPage } from '../../src/ui/server/entry-server.tsx'
import type { PageContext } from '../../src/ui/server/rendered-page.ts'
import { speakAll } from '../../src/ui/words/all-words.ts'
import { wordsOf } from '../../src/ui/words/words.ts'
import { catalogOf, certificate, codes, enrolment, findIndex, site } from './fixture.ts'

const base = '/it/aide/'
vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
vi.stubGlobal('fetch', () => Promise.reject(new TypeError('nothing to ask here')))
const rare = { Call: CallView, Outcome: OutcomeView, Transcript: TranscriptView }
interface Case {
  readonly page: Page
  readonly context: PageContext
  readonly screen?: Screen
}

const loader = createLoader(base, () => Promise.reject(new Error('nothing to load here')))
const guidePages = languages.flatMap((language) =>
  [certificate, enrolment(language)].flatMap((file): Case[] => {
    const { id: guide, language: text } = file.guide
    const context = { base, site, guideFile: file }
    return [
      { page: { kind: 'start', language, guide, text }, context, screen: { kind: 'start', language, file, View: StartView } },
      {
        page: { kind: 'ready', language, guide, text },
        context,
        screen: { kind: 'ready', language, guide, file, loader, View: ReadyView },
      },
      {
        page: { kind: 'desk-guide', language, guide, text },
        context,
        screen: { kind: 'desk-guide', language, file, loader, View: DeskGuideView },
      },
      ...file.guide.nodes.map(
        (node): Case => ({
          page: { kind: 'node', language, guide, code: node.code, text },
          context,
          screen: { kind: 'node', language, file, node, rare },
        }),
      ),
    ]
  }),
)
const cases: readonly Case[] = [
  ...guidePages,
  ...languages.map(
    (language): Case => ({
      page: { kind: 'catalog', language },
      context: { base, site, catalog: catalogOf(language) },
      screen: { kind: 'catalog', language, catalog: catalogOf(language), View: CatalogPage },
    }),
  ),
  ...languages.map(
    (language): Case => ({
      page: { kind: 'find', language },
      context: { base, site, catalog: catalogOf(language), index: findIndex },
      screen: { kind: 'find', language, catalog: catalogOf(language), index: findIndex, View: FindView },
    }),
  ),
  ...languages.flatMap((language): Case[] => [
    {
      page: { kind: 'desk', language },
      context: { base, site, catalog: catalogOf(language) },
      screen: { kind: 'desk', language, catalog: catalogOf(language), loader, View: DeskView },
    },
    { page: { kind: 'call', language }, context: { base, site }, screen: { kind: 'call', language, loader, View: CallRoom } },
    { page: { kind: 'ready', language }, context: { base, site }, screen: { kind: 'ready', language, loader, View: ReadyView } },
    { page: { kind: 'admin', language }, context: { base, site }, screen: { kind: 'admin', language, loader, View: AdminView } },
  ]),
  { page: { kind: 'root' }, context: { base, site } },
  { page: { kind: 'admin-door' }, context: { base, site } },
  { page: { kind: 'shell' }, context: { base, site } },
  { page: { kind: 'missing' }, context: { base, site, catalogs: { fr: catalogOf('fr'), nl: catalogOf('nl') } } },
  { page: { kind: 'code', code: '0001g', guide: 'certificate', languages: ['nl'] }, context: { base, site } },
  ...Object.entries(codes.retired).map(
    ([code, to]): Case => ({ page: { kind: 'retired', code, ...(to === null ? {} : { to }) }, context: { base, site } }),
  ),
]
const nameOf = ({ page }: Case): string => Object.values(page).join(' ')

describe.each(cases.map((one) => [nameOf(one), one] as const))('%s', (_, { page, context }) => {
  const rendered = renderPage(page, context)

  test('has one first heading, a title, a description, help, and no style or handler', () => {
    expect(rendered.html.match(/<h1/g)?.length ?? 0).toBe(page.kind === 'shell' ? 0 : 1)
    expect(rendered.title).not.toBe('')
    expect(rendered.description).not.toBe('')
    expect(rendered.html).not.toMatch(/ (?:style|on\w+)=|<script|<style|undefined|\[object/)
    if (page.kind !== 'shell') expect(rendered.html).toContain('tel:+3220000000')
    if ('text' in page) expect(rendered.html).toContain('creativecommons.org')
  })

  test('leads to no place outside the base', () => {
    for (const [, href] of rendered.html.matchAll(/ href="(\/[^"]*)"/g)) expect(href?.startsWith(base), href).toBe(true)
  })
})

const screens = cases.flatMap((one) => (one.screen === undefined ? [] : [[nameOf(one), { ...one, screen: one.screen }] as const]))

describe.each(screens)('%s', (_, { page, context, screen }) => {
  test('is taken over by the browser as it stands', async () => {
    const rendered = renderPage(page, context)
    expect(rendered.data.hash).toBe(hashOf(screen))
    const mount = document.body.appendChild(document.createElement('div'))
    mount.innerHTML = rendered.html
    const faults: unknown[] = []
    const i18n = speakAll()[screen.language]
    const root = await act(
      (): Root =>
        hydrateRoot(mount, <PageView screen={screen} i18n={i18n} base={base} site={site} known={{}} onOpen={() => undefined} />, {
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

test('titles of a language differ from page to page', () => {
  for (const language of languages) {
    const titles = cases
      .filter(({ screen }) => screen?.language === language)
      .map(({ page, context }) => renderPage(page, context).title)
    expect(new Set(titles).size).toBe(titles.length)
  }
})

test('text in another language is marked, named and canonical in its own', () => {
  const node = certificate.guide.nodes[1]
  const page = renderPage(
    { kind: 'node', language: 'nl', guide: 'certificate', code: node?.code ?? '', text: 'fr' },
    { base, site, guideFile: certificate, alternates: ['fr'] },
  )
  expect(page).toMatchObject({
    lang: 'nl',
    canonicalPath: `fr/certificate/${node?.code}/`,
    alternatePaths: [{ lang: 'fr', path: `fr/certificate/${node?.code}/` }],
  })
  expect(page.html).toMatch(/<h1[^>]* lang="fr"/)
  expect(page.html).toContain('u leest hem in het Frans')
  expect(page.html).toContain('Gedaan, verder')
})

test('every choice is a link of its own, with the answer it gives', () => {
  const [node] = certificate.guide.nodes
  const { html } = renderPage(
    { kind: 'node', language: 'fr', guide: 'certificate', code: node?.code ?? '', text: 'fr' },
    { base, site, guideFile: certificate },
  )
  expect([...html.matchAll(/<a class="answer choice" data-option="(\w+)" href="([^"]+)"/g)].map(([, option]) => option)).toEqual([
    'usual',
    'required',
    'same',
    'none',
  ])
})

test('a correction stands framed between the title and the text, with its date and where its source is', () => {
  const { html } = renderPage(
    {
      kind: 'node',
      language: 'nl',
      guide: 'certificate',
      code: certificate.guide.nodes.find(({ errata }) => errata)?.code ?? '',
      text: 'fr',
    },
    { base, site, guideFile: certificate },
  )
  expect(html).toMatch(
    /<h1.*<aside class="erratum">.*Correctie van 12 mei 2025.*<p lang="fr">Le certificat Baltimore.*<\/aside>.*Acceptez le nom par défaut/s,
  )
  expect(html).toMatch(/<a href="https:\/\/www\.digicert\.com\/"[^>]*>Bron: digicert\.com/)
  expect(html).toContain(wordsOf(speakAll().nl)('node.original'))
  expect(html).toContain(wordsOf(speakAll().nl)('node.externalNote'))
})

test('where nobody is named to help, the organisation is', () => {
  const page = renderPage(
    { kind: 'catalog', language: 'nl' as Language },
    { base, site: { organisation: 'ACME', contact: {} }, catalog: catalogOf('nl') },
  )
  expect(page.html).toContain('IT-afdeling van ACME')
})

test('the error door lists every screen with its codes and words, in the reader’s language where it has any', () => {
  const { html, room } = renderPage({ kind: 'find', language: 'nl' }, { base, site, catalog: catalogOf('nl'), index: findIndex })
  expect(room).toBe('src/ui/rooms/find/find-view.tsx')
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

test('a guide’s first page asks within that guide, by a form that needs no script', () => {
  const { html } = renderPage(
    { kind: 'start', language: 'nl', guide: 'certificate', text: 'fr' },
    { base, site, guideFile: certificate },
  )
  expect(html).toMatch(
    new RegExp(
      `<form [^>]*role="search" action="${base}nl/find/" method="get">.*<input id="q" type="search" [^>]*name="q"/>.*<input type="hidden" name="guide" value="certificate"/>.*<button type="submit">`,
    ),
  )
})

test('each other name of a button is marked with its language', () => {
  const of = (language: Language): string => {
    const node = certificate.guide.nodes.find(({ names }) => names !== undefined)
    const { html } = renderPage(
      { kind: 'node', language, guide: certificate.guide.id, code: node?.code ?? '', text: 'fr' },
      { base, site, guideFile: certificate },
    )
    return (
      /<details class="absent">.*?<li>(.*?)<\/li>/
        .exec(html)?.[1]
        ?.replace(/<!-- -->|\u00a0/g, (sign) => (sign === '\u00a0' ? ' ' : '')) ?? ''
    )
  }
  expect(of('fr')).toBe('<span>« OK »</span> peut aussi s’appeler <span>« Terminé »</span> ou <span lang="en">« Done »</span>.')
  expect(of('nl')).toBe(
    '<span lang="fr">‘OK’</span> heet soms ook <span lang="fr">‘Terminé’</span> of <span lang="en">‘Done’</span>.',
  )
})
