import type { Manifest } from './manifest.ts'
import type { OfflineNotice } from './offline-page.ts'

/**
 * What differs from one build to the next. `sw.js` sets it as `self.ariane` and then loads the worker's code, which is a file
 * of its own: a change of content does not download that code again.
 */
export interface WorkerConfig {
  readonly manifest: Manifest
  readonly notices: readonly OfflineNotice[]
}
