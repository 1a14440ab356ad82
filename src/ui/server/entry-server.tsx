import type { i18n } from 'i18next'
import { renderToString } from 'react-dom/server'
import { pathOf } from '../../guide/address.ts'
import type { GuideFile } from '../../guide/guide.ts'
import { type Language, languages } from '../../guide/language.ts'
import type { Code } from '../../guide/node.ts'
import type { Page } from '../../guide/page.ts'
import { CallView } from '../node/call-view.tsx'
import { OutcomeView } from '../node/outcome-view.tsx'
import { TranscriptView } from '../node/transcript-view.tsx'
import { NoticeView } from '../page/notice-view.tsx'
import { PageView } from '../page/page-view.tsx'
import { AdminView } from '../rooms/admin/admin-view.tsx'
import { CallRoom } from '../rooms/call/call-room.tsx'
import { CatalogPage } from '../rooms/catalog/catalog-page.tsx'
import { StartView } from '../rooms/catalog/start-view.tsx'
import { DeskGuideView } from '../rooms/desk/desk-guide-view.tsx'
import { DeskView } from '../rooms/desk/desk-view.tsx'
import { EmbeddingView } from '../rooms/embedding/embedding-view.tsx'
import { FindView } from '../rooms/find/find-view.tsx'
import type { Release } from '../rooms/offline/offline-state.ts'
import { ReadyView } from '../rooms/prepare/prepare-view.tsx'
import { createLoader } from '../screen/load.ts'
import { addressOf, documentDescription, documentTitle, hashOf, type NodeScreen, type Screen } from '../screen/screen.ts'
import { bakedPages } from '../site/built-site.ts'
import { speakAll } from '../words/all-words.ts'
import { type Words, wordsOf } from '../words/words.ts'
import { type BilingualPage, BilingualView, usualFirst } from './bilingual-view.tsx'
import { GuidePage } from './guide-page.tsx'
import type { PageContext, RenderedPage } from './rendered-page.ts'
import { type SingleFileProps, SingleFileView } from './single-file-view.tsx'

/** Renders one page. Throws when the context lacks what the page is about: that is a fault of the build. */
export function renderPage(page: Page, context: PageContext): RenderedPage {
  switch (page.kind) {
    case 'catalog':
    case 'find':
    case 'start':
    case 'node':
    case 'desk':
    case 'desk-guide':
    case 'call':
    case 'admin':
    case 'ready':
      return renderScreen(page, screenOf(page, context), context)
    default:
      return renderBilingual(page, context)
  }
}

/** The inside of a guide's file, with what its head says. */
export function renderSingleFile(props: Omit<SingleFileProps, 'i18n'>): Pick<RenderedPage, 'title' | 'description' | 'html'> {
  const { guide } = props
  const i18n = speech[guide.language]
  return {
    title: guide.title,
    description: guide.description || guide.title,
    html: renderToString(<SingleFileView {...props} i18n={i18n} />),
  }
}

type ScreenPage = Extract<
  Page,
  { kind: 'catalog' | 'find' | 'start' | 'node' | 'desk' | 'desk-guide' | 'call' | 'admin' | 'ready' }
>

function screenOf(page: ScreenPage, { site, guideFile, catalog, index }: PageContext): Screen {
  const { language } = page
  if (page.kind === 'call') return { kind: 'call', language, loader, View: CallRoom }
  if (page.kind === 'admin' && page.room === 'embed') return { kind: 'embedding', language, loader, View: EmbeddingView }
  if (page.kind === 'admin') return { kind: 'admin', language, loader, View: AdminView }
  if (page.kind === 'ready' && !('guide' in page)) return { kind: 'ready', language, loader, View: ReadyView }
  if (page.kind === 'catalog' || page.kind === 'desk') {
    if (catalog === undefined) throw new Error(`Unexpected page of the ${language} catalog without it, expected a catalog`)
    return page.kind === 'catalog'
      ? { kind: 'catalog', language, catalog, View: CatalogPage }
      : { kind: 'desk', language, catalog, loader, View: DeskView }
  }
  if (page.kind === 'find') {
    if (catalog === undefined || index === undefined)
      throw new Error(`Unexpected error door in ${language} without catalog or index, expected both`)
    return { kind: 'find', language, catalog, index, View: FindView }
  }
  if (guideFile === undefined) throw new Error(`Unexpected page of guide ${page.guide} without it, expected a guide file`)
  if (page.kind === 'start')
    return {
      kind: 'start',
      language,
      file: guideFile,
      View: bakedPages === 'guide' ? ({ guide }) => <GuidePage guide={guide} site={site} /> : StartView,
    }
  if (page.kind === 'ready') return { kind: 'ready', language, guide: page.guide, file: guideFile, loader, View: ReadyView }
  if (page.kind === 'desk-guide') return { kind: 'desk-guide', language, file: guideFile, loader, View: DeskGuideView }
  const node = guideFile.guide.nodes.find(({ code }) => code === page.code)
  if (node === undefined) throw new Error(`Unexpected code ${page.code}, expected one of guide ${page.guide}`)
  return { kind: 'node', language, file: guideFile, node, rare }
}

function renderScreen(page: ScreenPage, screen: Screen, { base, site, release, alternates }: PageContext): RenderedPage {
  const { language } = page
  const i18n = speech[language]
  const t = wordsOf(i18n)
  const text = 'text' in page ? page.text : language
  const title = documentTitle(screen, t)
  const description = `${speech[text].t('language.name')} · ${documentDescription(screen, t)}`
  const pathIn = (lang: Language) => pathOf(addressOf(screen, lang) ?? { kind: 'catalog', language: lang }, '')
  return {
    lang: language,
    title,
    description,
    // The same text under another language's address is a copy, for search engines.
    canonicalPath: pathIn(text),
    alternatePaths: (alternates ?? ('text' in page ? [text] : languages)).map((lang) => ({ lang, path: pathIn(lang) })),
    // Agents find these by the link at the foot of the catalog; a reader who searches is better served by the screens.
    noindex: rooms[screen.kind] !== undefined,
    room: rooms[screen.kind],
    html: renderToString(
      <PageView
        screen={screen}
        i18n={i18n}
        base={base}
        site={site}
        Notice={NoticeView}
        release={release}
        known={{}}
        onOpen={ignore}
      />,
    ),
    // A guide in one page is more than the app draws of it, so the app draws its first page anew.
    data: {
      page: page.kind === 'start' && bakedPages === 'guide' ? 'guide' : screen.kind,
      hash: hashOf(screen) ?? '',
      text,
      ...releaseData(release),
    },
  }
}

function renderBilingual(page: BilingualPage, { base, site, release, catalogs, guideFiles = {} }: PageContext): RenderedPage {
  const words = speech
  const [lang = languages[0]] = usualFirst(languages, site.language)
  const t = wordsOf(words[lang])
  const screens = page.kind === 'code' ? codeScreens(page.code, guideFiles) : []
  const titles = {
    root: t('catalog:documentTitle'),
    'admin-door': 'room' in page ? t('embedding:title') : t('admin:title'),
    code: 'code' in page ? page.code.toUpperCase() : '',
    retired: t('rooms:code.retiredTitle'),
    missing: t('missing:title'),
    shell: t('page.loading'),
  }
  const described = screens.map(
    (screen) => `${words[screen.language].t('language.name')} · ${documentTitle(screen, wordsOf(words[screen.language]))}`,
  )
  const title =
    screens[0] === undefined
      ? `${titles[page.kind]} – ${t('product.name')}`
      : documentTitle(screens[0], wordsOf(words[screens[0].language]))
  const description = described.length === 0 ? t('catalog:intro') : described.join(' — ')
  return {
    lang,
    title,
    description,
    ...(page.kind === 'root' ? { canonicalPath: '' } : {}),
    alternatePaths: page.kind === 'root' ? languages.map((other) => ({ lang: other, path: `${other}/` })) : [],
    noindex: page.kind !== 'root',
    html: renderToString(
      <BilingualView
        page={page}
        base={base}
        site={site}
        release={release}
        words={words}
        catalogs={catalogs ?? {}}
        screens={screens}
      />,
    ),
    data: { page: page.kind, ...releaseData(release) },
  }
}

/** Read again by `releaseOf`. */
const releaseData = (release: Release | undefined): Readonly<Record<string, string>> =>
  release === undefined ? {} : { release: [release.version, release.date].join(' ').trim() }

/** The interface of a language, for what is not a page. */
export const speakOf = (language: Language): Words => wordsOf(speech[language])

/** The screen of a code in each language that has it. */
const codeScreens = (code: Code, guideFiles: Readonly<Partial<Record<Language, GuideFile>>>): readonly NodeScreen[] =>
  languages.flatMap((language) => {
    const file = guideFiles[language]
    const node = file?.guide.nodes.find((candidate) => candidate.code === code)
    return file === undefined || node === undefined ? [] : [{ kind: 'node', language, file, node, rare }]
  })

/** One instance a language for all pages: nothing that is drawn changes it. */
const speech: Readonly<Record<Language, i18n>> = speakAll()
const ignore = () => undefined
const rare = { Call: CallView, Outcome: OutcomeView, Transcript: TranscriptView }
/** Which module draws a room apart from the walk. */
const rooms: Readonly<Partial<Record<Screen['kind'], string>>> = {
  desk: 'src/ui/rooms/desk/desk-view.tsx',
  'desk-guide': 'src/ui/rooms/desk/desk-guide-view.tsx',
  call: 'src/ui/rooms/call/call-room.tsx',
  admin: 'src/ui/rooms/admin/admin-view.tsx',
  ready: 'src/ui/rooms/prepare/prepare-view.tsx',
  embedding: 'src/ui/rooms/embedding/embedding-view.tsx',
  find: 'src/ui/rooms/find/find-view.tsx',
}
/** Nothing is loaded while a page is drawn on the server. */
const loader = createLoader('/', () => Promise.reject(new Error('Unexpected load on the server, expected none')))
