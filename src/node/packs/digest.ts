import { createHash } from 'node:crypto'

/** Hexadecimal SHA-256. */
export const digest = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

/** As a Content Security Policy names it: `'sha256-…'`. */
export const policyHash = (content: string): string => `'sha256-${createHash('sha256').update(content).digest('base64')}'`
