import { type SourceBlock, type SourceItem, type SourceList, toContent } from '../1-read/article.ts'
import { type Place, startOf } from '../diagnostic.ts'
import type { LanguageWords } from '../language/language-words.ts'
import { linkItems } from './article-shape.ts'
import { type BodyBuilder, bodyBuilder } from './body-builder.ts'
import { flowTurnAt, turnFromFlow } from './branches.ts'
import { advises, announcesCauses, contactOf, contacts, persists, tellsToDo } from './conditions.ts'
import { asksToGetHelp, beginsLike, type Mode, type PlanBody, type PlanContext, type Scope } from './context.ts'
import { joinLists } from './join-lists.ts'
import { isBold } from './labels.ts'
import { anyMatches, joinPairs, type Paragraph, sentencePairs, textsOf, withPhrases } from './paired-phrase.ts'
import { endsInCheck, sequence, type Turn } from './plan.ts'
import {
  bringRemedies,
  bulletsAsk,
  planCauses,
  planConditions,
  planContacts,
  planLinks,
  planStatedCauses,
} from './plan-bullets.ts'
import { errorColumnsOf, planErrorTable } from './plan-error-table.ts'
import { leadsToArticle, linksOf } from './sentences.ts'
import { longestLead, wordsIn } from './words-on-screen.ts'

/** The state of planning one section's blocks. */
interface BodyState {
  readonly builder: BodyBuilder
  readonly blocks: readonly SourceBlock[]
  readonly scope: Scope
  readonly mode: Mode
  readonly context: PlanContext
  readonly announces: (list: SourceList) => boolean
  /** Whether the next paragraphs are something to do. */
  acting: boolean
  /** Whether the collected blocks end in a list of one item, and so are something to do. */
  single: boolean
  /** The number of procedures in this remedy so far. */
  lists: number
  /** Whether bullets that tell to do something are remedies to try. */
  readonly advising: boolean
  /** Blocks that a screen took before their turn. */
  readonly taken: Set<SourceBlock>
}

/** See `PlanBody`. Each function below handles one construct, and returns whether the block was one. */
export const planBody: PlanBody = (source, scope, asked, context, announces = () => false) => {
  const blocks = joinLists(
    source.filter((block) => !asksToGetHelp(block, context)),
    context,
    context.report,
  )
  const advising = asked === 'advise'
  const instructing = advising ? advisesIn : instructs
  const mode = asked === 'answer' || advising ? (onlyTells(blocks, instructing, context) ? 'tell' : 'act') : asked
  const state: BodyState = {
    builder: bodyBuilder(scope, mode, context, advising && mode === 'act' ? advisesIn : undefined),
    blocks,
    scope,
    mode,
    context,
    announces,
    acting: mode === 'act',
    single: false,
    lists: 0,
    taken: new Set(),
    advising,
  }
  for (const [i, block] of blocks.entries()) {
    if (state.taken.has(block)) continue
    if (
      readFlowTurn(block, i, state) ||
      readErrors(block, state) ||
      readProcedure(block, state) ||
      readBullets(block, state) ||
      readPersistence(block, i, state)
    )
      continue
    if (block.type === 'paragraph' && state.single) show('step', state)
    state.builder.keep(block)
  }
  const { builder, acting, single } = state
  const last = builder.parts.filter((part) => part.kind !== 'info').at(-1)
  show(single || (acting && (last === undefined || last.kind === 'branch')) ? 'step' : 'info', state)
  return builder.finish(source[0]?.at ?? startOf(''))
}

function show(kind: 'info' | 'step', state: BodyState): void {
  state.builder.show(kind)
  state.single = false
}

/**
 * A paragraph that the flow file makes a branch, with the pictures below it. Also handles paragraphs that the flow file makes an
 * action: these are planned later.
 */
function readFlowTurn(block: SourceBlock, i: number, state: BodyState): boolean {
  const { builder, blocks, scope, context } = state
  if (block.type !== 'paragraph') return false
  const flow = context.flowOf(scope.key)
  if (beginsLike(block, flow.acts, context) || (!state.acting && context.shape === 'notice' && instructs(block, context))) {
    show('info', state)
    state.acting = true
  }
  const turn = flowTurnAt(block, flow.turns, context)
  if (turn === undefined) return false
  show(state.acting ? 'step' : 'info', state)
  const rest = blocks.slice(i + 1)
  const end = rest.findIndex(({ type }) => type !== 'figure')
  const pictures = rest.slice(0, end === -1 ? rest.length : end)
  for (const picture of pictures) state.taken.add(picture)
  const screen = {
    id: context.idOf(scope.key, 'turn'),
    title: block.phrase,
    body: pictures.map(toContent),
    section: scope.section,
    sectionKey: scope.sectionKey,
    at: block.at,
    ...builder.label(),
  }
  builder.push(turnFromFlow(turn, screen, context))
  return true
}

/**
 * Whether blocks hold nothing to do: only prose, notes, pictures and tables of facts, without an instruction and without a link
 * to another article.
 */
const onlyTells = (
  blocks: readonly SourceBlock[],
  instructing: (block: Paragraph, context: PlanContext) => boolean,
  context: PlanContext,
): boolean =>
  blocks.every(
    (block) =>
      block.type === 'figure' ||
      block.type === 'alert' ||
      (block.type === 'table' && errorColumnsOf(block, context) === undefined) ||
      (block.type === 'paragraph' && !instructing(block, context) && !linksOf(block.phrase).some(leadsToArticle)),
  )

/** Whether any sentence of a paragraph tells to do something. */
const instructs = (block: Paragraph, context: PlanContext): boolean =>
  sentencePairs(block, context).some((sentence) => tellsToDo(sentence, context))

/** Whether any sentence of a paragraph tells or advises to do something. */
const advisesIn = (block: Paragraph, context: PlanContext): boolean =>
  sentencePairs(block, context).some((sentence) => advises(sentence, context))

/** A table of errors becomes a question with its rows as answers. */
function readErrors(block: SourceBlock, { builder, scope, context }: BodyState): boolean {
  if (block.type !== 'table' || errorColumnsOf(block, context) === undefined) return false
  builder.push(planErrorTable(block, builder.take(), scope, context))
  builder.label()
  return true
}

/** An ordered list becomes a procedure, unless it lists causes or only announces the sections that follow. */
function readProcedure(block: SourceBlock, state: BodyState): boolean {
  const { builder, blocks, scope, mode, context, announces } = state
  if (block.type !== 'list' || block.style !== 'ordered') return false
  const { plan } = context.flowOf(scope.key)
  const lead = builder.prose.at(-1)
  const isCauses = lead !== undefined && announcesCauses(lead, context)
  if (isCauses && bringRemedies(block, context)) {
    show('info', state)
    builder.push(planCauses(block, scope, context))
    return true
  }
  if (isCauses && bulletsAsk(block, lead, mode, context) === 'cause') {
    askFor('cause', block, state)
    return true
  }
  if (isCauses || announces(block) || plan === 'info') {
    builder.keep(block)
    return true
  }
  // A second list that begins at 1 is an alternative remedy, unless the text says that it comes after the first, or a bold line
  // is its heading and no text says that there are several ways.
  const says = (test: (text: string, words: LanguageWords) => boolean) =>
    blocks.some((other) => other.type === 'paragraph' && anyMatches(textsOf(other, context), test))
  const headed = lead?.type === 'paragraph' && isBold(lead.phrase) && !says((text, words) => words.severalWays.test(text))
  const goesOn = plan === 'sequence' || headed || says((text, words) => words.sequel.test(text))
  if (state.lists > 0 && block.items[0]?.number === 1 && !goesOn) tryNext([], block.at, state)
  show(state.single ? 'step' : 'info', state)
  builder.addSteps(block)
  state.lists++
  return true
}

/** Bullets that are answers become a question. A single bullet is the action that the paragraph before it announces. */
function readBullets(block: SourceBlock, state: BodyState): boolean {
  const { builder, scope, mode, context, acting } = state
  if (block.type !== 'list' || block.style !== 'bullet') return false
  if (context.shape === 'landing' && linkItems(block).length > 1) {
    builder.push(planLinks(block, builder.take(), scope, context))
    builder.label()
    return true
  }
  const ask = bulletsAsk(block, builder.prose.at(-1), mode, context)
  if (ask !== undefined) {
    askFor(ask, block, state)
    return true
  }
  if (state.advising && areRemedies(block, context)) {
    tryEach(block, state)
    return true
  }
  if (block.items.length > 1 && block.items.some(isProcedure)) {
    readProcedureBullets(block, state)
    return true
  }
  if (!acting || block.items.length !== 1 || builder.prose.length === 0) return false
  builder.keep(...block.items.flatMap((item) => item.blocks))
  state.single = true
  return true
}

/** Plans a list as answers. The blocks before it are the text of the question, where they are short. */
function askFor(ask: 'contact' | 'condition' | 'cause', list: SourceList, state: BodyState): void {
  const { builder, scope, context } = state
  const prose = builder.take()
  const own = wordsIn(prose) <= longestLead ? prose : prose.slice(-1)
  builder.keep(...prose.slice(0, prose.length - own.length))
  show('info', state)
  const plan = { contact: planContacts, condition: planConditions, cause: planStatedCauses }[ask]
  builder.push(plan(list, own, scope, context))
  builder.label()
}

/** Whether bullets are remedies: at least two thirds of them are sentences that tell to do something. */
const areRemedies = ({ items }: SourceList, context: PlanContext): boolean =>
  items.length > 1 &&
  items.filter(
    ({ blocks }) => wordsIn(blocks) >= 8 && blocks.some((block) => block.type === 'paragraph' && advisesIn(block, context)),
  ).length *
    3 >=
    items.length * 2

/**
 * Bullets that are remedies to try one after the other, each with the question whether it helped. Where one of them but the last
 * ends at a contact, the rest would not be reached, so the bullets are answers to choose from.
 */
function tryEach(list: SourceList, state: BodyState): void {
  const { scope, context, builder } = state
  const { label: _, ...inside } = scope
  if (list.items.slice(0, -1).some((item) => endsAtContact(item, context))) {
    askFor('cause', list, state)
    return
  }
  show('info', state)
  list.items.forEach((item, i) => {
    builder.push(sequence(planBody(item.blocks, { ...inside, key: `${scope.key}-item-${i + 1}`, title: [] }, 'act', context)))
    tryNext([], item.at, state)
  })
}

/** Whether a bullet says to contact somebody when it did not help. */
const endsAtContact = ({ blocks }: SourceItem, context: PlanContext): boolean =>
  blocks.some(
    (block) =>
      block.type === 'paragraph' &&
      sentencePairs(block, context).some((sentence) => persists(sentence, context) && contacts(sentence, context)),
  )

const isProcedure = (item: SourceItem): boolean => item.blocks.some((block) => block.type === 'list' && block.style === 'ordered')

/** Bullets of which some hold a procedure: each procedure is planned at its place, the other bullets are shown. */
function readProcedureBullets(list: SourceList, state: BodyState): void {
  const { builder, scope, mode, context } = state
  const { label: _, ...inside } = scope
  list.items.forEach((item, i) => {
    if (!isProcedure(item)) {
      builder.keep({ ...list, at: item.at, items: [item] })
      return
    }
    show('info', state)
    builder.push(sequence(planBody(item.blocks, { ...inside, key: `${scope.key}-item-${i + 1}`, title: [] }, mode, context)))
  })
}

/**
 * A paragraph that says what to do when the text before it did not help. It becomes the text of the question whether that helped:
 * “contact …” is where its “no” leads, and anything else is the next remedy.
 */
function readPersistence(block: SourceBlock, i: number, state: BodyState): boolean {
  const { builder, blocks, scope, context, acting } = state
  const { flowOf, failed } = context
  if (block.type !== 'paragraph') return false
  const sentences = sentencePairs(block, context)
  const heads = isFailedHeading(block, context)
  const turnsAt = sentences.findIndex(
    (sentence) => heads || persists(sentence, context) || beginsLike(sentence, flowOf(scope.key).persists, context),
  )
  if (turnsAt === -1) return false
  const before = sentences.slice(0, turnsAt)
  const turns = startingAt(sentences.slice(turnsAt), (sentence) => persists(sentence, context)).map(joinPairs)
  // “Try resolution 2” only names a remedy that has a label of its own.
  const onlyNames =
    turnsAt === sentences.length - 1 &&
    turns.some((turn) => anyMatches(textsOf(turn, context), (text, words) => words.namesRemedy.test(text)))
  const tried = before.length > 0 || builder.prose.length > 0 || builder.parts.length > 0
  if (!tried || onlyNames || !(acting || builder.parts.length > 0)) return false
  if (before.length > 0) builder.keep(withPhrases(block, joinPairs(before)))
  show(acting && !builder.parts.some(({ kind }) => kind === 'step') ? 'step' : 'info', state)
  const detailed = blocks.slice(i + 1).some((later) => later.type === 'list' && later.style === 'ordered')
  turns.forEach((turn, n) => {
    const contact = contacts(turn, context)
    const stays = !(contact || heads || (detailed && n === turns.length - 1))
    // Where the remedies so far end in a question of their own, there is no question for this text: the next step shows it.
    const isSaid = stays && endsInCheck(sequence(builder.parts))
    tryNext(
      isSaid ? [] : [['p', ...turn.phrase]],
      block.at,
      state,
      contact ? { to: 'result', result: contactOf(textsOf(turn, context), failed) } : undefined,
    )
    if (!stays) return
    builder.keep(withPhrases(block, turn))
    show('step', state)
  })
  if (heads) state.acting = true
  return true
}

/**
 * Whether a paragraph is a heading of what to do when the text before it did not help: `**Si l'installation ne fonctionne pas**`.
 */
const isFailedHeading = (block: Paragraph, context: PlanContext): boolean =>
  isBold(block.phrase) && anyMatches(textsOf(block, context), (text, words) => words.failedHeading.test(text))

/** Cuts a list before each item that begins a new part. */
function startingAt<T>(items: readonly T[], begins: (item: T) => boolean): T[][] {
  const parts: T[][] = []
  for (const item of items) {
    const last = parts.at(-1)
    if (last === undefined || begins(item)) parts.push([item])
    else last.push(item)
  }
  return parts
}

function tryNext(body: Parameters<BodyBuilder['tryNext']>[0], at: Place, state: BodyState, otherwise?: Turn): void {
  state.builder.tryNext(body, at, otherwise)
  state.lists = 0
}
