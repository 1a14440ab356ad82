import { createHash } from 'node:crypto'

/** The SHA-256 of a text or of bytes, in hexadecimal. */
export const digest = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

/** The SHA-256 of a text as a source expression of a Content Security Policy: `'sha256-…'`. */
export const policyHash = (content: string): string => `'sha256-${createHash('sha256').update(content).digest('base64')}'`
