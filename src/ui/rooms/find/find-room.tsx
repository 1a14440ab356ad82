import type { FindIndex } from '../../../guide/find.ts'
import { fingerprint } from '../../../guide/fingerprint.ts'
import type { Catalog } from '../../../guide/guide.ts'
import type { Language } from '../../../guide/language.ts'
import type { FindQuery } from '../../../runtime/find/find.ts'
import { usePageState } from '../../page/page-state.ts'
import { type Loader, orNotLoaded } from '../../screen/load.ts'
import type { ScreenData } from '../../screen/screen.ts'
import { readerPlatform } from '../../search/reader-platform.ts'
import type { Loaded, Room } from '../room.ts'
import { pageNumber, pageWords, withProduct } from '../titles.ts'
import type { FindAnswer } from './find-answer.ts'
import { readFindQuery, writeFindQuery } from './find-query.ts'
import { FindView } from './find-view.tsx'
import { FoundView } from './found-view.tsx'

interface ListData extends ScreenData {
  readonly catalog: Catalog
  readonly index: FindIndex
}
interface AnswerData extends ScreenData {
  readonly answer: FindAnswer
}

/** The list of all codes and messages, which is also a prerendered page, or the answer to a query. */
type FindData = ListData | AnswerData

const listPageOf = (data: FindData) => ('answer' in data ? {} : data.index)

/** The search for error codes and messages: the list of all, or the answer to the query of the address. */
export const room: Room<FindData> = {
  load: async (address, { loader, language, search = '' }) => {
    const asked = readFindQuery(search, language)
    if (asked !== undefined) return answerTo(asked, language, loader)
    const page = 'page' in address ? address.page : undefined
    const [index, catalog] = await Promise.all([loader.find(page), loader.catalog(language, page)])
    return { data: { index, catalog } }
  },
  addressOf: (data, language) => ({ kind: 'find', language, ...pageNumber(listPageOf(data)) }),
  queryOf: (data) => ('answer' in data ? writeFindQuery(data.answer) : ''),
  title: (data, t) => withProduct(t('find:title') + pageWords(listPageOf(data), t), t),
  description: (_, t) => t('find:description'),
  hashOf: (data) => ('answer' in data ? undefined : fingerprint(JSON.stringify([data.catalog, data.index]))),
  apart: true,
  View: ({ data }) => <FindScreen data={data} />,
}

function FindScreen({ data }: { readonly data: FindData }) {
  const { site } = usePageState()
  return 'answer' in data ? <FoundView answer={data.answer} site={site} /> : <FindView {...data} site={site} />
}

/**
 * Answers a query. Where one node is clearly meant, its address is the answer. The search is a chunk of its own, and only a query
 * needs the index of every guide.
 */
async function answerTo(asked: FindQuery, language: Language, loader: Loader): Promise<Loaded<FindData>> {
  const { openSearch } = await orNotLoaded(import('../../search/open-search.ts'))
  const search = await openSearch(loader)
  const { found, entries } = await search({ ...asked, platform: readerPlatform() })
  if (found.open !== undefined) return { instead: { kind: 'node', language, ...found.open } }
  const { query, guide } = asked
  // Where nothing is for the reader, the page offers the guides for readers, which are the first of the catalog.
  const offered = found.own.length > 0 ? [] : (await loader.catalog(language)).guides
  return { data: { answer: { query, guide, found, entries: [...entries, ...offered] } } }
}
