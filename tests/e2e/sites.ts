import { join, resolve } from 'node:path'

const folder = resolve(process.env.ARIANE_TEST_FOLDER ?? 'node_modules/.cache/ariane/test')

/** The builds under test: the site, the same below a path, the same made again, and a later version with other words. */
export const sites = {
  site: join(folder, 'site'),
  below: join(folder, 'below'),
  again: join(folder, 'again'),
  later: join(folder, 'later'),
  /** The content of the later version. */
  laterContent: join(folder, 'later-content'),
  /** The content of the site below a path: one guide of it is in French alone. */
  belowContent: join(folder, 'below-content'),
} as const

/** Where the second build is deployed. */
export const belowBase = '/it/aide/'
