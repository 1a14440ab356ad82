import type { Manifest } from './manifest.ts'
import type { Notice } from './offline-page.ts'

/**
 * What differs from one release to the next. `sw.js` says it and loads the worker's code, which is a file of its own: content that
 * changes does not bring that code again.
 */
export interface Release {
  readonly manifest: Manifest
  readonly notices: readonly Notice[]
}
