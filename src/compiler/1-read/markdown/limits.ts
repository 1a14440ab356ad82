/**
 * Limits for one article. Markdown parsers are fast on text and quadratic on nonsense. Every limit is counted before or during
 * the parse and never measured in time, so the same article is refused on every machine. Each is far above the largest of 1,400
 * real articles, whose value is beside it.
 */

/** Bytes of a Markdown or YAML file (real: 0.4 MB), and of all files that one article includes. */
export const mostBytes = 1_000_000
/** The file of codes grows with the content and is written by the compiler: its limit only catches a mistake. */
export const mostLockBytes = 100_000_000
/** Nesting of lists, quotes and tags (real: 12). The code after the parser is recursive. */
export const deepest = 100
/** Depth of a chain of includes (real: 1), and number of includes in one article, repeats counted (real: 9). */
export const longestChain = 10
export const mostIncludes = 200
/** Marks of a paragraph times its characters, summed over the article (real: 2.6 million). See `inline-work.ts`. */
export const mostWork = 30_000_000
/** Lists and quotes times characters of an article (real: 1.4 million). See `list-work.ts`. */
export const mostListWork = 500_000_000
/** Columns of a table (real: 9). */
export const mostColumns = 50
