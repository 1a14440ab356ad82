/** A list of guides longer than this comes in leaves: pages of their own, each drawn from data files of its own. */
export const guidesPerListPage = 30

/** Which part of a list a data file has. Both are absent where it has the whole. */
export interface ListPage {
  /** From 1. */
  readonly page?: number
  readonly pages?: number
}

/** The file of a leaf below `data/`, without its ending: the first has the name of the whole list. */
export const listPageFile = (name: string, page = 1): string => (page === 1 ? name : `${name}-${page}`)

/** Codes in one file, about; more are spread by their first symbols. */
export const codesPerFile = 1000

/** The file of a code below `data/`, without its ending, where files go by that many first symbols. */
export const codesFile = (code: string, digits: number | undefined): string =>
  digits === undefined ? 'codes' : `codes-${code.slice(0, digits)}`
