import { hresultOf } from '../../guide/error-code.ts'
import type { LanguageWords } from '../language/language-words.ts'
import { plain } from '../language/plain.ts'

const hexadecimal = /(?<![\p{L}\p{N}])0x(?:f{8})?[0-9a-f]{6,8}(?![\p{L}\p{N}])/giu
/** Without `0x` a number must begin as failures do, and must not be part of a longer identifier. */
const bare = /(?<![\p{L}\p{N}_./\\-])(?:8[07]|C0)[0-9A-F]{6}(?![\p{L}\p{N}_]|-[0-9A-F])/giu
const decimal = /(?<![\p{L}\p{N}.])[-−–][12]\d{9}(?![\p{L}\p{N}])/gu
/** Names in capitals: `ERROR_NOT_FOUND`, `CERT_E_EXPIRED`, `AADSTS50105`. */
const shouted = /(?<![\p{L}\p{N}_])(?:[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|AADSTS\d{4,7})(?![\p{L}\p{N}_])/gu
const failure = /(?:^|_)(?:E|ERR|ERROR|FAIL|FAILED|FAILURE|INVALID|DENIED|UNKNOWN)(?:_|$)|^AADSTS/
/** Names in camel case, `DeviceCapReached`, recognised by their ending, because product names are in camel case too. */
const joined = /(?<![\p{L}\p{N}_])[A-Z]+[a-z0-9]+(?:[A-Z][a-z0-9]*)+(?![\p{L}\p{N}_])/gu
const trouble =
  /(?:Error|Exception|Failed|Failure|Invalid|NotFound|Not[A-Z][a-z]+ed|NotValid|NotAvailable|Denied|Timeout|TimedOut|Expired|Reached|Exceeded|Missing|Mismatch|Blocked|Unavailable|Unauthorized|Forbidden)$/
const englishNumber =
  /\b(?:(?:error|status|exit|return)(?: code)?|event(?: id)?|http(?: error| status)?)[ :=#]{1,2}(\d{3,5})(?![\d.,]*\d)/gi

/** The error codes in a text, as it writes them: numbers of failures, names of errors, and numbers that are called a code. */
export function errorCodesIn(text: string, { errors }: LanguageWords): readonly string[] {
  const words = plain(text)
  const all = (pattern: RegExp): readonly string[] => [...words.matchAll(pattern)].map((match) => match[1] ?? match[0])
  return [
    ...all(hexadecimal),
    ...all(bare),
    ...all(decimal)
      .map((code) => code.replace(/[−–]/, '-'))
      .filter((code) => hresultOf(code) !== undefined),
    ...all(shouted).filter((code) => failure.test(code)),
    ...all(joined).filter((code) => trouble.test(code)),
    ...all(errors.number),
    ...all(englishNumber),
  ]
}

/** Whether a word of an answer is a code, where all words of the answer are: any ending and any length of number is accepted. */
export const isErrorName = (word: string): boolean =>
  /^0x[0-9a-f]{1,8}$/i.test(word) || (/^[A-Za-z][A-Za-z0-9_.]{4,60}$/.test(word) && /[a-z0-9][A-Z]|_/.test(word))
