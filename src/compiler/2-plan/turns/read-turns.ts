import type { Result } from '../../../guide/node.ts'
import type { LanguageWords } from '../../language/language-words.ts'
import type { PlanContext } from '../context.ts'
import { type PairedPhrase, textsOf } from '../paired-phrase.ts'
import { partOf, type SentencePart } from './turn-grammar.ts'
import type { Names, Target, Unsure } from './turn-targets.ts'

/** The part of a sentence in a turn, read in both languages. Where they differ, it is `unsure`. */
export function readPart(sentence: PairedPhrase, context: PlanContext): SentencePart | undefined {
  const known = context.parts.get(sentence.phrase)
  if (known !== undefined) return known.part
  const part = textsOf(sentence, context)
    .map(({ phrase, words }) => partOf(phrase, words, namesFor(words, context)))
    .reduce(mergeParts(context.failed), undefined)
  context.parts.set(sentence.phrase, { part })
  return part
}

/** What the sentences of one language name in an article. */
export const namesFor = (words: LanguageWords, context: PlanContext): Names => ({
  keyOfAnchor: context.keyOfAnchor,
  keyOfTitle: (title) => context.keyOfTitle(title, words.language),
  otherwise: context.failed,
  isOwn: words.language === context.language,
})

const mergeParts =
  (otherwise: Result) =>
  (a: SentencePart | undefined, b: SentencePart | undefined): SentencePart | undefined => {
    if (a === undefined || b === undefined) return a ?? b
    if (a.kind !== b.kind) {
      const weak = (part: SentencePart) => part.kind === 'question' || part.kind === 'verify'
      if (weak(a) && weak(b)) return { kind: 'question' }
      // “If that happens” is a condition in one language, and refers to the sentence before in the other.
      const so = a.kind === 'so' ? a : b.kind === 'so' ? b : undefined
      const clause = a.kind === 'conditional' ? a : b.kind === 'conditional' ? b : undefined
      if (so !== undefined && clause !== undefined && clause.no === undefined && !clause.refers) {
        const target = mergeTargets(so.target, clause.yes, otherwise)
        return target === undefined || target === 'unsure' ? { kind: 'unsure' } : { kind: 'so', target }
      }
      return weak(a) ? b : weak(b) ? a : { kind: 'unsure' }
    }
    if (a.kind === 'conditional' && b.kind === 'conditional') {
      const yes = mergeTargets(a.yes, b.yes, otherwise)
      const no = mergeTargets(a.no, b.no, otherwise)
      return yes === undefined || yes === 'unsure' || no === 'unsure'
        ? { kind: 'unsure' }
        : { kind: 'conditional', yes, no, refers: a.refers || b.refers }
    }
    if (a.kind === 'otherwise' && b.kind === 'otherwise') {
      const target = a.target === 'unsure' || b.target === 'unsure' ? 'unsure' : mergeTargets(a.target, b.target, otherwise)
      return { kind: 'otherwise', target: target ?? 'unsure' }
    }
    if ((a.kind === 'so' && b.kind === 'so') || (a.kind === 'main' && b.kind === 'main')) {
      const target = mergeTargets(a.target, b.target, otherwise)
      if (target === undefined || target === 'unsure') return { kind: 'unsure' }
      const moves = a.kind === 'main' && b.kind === 'main' && (a.moves ?? b.moves)
      return { kind: a.kind, target, ...(moves && { moves }) }
    }
    return a
  }

/** A target that both languages name, or that one names where the other only tells to do something. Of two persons, the known one. */
function mergeTargets(a: Target | undefined, b: Target | undefined, otherwise: Result): Target | Unsure | undefined {
  if (a === undefined || a.kind === 'do') return b ?? a
  if (b === undefined || b.kind === 'do') return a
  if (a.kind === 'contact' && b.kind === 'contact') return a.result === otherwise ? b : a
  // The two versions may link to different addresses of one article.
  if (a.kind === 'article' && b.kind === 'article') return a
  // One version may refer to a section where the other moves on to it.
  if (a.kind === 'section' && b.kind === 'section' && a.key === b.key) return a.refers ? b : a
  return JSON.stringify(a) === JSON.stringify(b) ? a : 'unsure'
}

/** A turn that consecutive sentences make. */
export interface FoundTurn {
  readonly yes: Target | Unsure
  /** `undefined` is “go on”. */
  readonly no: Target | Unsure | undefined
  /** The indexes of the sentences that the question shows. */
  readonly asks: readonly number[]
  /** The index of the last sentence that has a part in it. */
  readonly last: number
}

/**
 * Joins the parts of consecutive sentences to the turn that begins at sentence `i`: a condition and its else clause, or a question
 * and its answers. An else clause is never left out: where other sentences stand between it and its condition, the turn is unsure.
 */
export function turnAt(parts: readonly (SentencePart | undefined)[], i: number): FoundTurn | undefined {
  const found = nearTurnAt(parts, i)
  if (found === undefined || found.no !== undefined) return found
  const later = parts.findIndex((part, at) => at > found.last && part !== undefined && part.kind !== 'question')
  return parts[later]?.kind === 'otherwise' ? { ...found, yes: 'unsure', last: later } : found
}

function nearTurnAt(parts: readonly (SentencePart | undefined)[], i: number): FoundTurn | undefined {
  const part = parts[i]
  const next = parts[i + 1]
  const doubt = (last: number): FoundTurn => ({ yes: 'unsure', no: undefined, asks: [i], last })
  switch (part?.kind) {
    case 'unsure':
      return doubt(next?.kind === 'otherwise' ? i + 1 : i)
    case 'otherwise':
      return part.target === 'unsure' || goesOn(part.target) ? undefined : doubt(i)
    case 'conditional': {
      const { yes, no, refers } = part
      const asks = refers && i > 0 && parts[i - 1] === undefined ? [i - 1, i] : [i]
      const other = no === undefined ? elseOf(next) : undefined
      const turn = { yes, no: no ?? other, asks, last: other === undefined ? i : i + 1 }
      return turn.no !== 'unsure' && goesOn(yes) && goesOn(turn.no) ? undefined : turn
    }
    case 'question':
    case 'verify':
      return answersAt(parts, i)
    case 'main':
      // “Go to step 5” without a condition would skip steps for every reader.
      return part.target.kind === 'step' || part.target.kind === 'past' ? doubt(i) : undefined
    case 'so': {
      if (i === 0) return goesOn(part.target) ? undefined : doubt(i)
      const other = elseOf(next)
      const turn = { yes: part.target, no: other, asks: [i - 1, i], last: other === undefined ? i : i + 1 }
      return turn.no !== 'unsure' && goesOn(turn.yes) && goesOn(turn.no) ? undefined : turn
    }
    default:
      return
  }
}

/** A question, or something to verify, with the answers behind it. */
function answersAt(parts: readonly (SentencePart | undefined)[], i: number): FoundTurn | undefined {
  const next = parts[i + 1]
  if (next?.kind === 'conditional' && next.refers && next.no !== undefined) {
    const { yes, no } = next
    return goesOn(yes) && goesOn(no) ? undefined : { yes, no, asks: [i], last: i + 1 }
  }
  const isAnswer = next?.kind === 'so' || (next?.kind === 'main' && parts[i]?.kind === 'question')
  const negative = elseOf(next)
  if (isAnswer) {
    const no = elseOf(parts[i + 2])
    const turn = { yes: next.target, no, asks: [i], last: no === undefined ? i + 1 : i + 2 }
    return no !== 'unsure' && goesOn(turn.yes) && goesOn(no) ? undefined : turn
  }
  if (negative === undefined) return
  // “If not” first: an else clause behind it is for the readers for whom it holds.
  const positive = next?.kind === 'conditional' ? elseOf(parts[i + 2]) : undefined
  const turn = { yes: positive ?? goOn, no: negative, asks: [i], last: positive === undefined ? i + 1 : i + 2 }
  return turn.yes !== 'unsure' && turn.no !== 'unsure' && goesOn(turn.yes) && goesOn(turn.no) ? undefined : turn
}

const goOn: Target = { kind: 'next' }

/** The target of an else clause, or of a condition that says “if not”. */
function elseOf(part: SentencePart | undefined): Target | Unsure | undefined {
  if (part?.kind === 'otherwise') return part.target
  return part?.kind === 'conditional' && part.refers && part.no === undefined ? part.yes : undefined
}

/** Whether the walk goes on at a target as it would without a turn. */
export const goesOn = (target: Target | undefined): boolean =>
  target === undefined || target.kind === 'next' || target.kind === 'do'
