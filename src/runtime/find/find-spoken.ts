import { fold } from './find-fold.ts'

const digits = [
  'zero un deux trois quatre cinq six sept huit neuf',
  'nul een twee drie vier vijf zes zeven acht negen',
  'oh one two three four five six seven eight nine',
]
/** Letters of hexadecimal numbers as they are said, and as machines that take dictation write them. */
const letters = {
  a: 'aa ah alpha alfa',
  b: 'bee be bravo',
  c: 'cee ce see charlie',
  d: 'dee de delta',
  e: 'ee echo',
  f: 'ef eff effe foxtrot',
  x: 'ix iks ixe ex',
  '-': 'moins min minus',
}

const signs: ReadonlyMap<string, string> = new Map([
  ...digits.flatMap((names) => names.split(' ').map((name, digit) => [name, String(digit)] as const)),
  ['une', '1'],
  ...Object.entries(letters).flatMap(([sign, names]) => names.split(' ').map((name) => [name, sign] as const)),
])

/** A code that was dictated sign by sign, written in signs: `nul iks acht nul` is `0x80`. Other text stays as it is. */
export function writeSpoken(text: string): string {
  const parts = text.split(/([^\p{L}\p{N}]+)/u)
  const written: string[] = []
  for (let i = 0; i < parts.length; ) {
    const run = runAt(parts, i)
    written.push(run === undefined ? (parts[i] ?? '') : run.signs)
    i = run === undefined ? i + 1 : run.end
  }
  return written.join('')
}

/** The signs said from a place on: at least three, two of them as words, so that “un ou deux” is not taken for a code. */
function runAt(parts: readonly string[], from: number): { readonly signs: string; readonly end: number } | undefined {
  const said: string[] = []
  let named = 0
  let end = from
  for (let i = from; i < parts.length; i += 2) {
    const word = fold(parts[i] ?? '')
    const sign = signs.get(word)
    if (sign === undefined && !/^(?:[a-f]|0?x|[0-9a-f]*\d[0-9a-f]*)$/.test(word)) break
    if (sign !== undefined) named += 1
    said.push(sign ?? word)
    end = i + 1
    if (!/^[\s,;.-]{1,3}$/.test(parts[i + 1] ?? '')) break
  }
  // Apart, because a number that is no part of the code may follow it.
  return said.length >= 3 && named >= 2 ? { signs: said.join(' ').replace(/^- /, '-'), end } : undefined
}
