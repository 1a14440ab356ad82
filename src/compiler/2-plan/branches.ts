import { phraseText } from '../../guide/content.ts'
import type { NodeId } from '../../guide/node.ts'
import type { SourceBlock } from '../1-read/article.ts'
import type { FlowTurn } from '../1-read/flow-file.ts'
import { results } from '../1-read/flow-file.ts'
import { type Consequence, clauseOf, turnOf } from './conditions.ts'
import { isBeginning, type PlanContext, type Scope } from './context.ts'
import { type BilingualContext, type PairedPhrase, type Paragraph, sentencePairs } from './paired-phrase.ts'
import type { BranchPlan, ChoicePlan, Option, Plan, PlannedScreen, Turn } from './plan.ts'
import { joined, linksOf } from './sentences.ts'

/** Parses a turn of a flow file: a result, `next`, `failed`, `article:<link>` or the key of a section. */
export function readTurn(written: string, screen: PlannedScreen, context: PlanContext): Turn {
  if (written === 'next' || written === 'failed') return { to: written }
  const result = results.find((candidate) => candidate === written)
  if (result === 'solved') return { to: 'solved' }
  if (result !== undefined) return { to: 'result', result }
  const article = /^article:(.*)$/.exec(written)?.[1]
  if (article === undefined) return { to: 'section', key: written }
  const link = linksOf(screen.title).find(({ href }) => href.split('#')[0] === article.split('#')[0])
  return {
    to: 'article',
    href: article,
    screen: { ...screen, id: context.idOf(screen.id, 'call'), title: link?.text ?? screen.title, body: [] },
  }
}

/** The turn of a flow file whose text is the beginning of this paragraph or sentence. */
export const flowTurnAt = (
  said: PairedPhrase,
  turns: readonly FlowTurn[] | undefined,
  bilingual: BilingualContext,
): FlowTurn | undefined => turns?.find((turn) => isBeginning(turn.text, said, bilingual))

/** A turn of a flow file as a question at its paragraph. */
export function turnFromFlow(turn: FlowTurn, screen: PlannedScreen, context: PlanContext): BranchPlan {
  const { options, remember } = turn
  const option = (side: 'yes' | 'no') => ({
    id: options?.[side].id ?? side,
    label: options?.[side].label[context.language] ?? '',
  })
  return {
    kind: 'branch',
    ...screen,
    yes: readTurn(turn.yes, screen, context),
    no: readTurn(turn.no, screen, context),
    ...(options && { options: [option('yes'), option('no')] as const }),
    ...(remember !== undefined && { remember }),
  }
}

/**
 * Questions for the sentences of a screen at which the walk branches, to follow that screen. Each sentence also stays on its
 * screen: the reader reads it there, and answers before going on. A turn of the flow file takes precedence over grammar.
 */
export function branchesOf(
  blocks: readonly SourceBlock[],
  scope: Scope,
  context: PlanContext,
  idOfNumber: (number: number) => NodeId | undefined = () => undefined,
): Plan[] {
  const branches = paragraphsOf(blocks).flatMap((paragraph) =>
    sentencePairs(paragraph, context).map((sentence) => branchAt(sentence, paragraph, scope, context, idOfNumber)),
  )
  const choice = asOneQuestion(branches, context)
  return choice === undefined ? branches.filter((branch) => branch !== undefined) : [choice]
}

function branchAt(
  sentence: PairedPhrase,
  { at }: Paragraph,
  scope: Scope,
  context: PlanContext,
  idOfNumber: (number: number) => NodeId | undefined,
): BranchPlan | undefined {
  const screen = (): PlannedScreen => ({
    id: context.idOf(scope.key, 'turn'),
    title: sentence.phrase,
    body: [],
    section: scope.section,
    sectionKey: scope.sectionKey,
    at,
  })
  const written = flowTurnAt(sentence, context.flowOf(scope.key).turns, context)
  if (written !== undefined) return turnFromFlow(written, screen(), context)
  const turn = turnOf(sentence, context, context.failed)
  if (turn === undefined) return
  const yes = placeOf(turn, context, idOfNumber)
  if (yes !== undefined) return { kind: 'branch', ...screen(), yes, no: { to: 'next' } }
  context.report({
    code: 'unsure-condition',
    message: `Unexpected turn in \`${phraseText(sentence.phrase).slice(0, 80)}\`, expected a section or step of this article; the sentence stays in its step`,
    at,
  })
  return
}

function placeOf(turn: Consequence, context: PlanContext, idOfNumber: (number: number) => NodeId | undefined): Turn | undefined {
  if (turn.kind === 'contact') return { to: 'result', result: turn.result }
  if (turn.kind === 'goto') {
    const key = context.keyOfAnchor(turn.href)
    return key === undefined ? undefined : { to: 'section', key }
  }
  const id = idOfNumber(turn.number)
  if (id !== undefined) return { to: 'node', id }
  const key = context.keyOfStep(turn.number)
  return key === undefined ? undefined : { to: 'section', key }
}

/**
 * Joins consecutive sentences or bullets that each lead somewhere to one question, with their conditions as its answers: `Sous
 * iOS 12.2, passez à l'étape 3. Sous iOS 12.1, passez à l'étape 4.`
 */
function asOneQuestion(branches: readonly (BranchPlan | undefined)[], { words }: PlanContext): ChoicePlan | undefined {
  const turns = branches.filter((branch) => branch !== undefined)
  const [first] = turns
  const apart = branches.indexOf(turns.at(-1)) - branches.indexOf(first) >= turns.length
  if (
    first === undefined ||
    turns.length < 2 ||
    apart ||
    turns.some(({ yes, options }) => options !== undefined || (yes.to !== 'node' && yes.to !== 'section'))
  )
    return
  return {
    kind: 'choice',
    id: first.id,
    title: joined(turns.map(({ title }) => title)),
    body: [],
    section: first.section,
    sectionKey: first.sectionKey,
    at: first.at,
    ask: 'option',
    options: [
      ...turns.map(
        ({ title, yes }, i): Option => ({
          id: `turn-${i + 1}`,
          label: clauseOf(title, words),
          plan: { kind: 'goto', turn: yes },
        }),
      ),
      { id: 'none', label: '', plan: { kind: 'goto', turn: { to: 'next' } } },
    ],
  }
}

/** The paragraphs where a condition may be: not in tables, code or figures. */
function paragraphsOf(blocks: readonly SourceBlock[]): Paragraph[] {
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph') return [block]
    if (block.type === 'alert') return paragraphsOf(block.blocks)
    if (block.type === 'list') return block.items.flatMap((item) => paragraphsOf(item.blocks))
    return []
  })
}
