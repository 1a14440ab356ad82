import { type Inline, isMark, type Phrase, phraseIn, phraseText, withPhrase } from '../../guide/content.ts'
import type { PhoneWords } from '../language/phone-words.ts'
import { plain } from '../language/plain.ts'
import type { Range } from './headings/cut-phrase.ts'

/** Separators behind the first group of a number, and behind the others: `02/345.67.89`. */
const space = ' \\u00a0\\u202f'
const first = `[${space}./-]`
const further = `[${space}.-]`

/** A prefix with groups of so many digits behind it. */
const groups = (prefix: string, ...shapes: readonly (readonly number[])[]): string =>
  `${prefix}${first}(?:${shapes.map((sizes) => sizes.map((size) => `\\d{${size}}`).join(further)).join('|')})`

/** A prefix with its zero, which may stand between brackets, alone or with the area: `(0)20`, `(020)`. */
const area = (digits: string): string => `(?:\\(0\\) ?${digits}|\\(0${digits}\\)|0${digits})`

/** Numbers of Belgium, France and the Netherlands, as they are written inside the country. */
const national = [
  // Belgium: Brussels and other large cities, other areas, mobile phones.
  groups(area('[2349]'), [3, 2, 2], [3, 4], [7], [2, 2, 3]),
  groups(area('[1-8]\\d'), [2, 2, 2], [3, 3], [6]),
  groups('04[5-9]\\d', [2, 2, 2], [3, 3], [6]),
  // The Netherlands: areas of two and of three digits, mobile phones.
  groups(area('[1-9]\\d'), [7], [3, 4], [3, 2, 2], [4, 3], [2, 2, 3]),
  groups(area('[1-57]\\d\\d'), [6], [3, 3], [2, 2, 2]),
  groups('06', [8], [4, 4]),
  // France.
  groups('0[1-9]', [2, 2, 2, 2]),
  groups(`0[${space}.]?[89]\\d\\d`, [3, 3], [2, 2, 2]),
  // Free and charged numbers.
  groups('0[89]0\\d', [2, 3], [3, 2], [5], [4], [2, 2]),
].join('|')

/** Numbers with the code of a country. `(0)` is not dialled. */
const international = `(?:\\+|00)(?:3[1-4]|39|4[149]|352)${first}?(?:\\(0\\) ?)?[1-9]\\d{0,3}(?:${further}\\d{2,8}){1,4}|(?:\\+|00)(?:3[1-3]|352)${first}?[1-9]\\d{7,8}`

const notBehind = `(?<![\\p{L}\\p{N}_@#\\\\/=+€$£-])(?<!\\p{N}[.,:${space}])(?<!\\p{N} [-–] )`
const notBefore = `(?![\\p{L}\\p{N}_@])(?![.,:/-]\\p{N})(?!-\\p{L})(?![${space}]\\p{N})(?![${space}]?(?:€|%|°|EUR|euros?|[kMG][oB]|bits?|ms)(?!\\p{L}))`

const number = new RegExp(`${notBehind}(?:${international}|${national})${notBefore}`, 'giu')
/** A number without separators, or a short one. It counts only behind a verb of calling. */
const bare = new RegExp(`${notBehind}(?:0\\d{8,9}|\\d{3,6})${notBefore}`, 'gu')

/** The fewest and the most digits behind the code of a country. */
const fewest = 7
const most = 11

/** The most characters before a number that are looked at. */
const reach = 60

/** The telephone numbers of a text, in order: numbers in a usual form, and others behind a verb of calling. */
export function phonesIn(text: string, words: PhoneWords): readonly Range[] {
  const before = (from: number) => ` ${plain(`${text.slice(Math.max(0, from - reach), from)}.`).slice(0, -1)}`
  const usual = [...text.matchAll(number)]
    .filter(({ index, 0: written }) => isWhole(written) && !words.otherNumber.test(before(index)))
    .map(({ index, 0: written }): Range => ({ from: index, to: index + written.length }))
  const called = [...text.matchAll(bare)]
    .filter(({ index, 0: written }) => {
      const said = before(index)
      return words.calls.test(said) || (written.length < 7 && words.callsExtension.test(said))
    })
    .map(({ index, 0: written }): Range => ({ from: index, to: index + written.length }))
    .filter(({ from, to }) => !usual.some((range) => range.from < to && from < range.to))
  return [...usual, ...called].sort((a, b) => a.from - b.from)
}

/** Whether a number with the code of a country has as many digits as numbers have. */
function isWhole(written: string): boolean {
  const [, rest] = /^(?:\+|00)(?:352|\d\d)(.*)$/u.exec(written) ?? []
  if (rest === undefined) return true
  const digits = rest.replace(/\(0\)/, '').replace(/\D/g, '').length
  return fewest <= digits && digits <= most
}

/** The address of a telephone number: its digits, without the zero of `+32 (0)2`, which is dialled only inside the country. */
export const telephone = (written: string): string =>
  `tel:${(/^\s*(?:\+|00)/.test(written) ? written.replace(/\(0\)/, '') : written).replace(/[^\d+]/g, '')}`

/** A phrase with its telephone numbers as links. Code, texts to type and links stay as they are; no word changes. */
export function markPhones(phrase: Phrase, words: PhoneWords): Phrase {
  const text = phraseText(phrase)
  if (!/\d{3}|\d\d[ .\u00a0\u202f-]\d/.test(text)) return phrase
  const ranges = phonesIn(text, words)
  return ranges.length === 0 ? phrase : linked(phrase, 0, ranges)
}

function linked(phrase: Phrase, start: number, ranges: readonly Range[]): Phrase {
  let at = start
  return phrase.flatMap((inline): readonly Inline[] => {
    const from = at
    at += phraseText([inline]).length
    if (typeof inline === 'string')
      return linkedText(
        inline,
        from,
        ranges.filter((range) => from <= range.from && range.to <= at),
      )
    if (!isMark(inline) || inline[0] === 'a' || inline[0] === 'kbd') return [inline]
    return [withPhrase(inline, linked(phraseIn(inline), from, ranges))]
  })
}

function linkedText(text: string, start: number, ranges: readonly Range[]): readonly Inline[] {
  const pieces: Inline[] = []
  let done = 0
  for (const { from, to } of ranges) {
    const written = text.slice(from - start, to - start)
    pieces.push(text.slice(done, from - start), ['a', { href: telephone(written) }, written])
    done = to - start
  }
  return [...pieces, text.slice(done)].filter((piece) => piece !== '')
}
