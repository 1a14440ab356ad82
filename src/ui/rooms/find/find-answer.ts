import type { GuideId } from '../../../guide/node.ts'
import type { FindResult } from '../../../runtime/find/find.ts'

/** A query, and its result: several screens, or none. */
export interface FindAnswer {
  readonly query: string
  /** The guide that the reader was at. */
  readonly guide?: GuideId | undefined
  readonly found: Exclude<FindResult, { kind: 'one' }>
}
