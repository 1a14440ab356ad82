import type { HeadingWords } from '../../language/heading-words.ts'
import { hasAtMost, lettersIn } from '../../letters.ts'
import { isBalanced, openAt } from './balance.ts'
import type { MarkRange, Range } from './cut-phrase.ts'
import type { Line } from './line.ts'

/** Parts of a text, in order, with an ellipsis between them, and what stands behind them. */
export interface WordCut {
  readonly parts: readonly Range[]
  readonly ending: string
}

/** The longest last words of a clause that stand behind an ellipsis, in letters. */
const longestTail = 28
/** The longest mark that is not cut in half, in characters: a longer one is a sentence and no name, unless it is typed. */
const longestMark = 40
/** The longest text behind a comma that is left out with it, in characters. */
const longestRest = 14
/** The shortest beginning of a heading, in characters: a cut in a name or a quote goes back to its begin only behind so many. */
const leastKept = 15

/**
 * A sentence from `start`, cut between words. Words at the end of its clause that decide what it means stay, behind the ellipsis:
 * `Schakel het selectievakje … uit`.
 */
export function wordCut(line: Line, start: number, most: number, { sign = '', isLong = false } = {}): WordCut {
  const { text } = line
  const upTo = (size: number) => cutBack(line, { from: start, to: placeAt(line, start, size) })
  const size = most - 1 - lettersIn(sign).length
  const kept = upTo(size)
  const tail = tailOf(line, kept, isLong)
  if (tail !== undefined) {
    const goesOn = tail.to < clauseEnd(line, tail.to - 1) || line.words.limit.test(line.like.slice(tail.to + 1))
    const more = goesOn ? '…' : ''
    const head = upTo(most - 2 - lettersIn(text.slice(tail.from, tail.to) + more + sign).length)
    if (head.to - head.from >= leastKept && isBalanced(text.slice(head.from, head.to)))
      return { parts: [head, tail], ending: `${more}${sign}` }
  }
  // What closes a quote needs room too, and a shorter text may have other open ones.
  let closed = kept
  let closing = closingOf(line, closed)
  for (let room = size; !hasAtMost(size, text.slice(closed.from, closed.to) + closing) && room > 1; room--) {
    closed = upTo(room - lettersIn(closing).length)
    closing = closingOf(line, closed)
  }
  return { parts: [closed], ending: `…${closing}${sign}` }
}

/** The last space such that the text before it has at most so many letters; inside a word where the first word is longer. */
function placeAt({ text, end }: Line, start: number, most: number): number {
  const letters = lettersIn(text.slice(start, Math.min(end, start + most * 8)))
  const room = letters.slice(0, most).join('').length
  if (letters.length <= most) return start + room
  if (text.charAt(start + room) === ' ') return start + room
  const space = text.slice(start, start + room).lastIndexOf(' ')
  return start + (space > 0 ? space : room)
}

/** A range without what cannot be at its end: function words, half of a name, of a quote or of a menu path. */
function cutBack(line: Line, range: Range): Range {
  const { like, marks, words, text } = line
  const { from } = range
  let { to } = range
  for (;;) {
    let next = like.slice(0, to).replace(/[\s,;:.·–—\-+>/&(«“"'[]+$/, '').length
    const isName = ({ from: begin, to: end, isTyped }: MarkRange) =>
      (isTyped || end - begin <= longestMark) && /\s/.test(like.charAt(begin - 1))
    const mark = marks.find((each) => each.from < next && next < each.to && isName(each))
    if (mark !== undefined && mark.from - from >= leastKept) next = mark.from
    const [open] = openAt(text.slice(from, next))
    if (open !== undefined && open.at >= leastKept) next = from + open.at
    next = pathEnd(like, from, next)
    const said = like.slice(from, next)
    const last = said.lastIndexOf(' ')
    const isLoose =
      endsInFunctionWord(said, words) ||
      words.auxiliary.test(said.slice(last + 1)) ||
      words.openEnd.test(said) ||
      (words.adjective.test(said) && beginsNoun(like.slice(next), words))
    next = isLoose && last > 0 ? from + last : beforeSplit(like, from, next)
    const comma = like.lastIndexOf(', ', next - 1)
    if (comma - from >= leastKept && next - comma <= longestRest) next = comma
    if (next <= from) return { from, to }
    if (next === to) return { from, to }
    to = next
  }
}

/** Whether a text begins with a word that may be a noun. */
function beginsNoun(rest: string, { functionWord, auxiliary }: HeadingWords): boolean {
  const [next = ''] = /^\p{Ll}[\p{L}'-]*/u.exec(rest.trimStart()) ?? []
  return next !== '' && !functionWord.test(next) && !auxiliary.test(next)
}

/** The end of the last whole name of a menu path, where a range ends in half of one. */
function pathEnd(like: string, from: number, to: number): number {
  const arrow = like.lastIndexOf(' > ', to)
  if (arrow < from || /[,;:]/.test(like.slice(arrow, to)) || /^ >/.test(like.slice(to))) return to
  const more = /^[^,;:.]*/.exec(like.slice(to))?.[0] ?? ''
  return more.trim() === '' ? to : arrow
}

/** The longest name that is left out rather than cut, in characters. */
const longestName = 14

/** The place before a name or a number that goes on behind a range: `Microsoft` of `Microsoft Intune`, `10` of `10 minutes`. */
function beforeSplit(like: string, from: number, to: number): number {
  const said = like.slice(from, to)
  const next = like.slice(to)
  const [name = ''] = /^ [\p{Lu}\d]/u.test(next)
    ? (/(?: [\p{Lu}\d][^ ]*)+$/u.exec(said) ?? [])
    : (/(?<!(?:^| )[\p{Lu}][^ ]*) \d+$/u.exec(said) ?? [])
  return name.length <= longestName && said.length - name.length >= leastKept && /^ /.test(next) ? to - name.length : to
}

/** Whether the last word of a text cannot be its last. The second part of a verb can: `Meld u aan`. */
export function endsInFunctionWord(said: string, { functionWord, separable }: HeadingWords): boolean {
  const parts = said.toLowerCase().split(' ')
  const last = (parts.at(-1) ?? '').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}']+$/gu, '')
  const verb = parts[0] ?? ''
  if (separable[verb]?.includes(last)) return false
  return functionWord.test(last) || functionWord.test(last.slice(last.indexOf("'") + 1))
}

/**
 * The words behind a range that decide what its clause means, as many as there is room for: a negation, the second part of its verb,
 * or the only verb. With `isLong` also the verb of a purpose, which may be all that tells two titles apart.
 */
function tailOf(line: Line, kept: Range, isLong: boolean): Range | undefined {
  const { text } = line
  const end = clauseEnd(line, kept.to)
  const start = tailStart(line, kept, end, isLong)
  if (start === undefined) return
  const fits = hasAtMost(longestTail, text.slice(start, end))
  const [verb = ''] = line.like.slice(kept.from, kept.to).split(' ')
  const isLoose = ({ from, to }: Range) => endsInFunctionWord(`${verb} ${line.like.slice(from, to)}`.trimEnd(), line.words)
  const whole = { from: start, to: end }
  const tail = fits && !isLoose(whole) ? whole : cutBack(line, { from: start, to: placeAt(line, start, longestTail) })
  return isBalanced(text.slice(tail.from, tail.to)) && !isLoose(tail) ? tail : undefined
}

/** The beginning of these words. `clause` is the end of the clause. */
function tailStart({ like, end, words }: Line, { from, to }: Range, clause: number, isLong: boolean): number | undefined {
  const rest = like.slice(to, clause)
  const negated = rest.search(words.negated)
  if (negated >= 0) {
    const before = like.slice(from, to + negated)
    const isOther = words.subordinates.test(`${before} `) || (words.hasVerb.test(before) && words.coordinates.test(`${before} `))
    return isOther ? undefined : to + negated
  }
  const [verb = ''] = like.slice(from, to).toLowerCase().split(' ')
  const last = rest.slice(rest.lastIndexOf(' ') + 1)
  if (words.separable[verb]?.includes(last)) return clause - last.length
  const predicate =
    words.hasVerb.test(like.slice(from, to)) || opensClause(like.slice(from), words) ? -1 : rest.search(words.predicate)
  if (predicate >= 0 && !words.subordinates.test(like.slice(from, to + predicate))) return to + predicate
  const isSentence = /^[.:]/.test(like.slice(end)) || words.hasVerb.test(like.slice(0, to)) || words.condition.test(like)
  const lastVerb = isSentence && !isLong ? -1 : rest.search(words.lastVerb)
  return lastVerb < 0 ? undefined : to + lastVerb
}

/** Whether a text begins with a part before its main clause. */
const opensClause = (text: string, { condition, aside }: HeadingWords): boolean => condition.test(text) || aside.test(text)

/** The end of the clause that a text is in the middle of: before a border, a comma, or what it depends on. */
function clauseEnd({ like, end, words }: Line, at: number): number {
  const rest = like.slice(at, end)
  const ends = [...rest.matchAll(words.borders), ...rest.matchAll(words.relatives), ...rest.matchAll(/, /g)]
    .map(({ index }) => index)
    .filter((index) => index > 0)
  const limits = [...rest.matchAll(/ /g)].map(({ index }) => index).filter((index) => words.limit.test(rest.slice(index + 1)))
  return at + Math.min(rest.length, ...ends, ...limits)
}

/** What closes the brackets and quotes that are open at the end of a range. */
const closingOf = ({ text }: Line, { from, to }: Range): string =>
  openAt(text.slice(from, to))
    .map(({ close }) => (close === '»' ? '\u00a0»' : close))
    .reverse()
    .join('')
