import type { Address } from '../../guide/address.ts'
import { blocksText, phraseText } from '../../guide/content.ts'
import type { FindIndex } from '../../guide/find.ts'
import { fingerprint } from '../../guide/fingerprint.ts'
import type { Catalog, Guide, GuideFile } from '../../guide/guide.ts'
import type { Language } from '../../guide/language.ts'
import type { ListPage } from '../../guide/list-page.ts'
import type { Code, GuideId, GuideNode } from '../../guide/node.ts'
import type { CallView } from '../node/call-view.tsx'
import type { OutcomeView } from '../node/outcome-view.tsx'
import type { TranscriptView } from '../node/transcript-view.tsx'
import type { AdminView } from '../rooms/admin/admin-view.tsx'
import type { CallRoom } from '../rooms/call/call-room.tsx'
import type { CatalogPage } from '../rooms/catalog/catalog-page.tsx'
import type { StartView } from '../rooms/catalog/start-view.tsx'
import type { DeskGuideView } from '../rooms/desk/desk-guide-view.tsx'
import type { DeskView } from '../rooms/desk/desk-view.tsx'
import type { EmbeddingView } from '../rooms/embedding/embedding-view.tsx'
import type { FindAnswer, FindView } from '../rooms/find/find-view.tsx'
import type { MissingView } from '../rooms/missing/missing-view.tsx'
import type { RetiredView } from '../rooms/missing/retired-view.tsx'
import type { ReadyView } from '../rooms/prepare/prepare-view.tsx'
import { titleOf } from '../words/node-words.ts'
import type { Namespace, Words } from '../words/words.ts'
import type { Loader } from './load.ts'

/** Views that few screens of a walk need: they come with the screen. */
export interface RareViews {
  readonly Call?: typeof CallView
  readonly Outcome?: typeof OutcomeView
  readonly Transcript?: typeof TranscriptView
}

/** What a page shows: an address with its data. `language` is the reader's. */
export type Screen =
  /** All but a screen in the middle of a walk bring their views, so that no walk pays for them. */
  | { readonly kind: 'catalog'; readonly language: Language; readonly catalog: Catalog; readonly View: typeof CatalogPage }
  /** `answer` where something was asked: then the page is none that was prerendered. */
  | {
      readonly kind: 'find'
      readonly language: Language
      readonly catalog: Catalog
      readonly index: FindIndex
      readonly answer?: FindAnswer | undefined
      readonly View: typeof FindView
    }
  | { readonly kind: 'start'; readonly language: Language; readonly file: GuideFile; readonly View: typeof StartView }
  | {
      readonly kind: 'node'
      readonly language: Language
      readonly file: GuideFile
      readonly node: GuideNode
      readonly rare?: RareViews | undefined
    }
  | {
      readonly kind: 'desk'
      readonly language: Language
      readonly catalog: Catalog
      readonly loader: Loader
      readonly View: typeof DeskView
    }
  | {
      readonly kind: 'desk-guide'
      readonly language: Language
      readonly file: GuideFile
      readonly loader: Loader
      readonly View: typeof DeskGuideView
    }
  | { readonly kind: 'call'; readonly language: Language; readonly loader: Loader; readonly View: typeof CallRoom }
  | { readonly kind: 'admin'; readonly language: Language; readonly loader: Loader; readonly View: typeof AdminView }
  /** `guide` without `file`: it could not be had, which is what this screen tells. */
  | {
      readonly kind: 'ready'
      readonly language: Language
      readonly guide?: GuideId | undefined
      readonly loader: Loader
      readonly View: typeof ReadyView
    }
  | {
      readonly kind: 'ready'
      readonly language: Language
      readonly guide: GuideId
      readonly file: GuideFile
      readonly loader: Loader
      readonly View: typeof ReadyView
    }
  | { readonly kind: 'embedding'; readonly language: Language; readonly loader: Loader; readonly View: typeof EmbeddingView }
  | {
      readonly kind: 'retired'
      readonly language: Language
      readonly code: Code
      readonly to?: Code | undefined
      readonly View: typeof RetiredView
    }
  | {
      readonly kind: 'missing'
      readonly language: Language
      readonly catalog?: Catalog | undefined
      readonly code?: Code | undefined
      readonly View: typeof MissingView
    }
  /** The data could not be loaded: no network, and nothing kept. */
  | { readonly kind: 'failed'; readonly language: Language }

/** The namespaces that a screen uses besides `walk`. */
export function namespacesOf(screen: Screen): readonly Namespace[] {
  switch (screen.kind) {
    case 'catalog':
    case 'start':
      return ['rooms', 'catalog']
    case 'find':
      return ['rooms', 'find']
    case 'node':
      return screen.node.kind === 'outcome' ? ['outcome', 'transcript'] : []
    case 'desk':
    case 'desk-guide':
      return ['rooms', 'desk', 'call', 'outcome']
    case 'call':
      return ['rooms', 'call', 'missing', 'outcome', 'transcript']
    case 'admin':
      return ['admin']
    case 'ready':
      return ['rooms', 'prepare']
    case 'embedding':
      return ['embedding', 'outcome']
    case 'retired':
      return ['rooms']
    case 'missing':
      return ['rooms', 'catalog', 'missing']
    case 'failed':
      return []
  }
}

/** The guide that a screen belongs to. */
export const guideOf = (screen: Screen): Guide | undefined => ('file' in screen ? screen.file.guide : undefined)

/** The language of a screen's text where it is not the reader's. */
export function textLangOf(screen: Screen): Language | undefined {
  const text = guideOf(screen)?.language
  return text === screen.language ? undefined : text
}

/** A screen in the middle of a walk. */
export type NodeScreen = Extract<Screen, { kind: 'node' }>

/** The one address of a screen, in a language; `undefined` where it has none of its own. */
export function addressOf(screen: Screen, language: Language = screen.language): Address | undefined {
  switch (screen.kind) {
    case 'catalog':
    case 'desk':
      return { kind: screen.kind, language, ...leafOf(screen.catalog) }
    case 'find':
      return { kind: 'find', language, ...(screen.answer === undefined && leafOf(screen.index)) }
    case 'start':
      return { kind: 'start', language, guide: screen.file.guide.id }
    case 'node':
      return { kind: 'node', language, guide: screen.file.guide.id, code: screen.node.code }
    case 'call':
    case 'admin':
      return { kind: screen.kind, language }
    case 'ready':
      return { kind: 'ready', language, guide: screen.guide }
    case 'embedding':
      return { kind: 'admin', language, room: 'embed' }
    case 'desk-guide':
      return { kind: 'desk-guide', language, guide: screen.file.guide.id }
    case 'retired':
      return { kind: 'code', code: screen.code }
    case 'missing':
    case 'failed':
      return
  }
}

/** Which leaf an address names: the first is the list itself. */
const leafOf = ({ page = 1 }: ListPage): { readonly page?: number } => (page === 1 ? {} : { page })

/** Changes with what a page shows: where page and data agree, the app takes the page over as it stands. */
export function hashOf(screen: Screen): string | undefined {
  if ('file' in screen) return screen.file.guide.hash
  if (screen.kind === 'find') return screen.answer === undefined ? dataHash([screen.catalog, screen.index]) : undefined
  if (screen.kind === 'catalog' || screen.kind === 'desk') return dataHash(screen.catalog)
  // Of the others, rooms load by themselves what they show.
  return 'loader' in screen ? screen.kind : undefined
}

/** A short name for data that changes with it. */
const dataHash = (data: unknown): string => fingerprint(JSON.stringify(data))

/** The title of a page: what it says first, then where it belongs; a node's code tells two alike apart. */
export function documentTitle(screen: Screen, t: Words): string {
  switch (screen.kind) {
    case 'catalog':
      return `${t('catalog:documentTitle')}${pageWords(screen.catalog, t)} – ${t('product.name')}`
    case 'find':
      return `${t('find:title')}${screen.answer === undefined ? pageWords(screen.index, t) : ''} – ${t('product.name')}`
    case 'start':
      return `${screen.file.guide.title} – ${t('product.name')}`
    case 'node': {
      const { node, file } = screen
      const title = phraseText(titleOf(node, t).phrase)
      const parts = title === file.guide.title ? [title] : [title, file.guide.title]
      return `${parts.map((part) => shorten(part, 70)).join(' · ')} – ${node.code.toUpperCase()}`
    }
    case 'desk':
      return `${t('desk:title')}${pageWords(screen.catalog, t)} – ${t('product.name')}`
    case 'desk-guide':
      return `${screen.file.guide.title} – ${t('desk:title')}`
    case 'call':
      return `${t('call:title')} – ${t('product.name')}`
    case 'admin':
      return `${t('admin:title')} – ${t('product.name')}`
    case 'embedding':
      return `${t('embedding:title')} – ${t('product.name')}`
    case 'ready':
      return `${t('prepare:title')} – ${guideOf(screen)?.title ?? t('product.name')}`
    case 'retired':
      return `${t('rooms:code.retiredTitle')} – ${screen.code.toUpperCase()}`
    case 'missing':
      return `${t('missing:title')} – ${t('product.name')}`
    case 'failed':
      return `${t('failed.title')} – ${t('product.name')}`
  }
}

/** Tells the leaves of a list apart. */
const pageWords = ({ page, pages }: ListPage, t: Words): string =>
  page === undefined ? '' : `, ${t('rooms:pager.place', { page, pages })}`

/** One or two sentences about a page, for search results and link previews. */
export function documentDescription(screen: Screen, t: Words): string {
  switch (screen.kind) {
    case 'catalog':
      return t('catalog:intro')
    case 'find':
      return t('find:description')
    case 'start':
      return shorten(screen.file.guide.description || screen.file.guide.title, 160)
    case 'node': {
      const { node, file } = screen
      const title = phraseText(titleOf(node, t).phrase)
      const body = blocksText(node.body, 'on-screen').replace(/\s+/g, ' ')
      const choices = node.kind === 'question' ? node.choices.map(({ label }) => label).filter((label) => label !== '') : []
      const texts = [title, body, ...choices, ...(title === file.guide.title ? [] : [file.guide.title])]
      return shorten(texts.filter((text) => text !== '').join(' · '), 160)
    }
    case 'desk':
      return t('desk:intro')
    case 'desk-guide':
      return t('desk:treeOf', { guide: screen.file.guide.title })
    case 'call':
      return t('call:intro')
    case 'admin':
      return t('admin:intro')
    case 'ready':
      return t('file' in screen ? 'prepare:lead' : 'prepare:leadAll')
    case 'embedding':
      return t('embedding:intro')
    case 'retired':
      return t('rooms:code.retired', { code: screen.code.toUpperCase() })
    case 'missing':
      return t('missing:text')
    case 'failed':
      return t('failed.text')
  }
}

/** Cuts at a word. */
function shorten(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  const cut = line.slice(0, most)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > most / 2 ? space : most).replace(/[\s,;:.·]+$/, '')}…`
}
