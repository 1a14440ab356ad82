import { type CodeReading, readCode } from './code.ts'
import { type Language, languageOf } from './language.ts'
import type { Code } from './node.ts'

/** The most codes that are taken from one text: each is looked up in the index of codes. */
export const mostCodes = 8
/** The longest text that is read, in characters. */
const longest = 4000

/** The parts of a damaged address that can still be read. */
export interface DamagedAddress {
  readonly language?: Language
  /** Codes with a good check symbol, the likeliest first. Only the index of codes shows which of them exist. */
  readonly codes: readonly Code[]
}

/**
 * Reads an address that mail scanners, chats or people have changed: percent-encoded once or more, with punctuation, brackets,
 * invisible characters or parameters around it, or pasted with its host. The parts of a hyphenated name, such as that of a guide, are
 * only codes if they have a digit. The answers of a link (`#t=…`) are no codes. Never throws.
 */
export function readDamaged(address: string): DamagedAddress {
  const parts = partsOf(address)
  const language = parts.map(languageOf).find((found) => found !== undefined)
  return { ...(language !== undefined && { language }), codes: firstCodes(parts.flatMap(formsOf)) }
}

/** Reads a code like `readCode`. From a sentence or a pasted address, reads the likeliest code in it. */
export function readCodeIn(text: string): CodeReading {
  const reading = readCode(text)
  const [code] = reading.ok ? [] : readDamaged(text).codes
  return code === undefined ? reading : { ok: true, code }
}

/** The parts of an address between punctuation, decoded, without its host and without the answers of a link. */
export const partsOf = (address: string): readonly string[] =>
  decoded(address)
    .replace(/^\W*https?:\/*[^/]*/i, '')
    .replace(/[#?&/]t=[^\s/]*/g, ' ')
    .split(/[^\p{L}\p{N}\s-]+/u)
    .map((part) => part.replace(/^[\s-]+|[\s-]+$/g, ''))
    .filter((part) => part !== '')

/** A word of a text that may be a code, as it is written. */
export interface WordCode {
  readonly code: Code
  readonly written: string
  /** The two words before it. */
  readonly before: readonly string[]
}

/** The words of a text that have the form of a code, in their order. A plain word such as `merci` may be among them. */
export function codesInWords(text: string): readonly WordCode[] {
  const words = tidied(text).split(/[^\p{L}\p{N}-]+/u)
  return words.flatMap((word, at) => {
    const reading = readCode(word)
    return reading.ok ? [{ code: reading.code, written: word, before: words.slice(Math.max(0, at - 2), at) }] : []
  })
}

/** The texts of one part of an address that may be a code: the whole of it, its words, and parts of hyphenated words. */
function formsOf(part: string): readonly string[] {
  const words = part.split(/\s+/)
  const pieces = words.flatMap((word) => (word.includes('-') ? word.split('-').filter((piece) => /\d/.test(piece)) : []))
  return [part, ...words, ...pieces].filter((form) => !/[\s-]/.test(form) || /\d/.test(form))
}

const firstCodes = (forms: readonly string[]): readonly Code[] => {
  // Forms with a digit are likelier: other forms of five letters are mostly words.
  const likeliest = [...forms].sort((a, b) => Number(/\d/.test(b)) - Number(/\d/.test(a)))
  const codes = likeliest.flatMap((form) => {
    const reading = readCode(form)
    return reading.ok ? [reading.code] : []
  })
  return [...new Set(codes)].slice(0, mostCodes)
}

/** A text with its percent-encoding undone, however often it was encoded, and that of mail (`=3D`). Only bytes that are no UTF-8 are lost. */
function decoded(text: string): string {
  let plain = text.slice(0, longest)
  for (let left = 4; left > 0 && /%[\da-f]{2}/i.test(plain); left--)
    plain = plain.replace(/(?:%[\da-f]{2})+/gi, (bytes) =>
      new TextDecoder().decode(Uint8Array.from(bytes.slice(1).split('%'), (hex) => Number.parseInt(hex, 16))),
    )
  // In `code=3d00q` they are the first letters of a code.
  return tidied(plain.replace(/=3d(?![\da-z]{3}(?![\da-z]))/gi, '='))
}

/** A text without invisible characters and marks, with full-width characters and special hyphens as usual ones. */
const tidied = (text: string): string =>
  text
    .slice(0, longest)
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{M}]/gu, '')
    .replace(/[\u2010\u2011]/g, '-')
