import { type Phrase, phraseText } from '../../guide/content.ts'
import type { Ask } from '../../guide/node.ts'
import { type Section, type SourceBlock, type SourceList, toContent } from '../1-read/article.ts'
import { sourceText } from '../1-read/blocks.ts'
import { plain } from '../language/language-words.ts'
import { readTurn } from './branches.ts'
import type { SectionFlow } from '../1-read/flow-file.ts'
import { asksToGetHelp, beginsLike, type PlanContext, type Scope } from './context.ts'
import { isLabelled, roleOf, type Segment, segmentsOf } from './labels.ts'
import { asksForAction, endsInCheck, type Fallback, isEmpty, type Option, type Plan, type Screen, type Sequence, sequence, type Try, type Turn } from './plan.ts'
import type { Mode } from './draft.ts'
import { longestLead, planBody, withCheck } from './plan-body.ts'
import { errorColumnsOf, rowOptions } from './plan-error-table.ts'
import { persists } from './conditions.ts'
import { joined, sentencesOf } from './sentences.ts'
import { wordsIn } from './words-on-screen.ts'

/** What a section and everything below it asks for. */
export function planSection(section: Section, mode: Mode, context: PlanContext): Sequence {
  const key = context.keyOf(section)
  const flow = context.flowOf(key)
  const inner = joinRemedies(section.sections.filter((child) => !standsBeside(child, context)), context)
  const { blocks: own, folded } = foldAway(section.blocks.filter((block) => !asksToGetHelp(block, context)), section, flow, context)
  // A heading that folds away with its text heads no screen.
  const scope: Scope = { key, title: folded ? [] : section.title, section: folded ? '' : phraseText(section.title) }
  const body = flow.plan === 'steps' ? 'act' : flow.plan === 'info' ? 'tell' : mode
  const question = questionOf(scope, section, context)
  const labelled = segmentsOf(own, context.words, section.at).length > 1 || inner.some((child) => roleOf(phraseText(child.title), context.words) !== undefined)
  const parts = labelled ? planLabelled(own, inner, scope, section, context) : planPlain(own, inner, scope, section, body, context)
  return sequence([...parts.slice(0, question ? 1 : 0), ...(question ? [question] : []), ...parts.slice(question ? 1 : 0)], key)
}

/** Paragraphs that a flow file folds away stand behind the heading, below what comes before the first thing to do. */
function foldAway(blocks: readonly SourceBlock[], section: Section, { folds, acts }: SectionFlow, { language }: PlanContext): { readonly blocks: readonly SourceBlock[]; readonly folded: boolean } {
  const isOf = (texts: SectionFlow['folds']) => (block: SourceBlock) => block.type === 'paragraph' && beginsLike(block.phrase, texts, language)
  const inside = blocks.filter(isOf(folds))
  if (inside.length === 0) return { blocks, folded: false }
  const rest = blocks.filter((block) => !inside.includes(block))
  const firstAct = rest.findIndex(isOf(acts))
  const before = firstAct === -1 ? rest.length : firstAct
  return { blocks: [...rest.slice(0, before), { type: 'fold', at: section.at, title: section.title, blocks: inside }, ...rest.slice(before)], folded: true }
}

/** See also, next steps, and sections that a flow file moves behind the end: they stand beside the matter. */
export function standsBeside(section: Section, { words, keyOf, flowOf }: PlanContext): boolean {
  const title = plain(phraseText(section.title)).replace(/\s*[:?]$/, '')
  return flowOf(keyOf(section)).when !== undefined || words.furtherReading.test(title) || words.needsHelp.test(title)
}

/** A problem without a remedy, then a heading of nothing but a procedure: the procedure is its remedy. */
function joinRemedies(sections: readonly Section[], { words, flowOf, keyOf }: PlanContext): Section[] {
  const out: Section[] = []
  for (const section of sections) {
    const last = out.at(-1)
    const roles = last ? segmentsOf(last.blocks, words, last.at).map(({ role }) => role) : []
    const open = roles.includes('problem') && !roles.includes('remedy') && !last?.blocks.some((block) => block.type === 'list' && block.style === 'ordered') && last?.sections.length === 0
    const isProcedure = section.blocks.some((block) => block.type === 'list' && block.style === 'ordered') && segmentsOf(section.blocks, words, section.at).length === 1
    if (last !== undefined && open && isProcedure && flowOf(keyOf(section)).plan === undefined && segmentsOf(last.blocks, words, last.at).at(-1)?.role === 'problem' && onlyProblem(last, words)) out[out.length - 1] = { ...last, sections: [section] }
    else out.push(section)
  }
  return out
}

/** Nothing but one short statement of the problem. */
const onlyProblem = (section: Section, words: PlanContext['words']): boolean => segmentsOf(section.blocks, words, section.at).flatMap(({ blocks }) => blocks).length === 1

/** A section without labels: its own blocks, then its inner sections as a sequence, a choice or a fallback. */
function planPlain(own: readonly SourceBlock[], inner: readonly Section[], scope: Scope, section: Section, mode: Mode, context: PlanContext): Plan[] {
  const how = inner.length === 0 ? 'sequence' : howOf(section, own, inner, context)
  if (how === 'choice') return planChoice(own, inner, scope, section, context)
  const announces = (list: SourceList) => inner.length >= list.items.length && list.items.length > 1 && list.items.every((item, i) => sharesWords(item.blocks.map(sourceText).join(' '), phraseText(inner[i]?.title ?? [])))
  const body = planBody(own, scope, inner.length > 0 && context.flowOf(scope.key).plan !== 'steps' ? 'tell' : mode, context, announces)
  if (how === 'fallback') return [...body, planFallback(inner, scope, section, mode, context)]
  return [...body, ...partsOf(inner, scope.key, context).map((sections) => planAll(sections, mode, context))]
}

/** Inner sections in the parts that the flow file names; every one a part of its own otherwise. */
function partsOf(inner: readonly Section[], key: string, { keyOf, flowOf }: PlanContext): Section[][] {
  const { of } = flowOf(key)
  if (of === undefined) return inner.map((section) => [section])
  const byKey = new Map(inner.map((section) => [keyOf(section), section]))
  const named = of.map((part) => [part].flat())
  const rest = inner.filter((section) => !named.flat().includes(keyOf(section)))
  return [...named.map((part) => part.flatMap((name) => byKey.get(name) ?? [])).filter((part) => part.length > 0), ...rest.map((section) => [section])]
}

const planAll = (sections: readonly Section[], mode: Mode, context: PlanContext): Plan => sequence(sections.map((section) => planSection(section, mode, context)))

type How = 'sequence' | 'choice' | 'fallback'

/** How inner sections belong together: as the flow file says, else as their headings and labels show. */
function howOf(section: Section, own: readonly SourceBlock[], inner: readonly Section[], context: PlanContext): How {
  const { flowOf, keyOf, words } = context
  const { plan, of } = flowOf(keyOf(section))
  // The parts that a flow file names may be those of the other language's version.
  const named = of === undefined || [...of].flat().some((key) => inner.some((child) => keyOf(child) === key))
  if (named && (plan === 'choice' || plan === 'fallback' || plan === 'sequence')) return plan
  const titles = inner.map((child) => plain(phraseText(child.title)))
  if (titles.every((title) => words.stepHeading.test(title))) return 'sequence'
  if (inner.length > 1 && titles.every((title) => platformOf(title, words) !== undefined)) return 'choice'
  const labelled = inner.filter((child) => isLabelled(child, words) || hasErrorTable(child, words)).length
  const rows = own.some((block) => block.type === 'table' && errorColumnsOf(block, words) !== undefined)
  return (inner.length > 1 || rows) && labelled * 2 >= inner.length && labelled > 0 ? 'choice' : 'sequence'
}

export const platformOf = (title: string, words: PlanContext['words']) => words.platforms.find(([, pattern]) => pattern.test(plain(title)))?.[0]

const hasErrorTable = (section: Section, words: PlanContext['words']): boolean =>
  section.blocks.some((block) => block.type === 'table' && errorColumnsOf(block, words) !== undefined) || section.sections.some((inner) => hasErrorTable(inner, words))

function planChoice(own: readonly SourceBlock[], inner: readonly Section[], scope: Scope, section: Section, context: PlanContext): Plan[] {
  const { words, idOf, keyOf, flowOf } = context
  const flow = flowOf(scope.key)
  const tables = own.flatMap((block) => (block.type === 'table' && errorColumnsOf(block, words) !== undefined ? [block] : []))
  const prose = own.filter((block) => !tables.some((table) => table === block))
  const isShort = wordsIn(prose) <= longestLead && prose.every((block) => block.type !== 'list' || block.style !== 'ordered')
  const before = isShort ? [] : planBody(prose, scope, 'tell', context)
  const platforms = inner.every((child) => platformOf(phraseText(child.title), words) !== undefined)
  const ask: Ask = flow.ask ?? (platforms ? 'platform' : inner.some((child) => isLabelled(child, words)) ? 'problem' : 'topic')
  const options = [
    ...tables.flatMap((table) => rowOptions(table, scope, context).options),
    ...partsOf(inner, scope.key, context).flatMap((sections): Option[] => {
      const [first] = sections
      if (first === undefined) return []
      const key = keyOf(first)
      const plan = planAll(sections, ask === 'platform' ? 'tell' : 'act', context)
      const id = ask === 'platform' ? (platformOf(phraseText(first.title), words) ?? key) : key
      return [{ id, label: phraseText(first.title), plan: checked(plan, key, first, ask, context) }]
    }),
  ]
  const remember = flow.remember ?? (ask === 'platform' ? 'platform' : undefined)
  const screen: Screen = { id: idOf(scope.key, 'which'), title: scope.title, body: isShort ? prose.map(toContent) : [], section: scope.section, at: section.at }
  return [...before, { kind: 'choice', ...screen, ask, ...(remember !== undefined && { remember }), options }]
}

/** A remedy, or the way out of a stated problem, ends in the question whether it helped. */
function checked(plan: Plan, key: string, section: Section, ask: Ask, context: PlanContext): Plan {
  const otherwise = otherwiseOf(key, section, context)
  if (endsInCheck(plan) && otherwise === undefined) return plan
  if (!asksForAction(plan) && (ask === 'topic' || ask === 'platform' || ask === 'option')) return plan
  return withCheck(plan, key, { section: phraseText(section.title) }, section.at, context, otherwise)
}

function otherwiseOf(key: string, section: Section, context: PlanContext): Turn | undefined {
  const { otherwise } = context.flowOf(key)
  return otherwise === undefined ? undefined : readTurn(otherwise, { id: key, title: section.title, body: [], section: phraseText(section.title), at: section.at }, context)
}

function planFallback(inner: readonly Section[], scope: Scope, section: Section, mode: Mode, context: PlanContext): Fallback {
  const tries = partsOf(inner, scope.key, context).map((sections): Try => {
    const key = context.keyOf(sections[0] ?? section)
    const otherwise = otherwiseOf(key, sections[0] ?? section, context)
    return { plan: planAll(sections, mode, context), check: { id: context.idOf(key, 'check'), title: [], body: [], section: scope.section, at: sections.at(-1)?.at ?? section.at }, ...(otherwise && { otherwise }) }
  })
  return { kind: 'fallback', tries }
}

/** A question that the flow file asks before a section's parts. */
function questionOf(scope: Scope, section: Section, context: PlanContext): Plan | undefined {
  const question = context.flowOf(scope.key).question
  if (question === undefined) return
  const screen: Screen = { id: context.idOf(scope.key, 'which'), title: section.title, body: [], section: scope.section, at: section.at }
  return {
    kind: 'choice',
    ...screen,
    ask: question.ask,
    ...(question.remember !== undefined && { remember: question.remember }),
    options: question.options.map((option): Option => ({
      id: option.id,
      label: option.label[context.language] ?? '',
      plan: option.to === undefined ? sequence([]) : { kind: 'goto', turn: readTurn(option.to, screen, context) },
    })),
  }
}

/**
 * A section with labels: what the problem is, why, and the remedies, tried in order.
 *
 * ```md
 * **Problème :** …
 *
 * **Résolution #1 :** …
 *
 * **Résolution #2 :** …
 * ```
 */
function planLabelled(own: readonly SourceBlock[], inner: readonly Section[], scope: Scope, section: Section, context: PlanContext): Plan[] {
  const { words } = context
  const segments: (Segment & { readonly sections: readonly Section[] })[] = segmentsOf(own, words, section.at).map((segment) => ({ ...segment, sections: [] }))
  for (const child of inner) {
    const role = roleOf(phraseText(child.title), words)
    if (role !== undefined) segments.push({ ...role, label: phraseText(child.title), at: child.at, blocks: child.blocks, sections: child.sections })
    else segments[segments.length - 1] = { ...(segments.at(-1) as (typeof segments)[number]), sections: [...(segments.at(-1)?.sections ?? []), child] }
  }
  const parts: Plan[] = []
  const tries: { plan: Plan; at: Section['at'] }[] = []
  const messages: Segment[] = []
  const inScope = (segment: Segment, title: Phrase): Scope => ({ ...scope, title, ...(segment.label !== '' && { label: segment.label }) })
  const flushMessages = () => {
    if (messages.length > 0) parts.push(planMessages(messages.splice(0), scope, context))
  }
  let told = false
  for (const segment of segments) {
    if (segment.role === 'message') {
      messages.push(segment)
      told = true
      continue
    }
    flushMessages()
    const title = told ? [] : scope.title
    const isRemedy = segment.role === 'remedy' || segment.role === 'option'
    const announces = (list: SourceList) => list.items.length > 1 && list.items.length === segment.sections.length && list.items.every((item, i) => sharesWords(item.blocks.map(sourceText).join(' '), phraseText(segment.sections[i]?.title ?? [])))
    const body = planBody(told && isRemedy ? withoutPersists(segment.blocks, words) : segment.blocks, inScope(segment, title), isRemedy && (segment.sections.length === 0 || segment.blocks.some((block) => block.type === 'list' && announces(block))) ? 'act' : 'tell', context, announces)
    const below = segment.sections.map((child) => planSection(child, 'act', context))
    const plan = sequence([...body, ...below])
    if (isEmpty(plan)) continue
    told = true
    if (isRemedy) tries.push({ plan, at: segment.at })
    else if (tries.length > 0) {
      const last = tries.at(-1)
      if (last) last.plan = sequence([last.plan, plan])
    } else parts.push(plan)
  }
  flushMessages()
  if (tries.length === 0) return parts
  return [...parts, planTries(tries, segments, scope, context)]
}

/** A remedy that opens with “if that did not help” says so at the question before it. */
function planTries(tries: readonly { plan: Plan; at: Section['at'] }[], segments: readonly Segment[], scope: Scope, context: PlanContext): Fallback {
  const { words, idOf } = context
  const remedies = segments.filter(({ role }) => role === 'remedy' || role === 'option')
  return {
    kind: 'fallback',
    tries: tries.map(({ plan, at }, i): Try => {
      const next = remedies[i + 1]?.blocks[0]
      const sentence = next?.type === 'paragraph' ? sentencesOf(next.phrase, words)[0] : undefined
      const tells = i < tries.length - 1 && sentence !== undefined && persists(sentence, words)
      return { plan, check: { id: idOf(scope.key, 'check'), title: [], body: tells ? [['p', ...sentence]] : [], section: scope.section, at } }
    }),
  }
}

/** The blocks without an opening “if that did not help”, which the question before them says. */
function withoutPersists(blocks: readonly SourceBlock[], words: PlanContext['words']): readonly SourceBlock[] {
  const [first, ...rest] = blocks
  if (first?.type !== 'paragraph' || rest.length === 0) return blocks
  const [sentence, ...others] = sentencesOf(first.phrase, words)
  if (sentence === undefined || !persists(sentence, words)) return blocks
  return others.length === 0 ? rest : [{ ...first, phrase: joined(others) }, ...rest]
}

/** `**Message 1** : …`, `**Message 2** : …`: which one is on the reader's screen? What follows serves them all. */
function planMessages(messages: readonly Segment[], scope: Scope, context: PlanContext): Plan {
  const screen: Screen = { id: context.idOf(scope.key, 'which'), title: scope.title, body: [], section: scope.section, at: messages[0]?.at ?? { file: '', line: 1, column: 1 } }
  return {
    kind: 'choice',
    ...screen,
    ask: 'message',
    options: messages.map((message, i): Option => ({ id: `m${i + 1}`, label: `${message.label} : ${message.blocks.map(sourceText).join(' ')}`, plan: sequence([]) })),
  }
}

/** At least half of the longer words of a list item stand in the heading that it announces. */
function sharesWords(item: string, title: string): boolean {
  const wordsOfText = (text: string) => new Set(plain(text).toLowerCase().match(/\p{L}{4,}/gu) ?? [])
  const said = wordsOfText(item)
  const heading = wordsOfText(title)
  return said.size > 0 && [...said].filter((word) => heading.has(word)).length * 2 >= Math.min(said.size, heading.size)
}
