import type { Manifest } from './manifest.ts'
import type { MovedGuides } from './moved-guide.ts'
import type { OfflineNotice } from './offline-page.ts'

/** The headers of the pages of a build, as its host sends them. */
export interface PageHeaders {
  /** Name and value of each. They allow no other site to show the pages in a frame. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** The sites that may show the pages in a frame, as the build read them. */
  readonly origins: readonly string[]
}

/**
 * What differs from one build to the next. `sw.js` sets it as `self.ariane` and then loads the worker's code, which is a file
 * of its own: a change of content does not download that code again.
 */
export interface WorkerConfig extends PageHeaders {
  readonly manifest: Manifest
  readonly notices: readonly OfflineNotice[]
  readonly moved: MovedGuides
}
