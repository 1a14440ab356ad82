import { phraseText } from '../../../guide/content.ts'
import type { Section, SourceBlock, SourceItem, SourceList } from '../../1-read/article.ts'
import type { Place } from '../../diagnostic.ts'
import { plain } from '../../language/plain.ts'
import { persists } from '../conditions.ts'
import type { PlanContext, Scope } from '../context.ts'
import {
  joinPairs,
  lastSentencePair,
  type PairedPhrase,
  type Paragraph,
  paragraphOf,
  sentencePairs,
  textsOf,
  withPhrases,
} from '../paired-phrase.ts'
import { sentencesOf } from '../sentences.ts'
import { sharesWords } from '../shared-words.ts'
import { goesOn, namesFor, readPart } from './read-turns.ts'
import { partOf, type SentencePart } from './turn-grammar.ts'
import { flowTurnAt } from './turns-by-flow.ts'

/** A sentence whose condition decides whether something is done: `Si ces options ne sont pas visibles, procédez comme suit :`. */
export interface Guard {
  /** The sentence or sentences that the question shows. */
  readonly sentence: PairedPhrase
  readonly at: Place
  /** The answer for which the guarded part is, where the guard refers to the sentence before: `Si ce n'est pas le cas, …` */
  readonly refers?: 'yes' | 'no'
}

/** Blocks before a procedure, without the sentence that guards it. */
export interface GuardedProcedure {
  readonly before: readonly SourceBlock[]
  readonly guard: Guard
}

/**
 * The guard of a procedure: the last sentence before its list, where that is a condition with “follow these steps” as its main
 * clause. `undefined` where the last sentence is anything else, or where a flow file says what it is.
 */
export function guardOfProcedure(
  list: SourceList,
  prose: readonly SourceBlock[],
  key: string,
  context: PlanContext,
): GuardedProcedure | undefined {
  const last = prose.at(-1)
  if (last?.type !== 'paragraph' || list.items.slice(1).some((item) => endsRemedy(item, context))) return
  const sentence = lastSentencePair(last, context)
  if (sentence === undefined || !isGuard(sentence, key, context)) return
  const announces = textsOf(sentence, context).some(({ text, words }) => /:$/.test(text) || words.turns.stepsFollow.test(text))
  if (!announces) return
  const rest = sentencePairs(last, context).slice(0, -1)
  const before = prose.slice(0, -1)
  return {
    before: [...before, ...paragraphOf(last, rest)],
    guard: { sentence, at: last.at },
  }
}

/**
 * The guard of a procedure for the readers who have not done it yet: a sentence of the paragraph before its list, where that says in
 * other words what the heading says. `Si vous ne l'avez pas encore fait, retirez …` under the heading `Retirer …`.
 */
export function guardIfNotDone(
  prose: readonly SourceBlock[],
  { key, title, titleTwin }: Scope,
  context: PlanContext,
): GuardedProcedure | undefined {
  const last = prose.at(-1)
  if (last?.type !== 'paragraph') return
  const headings = textsOf({ phrase: title, ...(titleTwin && { twin: titleTwin }) }, context)
  // Each version is looked through by itself, because they may have different sentences.
  const found = textsOf(last, context).map(({ phrase, words }) => ({
    words,
    said: sentencesOf(phrase, words).find((sentence) => words.turns.notYetDone.test(plain(phraseText(sentence)))),
  }))
  const repeatsHeading = found.some(({ said = [], words }) => {
    const heading = headings.find((other) => other.words === words)?.text ?? ''
    return sharesWords(plain(phraseText(said)).replace(words.turns.notYetDone, ''), heading)
  })
  const own = found.find(({ words }) => words === context.words)?.said
  const twin = found.find(({ words }) => words !== context.words)?.said
  if (!repeatsHeading || own === undefined || found.some(({ said }) => said === undefined)) return
  const sentence = { phrase: own, ...(twin && { twin }) }
  return isGuard(sentence, key, context) ? { before: prose, guard: { sentence, at: last.at } } : undefined
}

/**
 * A section without the sentence that says for whom it is: `Suivez ces étapes si vous pouvez installer l'application.` Where the
 * section is an answer of a question, that sentence belongs to the answer. `undefined` where the section begins otherwise.
 */
export function guardOfSection(
  section: Section,
  key: string,
  context: PlanContext,
): { readonly guard: PairedPhrase; readonly rest: Section } | undefined {
  const [first, ...others] = section.blocks
  if (first?.type !== 'paragraph') return
  const [guard, ...sentences] = sentencePairs(first, context)
  if (guard === undefined || (first.twin !== undefined && guard.twin === undefined) || !isGuard(guard, key, context)) return
  if (!textsOf(guard, context).some(({ text, words }) => words.turns.stepsFollow.test(text))) return
  const blocks = [...paragraphOf(first, sentences), ...others]
  if (blocks.some((block) => opensWithElse(block, context))) return
  return blocks.length === 0 ? undefined : { guard, rest: { ...section, blocks } }
}

/** A step that a condition skips, without the sentence that says so. */
export interface SkippedStep {
  readonly sentence: PairedPhrase
  readonly at: Place
  readonly rest: readonly SourceBlock[]
}

/**
 * A step whose first sentence says for whom it is not: `Ignorez cette étape si vous avez déjà un badge. Demandez un badge.` The
 * question belongs before the step. `undefined` where nothing else is in the step, or where what follows is not understood.
 */
export function skipOfStep(
  [first, ...others]: readonly SourceBlock[],
  key: string,
  context: PlanContext,
): SkippedStep | undefined {
  if (first?.type !== 'paragraph') return
  const [sentence, ...sentences] = sentencePairs(first, context)
  if (sentence === undefined || (first.twin !== undefined && sentence.twin === undefined)) return
  if (flowTurnAt(sentence, key, context) !== undefined) return
  const part = readPart(sentence, context)
  if (part?.kind !== 'conditional' || part.yes.kind !== 'past-this' || part.refers) return
  const [next] = sentences
  const answer = next === undefined ? undefined : readPart(next, context)
  const isElse = answer?.kind === 'otherwise' && answer.target !== 'unsure' && goesOn(answer.target)
  if (answer !== undefined && !isElse && answer.kind !== 'main') return
  if (part.no !== undefined) return goesOn(part.no) ? { sentence, at: first.at, rest: [first, ...others] } : undefined
  const rest = [...paragraphOf(first, sentences), ...others]
  return rest.length === 0 ? undefined : { sentence, at: first.at, rest }
}

/** Whether a block begins with an else clause: `Sinon, …`. */
export function opensWithElse(block: SourceBlock | undefined, context: PlanContext): boolean {
  const [sentence] = block?.type === 'paragraph' ? sentencePairs(block, context) : []
  return sentence !== undefined && readPart(sentence, context)?.kind === 'otherwise'
}

/** Whether a step says that the steps before it did not help. */
const endsRemedy = ({ blocks: [first] }: SourceItem, context: PlanContext): boolean =>
  first?.type === 'paragraph' &&
  sentencePairs(first, context)
    .slice(0, 1)
    .some((sentence) => persists(sentence, context))

/** Whether a sentence is, in every language, a condition that only tells to do something and that a reader can answer now. */
export function isGuard(sentence: PairedPhrase, key: string, context: PlanContext): boolean {
  if (flowTurnAt(sentence, key, context) !== undefined) return false
  return textsOf(sentence, context).every(({ phrase, text, words }) => {
    if (words.turns.noGuard.test(text) || words.turns.unclear.test(text)) return false
    const part = partOf(phrase, words, namesFor(words, context))
    return part?.kind === 'conditional' && part.yes.kind === 'do' && part.no === undefined && !part.refers
  })
}

/** A part of prose: blocks, and the sentence that guards them. With `isElse`, they are for whom the guard before does not hold. */
export interface GuardedBlocks {
  readonly blocks: readonly SourceBlock[]
  readonly guard: Guard | undefined
  readonly isElse?: true
}

/** A part of a paragraph: see `GuardedBlocks`. */
interface Run {
  readonly sentences: readonly PairedPhrase[]
  readonly guard: Guard | undefined
  readonly isElse?: true
}

/**
 * Prose as parts, cut before each paragraph or sentence that is a guard and behind that paragraph. What it announces or shows
 * belongs to it. A paragraph whose versions have different sentences is not cut, so that the trees agree.
 */
export function guardedParts(blocks: readonly SourceBlock[], key: string, context: PlanContext): GuardedBlocks[] {
  const parts: { blocks: SourceBlock[]; guard: Guard | undefined; isElse?: true }[] = []
  const add = (block: SourceBlock, guard: Guard | undefined) => parts.push({ blocks: [block], guard })
  for (const block of blocks) {
    const last = parts.at(-1)
    const before = last?.blocks.at(-1)
    const isShown = block.type === 'figure' || block.type === 'code' || (before !== undefined && isLead(before))
    if (block.type !== 'paragraph') {
      if (last !== undefined && ((last.guard === undefined && !last.isElse) || isShown)) last.blocks.push(block)
      else add(block, undefined)
      continue
    }
    for (const { sentences, guard, isElse } of runsOf(block, parts.at(-1)?.guard, key, context)) {
      const part = withPhrases(block, joinPairs(sentences))
      const open = parts.at(-1)
      if (isElse) parts.push({ blocks: [part], guard, isElse })
      else if (guard === undefined && open !== undefined && open.guard === undefined && !open.isElse) open.blocks.push(part)
      else add(part, guard)
    }
  }
  return parts
}

const isLead = (block: SourceBlock): boolean => block.type === 'paragraph' && /:\s*$/.test(phraseText(block.phrase))

/**
 * The sentences of a paragraph, cut before each guard and its else clause, where the paragraph begins with one of them, or two guards
 * are opposites. With an else clause that is not understood, nothing is cut. `before` guards the part before the paragraph.
 */
function runsOf(block: Paragraph, before: Guard | undefined, key: string, context: PlanContext): readonly Run[] {
  const sentences = sentencePairs(block, context)
  if (block.twin !== undefined && sentences.some(({ twin }) => twin === undefined))
    return [{ sentences: [block], guard: undefined }]
  const uncut: readonly Run[] = [{ sentences, guard: undefined }]
  const runs: Run[] = []
  for (const [i, sentence] of sentences.entries()) {
    const last = runs.at(-1)
    const part = readPart(sentence, context)
    if (part?.kind === 'otherwise') {
      const isUnderstood = part.target !== 'unsure' && goesOn(part.target)
      // What stands behind an else clause may be for everybody.
      const guard = last === undefined ? before : last.guard
      if (guard === undefined || !isUnderstood || i < sentences.length - 1) return uncut
      runs.push({ sentences: [sentence], guard: undefined, isElse: true })
      continue
    }
    const refers = referring(part, sentences[i - 1], sentence, key, context)
    if (refers === 'unsure' || (refers && last?.guard)) return uncut
    if (refers) runs.push({ sentences: [sentence], guard: { ...refers, at: block.at } })
    else if (isGuard(sentence, key, context)) runs.push({ sentences: [sentence], guard: { sentence, at: block.at } })
    else if (last === undefined) runs.push({ sentences: [sentence], guard: undefined })
    else runs.splice(-1, 1, { ...last, sentences: [...last.sentences, sentence] })
  }
  const [first] = runs
  const guards = runs.flatMap(({ guard }) => guard ?? [])
  const isCut =
    first?.guard !== undefined ||
    first?.isElse ||
    guards.some(({ refers }) => refers !== undefined) ||
    guards.some((guard, i) => i > 0 && areOpposites(guards[i - 1] ?? guard, guard, context))
  return isCut ? runs : uncut
}

/**
 * The guard of a sentence that refers to the one before it: `Certains boutons sont cachés. Si c'est le cas, faites défiler.` `unsure`
 * where a reader could not tell what “yes” means.
 */
function referring(
  part: SentencePart | undefined,
  before: PairedPhrase | undefined,
  sentence: PairedPhrase,
  key: string,
  context: PlanContext,
): Pick<Guard, 'sentence' | 'refers'> | 'unsure' | undefined {
  const isSo = part?.kind === 'so' && part.target.kind === 'do'
  const isNot = part?.kind === 'conditional' && part.refers && part.yes.kind === 'do' && part.no === undefined
  if (before === undefined || !(isSo || isNot)) return
  if (flowTurnAt(sentence, key, context) !== undefined) return
  const asks = readPart(before, context)
  if (asks?.kind === 'question' || asks?.kind === 'verify') return { sentence: before, refers: isSo ? 'yes' : 'no' }
  return isSo && asks === undefined ? { sentence: joinPairs([before, sentence]), refers: 'yes' } : 'unsure'
}

/** Whether two guards are opposites: one condition is the other with a negation. */
export const areOpposites = (a: Guard, b: Guard, context: PlanContext): boolean => {
  const others = textsOf(b.sentence, context)
  return textsOf(a.sentence, context).some(({ text, words }, i) => {
    const other = others[i]
    if (other?.words !== words) return false
    const [one, two] = [text, other.text].map((said) => plain(words.conditions.opening.exec(said)?.[0] ?? ''))
    const bare = (said = '') => plain(said.replace(words.turns.negationWords, ' ').toLowerCase())
    return one !== two && one !== '' && bare(one) === bare(two)
  })
}
