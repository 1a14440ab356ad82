import { fingerprint } from './fingerprint.ts'
import { field, text } from './read.ts'

/** The hash of a data file: that of its guide, or of the whole file for a list. Its pages have it as the attribute `data-hash`. */
export const dataHash = (data: unknown): string => text(field(field(data, 'guide'), 'hash')) ?? fingerprint(JSON.stringify(data))

/** Whether the hash of a page is that of a data file: pages without content have a word in its place. */
export const isDataHash = (hash: string | undefined): hash is string => hash !== undefined && /^[\da-f]{8,}$/.test(hash)
