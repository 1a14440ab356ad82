import { join, resolve } from 'node:path'

const folder = resolve(process.env.ARIANE_TEST_FOLDER ?? 'node_modules/.cache/ariane/test')

/** The builds under test: the site, the same below a path, the same made again, and a later version with other words. */
export const sites = {
  site: join(folder, 'site'),
  below: join(folder, 'below'),
  again: join(folder, 'again'),
  later: join(folder, 'later'),
  /** Two deploys after that one. Their code, too, has other names in each. */
  third: join(folder, 'third'),
  fourth: join(folder, 'fourth'),
  /** Another deployment, whose path contains that of `below`. */
  outer: join(folder, 'outer'),
  /** Thousands of steps, a megabyte of text, hundreds of pictures. */
  large: join(folder, 'large'),
  /** The content of the later version. */
  laterContent: join(folder, 'later-content'),
  thirdContent: join(folder, 'third-content'),
  fourthContent: join(folder, 'fourth-content'),
  largeContent: join(folder, 'large-content'),
  /** The content of the site below a path: one guide of it is in French alone. */
  belowContent: join(folder, 'below-content'),
} as const

/** Where the second build is deployed. */
export const belowBase = '/it/aide/'

/** Where the deployment around it is. */
export const outerBase = '/it/'

/** Whether the tests that `npm test` leaves out will run: they need more builds. */
export const allRows = process.env.ARIANE_ROWS !== 'daily'
