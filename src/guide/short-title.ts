import type { Guide } from './guide.ts'

/** The most letters of a short title. */
export const longestShortTitle = 30

/**
 * The title of a guide where there is little room: the short one, or the title itself, which then has at most
 * `longestShortTitle` letters.
 */
export const shortTitle = ({ title, short }: Pick<Guide, 'title' | 'short'>): string => short ?? title

/** The title of a guide for the title of a document: the short one where the title is longer than a heading. */
export const documentTitle = (guide: Pick<Guide, 'title' | 'short'>): string =>
  guide.title.length > 60 ? shortTitle(guide) : guide.title
