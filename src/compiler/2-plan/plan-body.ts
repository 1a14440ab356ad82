import { type SourceBlock, type SourceItem, type SourceList, toContent } from '../1-read/article.ts'
import { type Place, startOf } from '../diagnostic.ts'
import type { LanguageWords } from '../language/language-words.ts'
import { linkItems } from './article-shape.ts'
import { type Draft, draftOf } from './body-builder.ts'
import { flowTurnAt, turnFromFlow } from './branches.ts'
import { announcesCauses, contactOf, contacts, persists, tellsToDo } from './conditions.ts'
import { asksToGetHelp, beginsLike, type Mode, type PlanBody, type PlanContext, type Scope } from './context.ts'
import { joinLists } from './join-lists.ts'
import { isBold } from './labels.ts'
import { anySays, joinSaid, type Paragraph, saying, sentencesSaid, voicesOf } from './paired-phrase.ts'
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

/** Where the reading of one section's blocks stands. */
interface Reading {
  readonly draft: Draft
  readonly blocks: readonly SourceBlock[]
  readonly scope: Scope
  readonly mode: Mode
  readonly context: PlanContext
  readonly announces: (list: SourceList) => boolean
  /** Are paragraphs from here on something to do? */
  acting: boolean
  /** Does what was kept end in a list of one, and so in something to do? */
  single: boolean
  /** How many procedures this remedy has had. */
  lists: number
  /** Blocks that a screen took before their turn. */
  readonly taken: Set<SourceBlock>
}

/** See `PlanBody`. */
export const planBody: PlanBody = (source, scope, asked, context, announces = () => false) => {
  const blocks = joinLists(
    source.filter((block) => !asksToGetHelp(block, context)),
    context,
  )
  const mode = asked === 'answer' ? (onlyTells(blocks, context) ? 'tell' : 'act') : asked
  const reading: Reading = {
    draft: draftOf(scope, mode, context),
    blocks,
    scope,
    mode,
    context,
    announces,
    acting: mode === 'act',
    single: false,
    lists: 0,
    taken: new Set(),
  }
  for (const [i, block] of blocks.entries()) {
    if (reading.taken.has(block)) continue
    if (
      readFlowTurn(block, i, reading) ||
      readErrors(block, reading) ||
      readProcedure(block, reading) ||
      readBullets(block, reading) ||
      readPersistence(block, i, reading)
    )
      continue
    if (block.type === 'paragraph' && reading.single) show('step', reading)
    reading.draft.keep(block)
  }
  const { draft, acting, single } = reading
  const last = draft.parts.filter((part) => part.kind !== 'info').at(-1)
  show(single || (acting && (last === undefined || last.kind === 'branch')) ? 'step' : 'info', reading)
  return draft.finish(source[0]?.at ?? startOf(''))
}

function show(kind: 'info' | 'step', reading: Reading): void {
  reading.draft.show(kind)
  reading.single = false
}

/** A paragraph that the flow file makes a turn, with the pictures that show it; or one that it makes something to do. */
function readFlowTurn(block: SourceBlock, i: number, reading: Reading): boolean {
  const { draft, blocks, scope, context } = reading
  if (block.type !== 'paragraph') return false
  const flow = context.flowOf(scope.key)
  if (beginsLike(block, flow.acts, context) || (!reading.acting && context.shape === 'notice' && instructs(block, context))) {
    show('info', reading)
    reading.acting = true
  }
  const turn = flowTurnAt(block, flow.turns, context)
  if (turn === undefined) return false
  show(reading.acting ? 'step' : 'info', reading)
  const rest = blocks.slice(i + 1)
  const end = rest.findIndex(({ type }) => type !== 'figure')
  const pictures = rest.slice(0, end === -1 ? rest.length : end)
  for (const picture of pictures) reading.taken.add(picture)
  const screen = {
    id: context.idOf(scope.key, 'turn'),
    title: block.phrase,
    body: pictures.map(toContent),
    section: scope.section,
    sectionKey: scope.sectionKey,
    at: block.at,
    ...draft.label(),
  }
  draft.push(turnFromFlow(turn, screen, context))
  return true
}

/** Prose, notes, pictures and tables of facts, no sentence that says to do anything, and no article to go on with. */
const onlyTells = (blocks: readonly SourceBlock[], context: PlanContext): boolean =>
  blocks.every(
    (block) =>
      block.type === 'figure' ||
      block.type === 'alert' ||
      (block.type === 'table' && errorColumnsOf(block, context) === undefined) ||
      (block.type === 'paragraph' && !instructs(block, context) && !linksOf(block.phrase).some(leadsToArticle)),
  )

/** Does any sentence of the paragraph tell to do something? */
const instructs = (block: Paragraph, context: PlanContext): boolean =>
  sentencesSaid(block, context).some((sentence) => tellsToDo(sentence, context))

/** A table of errors is a question by its rows. */
function readErrors(block: SourceBlock, { draft, scope, context }: Reading): boolean {
  if (block.type !== 'table' || errorColumnsOf(block, context) === undefined) return false
  draft.push(planErrorTable(block, draft.take(), scope, context))
  draft.label()
  return true
}

/** An ordered list is a procedure, unless it lists causes or only announces what follows. */
function readProcedure(block: SourceBlock, reading: Reading): boolean {
  const { draft, blocks, scope, mode, context, announces } = reading
  if (block.type !== 'list' || block.style !== 'ordered') return false
  const { plan } = context.flowOf(scope.key)
  const lead = draft.prose.at(-1)
  const isCauses = lead !== undefined && announcesCauses(lead, context)
  if (isCauses && bringRemedies(block, context)) {
    show('info', reading)
    draft.push(planCauses(block, scope, context))
    return true
  }
  if (isCauses && bulletsAsk(block, lead, mode, context) === 'cause') {
    askFor('cause', block, reading)
    return true
  }
  if (isCauses || announces(block) || plan === 'info') {
    draft.keep(block)
    return true
  }
  // A second list that begins at 1 again is another way to the same end, unless the text says that it comes after the
  // first, or a line in bold heads it and nothing says that there are several ways.
  const says = (test: (text: string, words: LanguageWords) => boolean) =>
    blocks.some((other) => other.type === 'paragraph' && anySays(voicesOf(other, context), test))
  const headed = lead?.type === 'paragraph' && isBold(lead.phrase) && !says((text, words) => words.severalWays.test(text))
  const goesOn = plan === 'sequence' || headed || says((text, words) => words.sequel.test(text))
  if (reading.lists > 0 && block.items[0]?.number === 1 && !goesOn) tryNext([], block.at, reading)
  show(reading.single ? 'step' : 'info', reading)
  draft.addSteps(block)
  reading.lists++
  return true
}

/** Bullets that are answers to choose from, and the single bullet that is the action its paragraph announced. */
function readBullets(block: SourceBlock, reading: Reading): boolean {
  const { draft, scope, mode, context, acting } = reading
  if (block.type !== 'list' || block.style !== 'bullet') return false
  if (context.shape === 'landing' && linkItems(block).length > 1) {
    draft.push(planLinks(block, draft.take(), scope, context))
    draft.label()
    return true
  }
  const ask = bulletsAsk(block, draft.prose.at(-1), mode, context)
  if (ask !== undefined) {
    askFor(ask, block, reading)
    return true
  }
  if (block.items.length > 1 && block.items.some(isProcedure)) {
    readProcedureBullets(block, reading)
    return true
  }
  if (!acting || block.items.length !== 1 || draft.prose.length === 0) return false
  draft.keep(...block.items.flatMap((item) => item.blocks))
  reading.single = true
  return true
}

/** The list as answers; what was read before them is the question, where that is short. */
function askFor(ask: 'contact' | 'condition' | 'cause', list: SourceList, reading: Reading): void {
  const { draft, scope, context } = reading
  const prose = draft.take()
  const own = wordsIn(prose) <= longestLead ? prose : prose.slice(-1)
  draft.keep(...prose.slice(0, prose.length - own.length))
  show('info', reading)
  const plan = { contact: planContacts, condition: planConditions, cause: planStatedCauses }[ask]
  draft.push(plan(list, own, scope, context))
  draft.label()
}

const isProcedure = (item: SourceItem): boolean => item.blocks.some((block) => block.type === 'list' && block.style === 'ordered')

/** Bullets of which some hold a procedure: each of those is done in its turn, the others stay what they are. */
function readProcedureBullets(list: SourceList, reading: Reading): void {
  const { draft, scope, mode, context } = reading
  const { label: _, ...inside } = scope
  list.items.forEach((item, i) => {
    if (!isProcedure(item)) {
      draft.keep({ ...list, at: item.at, items: [item] })
      return
    }
    show('info', reading)
    draft.push(sequence(planBody(item.blocks, { ...inside, key: `${scope.key}-item-${i + 1}`, title: [] }, mode, context)))
  })
}

/**
 * A paragraph that says what to do when what stands before it did not help: the question whether it did comes here, and
 * says so. “Contact …” is where its “no” leads; anything else is the next remedy.
 */
function readPersistence(block: SourceBlock, i: number, reading: Reading): boolean {
  const { draft, blocks, scope, context, acting } = reading
  const { flowOf, failed } = context
  if (block.type !== 'paragraph') return false
  const sentences = sentencesSaid(block, context)
  const heads = isFailedHeading(block, context)
  const turnsAt = sentences.findIndex(
    (sentence) => heads || persists(sentence, context) || beginsLike(sentence, flowOf(scope.key).persists, context),
  )
  if (turnsAt === -1) return false
  const before = sentences.slice(0, turnsAt)
  const turns = startingAt(sentences.slice(turnsAt), (sentence) => persists(sentence, context)).map(joinSaid)
  // “Try resolution 2” only names what is labelled anyway.
  const onlyNames =
    turnsAt === sentences.length - 1 &&
    turns.some((turn) => anySays(voicesOf(turn, context), (text, words) => words.namesRemedy.test(text)))
  const tried = before.length > 0 || draft.prose.length > 0 || draft.parts.length > 0
  if (!tried || onlyNames || !(acting || draft.parts.length > 0)) return false
  if (before.length > 0) draft.keep(saying(block, joinSaid(before)))
  show(acting && !draft.parts.some(({ kind }) => kind === 'step') ? 'step' : 'info', reading)
  const detailed = blocks.slice(i + 1).some((later) => later.type === 'list' && later.style === 'ordered')
  turns.forEach((turn, n) => {
    const contact = contacts(turn, context)
    const stays = !(contact || heads || (detailed && n === turns.length - 1))
    // Remedies that ask by themselves leave no question to say it at; the next step says it.
    const isSaid = stays && endsInCheck(sequence(draft.parts))
    tryNext(
      isSaid ? [] : [['p', ...turn.phrase]],
      block.at,
      reading,
      contact ? { to: 'result', result: contactOf(voicesOf(turn, context), failed) } : undefined,
    )
    if (!stays) return
    draft.keep(saying(block, turn))
    show('step', reading)
  })
  if (heads) reading.acting = true
  return true
}

/** `**Si l'installation ne fonctionne pas**` on a line of its own: what to do then follows. */
const isFailedHeading = (block: Paragraph, context: PlanContext): boolean =>
  isBold(block.phrase) && anySays(voicesOf(block, context), (text, words) => words.failedHeading.test(text))

/** The list cut before each item that begins a new part. */
function startingAt<T>(items: readonly T[], begins: (item: T) => boolean): T[][] {
  const parts: T[][] = []
  for (const item of items) {
    const last = parts.at(-1)
    if (last === undefined || begins(item)) parts.push([item])
    else last.push(item)
  }
  return parts
}

function tryNext(body: Parameters<Draft['tryNext']>[0], at: Place, reading: Reading, otherwise?: Turn): void {
  reading.draft.tryNext(body, at, otherwise)
  reading.lists = 0
}
