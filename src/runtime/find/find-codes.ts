import { errorKey, hresultOf } from '../../guide/error-code.ts'
import type { FindIndex } from '../../guide/find.ts'
import type { Code } from '../../guide/node.ts'
import { fold, isAround, tidy } from './find-fold.ts'
import { writeSpoken } from './find-spoken.ts'

/** An error code of the index: what all its writings share, how articles write it, and the screens that help. */
export interface KnownCode {
  readonly key: string
  readonly written: string
  readonly places: readonly Code[]
}

/** What a query says in codes. `asked` is a code that nobody wrote about. */
export type CodeReading =
  | { readonly kind: 'exact' | 'part'; readonly codes: readonly KnownCode[] }
  | { readonly kind: 'near'; readonly asked: string; readonly codes: readonly KnownCode[] }
  | { readonly kind: 'unknown'; readonly asked: string }
  | { readonly kind: 'none' }

export const knownCodes = (index: FindIndex): readonly KnownCode[] =>
  index.codes.map(([written, ...places]) => ({ key: errorKey(written), written, places }))

/** A code may be cut into so many pieces by blanks and hyphens, and a query may have so many pieces. */
const [mostPieces, mostWords] = [16, 200]

/**
 * Reads the error codes of a query, however they are written: in any case, with or without `0x`, with blanks and hyphens
 * inside, `O` for 0 and `l` for 1, decimal or hexadecimal, dictated sign by sign, with words around them. What is no
 * code of the index may be a part of some (four signs at least), or one sign off; another code is never taken for it.
 */
export function readCodes(query: string, known: readonly KnownCode[]): CodeReading {
  const pieces = piecesOf(query)
  const exact = exactCodes(pieces, known)
  if (exact.length > 0) return { kind: 'exact', codes: exact }
  const content = pieces.filter((piece) => piece.length === 1 || !isAround(piece))
  const candidates = [...new Set([...content, content.join(''), ...windowsOf(content).filter((window) => /^[0o]x/.test(window))])]
  const near = candidates.flatMap((candidate) => nearCodes(candidate, known).map((code) => ({ candidate, code })))
  if (near[0] !== undefined) return { kind: 'near', asked: writingOf(near[0].candidate), codes: near.map(({ code }) => code) }
  const asked = candidates.find(isWhole)
  if (asked !== undefined) return { kind: 'unknown', asked: writingOf(asked) }
  const parts = content.length <= 3 ? candidates.flatMap((candidate) => partOf(candidate, known)) : []
  return parts.length > 0 ? { kind: 'part', codes: [...new Set(parts)] } : { kind: 'none' }
}

/** Small letters and digits between whatever else there is; a sign stays with its number. */
const piecesOf = (query: string): string[] =>
  fold(writeSpoken(tidy(query)))
    .replace(/(\p{L})(0x[0-9a-fol]{4})/gu, '$1 $2')
    .replace(/(^|[\s:=(])-\s?(?=\d)/g, '$1 minus')
    .split(/[^\p{L}\p{N}]+/u)
    .map((piece) => piece.replace(/^minus(?=\d)/, '-'))
    .filter((piece) => piece !== '')
    .slice(0, mostWords)

/** Every row of neighbours, written as one. */
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

/** How many pieces from a place on make a known code: as many as do. */
function lengthAt(pieces: readonly string[], from: number, isKnown: (key: string) => boolean): number {
  for (let length = Math.min(mostPieces, pieces.length - from); length > 0; length--)
    if (keysOf(pieces.slice(from, from + length).join('')).some(isKnown)) return length
  return 0
}

/** A short number is a code where it stands alone, or where the word before it says so: “il reste 500 Mo” is none. */
const isNamedNumber = (pieces: readonly string[], place: number): boolean =>
  pieces.every((piece, i) => i === place || isAround(piece)) ||
  /^(?:code|erreur|error|fout|foutcode|event|evenement|gebeurtenis|http|id|status|statut|statuscode)$/.test(
    pieces[place - 1] ?? '',
  )

/** The keys that a row of signs may stand for. */
function keysOf(signs: string): string[] {
  if (signs.length > 80) return []
  const hex = hexadecimalOf(signs)
  const decimal = hresultOf(signs) ?? hresultOf(`-${signs}`)
  return [...(hex === undefined ? [] : [hex]), ...(decimal === undefined ? [] : [decimal]), signs]
}

/** Eight hexadecimal digits, where signs can be read so. Without `0x` only eight, one of them a digit, are a number. */
function hexadecimalOf(signs: string): string | undefined {
  const [, prefix, digits] = /^([0o]x)?(?:f{8})?([0-9a-foli]{1,8})$/.exec(signs) ?? []
  if (digits === undefined || (prefix === undefined && !(digits.length === 8 && /\d/.test(digits)))) return
  return plainDigits(digits).padStart(8, '0')
}

const plainDigits = (digits: string): string => digits.replace(/o/g, '0').replace(/[li]/g, '1')
const bareOf = (signs: string): string => signs.replace(/^[0o]x/, '')
const digitCount = (signs: string): number => signs.replace(/\D/g, '').length

/** Is it a whole error code by its looks? */
const isWhole = (signs: string): boolean => {
  const bare = bareOf(signs)
  return /^[0-9a-foli]{8}$/.test(bare) ? bare !== signs || digitCount(bare) >= 4 : /^-\d{9,10}$|^aadsts\d+$/.test(signs)
}

/** As a person would write it. */
const writingOf = (signs: string): string =>
  /^[0-9a-foli]{7,9}$/.test(bareOf(signs)) ? `0x${plainDigits(bareOf(signs)).toUpperCase()}` : signs

/** Codes that are one sign off: a wrong one, one too many, one too few, two swapped. Long names may be two off. */
function nearCodes(signs: string, known: readonly KnownCode[]): KnownCode[] {
  const bare = bareOf(signs)
  if (bare.length >= 7 && bare.length <= 9 && digitCount(bare) >= 3)
    return known.filter(({ key }) => isHexadecimal(key) && isWithin(plainDigits(bare), key, 1))
  if (signs.length >= 10 && /^\p{L}+$/u.test(signs))
    return known.filter(({ key }) => /^[a-z]{8,}$/.test(key) && isWithin(signs, key, 2))
  return []
}

/** Codes that begin or end with at least four signs of a number. */
function partOf(signs: string, known: readonly KnownCode[]): KnownCode[] {
  const bare = bareOf(signs)
  if (!/^[0-9a-foli]{4,7}$/.test(bare) || (bare === signs && digitCount(bare) === 0)) return []
  const part = plainDigits(bare)
  return known.filter(({ key }) => isHexadecimal(key) && (key.startsWith(part) || (bare === signs && key.endsWith(part))))
}

const isHexadecimal = (key: string): boolean => /^[0-9a-f]{8}$/.test(key)

/** Whether so many changes, or fewer, make one text the other; two neighbours swapped are one change. */
function isWithin(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false
  let [before, row]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, i) => i)]
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1), swapped))
    }
    before = row
    row = next
  }
  return (row[b.length] ?? 0) <= most
}
