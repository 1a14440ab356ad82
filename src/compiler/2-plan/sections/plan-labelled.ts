import { type Phrase, phraseText } from '../../../guide/content.ts'
import { platformIn } from '../../../guide/platforms.ts'
import { type Section, type SourceBlock, sourceText } from '../../1-read/article.ts'
import { type Place, startOf } from '../../diagnostic.ts'
import { longestLabel } from '../body/plan-error-table.ts'
import { withCheck } from '../body/with-check.ts'
import { persists } from '../conditions.ts'
import type { PlanContext, Scope, SectionConstruct } from '../context.ts'
import { type BilingualContext, paragraphOf, sentencePairs } from '../paired-phrase.ts'
import {
  asksForAction,
  type ChoicePlan,
  type FallbackPlan,
  isEmpty,
  type Option,
  type Plan,
  sequence,
  type Try,
} from '../plan.ts'
import { endSequence } from '../settle-stops.ts'
import { hasTitle, headingRole, isBareOption, type Segment, segmentsOf } from './labels.ts'
import { planRemedySections } from './remedy-sections.ts'
import { planInOrder, planSections } from './section-order.ts'
import { announcesSections, firstTrouble } from './section-shape.ts'

/**
 * Plans a section with labels: the problem and its cause to know, and the remedies to try in order:
 *
 * ```md
 * **Problème :** …
 *
 * **Résolution #1 :** …
 *
 * **Résolution #2 :** …
 * ```
 */
export const planAsLabelled: SectionConstruct = ({ section, own, inner, scope, mode }, context) => {
  const labels = inner.filter((child) => headingRole(child, context) !== undefined)
  if (segmentsOf(own, context, section.at).length < 2 && (labels.length === 0 || isOther(labels, inner, context))) return
  const behind = labels.length === 0 ? firstBehindWays(own, inner, section, context) : inner.length
  if (behind < inner.length)
    return planInOrder(
      planAsLabelled({ section, own, inner: inner.slice(0, behind), scope, mode }, context) ?? [],
      inner.slice(behind),
      scope,
      section.at,
      mode,
      context,
    )
  const { all, heading } = withoutBareHeading(labelledParts(own, inner, section, context))
  const causes = all.filter(({ role }) => role === 'cause').length
  const first = causes < 2 ? all.length : all.findIndex(({ role }) => role === 'cause')
  const before = planParts(all.slice(0, first), false, scope, context)
  const cases: Scope = heading === undefined ? scope : { ...scope, title: [heading] }
  return first === all.length ? before : [...before, planCases(all.slice(first), cases, context)]
}

/**
 * The parts without a label that only announces the causes below it: `**Causes fréquentes :**` above `**Cause 1 :** …`. It is the heading
 * of their question.
 */
function withoutBareHeading(all: readonly Part[]): { readonly all: readonly Part[]; readonly heading?: string } {
  const first = all.findIndex(({ role }) => role === 'cause')
  const bare = all[first]
  const isBare = bare?.blocks.length === 0 && bare.sections.length === 0 && all[first + 1]?.role === 'cause'
  const hasCauses = all.slice(first + 1).filter(({ role }) => role === 'cause').length > 1
  return bare !== undefined && isBare && hasCauses ? { all: all.filter((part) => part !== bare), heading: bare.label } : { all }
}

/** Whether the only label is `Autre cause`, behind causes that are named without a label. */
const isOther = ([only, ...more]: readonly Section[], inner: readonly Section[], context: PlanContext): boolean =>
  more.length === 0 && inner.length > 2 && only === inner.at(-1) && only !== undefined && headingRole(only, context) === 'cause'

/** The index of the first section about a trouble behind options alone: those are for when an option did not help. */
function firstBehindWays(own: readonly SourceBlock[], inner: readonly Section[], section: Section, context: PlanContext): number {
  const segments = segmentsOf(own, context, section.at).slice(1)
  const trouble = segments.every(({ role }) => role === 'option') ? firstTrouble(inner, context) : -1
  return segments.length > 1 && trouble === 0 ? trouble : inner.length
}

/** Problem, messages and cause to know, then the remedies to try. */
function planParts(all: readonly Part[], told: boolean, scope: Scope, context: PlanContext): Plan[] {
  const parts: Plan[] = []
  const remedies: Remedy[] = []
  const messages: Part[] = []
  const options = all.filter(({ role }) => role === 'option')
  const alone = !all.some((part) => isRemedy(part) || part.role === 'cause')
  const choosable = options.length > 1 && options.every((option) => wayOf(option, context) !== undefined)
  for (const part of all) {
    if (part.role === 'message') {
      messages.push(part)
      continue
    }
    if (messages.length > 0) parts.push(planMessages(messages.splice(0), scope, context))
    if (choosable && part.role === 'option') {
      if (part === options[0]) (remedies.at(-1)?.parts ?? parts).push(planOptions(options, scope, context))
      continue
    }
    const isTold = told || parts.length > 0 || remedies.length > 0
    const plan = planPart(part, isTold, remedies.length > 0, scope, context, alone)
    if (isEmpty(plan)) continue
    // What stands before another remedy is the first one: a section `Réinitialiser` before a section `Autre solution`.
    if (part.role === 'another' && remedies.length === 0 && parts.some(asksForAction))
      remedies.push({ parts: parts.splice(0), at: part.at, opens: undefined })
    const last = remedies.at(-1)
    if (isRemedy(part)) remedies.push({ parts: [plan], at: part.at, opens: openingCondition(part.blocks, context) })
    else if (last === undefined) parts.push(plan)
    else last.parts.push(plan) // Text after a remedy, such as how to verify it, belongs to that remedy.
  }
  // A message at the end has no remedy here.
  if (messages.length > 0) parts.push(planMessages(messages, scope, context, { kind: 'goto', turn: { to: 'failed' } }))
  return remedies.length === 0 ? parts : [...parts, planRemedies(remedies, scope, context)]
}

/**
 * The subject of an option, `depuis l'application`, and its blocks without it. `undefined` where the options have no subject to
 * tell them apart.
 */
function wayOf(
  { label, blocks }: Part,
  { words }: PlanContext,
): { readonly label: string; readonly blocks: readonly SourceBlock[] } | undefined {
  if (!isBareOption(label, words)) return { label, blocks }
  const [first, ...others] = blocks
  if (first?.type !== 'paragraph' || others.length === 0) return
  const way = sourceText(first)
  return way.length <= longestLabel ? { label: `${label}${words.colon}${way}`, blocks: others } : undefined
}

/** Options as a question: `**Option 1** : depuis l'application`, `**Option 2** : depuis le site`. */
function planOptions(options: readonly Part[], scope: Scope, context: PlanContext): Plan {
  const platforms = options.map(({ label }) => platformIn(label))
  const arePlatforms = new Set(platforms).size === options.length && !platforms.includes(undefined)
  const answers = options.map((option, i): Option => {
    const { label, blocks } = wayOf(option, context) ?? option
    const key = `${scope.key}-option-${i + 1}`
    return {
      id: (arePlatforms ? platforms[i] : undefined) ?? `option-${i + 1}`,
      label,
      plan: planPart({ ...option, label: '', blocks }, false, false, { ...scope, key, title: [label] }, context),
    }
  })
  const choice = choiceBetween(options, arePlatforms ? 'platform' : 'option', answers, scope, context)
  return arePlatforms ? { ...choice, remember: 'platform' } : choice
}

/** The question which of the parts applies to the reader. */
const choiceBetween = (
  parts: readonly Part[],
  ask: ChoicePlan['ask'],
  options: readonly Option[],
  { key, title, section, sectionKey }: Scope,
  { idOf }: PlanContext,
): ChoicePlan => ({
  kind: 'choice',
  id: idOf(key, 'which'),
  title,
  body: [],
  section,
  sectionKey,
  at: parts[0]?.at ?? startOf(''),
  ask,
  options,
})

/** Several causes as a question. What follows a cause, up to the next, belongs to it. */
function planCases(all: readonly Part[], scope: Scope, context: PlanContext): Plan {
  const cases: Part[][] = []
  for (const part of all) {
    if (part.role === 'cause' || cases.length === 0) cases.push([part])
    else cases.at(-1)?.push(part)
  }
  const options = cases.map((parts, i): Option => {
    const [cause] = parts
    const key = `${scope.key}-cause-${i + 1}`
    const plan = sequence(planParts(parts.some(isRemedy) ? parts : parts.map(actOn), true, { ...scope, key, title: [] }, context))
    const checked = withCheck(plan, key, scope, cause?.at ?? startOf(''), context)
    return { id: `cause-${i + 1}`, label: causeText(cause), plan: begins([checked], cause?.key) }
  })
  return { ...choiceBetween(all, 'cause', options, scope, context), guessed: true }
}

/** A cause with a title and without a remedy: its text is what to do. */
const actOn = (part: Part): Part => (part.role === 'cause' && hasTitle(part.label) ? { ...part, role: 'remedy' } : part)

/** A cause in one line: its title, its first block, or the picture that shows it. */
function causeText(cause: Part | undefined): string {
  if (cause === undefined) return ''
  const [first] = cause.blocks
  const text = first === undefined ? '' : sourceText(first)
  return hasTitle(cause.label) || text === '' || text.length > longestLabel ? cause.label : text
}

/** The blocks under one label, with the sections that follow it. */
interface Part extends Segment {
  /** The key of the heading that is the label; absent for a label in the text. */
  readonly key?: string
  readonly sections: readonly Section[]
}
interface Remedy {
  readonly parts: Plan[]
  readonly at: Place
  /** The phrase “if that did not help” that it begins with. */
  readonly opens: Phrase | undefined
}

const isRemedy = ({ role }: Segment): boolean => role === 'remedy' || role === 'another' || role === 'option'

/**
 * The parts of a section. A label in the text and a heading that is a label are both a part. A section without a label belongs to
 * the part before it, unless that is an option or a message.
 */
function labelledParts(own: readonly SourceBlock[], inner: readonly Section[], section: Section, context: PlanContext): Part[] {
  const parts: { segment: Omit<Part, 'sections'>; sections: Section[] }[] = segmentsOf(own, context, section.at).map(
    (segment) => ({
      segment,
      sections: [],
    }),
  )
  for (const child of inner) {
    const role = headingRole(child, context)
    const last = parts.at(-1)
    if (role === undefined && last !== undefined && last.segment.role !== 'option' && last.segment.role !== 'message')
      last.sections.push(child)
    else if (role === undefined)
      parts.push({ segment: { role: 'intro', label: '', at: child.at, blocks: [] }, sections: [child] })
    else
      parts.push({
        segment: { role, label: phraseText(child.title), at: child.at, blocks: child.blocks, key: context.keyOf(child) },
        sections: [...child.sections],
      })
  }
  return parts.map(({ segment, sections }) => ({ ...segment, sections }))
}

/**
 * `told`: a screen before this part shows the heading. `asked`: the question before this part says “if that did not help”.
 * `alone`: no part is a cause or a remedy.
 */
function planPart(part: Part, told: boolean, asked: boolean, scope: Scope, context: PlanContext, alone = false): Plan {
  const announces = announcesSections(part.sections, context)
  // Text before inner sections is knowledge, unless a list in it announces what to do there.
  const acts =
    isRemedy(part) && (part.sections.length === 0 || part.blocks.some((block) => block.type === 'list' && announces(block)))
  const blocks = asked && isRemedy(part) ? withoutOpening(part.blocks, context) : part.blocks
  // The text of a problem without a remedy says itself what to do.
  const isAlone = part.role === 'problem' && alone && part.sections.length === 0
  const own: Scope = { ...scope, title: told ? [] : scope.title, ...(part.label !== '' && { label: part.label }) }
  const body = context.planBody(blocks, own, acts ? 'act' : isAlone ? 'advise' : 'tell', context, announces)
  const inside =
    isRemedy(part) && part.sections.length > 1
      ? planRemedySections(part, scope, context)
      : planSections(part.sections, scope, part.at, part.role === 'intro' ? 'tell' : 'act', context)
  const plan = begins([...body, ...inside], part.role === 'cause' ? undefined : part.key)
  const ends = part.key === undefined ? undefined : context.flowOf(part.key).ends
  return ends === undefined ? plan : endSequence(plan, { result: ends, byFlow: true })
}

/** Parts in order, and the section that begins with them, so that turns and links find it. */
const begins = (parts: readonly Plan[], key: string | undefined) => sequence(parts, key)

/** Remedies in order. The phrase “if that did not help” at the beginning of one becomes the text of the question before it. */
const planRemedies = (remedies: readonly Remedy[], { key, section, sectionKey }: Scope, { idOf }: PlanContext): FallbackPlan => ({
  kind: 'fallback',
  tries: remedies.map(({ parts, at }, i): Try => {
    const opens = remedies[i + 1]?.opens
    return {
      plan: sequence(parts),
      check: { id: idOf(key, 'check'), title: [], body: opens === undefined ? [] : [['p', ...opens]], section, sectionKey, at },
    }
  }),
})

function openingCondition(blocks: readonly SourceBlock[], bilingual: BilingualContext): Phrase | undefined {
  const [first] = blocks
  const sentence = first?.type === 'paragraph' ? sentencePairs(first, bilingual)[0] : undefined
  return sentence !== undefined && persists(sentence, bilingual) ? sentence.phrase : undefined
}

/** The blocks without the phrase “if that did not help” at their beginning; all blocks where nothing else would be left. */
function withoutOpening(blocks: readonly SourceBlock[], bilingual: BilingualContext): readonly SourceBlock[] {
  const [first, ...rest] = blocks
  if (first?.type !== 'paragraph' || rest.length === 0 || openingCondition(blocks, bilingual) === undefined) return blocks
  return [...paragraphOf(first, sentencePairs(first, bilingual).slice(1)), ...rest]
}

/**
 * Messages as a question which one the reader sees: `**Message 1** : …`, `**Message 2** : …`. The same plan follows each of them.
 */
function planMessages(messages: readonly Part[], scope: Scope, context: PlanContext, plan: Plan = sequence([])): Plan {
  const options = messages.map(
    (message, i): Option => ({
      id: `m${i + 1}`,
      label: `${message.label}${context.words.colon}${message.blocks.map(sourceText).join(' ')}`,
      plan,
    }),
  )
  return choiceBetween(messages, 'message', options, scope, context)
}
