import type { Language } from '../../../guide/language.ts'
import type { Asked } from '../../../runtime/find/find.ts'

/** What a query string asks. Whatever else mail and chat tools append does not matter. */
export function readAsked(search: string, language: Language): Asked | undefined {
  const wanted = new URLSearchParams(search)
  const query = wanted.get('q')?.trim() ?? ''
  return query === '' ? undefined : { query, language, guide: wanted.get('guide') ?? undefined }
}

/** The query string that asks the same again. */
export function writeAsked({ query, guide }: Pick<Asked, 'query' | 'guide'>): string {
  const wanted = new URLSearchParams({ q: query })
  if (guide !== undefined) wanted.append('guide', guide)
  return `?${wanted}`
}
