import type { MessageTexts } from '../../guide/find.ts'
import type { Code } from '../../guide/node.ts'

/** A screen with the texts that a search finds it by. */
export interface Document {
  readonly code: Code
  readonly texts: MessageTexts
  /** Names of things, such as error codes. */
  readonly names: readonly string[]
  /** Headings around it. */
  readonly around: readonly string[]
}
