import type { FindIndex } from '../../guide/find.ts'
import type { Catalog, CatalogEntry, Guide, GuideFile } from '../../guide/guide.ts'
import { nodeOf } from '../../guide/guide.ts'
import { guideFilePath } from '../../guide/guide-file.ts'
import { type Language, languages } from '../../guide/language.ts'
import { type ListPage, listPageFile } from '../../guide/list-page.ts'
import type { Code, GuideId } from '../../guide/node.ts'
import type { Page, PageUnit } from '../../guide/page.ts'
import { hasWordFiles, wordFileOf } from '../../guide/word-file.ts'
import type { Wording } from '../5-link/wordings.ts'
import { compareText } from '../diagnostic.ts'
import { emitCodeFiles } from './code-files.ts'
import { emitFindIndex } from './find-index.ts'
import { listPagesOf, needBegins } from './list-pages.ts'

/** A file to publish, below the base path. */
export interface EmittedFile {
  readonly path: string
  readonly text: string
}

/** The parts of a compilation that emitting needs. */
export interface Emittable {
  readonly guides: readonly Guide[]
  /** Codes that no node has any more, each with the code that replaces it, or `null`. */
  readonly retired: Readonly<Record<Code, Code | null>>
  /** Other wordings of messages. */
  readonly wordings?: readonly Wording[]
  /** Words of the organisation that mean the same. */
  readonly synonyms?: readonly (readonly string[])[]
}

/**
 * The seventh phase: guides to the data files that a reader's device loads. Each file is about one guide or one page of a list,
 * so no file grows with the content.
 */
export function emitFiles({ guides, retired, wordings = [], synonyms = [] }: Emittable): readonly EmittedFile[] {
  const leaves = listPagesOf(guides)
  const begins = needBegins(leaves, guides)
  const leafOf = (page: number): ListPage => (leaves.length === 1 ? {} : { page, pages: leaves.length })
  return [
    ...emitCodeFiles(guides, retired).map(({ path, index }) => ({ path, text: JSON.stringify(index) })),
    ...leaves.flatMap((ids, place) => {
      const [some, page] = [guides.filter(({ id }) => ids.has(id)), place + 1]
      const find: FindIndex = {
        ...emitFindIndex(some, wordings),
        ...(synonyms.length > 0 && { synonyms }),
        ...leafOf(page),
      }
      return [
        { path: `data/${listPageFile('find', page)}.json`, text: JSON.stringify(find) },
        ...languages.flatMap((language) => {
          const best = bestOf(language, some)
          const catalog: Catalog = {
            ...catalogOf(language, best),
            ...(place === 0 && begins.length > 0 && { begins }),
            ...leafOf(page),
          }
          const words = hasWordFiles(catalog) ? [{ ...wordFileOf(best), ...leafOf(page) }] : []
          return [
            { path: `data/${language}/${listPageFile('catalog', page)}.json`, text: JSON.stringify(catalog) },
            ...words.map((file) => ({
              path: `data/${language}/${listPageFile('words', page)}.json`,
              text: JSON.stringify(file),
            })),
          ]
        }),
      ]
    }),
    ...guides.map((guide) => {
      const file: GuideFile = { schema: 1, guide }
      return { path: guideFilePath(guide.id, guide.language), text: JSON.stringify(file) }
    }),
  ]
}

/** Every guide once, by its id: in a language where it has such a version, else in the other. */
function bestOf(language: Language, guides: readonly Guide[]): readonly Guide[] {
  const best = new Map<GuideId, Guide>()
  for (const guide of guides) if (!best.has(guide.id) || guide.language === language) best.set(guide.id, guide)
  return [...best.values()].sort((a, b) => compareText(a.id, b.id))
}

/** The catalog of a language. */
function catalogOf(language: Language, guides: readonly Guide[]): Catalog {
  const entries = guides.map((guide): CatalogEntry => {
    const { id, language: text, title, short, description, audience, platforms, need, unlisted } = guide
    return {
      id,
      language: text,
      title,
      ...(short !== undefined && { short }),
      description,
      audience,
      platforms,
      ...(need && { need }),
      start: nodeOf(guide, guide.start).code,
      ...(unlisted && { unlisted }),
    }
  })
  return { schema: 1, language, guides: entries }
}

/**
 * Every page to prerender: each node in each language of the interface, with the text in that language where there is one. With
 * the unit `guide`, nodes and codes have no pages.
 */
export function emitPages({ guides, retired }: Emittable, unit: PageUnit = 'node'): readonly Page[] {
  const versions = new Map<GuideId, Guide[]>()
  for (const guide of guides) versions.set(guide.id, [...(versions.get(guide.id) ?? []), guide])
  const lists = (['catalog', 'find', 'desk'] as const).flatMap((kind) =>
    languages.flatMap((language) =>
      listPagesOf(guides).map((_, place): Page => ({ kind, language, ...(place > 0 && { page: place + 1 }) })),
    ),
  )
  const pages: Page[] = [
    { kind: 'root' },
    { kind: 'admin-door' },
    { kind: 'admin-door', room: 'embed' },
    ...lists,
    ...languages.flatMap((language): Page[] => [
      { kind: 'call', language },
      { kind: 'admin', language },
      { kind: 'admin', language, room: 'embed' },
      { kind: 'ready', language },
      { kind: 'about', language },
    ]),
  ]
  for (const [guide, texts] of versions) {
    const codes = new Map<Code, Language[]>()
    for (const text of texts) for (const { code } of text.nodes) codes.set(code, [...(codes.get(code) ?? []), text.language])
    for (const language of languages) {
      const own = texts.find((text) => text.language === language) ?? texts[0]
      if (own === undefined) continue
      pages.push(
        { kind: 'start', language, guide, text: own.language },
        { kind: 'desk-guide', language, guide, text: own.language },
      )
      // With the unit `guide` there is one such page for all guides; for a single guide the app draws it.
      if (unit === 'node')
        pages.push({ kind: 'ready', language, guide, text: own.language }, { kind: 'about', language, guide, text: own.language })
      for (const [code, has] of unit === 'node' ? codes : []) {
        const text = has.includes(language) ? language : has[0]
        if (text !== undefined) pages.push({ kind: 'node', language, guide, code, text })
      }
    }
    for (const [code, has] of unit === 'node' ? codes : []) pages.push({ kind: 'code', code, guide, languages: has })
  }
  const gone = Object.entries(retired).map(([code, to]): Page => ({ kind: 'retired', code, ...(to !== null && { to }) }))
  return [...pages, ...gone, { kind: 'missing' }, { kind: 'shell' }]
}
