import { errorKey } from '../../guide/error-code.ts'
import type { FindIndex } from '../../guide/find.ts'
import type { CodeIndex } from '../../guide/guide.ts'
import type { Code, GuideId } from '../../guide/node.ts'

/**
 * Joins the pages of a find index into one, with their guides in this order. An error code that occurs on several pages leads
 * to the screens of all.
 */
export function joinIndexes(pages: readonly FindIndex[]): FindIndex {
  const [first, ...others] = pages
  if (first !== undefined && others.length === 0) return first
  const codes = new Map<string, [string, ...Code[]]>()
  for (const [written, ...screens] of pages.flatMap((page) => page.codes)) {
    const known = codes.get(errorKey(written))
    if (known === undefined) codes.set(errorKey(written), [written, ...screens])
    else known.push(...screens)
  }
  return {
    schema: 1,
    ...(first?.synonyms && { synonyms: first.synonyms }),
    codes: [...codes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, code]) => code),
    guides: pages.flatMap(({ guides }) => guides),
  }
}

/** Joins files of the index of codes into one. */
export const joinCodes = (files: readonly CodeIndex[]): CodeIndex => ({
  schema: 1,
  codes: Object.assign({}, ...files.map(({ codes }) => codes)),
  retired: Object.assign({}, ...files.map(({ retired }) => retired)),
})

/** The page of a find index with a guide. */
export const pageWith = (guide: GuideId, pages: readonly FindIndex[]): FindIndex | undefined =>
  pages.find(({ guides }) => guides.some(({ id }) => id === guide))
