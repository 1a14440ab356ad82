import { type Block, phraseText } from '../../guide/content.ts'
import { type SourceBlock, type SourceItem, type SourceList, toContent } from '../1-read/article.ts'
import { sourceText } from '../1-read/blocks.ts'
import type { Place } from '../diagnostic.ts'
import { plain } from '../language/language-words.ts'
import { branchesOf, flowTurnAt, turnFromFlow } from './branches.ts'
import { clauseOf, contactOf, contacts, opensWithCondition, persists } from './conditions.ts'
import { beginsLike, type PlanContext, type Scope } from './context.ts'
import { headlineOf } from './headline.ts'
import { joinLists } from './join-lists.ts'
import { type Fallback, isEmpty, type Option, type Plan, type Screen, sequence, type Try, type Turn } from './plan.ts'
import { errorColumnsOf, planErrorTable } from './plan-error-table.ts'
import { joined, linksOf, sentencesOf } from './sentences.ts'
import { screensOf, wordsIn } from './words-on-screen.ts'

/** `tell`: paragraphs are something to know. `act`: paragraphs without a list are the remedy itself, something to do. */
export type Mode = 'tell' | 'act'

/** Beyond this many words, what stands before a question gets a screen of its own. */
export const longestLead = 60

/** What a section's own blocks ask for, in order. `announces` says that a list only names the sections that follow. */
export function planBody(
  source: readonly SourceBlock[],
  scope: Scope,
  mode: Mode,
  context: PlanContext,
  announces: (list: SourceList) => boolean = () => false,
): Plan[] {
  const { words, flowOf, idOf } = context
  const { key } = scope
  const tries: Try[] = []
  let parts: Plan[] = []
  let prose: SourceBlock[] = []
  let lists = 0
  let acting = mode === 'act' // is the next paragraph something to do?
  let single = false // does what was read end in a list of one?
  let shown = false // has a screen of this body shown its heading yet?

  const opening = (): Partial<Pick<Screen, 'label'>> => {
    const label = scope.label ?? (scope.title.length > 0 ? phraseText(scope.title) : undefined)
    const first = !shown
    shown = true
    return first && label !== undefined ? { label } : {}
  }
  const infoScreen = (blocks: readonly SourceBlock[], at: Place): Screen => {
    const headline = headlineOf(blocks, words)
    if (!shown && scope.title.length > 0) {
      const { label } = { ...opening(), label: scope.label }
      return { id: idOf(key, 'info'), title: scope.title, body: blocks.map(toContent), section: scope.section, at, ...(label !== undefined && { label }) }
    }
    const title = headline?.title ?? scope.title
    return { id: idOf(key, 'info'), ...opening(), title, body: (headline?.rest ?? blocks).map(toContent), section: scope.section, at }
  }
  const stepScreen = (blocks: readonly SourceBlock[], at: Place): Screen => {
    const headline = headlineOf(blocks, words)
    return { id: idOf(key, ''), ...opening(), title: headline?.title ?? scope.title, body: (headline?.rest ?? blocks).map(toContent), section: scope.section, at }
  }
  const push = (...plans: readonly Plan[]) => parts.push(...plans)

  /** What was read and not yet shown becomes screens: knowledge, or the remedy itself. */
  const flush = (kind: 'info' | 'step') => {
    screensOf(prose).forEach((blocks, i) => {
      const at = blocks[0]?.at
      if (at === undefined) return
      const lead = blocks[0]
      const enumerates = lead?.type === 'paragraph' && words.causesFollow.test(plain(phraseText(lead.phrase)))
      if (kind === 'step' && i === 0 && !enumerates) push({ kind: 'step', ...stepScreen(blocks, at) }, ...callsIn(blocks, scope, context))
      else push({ kind: 'info', ...infoScreen(blocks, at) })
      push(...branchesOf(blocks, scope, context))
    })
    prose = []
    single = false
  }
  /** What was planned so far was one remedy; what follows is the next. */
  const tryNext = (body: readonly Block[], at: Place, otherwise?: Turn) => {
    if (parts.every(isEmpty)) return
    tries.push({ plan: sequence(parts), check: { id: idOf(key, 'check'), title: [], body, section: scope.section, at }, ...(otherwise && { otherwise }) })
    parts = []
    lists = 0
  }

  const addSteps = (list: SourceList) => {
    const ids = list.items.map(() => idOf(key, ''))
    const idOfNumber = (number: number) => ids[list.items.findIndex((item) => item.number === number)] ?? ids[number - 1]
    list.items.forEach((item, i) => {
      const [first] = item.blocks
      const sentence = first?.type === 'paragraph' ? sentencesOf(first.phrase, words)[0] : undefined
      if (i > 0 && sentence !== undefined && persists(sentence, words)) tryNext([['p', ...sentence]], item.at)
      const id = ids[i]
      if (id === undefined) return
      const headline = headlineOf(item.blocks, words)
      push({
        kind: 'step',
        id,
        ...opening(),
        title: headline?.title ?? scope.title,
        body: (headline?.rest ?? item.blocks).map(toContent),
        section: scope.section,
        at: item.at,
        ...(list.items.length > 1 && { ordinal: i + 1, of: list.items.length }),
      })
      if (mode === 'act') push(...callsIn(item.blocks, scope, context))
      push(...branchesOf(item.blocks, scope, context, idOfNumber))
    })
  }

  const blocks = joinLists(source, words)
  // A second list that begins at 1 again is another way to the same end, unless the text says that it comes after the first.
  const goesOn = flowOf(key).plan === 'sequence' || blocks.some((block) => block.type === 'paragraph' && words.sequel.test(plain(phraseText(block.phrase))))
  const taken = new Set<SourceBlock>()
  for (const [i, block] of blocks.entries()) {
    if (taken.has(block)) continue
    const turn = block.type === 'paragraph' ? flowTurnAt(block, flowOf(key).turns, context.language) : undefined
    if (turn !== undefined && block.type === 'paragraph') {
      flush(acting ? 'step' : 'info')
      const after = blocks.slice(i + 1)
      const pictures = after.slice(0, after.findIndex((later) => later.type !== 'figure') === -1 ? after.length : after.findIndex((later) => later.type !== 'figure'))
      pictures.forEach((picture) => taken.add(picture))
      push(turnFromFlow(turn, { ...screenOfTurn(block, scope, context), ...opening(), body: pictures.map(toContent) }, context))
      continue
    }
    if (block.type === 'paragraph' && beginsLike(block.phrase, flowOf(key).acts, context.language)) {
      flush('info')
      acting = true
    }
    if (block.type === 'table' && errorColumnsOf(block, words) !== undefined) {
      push(planErrorTable(block, prose, scope, context))
      shown = true
      prose = []
      continue
    }
    if (block.type === 'list' && block.style === 'ordered') {
      const lead = prose.at(-1)
      const enumerates = lead?.type === 'paragraph' && words.causesFollow.test(plain(phraseText(lead.phrase)))
      if (enumerates && block.items.every((item) => holdsRemedy(item, context))) {
        flush('info')
        push(planCauses(block, scope, context))
        continue
      }
      if (enumerates || announces(block) || flowOf(key).plan === 'info') {
        prose.push(block)
        continue
      }
      const restarts = lists > 0 && block.items[0]?.number === 1 && !goesOn
      if (restarts) tryNext([], block.at)
      flush(single ? 'step' : 'info')
      addSteps(block)
      lists++
      continue
    }
    if (block.type === 'list' && block.style === 'bullet') {
      const short = wordsIn(prose) <= longestLead
      const choice = planConditionalBullets(block, short ? prose : prose.slice(-1), scope, mode, context)
      if (choice !== undefined) {
        if (!short) prose = prose.slice(0, -1)
        else prose = []
        flush('info')
        push(choice)
        shown = true
        prose = []
        continue
      }
      if (acting && block.items.length === 1 && prose.length > 0) {
        // One bullet is no list: it is the action that the paragraph above it announced.
        prose.push(...block.items.flatMap((item) => item.blocks))
        single = true
        continue
      }
    }
    if (block.type === 'paragraph') {
      const sentences = sentencesOf(block.phrase, words)
      const turnsAt = sentences.findIndex((sentence) => persists(sentence, words) || beginsLike(sentence, flowOf(key).persists, context.language))
      const before = sentences.slice(0, turnsAt)
      const [sentence] = sentences.slice(turnsAt)
      const something = before.length > 0 || prose.length > 0 || parts.length > 0
      const isRemedy = sentence !== undefined && !(turnsAt === sentences.length - 1 && words.namesRemedy.test(plain(phraseText(sentence))))
      if (turnsAt >= 0 && something && isRemedy && (acting || parts.length > 0)) {
        if (before.length > 0) prose.push({ ...block, phrase: joined(before) })
        flush(parts.some((part) => part.kind === 'step') || !acting ? 'info' : 'step')
        const rest = joined(sentences.slice(turnsAt))
        const contact = contacts(rest, words)
        tryNext([['p', ...rest]], block.at, contact ? { to: 'result', result: contactOf(plain(phraseText(rest)), words, context.failed) } : undefined)
        // The sentence is the next remedy itself, unless steps that detail it follow.
        const details = blocks.slice(i + 1).some((later) => later.type === 'list' && later.style === 'ordered')
        if (!contact && !details) {
          prose.push({ ...block, phrase: rest })
          flush('step')
        }
        continue
      }
    }
    if (single && block.type === 'paragraph') flush('step')
    prose.push(block)
  }
  const lastActs = parts.filter((part) => part.kind !== 'info').at(-1)
  flush(single || (acting && (lastActs === undefined || lastActs.kind === 'branch')) ? 'step' : 'info')

  if (tries.length === 0) return parts
  if (!parts.every(isEmpty)) tries.push({ plan: sequence(parts), check: { id: idOf(key, 'check'), title: [], body: [], section: scope.section, at: source[0]?.at ?? { file: '', line: 1, column: 1 } } })
  return [{ kind: 'fallback', tries } satisfies Fallback]
}

function screenOfTurn(block: SourceBlock & { type: 'paragraph' }, scope: Scope, context: PlanContext): Screen {
  return { id: context.idOf(scope.key, 'turn'), title: block.phrase, body: [], section: scope.section, at: block.at }
}

/** Links to other articles in something to do: guides that may be walked from here. */
function callsIn(blocks: readonly SourceBlock[], scope: Scope, { idOf }: PlanContext): Plan[] {
  return blocks.flatMap((block): Plan[] => {
    if (block.type !== 'paragraph') return []
    return linksOf(block.phrase)
      .filter(({ href }) => !/^(https?:|mailto:|tel:|#)/i.test(href))
      .map(({ href, text }) => ({ kind: 'call', id: idOf(scope.key, 'call'), title: text, body: [], section: scope.section, at: block.at, href, required: false }))
  })
}

const holdsRemedy = (item: SourceItem, { words }: PlanContext): boolean => words.remedyInside.test(plain(item.blocks.map(sourceText).join(' ')))

/** Causes that each bring their own remedy: tried one after the other. */
function planCauses(list: SourceList, scope: Scope, context: PlanContext): Plan {
  const tries = list.items.map((item, i): Try => {
    const parts = planBody(item.blocks, { ...scope, key: `${scope.key}-cause-${i + 1}`, title: [] }, 'act', context)
    return { plan: sequence(parts), check: { id: context.idOf(scope.key, 'check'), title: [], body: [], section: scope.section, at: item.at } }
  })
  return { kind: 'fallback', tries }
}

/**
 * Bullets that each open with a condition are causes to choose from, each with its own remedy; bullets that each say whom
 * to contact are ways out. Anything else is `undefined`.
 */
function planConditionalBullets(list: SourceList, lead: readonly SourceBlock[], scope: Scope, mode: Mode, context: PlanContext): Plan | undefined {
  const { words, idOf } = context
  const firsts = list.items.map((item) => {
    const [first] = item.blocks
    return first?.type === 'paragraph' ? sentencesOf(first.phrase, words)[0] : undefined
  })
  if (list.items.length < 2 || firsts.some((sentence) => sentence === undefined)) return
  const sentences = firsts.filter((sentence) => sentence !== undefined)
  const headline = scope.title.length === 0 ? headlineOf(lead, words) : undefined
  const screen: Screen = {
    id: idOf(scope.key, 'which'),
    title: headline?.title ?? scope.title,
    body: (headline?.rest ?? lead).map(toContent),
    section: scope.section,
    at: list.at,
    ...(scope.label !== undefined && { label: scope.label }),
  }
  if (sentences.every((sentence) => contacts(sentence, words) && !opensWithCondition(sentence, words)))
    return {
      kind: 'choice',
      ...screen,
      ask: 'option',
      options: list.items.map((item, i): Option => {
        const text = item.blocks.map(sourceText).join(' ')
        return { id: `way-${i + 1}`, label: text, plan: { kind: 'goto', turn: { to: 'result', result: contactOf(plain(text), words, context.failed) } } }
      }),
    }
  if (mode !== 'act' || !sentences.every((sentence) => clauseOf(sentence, words) !== '')) return
  return {
    kind: 'choice',
    ...screen,
    ask: 'cause',
    options: list.items.map((item, i): Option => {
      const key = `${scope.key}-cause-${i + 1}`
      const parts = planBody(item.blocks, { ...scope, key, title: [] }, 'act', context)
      const plan = sequence(parts)
      return { id: `cause-${i + 1}`, label: clauseOf(sentences[i] ?? [], words), plan: withCheck(plan, key, scope, item.at, context) }
    }),
  }
}

/** The plan, and after it the question whether it helped, unless its end asks that already. */
export function withCheck(plan: Plan, key: string, scope: Pick<Scope, 'section'>, at: Place, { idOf }: PlanContext, otherwise?: Turn): Plan {
  const tried: Try = { plan, check: { id: idOf(key, 'check'), title: [], body: [], section: scope.section, at }, ...(otherwise && { otherwise }) }
  return { kind: 'fallback', tries: [tried] }
}
