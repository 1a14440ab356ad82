import type { Guide } from './guide.ts'

/** The newest date of a guide, `2026-03-14`: that of its article or of a correction. `undefined` where it has none. */
export const dateOf = ({ passport, nodes }: Pick<Guide, 'passport' | 'nodes'>): string | undefined =>
  newest([passport.date ?? '', ...nodes.flatMap(({ errata = [] }) => errata.map(({ date }) => date))])

/** The newest of some dates of the form `2026-03-14`; other texts are ignored. Their order as texts is their order in time. */
export const newest = (dates: readonly string[]): string | undefined =>
  dates
    .filter((date) => /^\d{4}-\d\d-\d\d$/.test(date))
    .sort()
    .pop()
