import type { SourceBlock } from '../../1-read/article.ts'
import { type Place, startOf } from '../../diagnostic.ts'
import type { PlanContext, Scope } from '../context.ts'
import { anyMatches, joinPairs, type PairedPhrase, type Paragraph, sentencePairs, textsOf } from '../paired-phrase.ts'
import type { BranchPlan, Plan, PlannedScreen, Turn } from '../plan.ts'
import { turnsByLabel } from './bullet-turns.ts'
import { opensWithElse } from './guards.ts'
import { asOneQuestion } from './one-question.ts'
import { type FoundTurn, goesOn, readPart, turnAt } from './read-turns.ts'
import { decidedTurn } from './sentence-decision.ts'
import type { SentencePart } from './turn-grammar.ts'
import { noSteps, placeOf, type StepPlaces, sameTurn } from './turn-places.ts'
import type { Target } from './turn-targets.ts'
import { calledScreen, flowTurnAt, repeatedAs, turnFromFlow } from './turns-by-flow.ts'
import { reportUnknownPeople, unknownPeopleOf } from './unknown-word.ts'
import { reportLeft, reportUnsureTurn } from './unsure-condition.ts'

/** A sentence of a screen, with its part in a turn. A sentence of which the flow file says something has none. */
interface Sentence {
  readonly sentence: PairedPhrase
  readonly at: Place
  readonly part: SentencePart | undefined
}

/**
 * Questions for the sentences of a screen at which the walk branches, to follow that screen. Each sentence also stays on its
 * screen: the reader reads it there, and answers before going on. A turn of the flow file takes precedence over grammar. Where the
 * grammar does not understand a sentence as a whole, nothing is asked, and the author is told.
 */
export function branchesOf(
  blocks: readonly SourceBlock[],
  scope: Scope,
  context: PlanContext,
  steps: StepPlaces = noSteps,
): Plan[] {
  for (const block of blocks) {
    const labelled = block.type === 'list' ? turnsByLabel(block, blocks, scope, context, steps) : undefined
    if (labelled === undefined) continue
    // What the other sentences ask comes first, because an answer to the list may leave the step.
    const others = blocks.filter((other) => other !== block)
    return [...branchesOf(others, scope, context, steps), labelled]
  }
  const sentences = sentencesIn(blocks, scope, context)
  const parts = sentences.map(({ part }) => part)
  const screenAt = (asks: readonly number[]): PlannedScreen => ({
    id: context.idOf(scope.key, 'turn'),
    title: joinPairs(asks.flatMap((i) => sentences[i]?.sentence ?? [])).phrase,
    body: [],
    section: scope.section,
    sectionKey: scope.sectionKey,
    at: sentences[asks[0] ?? 0]?.at ?? startOf(''),
  })
  /** All sentences of a turn, of which the question may show only the first. */
  const wholeOf = ({ asks, last }: FoundTurn): PairedPhrase =>
    joinPairs(sentences.slice(asks[0] ?? last, last + 1).map(({ sentence }) => sentence))
  const [first] = parts
  const leaves = steps.followsQuestion && first?.kind === 'otherwise' ? first.target : undefined
  if (leaves !== undefined && leaves !== 'unsure' && parts.slice(1).every((part) => part === undefined)) {
    const turn = reach(leaves, screenAt([0]), context, steps)
    if (turn !== undefined) return turn.to === 'next' ? [] : [{ kind: 'goto', turn }]
  }
  const branches: (BranchPlan | undefined)[] = []
  for (let i = 0; i < sentences.length; i++) {
    const { sentence } = sentences[i] as Sentence
    const written = flowTurnAt(sentence, scope.key, context)
    if (written !== undefined) {
      const screen = screenAt([i])
      decidedTurn('flow', scope.key, screen.at, context)
      branches.push(turnFromFlow(written, screen, context, steps))
      continue
    }
    const found = withElseBehind(turnAt(parts, i), parts, i, steps, context)
    if (found === undefined) {
      if ((i > 0 || !steps.isGuarded) && !context.isLastResort(sentence))
        reportLeft(sentence, sentences[i - 1]?.sentence, sentences[i]?.at ?? startOf(''), scope, context)
      branches.push(undefined)
      continue
    }
    const whole = wholeOf(found)
    const branch = asBranch(found, () => screenAt(found.asks), whole, context, steps)
    const at = sentences[found.asks[0] ?? i]?.at ?? startOf('')
    decidedTurn(branch === undefined ? 'unsure' : 'understood', scope.key, at, context)
    if (branch === undefined) reportUnsureTurn(whole, at, scope, context, steps)
    else reportUnknownTarget(whole, branch, at, context)
    branches.push(branch)
    i = found.last
  }
  const choice = asOneQuestion(branches, context)
  return choice === undefined ? branches.filter((branch) => branch !== undefined) : [choice]
}

const sentencesIn = (blocks: readonly SourceBlock[], scope: Scope, context: PlanContext): Sentence[] =>
  paragraphsOf(blocks).flatMap((paragraph) =>
    sentencePairs(paragraph, context).map((sentence, i, all) => {
      const part = isRead(sentence, scope, context) ? readPart(sentence, context) : undefined
      // “Touch OK, except if you see X. In that case …”: that case is the exception, and no answer to the whole sentence.
      const isException = part?.kind === 'so' && all[i - 1] !== undefined && isUnclear(all[i - 1] ?? sentence, context)
      return { sentence, at: paragraph.at, part: isException ? { kind: 'unsure' } : part }
    }),
  )

const isUnclear = (sentence: PairedPhrase, context: PlanContext): boolean =>
  anyMatches(textsOf(sentence, context), (text, words) => words.turns.unclear.test(text))

/** Tells the author of a question whose answer leads to the result of the article, because nobody knows whom its sentence names. */
function reportUnknownTarget(said: PairedPhrase, { yes, no }: BranchPlan, at: Place, context: PlanContext): void {
  const end = [yes, no].find((turn) => turn.to === 'result')
  if (end?.to === 'result') reportUnknownPeople(unknownPeopleOf(said, context), end.result, at, context)
}

/** Whether grammar decides what a sentence turns to, and not a flow file or the end of the article. */
const isRead = (sentence: PairedPhrase, { key }: Scope, context: PlanContext): boolean =>
  flowTurnAt(sentence, key, context) === undefined && !context.isLastResort(sentence)

/** A turn as a question; `undefined` where a target is not in the article, or both answers lead to one place. */
function asBranch(
  { yes, no }: FoundTurn,
  screenOf: () => PlannedScreen,
  said: PairedPhrase,
  context: PlanContext,
  steps: StepPlaces,
): BranchPlan | undefined {
  if (yes === 'unsure' || no === 'unsure') return
  const screen = screenOf()
  const whole = { ...screen, title: said.phrase }
  const turns = { yes: reach(yes, whole, context, steps), no: reach(no, whole, context, steps) }
  if (turns.yes === undefined || turns.no === undefined || sameTurn(turns.yes, turns.no)) return
  return { kind: 'branch', ...screen, yes: turns.yes, no: turns.no, ...repeatedAs(said, context) }
}

/** The turn to a target, with the screen of a call. */
const reach = (target: Target | undefined, screen: PlannedScreen, context: PlanContext, steps: StepPlaces): Turn | undefined =>
  placeOf(target, target?.kind === 'article' ? calledScreen(target.href, screen, context) : screen, context, steps)

/**
 * A condition whose else clause is the next step: `2. Si …, touchez A.` `3. Sinon, touchez B.` Where the condition holds and the
 * walk would go on, it goes on behind that step.
 */
function withElseBehind(
  found: FoundTurn | undefined,
  parts: readonly (SentencePart | undefined)[],
  i: number,
  { behind }: StepPlaces,
  context: PlanContext,
): FoundTurn | undefined {
  const part = parts[i]
  const last = found?.last ?? i
  if (part === undefined || !endsOpen(parts.slice(i)) || (found ?? { no: undefined }).no !== undefined) return found
  if (!opensWithElse(behind[0], context)) return found
  const yes = found?.yes ?? (part.kind === 'conditional' ? part.yes : ({ kind: 'next' } as const))
  return yes !== 'unsure' && goesOn(yes) ? { yes: { kind: 'past-next' }, no: undefined, asks: found?.asks ?? [i], last } : found
}

/** Whether sentences end in a condition, a question or something to verify that has no else clause. */
const endsOpen = (parts: readonly (SentencePart | undefined)[]): boolean => {
  const known = parts.filter((part) => part !== undefined)
  const last = known.at(-1)
  return (
    last?.kind === 'so' ||
    last?.kind === 'question' ||
    last?.kind === 'verify' ||
    (last?.kind === 'conditional' && last.no === undefined) ||
    (last?.kind === 'main' && known.at(-2)?.kind === 'question')
  )
}

/** The addresses of the articles that turns call. */
export const articlesIn = (turns: readonly Plan[]): ReadonlySet<string> =>
  new Set(
    turns
      .flatMap((plan): Turn[] =>
        plan.kind === 'branch'
          ? [plan.yes, plan.no]
          : plan.kind === 'choice'
            ? plan.options.flatMap(({ plan: inner }) => (inner.kind === 'goto' ? [inner.turn] : []))
            : [],
      )
      .flatMap((turn) => (turn.to === 'article' ? [turn.href] : [])),
  )

/** The paragraphs where a condition may be: not in tables, code or figures. */
function paragraphsOf(blocks: readonly SourceBlock[]): Paragraph[] {
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph') return [block]
    if (block.type === 'alert') return block.isFootnote ? [] : paragraphsOf(block.blocks)
    if (block.type === 'list') return block.items.flatMap((item) => paragraphsOf(item.blocks))
    return []
  })
}
