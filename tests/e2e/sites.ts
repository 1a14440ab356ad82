import { join, resolve } from 'node:path'

const folder = resolve(process.env.ARIANE_TEST_FOLDER ?? 'node_modules/.cache/ariane/test')

/** The builds under test, and the content of those that are not built from the articles as they are. */
export const sites = {
  /** The articles of the project, at the root of a host. */
  site: join(folder, 'site'),
  /** The same below a path, with one guide in French alone. */
  below: join(folder, 'below'),
  /** The first again, built in another time zone and locale. */
  again: join(folder, 'again'),
  /** The release after it: other headings in French, other file names of all code. */
  later: join(folder, 'later'),
  /** The two releases after that one. */
  third: join(folder, 'third'),
  fourth: join(folder, 'fourth'),
  /** Another deployment, at a path that contains that of `below`. */
  outer: join(folder, 'outer'),
  /** Thousands of steps, a megabyte of text, hundreds of pictures. */
  large: join(folder, 'large'),
  /** More guides than one list page holds, with one page a guide. */
  many: join(folder, 'many'),
  laterContent: join(folder, 'later-content'),
  thirdContent: join(folder, 'third-content'),
  fourthContent: join(folder, 'fourth-content'),
  largeContent: join(folder, 'large-content'),
  manyContent: join(folder, 'many-content'),
  belowContent: join(folder, 'below-content'),
} as const

/** The path of `below`. */
export const belowBase = '/it/aide/'

/** The address that `below` is built for; other builds have none. */
export const belowAddress = `https://it.example.org${belowBase}`

/** The path of `outer`. */
export const outerBase = '/it/'

/** The names of the builds. */
export type Site = 'site' | 'below' | 'again' | 'later' | 'third' | 'fourth' | 'outer' | 'large' | 'many'
