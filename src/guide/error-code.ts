const hexadecimal = /^(?:0x)?(?:f{8})?([0-9a-f]{1,8})$/
/** The range of HRESULT values that stand for a failure: 32 bits with the first bit set. */
const [least, most] = [0x8000_0000, 0xffff_ffff]

/**
 * A key that is the same for all spellings of one error code: `0x80190190`, `80190190` and `-2145844848` give `80190190`; a name
 * gives its letters and digits in lower case. Empty where the text has no letter and no digit.
 */
export function errorKey(written: string): string {
  const text = written.trim().toLowerCase().replace(/[−–]/g, '-')
  const hex = /^0x|[a-f]|^.{8}$/.test(text) ? hexadecimal.exec(text)?.[1] : undefined
  if (hex !== undefined) return hex.padStart(8, '0')
  return hresultOf(text) ?? text.replace(/[^\p{L}\p{N}]/gu, '')
}

/** A decimal number, signed or not, that is a failing HRESULT, as eight hexadecimal digits; `undefined` for any other text. */
export function hresultOf(decimal: string): string | undefined {
  if (!/^-?\d{9,10}$/.test(decimal)) return
  const value = Number(decimal)
  const bits = value < 0 ? value + most + 1 : value
  return bits >= least && bits <= most ? bits.toString(16) : undefined
}
