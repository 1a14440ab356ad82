import { fold } from '../../guide/fold.ts'
import { signNames } from './words/sign-names.ts'

const isHexadecimal = (sign: string): boolean => /^[0-9a-fx-]$/.test(sign)

/** The signs of a hexadecimal or decimal number by their names. */
const signs: ReadonlyMap<string, string> = new Map([...signNames].filter(([, sign]) => isHexadecimal(sign)))

/** A text with spelled-out codes written in characters: `nul iks acht nul` becomes `0x80`. Other text does not change. */
export function writeSpoken(text: string): string {
  const parts = text.split(/([^\p{L}\p{N}]+)/u)
  const written: string[] = []
  for (let i = 0; i < parts.length; ) {
    const { signs: code, end } = runAt(parts, i)
    // A run that is no code has none that begins later in it, so all of it is passed over.
    written.push(code ?? parts.slice(i, end).join(''))
    i = end
  }
  return written.join('')
}

/**
 * The run of characters at an index of `parts`, words with the separators between them, and its signs where it is a spelled-out
 * code: it has at least three characters, two of them as words, so that “un ou deux” is no code. A run has at least one part.
 */
function runAt(parts: readonly string[], from: number): { readonly signs?: string; readonly end: number } {
  const characters: string[] = []
  let named = 0
  let end = from + 1
  for (let i = from; i < parts.length; i += 2) {
    const word = fold(parts[i] ?? '')
    const sign = signs.get(word)
    if (sign === undefined && !/^(?:[a-f]|0?x|[0-9a-f]*\d[0-9a-f]*)$/.test(word)) break
    if (sign !== undefined) named += 1
    characters.push(sign ?? word)
    end = i + 1
    if (!/^[\s,;.-]{1,3}$/.test(parts[i + 1] ?? '')) break
  }
  // Separated by spaces, because a number that is not part of the code may follow.
  return characters.length >= 3 && named >= 2 ? { signs: characters.join(' ').replace(/^- /, '-'), end } : { end }
}
