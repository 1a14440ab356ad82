import type { FindIndex } from '../../guide/find.ts'
import type { CatalogEntry, Guide } from '../../guide/guide.ts'
import type { GuideId } from '../../guide/node.ts'
import { askerOf, type FindQuery, openFinder } from '../../runtime/find/find.ts'
import type { Found } from '../../runtime/find/found.ts'
import { addTexts, openHelpIndex } from '../../runtime/find/found-texts.ts'
import { joinCodes, joinIndexes, pageWith } from '../../runtime/find/join-indexes.ts'
import { codesIn } from '../../runtime/find/screen-codes.ts'
import type { TextIndex } from '../../runtime/find/text-index.ts'
import { type Loader, NotLoaded } from '../screen/load.ts'
import { type LoadedTexts, loadTexts } from './load-texts.ts'

/** What a query has found, with the entries of its guides in the catalog. */
export interface SearchAnswer {
  readonly found: Found
  readonly entries: readonly CatalogEntry[]
}

/** Answers a query on this device. Rejects with `NotLoaded` where data cannot be loaded. */
export type Search = (asked: FindQuery) => Promise<SearchAnswer>

/** The most guides whose texts are loaded for a query. */
const mostTexts = 12

/** Opens the search for error codes, messages and words. Its index is loaded once. */
export async function openSearch(loader: Loader): Promise<Search> {
  const pages = await allPages(loader)
  const index = joinIndexes(pages)
  const find = openFinder(index)
  const texts = openTexts()
  const listed = new Set(index.guides.map(({ id }) => id))
  const from = { loader, most: mostTexts, isWanted: (id: GuideId) => listed.has(id) }
  const search = async (asked: FindQuery): Promise<Found> => {
    const codes = joinCodes(await Promise.all(codesIn(asked.query).map((code) => loader.codes(code))))
    const found = find(asked, codes)
    if (found.open !== undefined || found.isComplete || found.terms.length === 0) return found
    const loaded = await loadTexts(found.terms, { ...from, language: asked.language }).catch(nothingLoaded)
    return addTexts(found, texts(loaded.guides), { asker: askerOf(asked, index), guides: index.guides })
  }
  return async (asked) => {
    const found = await search(asked)
    return { found, entries: await entriesOf(found, pages, asked, loader) }
  }
}

/** Without the texts of guides, messages and titles are still found. */
function nothingLoaded(fault: unknown): LoadedTexts {
  if (!(fault instanceof NotLoaded)) throw fault
  return { guides: [], more: 0 }
}

async function allPages(loader: Loader): Promise<readonly FindIndex[]> {
  const first = await loader.find()
  const others = Array.from({ length: (first.pages ?? 1) - 1 }, (_, place) => loader.find(place + 2))
  return [first, ...(await Promise.all(others))]
}

/** Makes the index of the texts of some guides. The last one is kept, because a query is asked again while it is typed. */
function openTexts(): (guides: readonly Guide[]) => TextIndex {
  let last: { readonly guides: readonly Guide[]; readonly index: TextIndex } | undefined
  return (guides) => {
    if (last?.guides.length !== guides.length || last.guides.some((guide, place) => guide !== guides[place]))
      last = { guides, index: openHelpIndex(guides) }
    return last.index
  }
}

/** The entries of the guides that were found: they are in the pages of the catalog that list the same guides. */
async function entriesOf(
  { own, admin, near }: Found,
  pages: readonly FindIndex[],
  { language }: FindQuery,
  loader: Loader,
): Promise<readonly CatalogEntry[]> {
  const guides: readonly GuideId[] = [...own, ...admin, ...near.map(({ guide }) => guide)].map(({ id }) => id)
  const numbers = new Set(guides.map((guide) => pageWith(guide, pages)?.page))
  const catalogs = await Promise.all([...numbers].map((page) => loader.catalog(language, page)))
  return catalogs.flatMap((catalog) => catalog.guides)
}
