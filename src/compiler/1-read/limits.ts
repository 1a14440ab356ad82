/**
 * What one article may ask of the compiler. Parsers of Markdown are fast on text and quadratic on nonsense, so every limit
 * is counted before or during the parse, never measured by a clock: the same article is refused on every machine. Each is
 * far above the largest of 1,400 real articles, which is named beside it.
 */

/** Bytes of a Markdown or YAML file (real: 0.4 MB), and of all that one article includes. */
export const mostBytes = 1_000_000
/** The file of codes grows with the content and is ours, so its limit is only against a mistake. */
export const mostLockBytes = 100_000_000
/** Lists, quotes and tags inside one another (real: 12). What comes after the parser recurses. */
export const deepest = 100
/** Files included one by another (real: 1), and by one article in all, each time counted (real: 9). */
export const longestChain = 10
export const mostIncludes = 200
/** Marks of a paragraph times its characters, over the whole article (real: 2.6 million). See `inline-work.ts`. */
export const mostWork = 30_000_000
/** Columns of a table (real: 9). */
export const mostColumns = 50
