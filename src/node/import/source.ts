import type { ElementContent } from 'hast'
import type { Loss } from '../../guide/import-report.ts'

/** A file that was read: its content as elements of HTML, before it is cleaned. */
export interface Source {
  readonly content: readonly ElementContent[]
  /** The title that the file names apart from its text. */
  readonly title?: string
  /** The address that the page was saved from. Its relative links start there. */
  readonly address?: string
  /** The bytes of a picture by its `src`. `undefined` where the file has none. */
  readonly picture: (src: string) => Promise<Uint8Array | undefined>
  readonly losses: readonly Loss[]
}

/** Reads a file that lies beside a saved page: `page_files/icon.png`. `undefined` where there is none. */
export type ReadBeside = (path: string) => Promise<Uint8Array | undefined>
