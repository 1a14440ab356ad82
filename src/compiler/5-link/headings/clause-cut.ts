import { hasAtMost } from '../../letters.ts'
import { isBalanced } from './balance.ts'
import type { Range } from './cut-phrase.ts'
import { type Line, withoutStop } from './line.ts'
import { endsInFunctionWord } from './word-cut.ts'

/** What a sentence begins with, before its main clause. */
export interface Lead {
  readonly kind: 'condition' | 'aside'
  /** The comma behind it. */
  readonly comma: number
  /** The beginning of the main clause, where that can stand alone. */
  readonly main?: number
}

/** The shortest text before a colon that is a heading without a verb. */
const leastLabel = 30

/** The shortest text before a relative clause that does not need it, in characters. */
const leastBeforeRelative = 35

/** The longest such part that is not left out, in characters. */
const longestScope = 40

/** The part of a sentence before its main clause; `undefined` where it begins with the main clause, or has no comma. */
export function leadOf({ like, end, words }: Line): Lead | undefined {
  const kind = words.condition.test(like) ? 'condition' : words.aside.test(like) ? 'aside' : undefined
  const commas = [...like.slice(0, end).matchAll(/, /g)].map(({ index }) => index)
  const [first] = commas
  if (kind === undefined || first === undefined) return
  // A short part that says for whom the sentence holds stays.
  const isScope = (at: number) => words.scope.test(like) && at <= longestScope
  const comma = commas.find((at) => words.instruction.test(like.slice(at + 2)))
  if (comma !== undefined) {
    const isSafe = kind === 'aside' ? !isScope(comma) : !words.hazard.test(like.slice(comma + 2))
    return { kind, comma, ...(isSafe && { main: comma + 2 }) }
  }
  const stated =
    kind === 'condition' || isScope(first) ? undefined : commas.find((at) => words.statement.test(like.slice(at + 2)))
  return { kind, comma: stated ?? first, ...(stated !== undefined && { main: stated + 2 }) }
}

/** The longest clause of a sentence that begins at `start`, ends behind `least`, and has at most `most` letters. */
export function clauseCut(
  line: Line,
  start: number,
  least: number,
  most: number,
): (Range & { readonly open: boolean }) | undefined {
  const { like, end, words } = line
  const whole = { from: start, to: end, open: false }
  if (fits(line, whole, most) && isBalanced(line.text.slice(start, end))) return whole
  const said = like.slice(0, end)
  const relatives = [...said.matchAll(words.relatives)].filter(({ index }) => index - start >= leastBeforeRelative)
  const borders = [...said.matchAll(words.borders), ...relatives].sort((a, b) => b.index - a.index)
  for (const { index, 0: sign } of borders) {
    const range = { from: start, to: withoutStop(like, index), open: words.exception.test(like.slice(index, end)) }
    if (range.to <= least || !fits(line, range, range.open ? most - 1 : most)) continue
    if (isClause(line, range, Math.max(start, least), /[:;]/.test(sign))) return range
  }
  return
}

const fits = ({ text }: Line, { from, to }: Range, most: number): boolean => to > from && hasAtMost(most, text.slice(from, to))

/** Whether a range reads as a clause of its own, to which nothing behind it belongs. */
function isClause({ text, like, end, marks, words }: Line, range: Range, verbFrom: number, isLabel: boolean): boolean {
  const { from, to } = range
  const said = like.slice(from, to)
  if (!(isLabel && said.length >= leastLabel) && !words.hasVerb.test(like.slice(verbFrom, to))) return false
  if (!isBalanced(text.slice(from, to)) || marks.some((mark) => mark.from < to && to < mark.to)) return false
  if (words.limit.test(like.slice(to, end).replace(/^[\s,;:–—-]+/, ''))) return false
  return / \S*[\p{L}\d]\S*$/u.test(said) && !endsInFunctionWord(said, words)
}
