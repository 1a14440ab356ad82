import { phraseText } from '../../guide/content.ts'
import type { NodeId, Result } from '../../guide/node.ts'
import type { SourceBlock, SourceList } from '../1-read/article.ts'
import type { FlowTurn } from '../1-read/flow-file.ts'
import { results } from '../1-read/flow-file.ts'
import { startOf } from '../diagnostic.ts'
import { clauseOf } from './conditions.ts'
import { isBeginning, type PlanContext, type Scope } from './context.ts'
import { type BilingualContext, type PairedPhrase, type Paragraph, sentencePairs, textsOf } from './paired-phrase.ts'
import type { BranchPlan, ChoicePlan, Option, Plan, PlannedScreen, Turn } from './plan.ts'
import { joined, linksOf } from './sentences.ts'
import { partOf, type SentencePart, type Target, type Unsure } from './turn-grammar.ts'

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
    byFlow: true,
    yes: readTurn(turn.yes, screen, context),
    no: readTurn(turn.no, screen, context),
    ...(options && { options: [option('yes'), option('no')] as const }),
    ...(remember !== undefined && { remember }),
  }
}

/** The steps of a procedure, by the numbers that their author gave them. `undefined` numbers are those of another procedure. */
export interface StepPlaces {
  readonly idOfNumber: (number: number) => NodeId | undefined
  /** The id of the step at a distance from this one: 1 for the next. `undefined` beyond the ends. */
  readonly idOfOffset: (offset: number) => NodeId | undefined
}

const noSteps: StepPlaces = { idOfNumber: () => undefined, idOfOffset: () => undefined }

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
    if (labelled !== undefined) return [labelled]
  }
  const sentences = paragraphsOf(blocks).flatMap((paragraph) =>
    sentencePairs(paragraph, context).map((sentence) => ({ sentence, at: paragraph.at })),
  )
  const turns = sentences.map(({ sentence }) => flowTurnAt(sentence, context.flowOf(scope.key).turns, context))
  const parts = sentences.map(({ sentence }, i) => (turns[i] === undefined ? readPart(sentence, context) : undefined))
  const screenAt = (i: number): PlannedScreen => ({
    id: context.idOf(scope.key, 'turn'),
    title: sentences[i]?.sentence.phrase ?? [],
    body: [],
    section: scope.section,
    sectionKey: scope.sectionKey,
    at: sentences[i]?.at ?? startOf(''),
  })
  const unsure = (i: number) =>
    context.report({
      code: 'unsure-condition',
      message: `Unexpected turn in \`${phraseText(sentences[i]?.sentence.phrase ?? []).slice(0, 80)}\`, expected a section or step of this article; the sentence stays in its step`,
      at: sentences[i]?.at ?? startOf(''),
    })
  const branches: (BranchPlan | undefined)[] = []
  for (let i = 0; i < sentences.length; i++) {
    const written = turns[i]
    if (written !== undefined) {
      branches.push(turnFromFlow(written, screenAt(i), context))
      continue
    }
    const found = readTurnAt(parts, i)
    if (found === undefined) {
      branches.push(undefined)
      continue
    }
    const yes = found.yes === 'unsure' ? undefined : placeOf(found.yes, context, steps)
    const no = found.no === 'unsure' ? undefined : placeOf(found.no, context, steps)
    if (yes === undefined || no === undefined || sameTurn(yes, no)) {
      unsure(i)
      branches.push(undefined)
    } else branches.push({ kind: 'branch', ...screenAt(i), yes, no })
    i = found.last
  }
  const choice = asOneQuestion(branches, context)
  return choice === undefined ? branches.filter((branch) => branch !== undefined) : [choice]
}

/** The longest label of a bullet that is an answer, in characters. */
const longestBulletLabel = 60

/**
 * A question for bullets that each begin with a label and send the reader to a step or section:
 *
 * ```md
 * - iOS 12.2 et ultérieur : Touchez **Fermer**. Passez ensuite à l'étape 3.
 * - iOS 12.1 et antérieur : Passez à l'étape 4.
 * ```
 */
function turnsByLabel(
  list: SourceList,
  blocks: readonly SourceBlock[],
  scope: Scope,
  context: PlanContext,
  steps: StepPlaces,
): ChoicePlan | undefined {
  const answers = list.items.map(({ blocks: [first] }) => {
    if (first?.type !== 'paragraph') return
    const label = /^([^:.]{2,60}?)\s*:\s/.exec(phraseText(first.phrase))?.[1]
    if (label === undefined || label.length > longestBulletLabel) return
    const parts = sentencePairs(first, context).flatMap((sentence) => readPart(sentence, context) ?? [])
    const [part] = parts
    if (part?.kind !== 'main' || parts.length !== 1 || part.target.kind === 'contact' || part.target.kind === 'next') return
    const turn = placeOf(part.target, context, steps)
    return turn && { label, turn }
  })
  const known = answers.filter((answer) => answer !== undefined)
  const [before] = blocks
  if (known.length < 2 || known.length < answers.length || before?.type !== 'paragraph') return
  return {
    kind: 'choice',
    id: context.idOf(scope.key, 'turn'),
    title: sentencePairs(before, context).at(-1)?.phrase ?? before.phrase,
    body: [],
    section: scope.section,
    sectionKey: scope.sectionKey,
    at: list.at,
    ask: 'option',
    options: [
      ...known.map(({ label, turn }, i): Option => ({ id: `turn-${i + 1}`, label, plan: { kind: 'goto', turn } })),
      { id: 'none', label: '', plan: { kind: 'goto', turn: { to: 'next' } } },
    ],
  }
}

const sameTurn = (a: Turn, b: Turn): boolean => JSON.stringify(a) === JSON.stringify(b)

/** A turn that begins at a sentence, with the index of its last sentence. An absent target is “go on”. */
interface FoundTurn {
  readonly yes: Target | Unsure | undefined
  readonly no: Target | Unsure | undefined
  readonly last: number
}

/** Joins the parts of consecutive sentences to a turn: a condition and its else clause, or a question and its answers. */
function readTurnAt(parts: readonly (SentencePart | undefined)[], i: number): FoundTurn | undefined {
  const part = parts[i]
  const next = parts[i + 1]
  switch (part?.kind) {
    case 'unsure':
      return { yes: 'unsure', no: undefined, last: next?.kind === 'otherwise' ? i + 1 : i }
    case 'otherwise':
      return part.target === 'unsure' || part.target.kind === 'next' ? undefined : { yes: 'unsure', no: undefined, last: i }
    case 'conditional': {
      const { yes, no } = part
      if (next?.kind === 'otherwise' && no === undefined) {
        if (yes === undefined && (next.target === 'unsure' || next.target.kind === 'next')) return
        return { yes, no: next.target, last: i + 1 }
      }
      if (next?.kind === 'conditional' && next.refers && no === undefined && yes !== undefined && next.yes !== undefined)
        return { yes, no: next.yes, last: i + 1 }
      return (yes === undefined || yes.kind === 'next') && no === undefined ? undefined : { yes, no, last: i }
    }
    case 'question': {
      if (next?.kind !== 'so' && next?.kind !== 'main') return
      const other = parts[i + 2]
      if (other?.kind === 'otherwise') return { yes: next.target, no: other.target, last: i + 2 }
      if (other?.kind === 'conditional' && other.refers && other.yes !== undefined)
        return { yes: next.target, no: other.yes, last: i + 2 }
      return next.target.kind === 'next' ? undefined : { yes: next.target, no: undefined, last: i + 1 }
    }
    case 'main':
      // “Go to step 5” without a condition would skip steps for every reader.
      return part.target.kind === 'step' || part.target.kind === 'past' ? { yes: 'unsure', no: undefined, last: i } : undefined
    case 'so':
      return part.target.kind === 'next' ? undefined : { yes: 'unsure', no: undefined, last: i }
    default:
      return
  }
}

/** The part of a sentence in a turn, read in both languages. Where they differ, it is `unsure`. */
function readPart(sentence: PairedPhrase, context: PlanContext): SentencePart | undefined {
  return textsOf(sentence, context)
    .map(({ phrase, words }) => {
      const isOwn = words.language === context.language
      return partOf(phrase, words, {
        keyOfAnchor: context.keyOfAnchor,
        keyOfTitle: (title) => context.keyOfTitle(title, words.language),
        otherwise: context.failed,
        isOwn,
      })
    })
    .reduce(mergeParts(context.failed), undefined)
}

const mergeParts =
  (otherwise: Result) =>
  (a: SentencePart | undefined, b: SentencePart | undefined): SentencePart | undefined => {
    if (a === undefined || b === undefined) return a ?? b
    if (a.kind !== b.kind) {
      const other = a.kind === 'question' ? b : b.kind === 'question' ? a : undefined
      return other ?? { kind: 'unsure' }
    }
    if (a.kind === 'conditional' && b.kind === 'conditional') {
      const yes = mergeTargets(a.yes, b.yes, otherwise)
      const no = mergeTargets(a.no, b.no, otherwise)
      return yes === 'unsure' || no === 'unsure'
        ? { kind: 'unsure' }
        : { kind: 'conditional', yes, no, refers: a.refers || b.refers }
    }
    if (a.kind === 'otherwise' && b.kind === 'otherwise') {
      const target =
        a.target === 'unsure' ? b.target : b.target === 'unsure' ? a.target : mergeTargets(a.target, b.target, otherwise)
      return { kind: 'otherwise', target: target ?? 'unsure' }
    }
    if ((a.kind === 'so' && b.kind === 'so') || (a.kind === 'main' && b.kind === 'main')) {
      const target = mergeTargets(a.target, b.target, otherwise)
      return target === undefined || target === 'unsure' ? { kind: 'unsure' } : { kind: a.kind, target }
    }
    return a
  }

/** A target that both languages name. Of two persons, the one that is known counts. */
function mergeTargets(a: Target | undefined, b: Target | undefined, otherwise: Result): Target | Unsure | undefined {
  if (a === undefined || b === undefined) return a ?? b
  if (a.kind === 'contact' && b.kind === 'contact') return a.result === otherwise ? b : a
  return JSON.stringify(a) === JSON.stringify(b) ? a : 'unsure'
}

function placeOf(target: Target | undefined, context: PlanContext, { idOfNumber, idOfOffset }: StepPlaces): Turn | undefined {
  const node = (id: NodeId | undefined): Turn | undefined => (id === undefined ? undefined : { to: 'node', id })
  switch (target?.kind) {
    case undefined:
    case 'next':
      return { to: 'next' }
    case 'contact':
      return { to: 'result', result: target.result }
    case 'section':
      return { to: 'section', key: target.key }
    case 'past-section': {
      const key = context.keyAfter(target.key)
      return key === undefined ? undefined : { to: 'section', key }
    }
    case 'step': {
      const key = context.keyOfStep(target.number)
      return node(idOfNumber(target.number)) ?? (key === undefined ? undefined : { to: 'section', key })
    }
    case 'past': {
      const { numbers } = target
      const ids = numbers.map(idOfNumber)
      const isRange = numbers.every((number, i) => i === 0 || number === (numbers[i - 1] ?? 0) + 1)
      if (!isRange || ids.includes(undefined) || ids[0] !== idOfOffset(1)) return
      return node(idOfOffset(numbers.length + 1))
    }
    case 'past-next':
      return node(idOfOffset(2))
    case 'past-this':
      return node(idOfOffset(1))
    case 'previous':
      return node(idOfOffset(-1))
  }
}

/**
 * Joins consecutive sentences or bullets that each lead somewhere to one question, with their conditions as its answers: `Sous
 * iOS 12.2, passez à l'étape 3. Sous iOS 12.1, passez à l'étape 4.` The else clause of the last one is where “none of these” leads.
 */
function asOneQuestion(branches: readonly (BranchPlan | undefined)[], { words }: PlanContext): ChoicePlan | undefined {
  const turns = branches.filter((branch) => branch !== undefined)
  const [first] = turns
  const last = turns.at(-1)
  const apart = branches.lastIndexOf(last) - branches.indexOf(first) >= turns.length
  const leads = turns.filter(({ yes }) => yes.to === 'node' || yes.to === 'section')
  if (
    first === undefined ||
    turns.length < 2 ||
    apart ||
    (leads.length < turns.length && last?.no.to === 'next') ||
    turns.some(
      ({ yes, no, options }, i) => options !== undefined || yes.to === 'next' || (i < turns.length - 1 && no.to !== 'next'),
    )
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
    ...(turns.some(({ byFlow }) => byFlow) && { byFlow: true }),
    ask: 'option',
    options: [
      ...turns.map(
        ({ title, yes }, i): Option => ({
          id: `turn-${i + 1}`,
          label: clauseOf(title, words) || phraseText(title),
          plan: { kind: 'goto', turn: yes },
        }),
      ),
      { id: 'none', label: '', plan: { kind: 'goto', turn: last?.no ?? { to: 'next' } } },
    ],
  }
}

/** The paragraphs where a condition may be: not in tables, code or figures. */
function paragraphsOf(blocks: readonly SourceBlock[]): Paragraph[] {
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph') return [block]
    if (block.type === 'alert') return block.isFootnote ? [] : paragraphsOf(block.blocks)
    if (block.type === 'list') return block.items.flatMap((item) => paragraphsOf(item.blocks))
    return []
  })
}
