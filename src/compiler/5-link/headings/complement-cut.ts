import { hasAtMost } from '../../letters.ts'
import { isBalanced } from './balance.ts'
import { clauseCut } from './clause-cut.ts'
import type { Range } from './cut-phrase.ts'
import type { Line } from './line.ts'
import { endsInFunctionWord } from './word-cut.ts'

/** The shortest heading that a sentence without its last complement makes, in characters. */
const leastKept = 28

/**
 * A sentence from `start` without its last complements, where it can end there: `Recherchez l'appareil` for `Recherchez l'appareil
 * dans la liste`. `verbFrom` is where its main clause begins. Nothing that a negation, a condition or an exception depends on is cut.
 */
export function complementCut(line: Line, start: number, verbFrom: number, most: number): Range | undefined {
  const { like, end, words } = line
  const said = like.slice(0, end)
  if (words.negation.test(said.slice(start)) || words.exception.test(said)) return
  const places = [...said.matchAll(words.complements)].map(({ index }) => index).sort((a, b) => b - a)
  for (const to of places) {
    const range = { from: start, to }
    if (to - start < leastKept) return
    if (hasAtMost(most, line.text.slice(start, to)) && canEnd(line, range, verbFrom)) return range
  }
  return
}

/** Whether a sentence can end behind a range: it has its verb and all that the verb needs. */
function canEnd({ text, like, end, marks, words }: Line, { from, to }: Range, verbFrom: number): boolean {
  const said = like.slice(from, to)
  const clause = like.slice(verbFrom, to)
  const rest = like.slice(to, end)
  if (to <= verbFrom || !words.stands.test(clause) || words.needsMore.test(clause)) return false
  if (!isBalanced(text.slice(from, to)) || marks.some((mark) => mark.from < to && to < mark.to)) return false
  // What comes behind a condition in the middle belongs to it: `Appelez ou, si la porte est fermée, …`.
  if (clause.split(', ').some((part, i) => i > 0 && words.limit.test(part))) return false
  if (rest.split(' ').some((_, i, all) => words.limit.test(all.slice(i).join(' ')))) return false
  const [verb = ''] = clause.toLowerCase().split(' ')
  if (words.separable[verb]?.some((part) => new RegExp(` ${part}(?![\\p{L}])`, 'u').test(rest))) return false
  const last = said.slice(said.lastIndexOf(' ') + 1)
  return (
    /[\p{L}\d)»]$/u.test(said) && !words.auxiliary.test(last) && !words.openEnd.test(said) && !endsInFunctionWord(said, words)
  )
}

/**
 * An instruction without the place between its verb and its object: `Kies een apparaat` for `Kies in de lijst een apparaat`. Only
 * languages with such a place know its words.
 */
export function withoutPlace(line: Line, start: number, most: number): readonly Range[] | undefined {
  const { text, like, end, marks, words } = line
  const said = like.slice(0, end)
  const verb = words.placed.exec(like.slice(start, end))?.[0]
  if (verb === undefined || words.negation.test(said) || words.exception.test(said)) return
  const head = { from: start, to: start + verb.length }
  const object = [...said.matchAll(words.objects)].find(
    ({ index }) =>
      index > head.to + 1 &&
      !marks.some((mark) => mark.from <= index && index < mark.to) &&
      !endsInFunctionWord(said.slice(start, index), words),
  )
  if (object === undefined) return
  const place = object.index - head.to
  const short: Line = {
    ...line,
    text: text.slice(0, head.to) + text.slice(object.index),
    like: like.slice(0, head.to) + like.slice(object.index),
    end: end - place,
    marks: marks.flatMap((mark) => (mark.from > object.index ? [{ ...mark, from: mark.from - place, to: mark.to - place }] : [])),
  }
  const cut = clauseCut(short, start, start, most) ?? complementCut(short, start, start, most)
  return cut && [head, { from: object.index + 1, to: cut.to + place }]
}

/** A menu path in a sentence as its first and its last name: `Accédez à Intune > … > Profils`. */
export function pathCut({ text, like, end, marks, words }: Line, start: number, most: number): readonly Range[] | undefined {
  const first = like.indexOf(' > ', start)
  const last = like.lastIndexOf(' > ', end)
  if (first < 0 || last <= first + 3 || /[,;:.]/.test(like.slice(first, last)) || words.negation.test(like.slice(0, end))) return
  const [name = ''] =
    like
      .slice(last + 3, end)
      .split(/[,;:.]/)[0]
      ?.split(words.behindPath) ?? []
  const to = last + 3 + name.trimEnd().length
  const parts = [
    { from: start, to: first + 2 },
    { from: last + 1, to },
  ]
  const isCut = parts.some(
    (part) => marks.some((mark) => mark.from < part.to && part.to < mark.to) || !isBalanced(text.slice(part.from, part.to)),
  )
  const fits = hasAtMost(most - 3, parts.map((part) => text.slice(part.from, part.to)).join(''))
  return fits && !isCut && !endsInFunctionWord(name.trimEnd(), words) ? parts : undefined
}
