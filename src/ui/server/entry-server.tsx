import type { i18n } from 'i18next'
import { renderToString } from 'react-dom/server'
import { pathOf } from '../../guide/address.ts'
import { type Language, languages, usualLanguage } from '../../guide/language.ts'
import type { Page } from '../../guide/page.ts'
import { NoticeView } from '../page/notice-view.tsx'
import { PageView } from '../page/page-view.tsx'
import { type OpenScreen, openAddress } from '../rooms/open-address.ts'
import { withdrawing } from '../rooms/withdrawn/withdrawn-room.tsx'
import type { Loader } from '../screen/load.ts'
import { guideOf, isNodeScreen, pageKindOf } from '../screen/screen.ts'
import { builtPages } from '../site/built-site.ts'
import { createAllI18n } from '../words/all-words.ts'
import { type Words, wordsOf } from '../words/words.ts'
import { type BilingualPage, BilingualView, usualFirst } from './bilingual-view.tsx'
import { guidePageRoom } from './guide-page.tsx'
import { nodeDescription } from './node-description.ts'
import type { PageContext, RenderedPage } from './rendered-page.ts'
import { type SingleFileProps, SingleFileView } from './single-file-view.tsx'

/** Renders one page. Rejects if the loader does not have the page's data, which is a fault of the build. */
export async function renderPage(page: Page, context: PageContext): Promise<RenderedPage> {
  switch (page.kind) {
    case 'root':
    case 'admin-door':
    case 'code':
    case 'retired':
    case 'missing':
    case 'shell':
      return renderBilingual(page, context)
    default:
      return renderScreen(page, context)
  }
}

/** Renders the body of a guide's single file, with the title and description for its head. */
export function renderSingleFile(props: Omit<SingleFileProps, 'i18n'>): Pick<RenderedPage, 'title' | 'description' | 'html'> {
  const { guide } = props
  const i18n = i18nOf(guide.language)
  return {
    title: guide.title,
    description: guide.description || guide.title,
    html: renderToString(<SingleFileView {...props} i18n={i18n} />),
  }
}

type ScreenPage = Exclude<Page, BilingualPage>

async function renderScreen(page: ScreenPage, { base, site, loader, alternates }: PageContext): Promise<RenderedPage> {
  const { language } = page
  const i18n = i18nOf(language)
  const t = wordsOf(i18n)
  const text = 'text' in page ? page.text : language
  const { screen, room } = withdrawing(await openAddress(page, { loader, language, text }), site)
  if (screen.room === 'missing') throw new Error(`Unexpected page ${JSON.stringify(page)} of nothing, expected data of it`)
  // On a site with one page a guide, the first page has all screens. The app replaces it by its own page.
  const isWhole = page.kind === 'start' && builtPages === 'guide'
  const pathIn = (lang: Language) => pathOf(room.addressOf(screen.data, lang) ?? { kind: 'catalog', language: lang }, '')
  return {
    lang: language,
    title: room.title(screen.data, t),
    description: `${i18nOf(text).t('bilingual:language')} · ${descriptionOf({ screen, room }, t)}`,
    // For search engines: a page whose text is in another language is a copy of the page in that language.
    canonicalPath: pathIn(text),
    alternatePaths: (alternates ?? ('text' in page ? [text] : languages)).map((lang) => ({ lang, path: pathIn(lang) })),
    noindex: room.apart === true,
    room: room.apart === true ? screen.room : undefined,
    html: renderToString(
      <PageView
        shown={{ screen, room: isWhole ? guidePageRoom : room, walk: {} }}
        i18n={i18n}
        base={base}
        site={site}
        Notice={NoticeView}
      />,
    ),
    data: {
      page: isWhole ? 'guide' : pageKindOf(screen),
      hash: room.hashOf?.(screen.data) ?? '',
      text,
    },
  }
}

/** The description of a screen: its room's, or that of its node. */
function descriptionOf({ screen, room }: OpenScreen, t: Words): string {
  const own = room.description?.(screen.data, t)
  if (own !== undefined || !isNodeScreen(screen)) return own ?? room.title(screen.data, t)
  return nodeDescription(screen.data.file.guide, screen.data.node, t)
}

async function renderBilingual(page: BilingualPage, { base, site, loader }: PageContext): Promise<RenderedPage> {
  const [lang = usualLanguage] = usualFirst(languages, site.language)
  const t = wordsOf(i18nOf(lang))
  const opened = page.kind === 'code' ? await openCode(page, loader) : []
  const screens = opened.map(({ screen, room }) => ({
    language: screen.language,
    title: room.title(screen.data, wordsOf(i18nOf(screen.language))),
  }))
  const catalogs =
    page.kind === 'missing' ? await Promise.all(languages.map((language) => loader.catalog(language).catch(() => undefined))) : []
  const titles = {
    root: t('catalog:documentTitle'),
    'admin-door': 'room' in page ? t('embedding:title') : t('admin:title'),
    code: 'code' in page ? page.code.toUpperCase() : '',
    retired: t('to' in page && page.to !== undefined ? 'rooms:code.retiredTitle' : 'rooms:code.goneTitle'),
    missing: t('missing:title'),
    shell: t('bilingual:loading'),
  }
  const titlesByLanguage = screens.map(({ language, title }) => `${i18nOf(language).t('bilingual:language')} · ${title}`)
  return {
    lang,
    title: screens[0]?.title ?? `${titles[page.kind]} – ${t('product.name')}`,
    description: titlesByLanguage.length === 0 ? t('catalog:intro') : titlesByLanguage.join(' — '),
    ...(page.kind === 'root' ? { canonicalPath: '' } : {}),
    alternatePaths: page.kind === 'root' ? languages.map((other) => ({ lang: other, path: `${other}/` })) : [],
    noindex: page.kind !== 'root',
    html: renderToString(
      <BilingualView
        guide={opened[0] && guideOf(opened[0].screen)}
        page={page}
        base={base}
        site={site}
        i18nOf={i18nOf}
        catalogs={catalogs.filter((catalog) => catalog !== undefined)}
        screens={screens}
      />,
    ),
    data: { page: page.kind },
  }
}

/** The words of a language, for output that is not a page. */
export const wordsFor = (language: Language): Words => wordsOf(i18nOf(language))

/** The screen of a code in each language that has it. */
async function openCode(page: Extract<Page, { kind: 'code' }>, loader: Loader): Promise<readonly OpenScreen[]> {
  const { code, guide } = page
  const opened = await Promise.all(
    page.languages.map((language) => openAddress({ kind: 'node', language, guide, code }, { loader, language })),
  )
  if (opened.some(({ screen }) => screen.room === 'missing'))
    throw new Error(`Unexpected code ${code}, expected one of guide ${guide}`)
  return opened
}

/** One instance a language, shared by all pages: rendering does not change it. */
const i18nOf: (language: Language) => i18n = createAllI18n()
