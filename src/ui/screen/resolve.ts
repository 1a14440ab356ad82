import type { Address } from '../../guide/address.ts'
import type { GuideFile } from '../../guide/guide.ts'
import { type Language, languages } from '../../guide/language.ts'
import type { Code, GuideId, GuideNode } from '../../guide/node.ts'
import { type Loader, NoSuchFile } from './load.ts'
import type { RareViews, Screen } from './screen.ts'

/** What is known of a page before any data. */
export interface Hint {
  /** The language that the text is in, which the page has just said. */
  readonly text?: Language | undefined
  /** The query of the address, which the error door answers. */
  readonly search?: string | undefined
}

/**
 * The screen of an address. `preferred` is the reader's language, for addresses that name none. The code alone decides which
 * node it is; the guide beside it is only a first guess. Rejects where data could not be loaded.
 */
export async function resolveScreen(address: Address, loader: Loader, preferred: Language, hint: Hint = {}): Promise<Screen> {
  switch (address.kind) {
    case 'root':
      return catalogScreen(preferred, loader)
    case 'catalog':
      return catalogScreen(address.language, loader, address.page)
    case 'find': {
      const { findRoom } = await import('../rooms/find/find-room.ts')
      return findRoom(address, loader, hint.search ?? '', (found) => resolveScreen(found, loader, preferred))
    }
    case 'start': {
      const { language } = address
      const [file, { StartView }] = await Promise.all([
        guideFile(address.guide, language, loader, hint),
        import('../rooms/catalog/start-view.tsx'),
      ])
      return file === undefined ? missing(language, loader) : { kind: 'start', language, file, View: StartView }
    }
    case 'node': {
      const { language, guide, code } = address
      const file = await guideFile(guide, language, loader, hint)
      const node = nodeByCode(file, code)
      return file && node ? nodeScreen(language, file, node) : byCode(code, language, loader)
    }
    case 'desk': {
      const { language } = address
      const [catalog, { DeskView }] = await Promise.all([
        loader.catalog(language, address.page),
        import('../rooms/desk/desk-view.tsx'),
      ])
      return { kind: 'desk', language, catalog, loader, View: DeskView }
    }
    case 'desk-guide': {
      const { language } = address
      const [file, { DeskGuideView }] = await Promise.all([
        guideFile(address.guide, language, loader, hint),
        import('../rooms/desk/desk-guide-view.tsx'),
      ])
      return file === undefined ? missing(language, loader) : { kind: 'desk-guide', language, file, loader, View: DeskGuideView }
    }
    case 'call':
      return { kind: 'call', language: address.language, loader, View: (await import('../rooms/call/call-room.tsx')).CallRoom }
    case 'admin':
    case 'ready':
      return (await import('./rare-rooms.ts')).roomScreen(address, loader, preferred, hint)
    case 'code':
      return byCode(address.code, preferred, loader)
    case 'unknown':
      return missing(address.language ?? preferred, loader)
  }
}

async function catalogScreen(language: Language, loader: Loader, page?: number): Promise<Screen> {
  const [catalog, { CatalogPage }] = await Promise.all([
    loader.catalog(language, page),
    import('../rooms/catalog/catalog-page.tsx'),
  ])
  return { kind: 'catalog', language, catalog, View: CatalogPage }
}

const nodeScreen = async (language: Language, file: GuideFile, node: GuideNode): Promise<Screen> => ({
  kind: 'node',
  language,
  file,
  node,
  rare: await rareViews(node),
})

/** What a screen needs that few do. */
async function rareViews({ kind }: GuideNode): Promise<RareViews | undefined> {
  if (kind === 'call') return { Call: (await import('../node/call-view.tsx')).CallView }
  if (kind !== 'outcome') return
  const [{ OutcomeView }, { TranscriptView }] = await Promise.all([
    import('../node/outcome-view.tsx'),
    import('../node/transcript-view.tsx'),
  ])
  return { Outcome: OutcomeView, Transcript: TranscriptView }
}

/**
 * The guide in the reader's language, else in another that it has: asked for by name, because a list of all guides would grow
 * with the content. `undefined` where there is none of that name.
 */
export async function guideFile(
  guide: GuideId,
  language: Language,
  loader: Loader,
  hint: Hint = {},
): Promise<GuideFile | undefined> {
  const faults: unknown[] = []
  for (const text of new Set([hint.text ?? language, language, ...languages]))
    try {
      return await loader.guide(text, guide)
    } catch (fault) {
      // Without a network the other language may be on the device all the same.
      if (!(fault instanceof NoSuchFile)) faults.push(fault)
    }
  if (faults.length > 0) throw faults[0]
  return
}

async function byCode(code: Code, language: Language, loader: Loader): Promise<Screen> {
  const { codes, retired } = await loader.codes(code)
  const entry = own(codes, code)
  if (entry === undefined) {
    const to = own(retired, code)
    return to === undefined
      ? missing(language, loader, code)
      : {
          kind: 'retired',
          language,
          code,
          to: to ?? undefined,
          View: (await import('../rooms/missing/retired-view.tsx')).RetiredView,
        }
  }
  const [guide, ...inLanguages] = entry
  const text = inLanguages.includes(language) ? language : (inLanguages[0] ?? languages[0])
  const file = await loader.guide(text, guide)
  const node = nodeByCode(file, code)
  return node === undefined ? missing(language, loader, code) : nodeScreen(language, file, node)
}

/** A page about what is not there must not fail for want of a catalog. */
async function missing(language: Language, loader: Loader, code?: Code): Promise<Screen> {
  const [catalog, { MissingView }] = await Promise.all([
    loader.catalog(language).catch(() => undefined),
    import('../rooms/missing/missing-view.tsx'),
  ])
  return { kind: 'missing', language, catalog, code, View: MissingView }
}

const nodeByCode = (file: GuideFile | undefined, code: Code): GuideNode | undefined =>
  file?.guide.nodes.find((node) => node.code === code)

/** A record's own value: a code cannot be `constructor`, but a guide's data may be anyone's. */
const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.prototype.hasOwnProperty.call(record, key) ? record[key] : undefined
