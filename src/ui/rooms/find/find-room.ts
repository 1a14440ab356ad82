import type { Address } from '../../../guide/address.ts'
import type { Catalog } from '../../../guide/guide.ts'
import type { Language } from '../../../guide/language.ts'
import type { FindQuery } from '../../../runtime/find/find.ts'
import type { Loader } from '../../screen/load.ts'
import type { Screen } from '../../screen/screen.ts'
import { readFindQuery } from './find-query.ts'

/**
 * The error door: the list of codes, or the answer to what a link or a form asks in its query. Where one screen is clearly
 * meant it is that screen. Search comes as a file of its own, for whoever asks, and only whoever asks needs the index of every guide.
 */
export async function findRoom(
  { language, page }: Extract<Address, { kind: 'find' }>,
  loader: Loader,
  search: string,
  open: (address: Address) => Promise<Screen>,
): Promise<Screen> {
  const asked = readFindQuery(search, language)
  if (asked !== undefined) return answerTo(asked, language, loader, open)
  const [{ FindView }, index, catalog] = await Promise.all([
    import('./find-view.tsx'),
    loader.find(page),
    loader.catalog(language, page),
  ])
  return { kind: 'find', language, index, catalog, View: FindView }
}

async function answerTo(
  asked: FindQuery,
  language: Language,
  loader: Loader,
  open: (address: Address) => Promise<Screen>,
): Promise<Screen> {
  const [{ FindView }, { joinIndexes, pageWith }, { codeIn, openFinder }, leaves] = await Promise.all([
    import('./find-view.tsx'),
    import('../../../runtime/find/join-indexes.ts'),
    import('../../../runtime/find/find.ts'),
    allLeaves(loader),
  ])
  const code = codeIn(asked.query)
  const index = joinIndexes(leaves)
  const found = openFinder(index, code === undefined ? { schema: 1, codes: {}, retired: {} } : await loader.codes(code))(asked)
  if (found.kind === 'one') return open({ kind: 'node', language, guide: found.guide, code: found.code })
  // The titles of what was found stand in the leaves of the catalog that have the same guides.
  const pages = found.kind === 'none' ? [undefined] : found.hits.map(({ guide }) => pageWith(guide, leaves)?.page)
  const [first, ...others] = await Promise.all([...new Set(pages)].map((page) => loader.catalog(language, page)))
  const catalog: Catalog = { schema: 1, language, guides: [first, ...others].flatMap((leaf) => leaf?.guides ?? []) }
  return { kind: 'find', language, index, catalog, View: FindView, answer: { query: asked.query, guide: asked.guide, found } }
}

async function allLeaves(loader: Loader) {
  const first = await loader.find()
  const others = Array.from({ length: (first.pages ?? 1) - 1 }, (_, place) => loader.find(place + 2))
  return [first, ...(await Promise.all(others))]
}
