import type { Code } from './node.ts'

/** Crockford's Base32: no I, L, O or U, so a code can be read over the phone (https://www.crockford.com/base32.html). */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const payloadLength = 4
/** The number of codes without their check symbol: 32⁴. */
export const codeSpace = 32 ** payloadLength

/** Multiplies by x in GF(32) with the primitive polynomial x⁵ + x² + 1. */
const timesX = (value: number): number => ((value << 1) & 31) ^ (value & 16 ? 0b00101 : 0)

/**
 * The check symbol s₀ that makes Σ xⁱ·sᵢ = 0 over GF(32). Every weight is nonzero, so a single wrong symbol is always found;
 * neighbouring weights differ, so two swapped neighbours are always found.
 */
const checkSymbol = (payload: readonly number[]): number => payload.reduceRight((sum, symbol) => timesX(sum ^ symbol), 0)

/** The code of a number below `codeSpace`: four symbols and a check symbol, in lower case. Throws for any other number. */
export function codeFrom(number: number): Code {
  if (!Number.isInteger(number) || number < 0 || number >= codeSpace)
    throw new Error(`Unexpected code number ${number}, expected a whole number from 0 to ${codeSpace - 1}`)
  const payload = Array.from({ length: payloadLength }, (_, place) => (number >>> (5 * (payloadLength - 1 - place))) & 31)
  return [...payload, checkSymbol(payload)].map((symbol) => alphabet.charAt(symbol)).join('')
}

export type CodeReading =
  | { readonly ok: true; readonly code: Code }
  /** `slip`: five symbols of the alphabet with a wrong check symbol, so one was misread or two were swapped. */
  | { readonly ok: false; readonly why: 'length' | 'symbol' | 'slip' }

/**
 * Parses a code as people write it: any case, `o` for 0, `i` and `l` for 1, spaces and hyphens anywhere. Returns why a text is no
 * code.
 */
export function readCode(text: string): CodeReading {
  const symbols = [
    ...text
      .toLowerCase()
      .replace(/[\s\u00a0-]/g, '')
      .replace(/o/g, '0')
      .replace(/[il]/g, '1'),
  ]
  if (symbols.length !== payloadLength + 1) return { ok: false, why: 'length' }
  const values = symbols.map((symbol) => alphabet.indexOf(symbol))
  if (values.includes(-1)) return { ok: false, why: 'symbol' }
  if (checkSymbol(values.slice(0, payloadLength)) !== values[payloadLength]) return { ok: false, why: 'slip' }
  return { ok: true, code: symbols.join('') }
}

/** The form of a code, without its check symbol. A code of a file must have it: codes become folders and addresses. */
export const codePattern = new RegExp(`^[${alphabet}]{${payloadLength + 1}}$`)

/** Whether a text is exactly a code as we write it. */
export const isCode = (text: string): boolean => {
  const reading = readCode(text)
  return reading.ok && reading.code === text
}
