import { errorKey, hresultOf } from '../../guide/error-code.ts'
import type { FindIndex } from '../../guide/find.ts'
import { fold } from '../../guide/fold.ts'
import type { Code } from '../../guide/node.ts'
import { isWithin } from './edit-distance.ts'
import { isAroundCode, tidy } from './fold.ts'
import { writeSpoken } from './spoken-code.ts'

/** An error code of the index: the key that all its spellings share, its spelling in articles, and the screens that help. */
export interface KnownCode {
  readonly key: string
  readonly written: string
  readonly screens: readonly Code[]
}

/** The error codes in a query. `asked` is a code that the index does not have. */
export type CodeReading =
  | { readonly kind: 'exact' | 'part'; readonly codes: readonly KnownCode[] }
  | { readonly kind: 'near'; readonly asked: string; readonly codes: readonly KnownCode[] }
  | { readonly kind: 'unknown'; readonly asked: string }
  | { readonly kind: 'none' }

/** The error codes of an index. */
export const knownCodes = (index: FindIndex): readonly KnownCode[] =>
  index.codes.map(([written, ...screens]) => ({ key: errorKey(written), written, screens }))

/** The most pieces that spaces and hyphens may cut a code into, and the most pieces of a query that are read. */
const [mostPieces, mostWords] = [16, 200]

/**
 * Reads the error codes of a query in any spelling: upper or lower case, with or without `0x`, with spaces and hyphens inside,
 * `O` for 0 and `l` for 1, decimal or hexadecimal, dictated character by character, with words around them.
 *
 * - `exact`: codes of the index.
 * - `near`: a code that the index does not have, with those that differ in one character.
 * - `unknown`: a code that the index does not have, nor any similar one.
 * - `part`: codes that begin or end with the characters of the query, at least four.
 */
export function readCodes(query: string, known: readonly KnownCode[]): CodeReading {
  const pieces = piecesOf(query)
  const exact = exactCodes(pieces, known)
  if (exact.length > 0) return { kind: 'exact', codes: exact }
  const content = pieces.filter((piece) => piece.length === 1 || !isAroundCode(piece))
  const candidates = [...new Set([...content, content.join(''), ...windowsOf(content).filter((window) => /^[0o]x/.test(window))])]
  const near = candidates.flatMap((candidate) => nearCodes(candidate, known).map((code) => ({ candidate, code })))
  if (near[0] !== undefined) return { kind: 'near', asked: writingOf(near[0].candidate), codes: near.map(({ code }) => code) }
  const asked = candidates.find(isWhole)
  if (asked !== undefined) return { kind: 'unknown', asked: writingOf(asked) }
  const parts = content.length <= 3 ? candidates.flatMap((candidate) => partOf(candidate, known)) : []
  return parts.length > 0 ? { kind: 'part', codes: [...new Set(parts)] } : { kind: 'none' }
}

/** The folded letters and digits between all other characters; a minus sign stays with its number. */
const piecesOf = (query: string): string[] =>
  fold(writeSpoken(tidy(query)))
    .replace(/(\p{L})(0x[0-9a-fol]{4})/gu, '$1 $2')
    .replace(/(^|[\s:=(])-\s?(?=\d)/g, '$1 minus')
    .split(/[^\p{L}\p{N}]+/u)
    .map((piece) => piece.replace(/^minus(?=\d)/, '-'))
    .filter((piece) => piece !== '')
    .slice(0, mostWords)

/** Every sequence of neighbouring pieces, joined. */
const windowsOf = (pieces: readonly string[]): string[] =>
  pieces.flatMap((_, from) =>
    Array.from({ length: Math.min(mostPieces, pieces.length - from) }, (_, more) => pieces.slice(from, from + more + 1).join('')),
  )

function exactCodes(pieces: readonly string[], known: readonly KnownCode[]): KnownCode[] {
  const byKey = new Map(known.map((code) => [code.key, code]))
  const found = new Set<KnownCode>()
  for (let from = 0; from < pieces.length; ) {
    const length = lengthAt(pieces, from, (key) => byKey.has(key))
    const code =
      length === 0
        ? undefined
        : keysOf(pieces.slice(from, from + length).join(''))
            .map((key) => byKey.get(key))
            .find((hit) => hit !== undefined)
    if (code !== undefined && (!/^\d{1,5}$/.test(code.key) || isNamedNumber(pieces, from))) found.add(code)
    from += Math.max(length, 1)
  }
  return [...found]
}

/** The largest number of pieces from an index on that make a known code; 0 where none do. */
function lengthAt(pieces: readonly string[], from: number, isKnown: (key: string) => boolean): number {
  for (let length = Math.min(mostPieces, pieces.length - from); length > 0; length--)
    if (keysOf(pieces.slice(from, from + length).join('')).some(isKnown)) return length
  return 0
}

/** Whether a short number is a code: the query has nothing else, or the word before it announces one. “il reste 500 Mo” has none. */
const isNamedNumber = (pieces: readonly string[], index: number): boolean =>
  pieces.every((piece, i) => i === index || isAroundCode(piece)) ||
  /^(?:code|erreur|error|fout|foutcode|event|evenement|gebeurtenis|http|id|status|statut|statuscode)$/.test(
    pieces[index - 1] ?? '',
  )

/** The keys that some characters may stand for. */
function keysOf(signs: string): string[] {
  if (signs.length > 80) return []
  const hex = hexadecimalOf(signs)
  const decimal = hresultOf(signs) ?? hresultOf(`-${signs}`)
  return [...(hex === undefined ? [] : [hex]), ...(decimal === undefined ? [] : [decimal]), signs]
}

/** Characters as eight hexadecimal digits, where they can be read so. Without `0x` there must be eight, with one digit 0–9. */
function hexadecimalOf(signs: string): string | undefined {
  const [, prefix, digits] = /^([0o]x)?(?:f{8})?([0-9a-foli]{1,8})$/.exec(signs) ?? []
  if (digits === undefined || (prefix === undefined && !(digits.length === 8 && /\d/.test(digits)))) return
  return plainDigits(digits).padStart(8, '0')
}

const plainDigits = (digits: string): string => digits.replace(/o/g, '0').replace(/[li]/g, '1')
const bareOf = (signs: string): string => signs.replace(/^[0o]x/, '')
const digitCount = (signs: string): number => signs.replace(/\D/g, '').length

/** Whether characters look like a complete error code. */
const isWhole = (signs: string): boolean => {
  const bare = bareOf(signs)
  return /^[0-9a-foli]{8}$/.test(bare) ? bare !== signs || digitCount(bare) >= 4 : /^-\d{9,10}$|^aadsts\d+$/.test(signs)
}

/** A code as people usually write it. */
const writingOf = (signs: string): string =>
  /^[0-9a-foli]{7,9}$/.test(bareOf(signs)) ? `0x${plainDigits(bareOf(signs)).toUpperCase()}` : signs

/** Codes at an edit distance of one: a wrong, additional, missing or swapped character. Long names may be at two. */
function nearCodes(signs: string, known: readonly KnownCode[]): KnownCode[] {
  const bare = bareOf(signs)
  if (bare.length >= 7 && bare.length <= 9 && digitCount(bare) >= 3)
    return known.filter(({ key }) => isHexadecimal(key) && isWithin(plainDigits(bare), key, 1))
  if (signs.length >= 10 && /^\p{L}+$/u.test(signs))
    return known.filter(({ key }) => /^[a-z]{8,}$/.test(key) && isWithin(signs, key, 2))
  return []
}

/** Codes that begin or end with a part of a number of at least four characters. */
function partOf(signs: string, known: readonly KnownCode[]): KnownCode[] {
  const bare = bareOf(signs)
  if (!/^[0-9a-foli]{4,7}$/.test(bare) || (bare === signs && digitCount(bare) === 0)) return []
  const part = plainDigits(bare)
  return known.filter(({ key }) => isHexadecimal(key) && (key.startsWith(part) || (bare === signs && key.endsWith(part))))
}

const isHexadecimal = (key: string): boolean => /^[0-9a-f]{8}$/.test(key)
