import type { PageUnit } from '../../guide/page.ts'
import type { Caching } from '../cache/open-work.ts'

/** The folders of a build, and the kind of pages that it makes. */
export interface BuildPlaces extends Caching {
  readonly content: string
  /** Whether each screen or each guide has a page of its own. */
  readonly unit: PageUnit
  /** Where the site will be, where the command line says it. */
  readonly address?: string | undefined
  /** Where the site is assembled. It is next to `place`, because a rename must not cross a file system. */
  readonly stage: string
  /** The bundled rendering code. It runs in the build and is not served. */
  readonly server: string
  readonly place: string
}
