import type { Language } from '../../../guide/language.ts'
import { isGuideId } from '../../../guide/node.ts'
import type { FindQuery } from '../../../runtime/find/find.ts'

/** The query in the search part of an address; other parameters are ignored. `undefined` where there is none. */
export function readFindQuery(search: string, language: Language): FindQuery | undefined {
  const parameters = new URLSearchParams(search)
  const query = parameters.get('q')?.trim() ?? ''
  const guide = parameters.get('guide') ?? ''
  return query === '' ? undefined : { query, language, guide: isGuideId(guide) ? guide : undefined }
}

/** The search part of an address with a query. */
export function writeFindQuery({ query, guide }: Pick<FindQuery, 'query' | 'guide'>): string {
  const parameters = new URLSearchParams({ q: query })
  if (guide !== undefined) parameters.append('guide', guide)
  return `?${parameters}`
}
