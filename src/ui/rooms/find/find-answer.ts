import type { CatalogEntry } from '../../../guide/guide.ts'
import type { GuideId } from '../../../guide/node.ts'
import type { Found } from '../../../runtime/find/found.ts'

/** A query, and what it has found. */
export interface FindAnswer {
  readonly query: string
  /** The guide that the reader was at. */
  readonly guide?: GuideId | undefined
  readonly found: Found
  /** The entries of the guides in the catalog, and, where nothing is for the reader, those of its first page. */
  readonly entries: readonly CatalogEntry[]
}
