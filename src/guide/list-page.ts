/** Guides on one page of a list. A longer list has several pages, each with its own data files. */
export const guidesPerListPage = 30

/** The page of a list that a data file has. Both are absent where the file has the whole list. */
export interface ListPage {
  /** From 1. */
  readonly page?: number
  readonly pages?: number
}

/** The name of the data file of a page, below `data/` and without its ending: the first page has the name of the whole list. */
export const listPageFile = (name: string, page = 1): string => (page === 1 ? name : `${name}-${page}`)

/** The number of codes in one file, about; more codes are spread over several files by their first symbols. */
export const codesPerFile = 1000

/**
 * The name of the data file that has a code, below `data/` and without its ending. `digits`: how many first symbols name a file.
 */
export const codesFile = (code: string, digits: number | undefined): string =>
  digits === undefined ? 'codes' : `codes-${code.slice(0, digits)}`
