import type { Phrase } from '../../../guide/content.ts'

const signs = '0123456789+-=()'
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾'
const lowered = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'

/**
 * The content of `<sup>` or `<sub>`: digits as raised or lowered digits, because `10<sup>6</sup>` is not 106. Letters stay, as in
 * `1<sup>er</sup>`.
 */
export function shiftedDigits(phrase: Phrase, tag: 'sup' | 'sub'): Phrase {
  const text = phrase.every((inline) => typeof inline === 'string') ? phrase.join('').trim() : ''
  if (text === '' || [...text].some((sign) => !signs.includes(sign))) return phrase
  return [[...text].map((sign) => (tag === 'sup' ? raised : lowered).charAt(signs.indexOf(sign))).join('')]
}
