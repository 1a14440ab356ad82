import type { FindIndex } from '../../../guide/find.ts'
import { fingerprint } from '../../../guide/fingerprint.ts'
import type { Catalog } from '../../../guide/guide.ts'
import type { Language } from '../../../guide/language.ts'
import { shownGuides } from '../../../guide/withdrawn.ts'
import type { FindQuery } from '../../../runtime/find/find.ts'
import { usePageState } from '../../page/page-state.ts'
import { type Loader, orNotLoaded } from '../../screen/load.ts'
import type { ScreenData } from '../../screen/screen.ts'
import type { Loaded, Room } from '../room.ts'
import { pageNumber, pageWords, withProduct } from '../titles.ts'
import type { FindAnswer } from './find-answer.ts'
import { readFindQuery, writeFindQuery } from './find-query.ts'
import { FindView } from './find-view.tsx'
import { offeredOf, withoutWithdrawn } from './offered.ts'

interface FindData extends ScreenData {
  readonly catalog: Catalog
  readonly index: FindIndex
  /** The answer to a query. Absent: the list of all codes and messages, which is also a prerendered page. */
  readonly answer?: FindAnswer | undefined
}

/** The search for error codes and messages: the list of all, or the answer to the query of the address. */
export const room: Room<FindData> = {
  load: async (address, { loader, language, search = '' }) => {
    const asked = readFindQuery(search, language)
    if (asked !== undefined) return answerTo(asked, language, loader)
    const page = 'page' in address ? address.page : undefined
    const [index, catalog] = await Promise.all([loader.find(page), loader.catalog(language, page)])
    return { data: { index, catalog } }
  },
  addressOf: ({ index, answer }, language) => ({ kind: 'find', language, ...(answer === undefined && pageNumber(index)) }),
  queryOf: ({ answer }) => (answer === undefined ? '' : writeFindQuery(answer)),
  title: ({ index, answer }, t) => withProduct(t('find:title') + (answer === undefined ? pageWords(index, t) : ''), t),
  description: (_, t) => t('find:description'),
  hashOf: ({ catalog, index, answer }) => (answer === undefined ? fingerprint(JSON.stringify([catalog, index])) : undefined),
  apart: true,
  View: ({ data }) => <FindScreen {...data} />,
}

function FindScreen({ index, catalog, answer }: FindData) {
  const { site } = usePageState()
  return (
    <FindView
      index={withoutWithdrawn(index, site)}
      catalog={catalog}
      shown={shownGuides(site)}
      answer={answer && { ...answer, found: offeredOf(answer.found, site) }}
    />
  )
}

/**
 * Answers a query. Where one node is clearly meant, its address is the answer. The search is a chunk of its own, and only a query
 * needs the index of every guide.
 */
async function answerTo(asked: FindQuery, language: Language, loader: Loader): Promise<Loaded<FindData>> {
  const [{ joinCodes, joinIndexes, pageWith }, { codesIn, openFinder }, indexPages] = await Promise.all([
    orNotLoaded(import('../../../runtime/find/join-indexes.ts')),
    orNotLoaded(import('../../../runtime/find/find.ts')),
    allIndexPages(loader),
  ])
  const known = await Promise.all(codesIn(asked.query).map((code) => loader.codes(code)))
  const index = joinIndexes(indexPages)
  const found = openFinder(index, joinCodes(known))(asked)
  if (found.kind === 'one') return { instead: { kind: 'node', language, guide: found.guide, code: found.code } }
  // The titles of the guides that were found are in the pages of the catalog that list the same guides.
  const pages = found.kind === 'none' ? [undefined] : found.hits.map(({ guide }) => pageWith(guide, indexPages)?.page)
  const [first, ...others] = await Promise.all([...new Set(pages)].map((page) => loader.catalog(language, page)))
  const catalog: Catalog = { schema: 1, language, guides: [first, ...others].flatMap((one) => one?.guides ?? []) }
  return { data: { index, catalog, answer: { query: asked.query, guide: asked.guide, found } } }
}

async function allIndexPages(loader: Loader) {
  const first = await loader.find()
  const others = Array.from({ length: (first.pages ?? 1) - 1 }, (_, place) => loader.find(place + 2))
  return [first, ...(await Promise.all(others))]
}
