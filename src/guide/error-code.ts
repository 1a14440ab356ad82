const hexadecimal = /^(?:0x)?(?:f{8})?([0-9a-f]{1,8})$/
/** The words of Windows for a failure: 32 bits, the first of them set. */
const [least, most] = [0x8000_0000, 0xffff_ffff]

/**
 * What two writings of one error code share: `0x80190190`, `80190190` and `-2145844848` are `80190190`; a name is itself in
 * small letters without its signs. Empty where there is nothing of a code in the text.
 */
export function errorKey(written: string): string {
  const text = written.trim().toLowerCase().replace(/[−–]/g, '-')
  const hex = /^0x|[a-f]|^.{8}$/.test(text) ? hexadecimal.exec(text)?.[1] : undefined
  if (hex !== undefined) return hex.padStart(8, '0')
  return hresultOf(text) ?? text.replace(/[^\p{L}\p{N}]/gu, '')
}

/** A decimal number that is a failure in 32 bits, with its sign or without, as eight hexadecimal digits. */
export function hresultOf(decimal: string): string | undefined {
  if (!/^-?\d{9,10}$/.test(decimal)) return
  const value = Number(decimal)
  const bits = value < 0 ? value + most + 1 : value
  return bits >= least && bits <= most ? bits.toString(16) : undefined
}
