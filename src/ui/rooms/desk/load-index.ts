import { hresultOf } from '../../../guide/error-code.ts'
import { wordsIn } from '../../../guide/fold.ts'
import type { Catalog, Guide } from '../../../guide/guide.ts'
import type { Language } from '../../../guide/language.ts'
import { hasWordFiles } from '../../../guide/word-file.ts'
import { tidy } from '../../../runtime/find/fold.ts'
import { codesIn } from '../../../runtime/find/screen-codes.ts'
import type { Loader } from '../../screen/load.ts'
import { loadTexts } from '../../search/load-texts.ts'
import type { Words } from '../../words/words.ts'
import { deskTerms, indexNodes, type NodeIndex } from './find-nodes.ts'

/** The screens of the guides that a query may mean. */
export interface QueryIndex {
  readonly index: NodeIndex
  /** How many guides were searched, and how many more have the words but are too many to load. */
  readonly searched: number
  readonly more: number
}

/** Loads the screens that a query may mean. Rejects with `NotLoaded` where data cannot be loaded. */
export type LoadIndex = (query: string) => Promise<QueryIndex>

interface From {
  readonly loader: Loader
  readonly language: Language
  readonly t: Words
}

/** The most guides that are loaded for a query. */
const mostGuides = 40

/** Opens the search in a site of any size: all guides of a small one, otherwise those that have the words of a query. */
export function openIndex({ loader, language, t }: From): LoadIndex {
  let last: { readonly guides: readonly Guide[]; readonly index: NodeIndex } | undefined
  const indexOf = (guides: readonly Guide[], synonyms: NodeIndex['synonyms']): NodeIndex => {
    if (last?.guides.length !== guides.length || last.guides.some((guide, place) => guide !== guides[place]))
      last = { guides, index: indexNodes(guides, t, synonyms) }
    return last.index
  }
  return async (query) => {
    const [catalog, { synonyms = [] }] = await Promise.all([loader.catalog(language), loader.find()])
    const from = { loader, language, most: hasWordFiles(catalog) ? mostGuides : catalog.guides.length }
    const isFirst = hasWordFiles(catalog) ? await titlesWith(query, catalog, from) : undefined
    const [{ guides, more }, meant] = await Promise.all([
      loadTexts(deskTerms(withHexadecimal(query), synonyms), { ...from, ...(isFirst && { isFirst }) }),
      hasWordFiles(catalog) ? guidesOfCodes(query, from) : [],
    ])
    const all = [...new Set([...meant, ...guides])]
    return { index: indexOf(all, synonyms), searched: all.length, more }
  }
}

/** A query with decimal error codes as the hexadecimal digits that most articles write. */
const withHexadecimal = (query: string): string =>
  tidy(query).replace(/-?\b\d{9,10}\b/g, (decimal) => hresultOf(decimal) ?? decimal)

/** The guides of the screen codes in a query. */
async function guidesOfCodes(query: string, { loader, language }: Pick<From, 'loader' | 'language'>): Promise<readonly Guide[]> {
  const found = await Promise.all(
    codesIn(query).map(async (code) => {
      const entry = Object.entries((await loader.codes(code)).codes).find(([known]) => known === code)
      if (entry === undefined) return []
      const [guide, ...languages] = entry[1]
      const text = languages.includes(language) ? language : (languages[0] ?? language)
      return [(await loader.guide(text, guide)).guide]
    }),
  )
  return found.flat()
}

/** Whether the title of a guide has a word of a query: these guides are loaded first. */
async function titlesWith(
  query: string,
  first: Catalog,
  { loader, language }: Pick<From, 'loader' | 'language'>,
): Promise<(guide: string) => boolean> {
  const others = Array.from({ length: (first.pages ?? 1) - 1 }, (_, place) => loader.catalog(language, place + 2))
  const words = wordsIn(query).filter((word) => word.length > 2)
  const entries = [first, ...(await Promise.all(others))].flatMap(({ guides }) => guides)
  const titled = new Set(
    entries.flatMap(({ id, title }) => (words.some((word) => wordsIn(title).some((own) => own.includes(word))) ? [id] : [])),
  )
  return (guide) => titled.has(guide)
}
