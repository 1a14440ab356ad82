import { phraseText } from '../../guide/content.ts'
import type { Ask } from '../../guide/node.ts'
import { type Section, type SourceBlock, toContent } from '../1-read/article.ts'
import type { Place } from '../diagnostic.ts'
import { asksToGetHelp, type Mode, type PlanContext, type PlanSections, type Scope } from './context.ts'
import { foldAway } from './fold-away.ts'
import { headingRole, segmentsOf } from './labels.ts'
import { type Menu, menuOf } from './menu.ts'
import {
  asksForAction,
  type FallbackPlan,
  type Option,
  type Plan,
  type PlannedScreen,
  type SequencePlan,
  sequence,
  type Try,
} from './plan.ts'
import { planBody } from './plan-body.ts'
import { errorColumnsOf, labelOf, rowOptions } from './plan-error-table.ts'
import { planLabelled } from './plan-labelled.ts'
import { howOf, isAboutProblem } from './section-decision.ts'
import { askOf, checked, otherwiseOf, questionOf } from './section-questions.ts'
import {
  announcesSections,
  headingMatches,
  headingPlatform,
  joinRemedies,
  listsProblems,
  partsOf,
  preliminaries,
  runsOfAlternatives,
  standsBeside,
} from './section-shape.ts'
import { longestLead, wordsIn } from './words-on-screen.ts'

/** The plan of a section and its inner sections. */
export function planSection(section: Section, mode: Mode, context: PlanContext): SequencePlan {
  const key = context.keyOf(section)
  const flow = context.flowOf(key)
  const inner = joinRemedies(
    section.sections.filter((child) => !standsBeside(child, context)),
    context,
  )
  const { blocks: own, folded } = foldAway(
    section.blocks.filter((block) => !asksToGetHelp(block, context)),
    section,
    flow,
    context,
  )
  // A heading that is folded away with its text is not the title of a screen.
  const scope: Scope = {
    key,
    sectionKey: key,
    title: folded ? [] : section.title,
    section: folded ? '' : phraseText(section.title),
  }
  const body =
    flow.plan === 'steps' || (flow.plan === undefined && isNumberedStep(section, context))
      ? 'act'
      : flow.plan === 'info'
        ? 'tell'
        : mode === 'answer' || (mode === 'tell' && section.depth > 1)
          ? flow.plan === undefined && isAboutProblem(section, context)
            ? 'advise'
            : mode
          : mode
  const question = questionOf(scope, section, context)
  const labelled =
    segmentsOf(own, context, section.at).length > 1 || inner.some((child) => headingRole(child, context) !== undefined)
  const parts = labelled
    ? planLabelled(own, inner, scope, section, context)
    : planPlain(own, inner, scope, section, body, context)
  return sequence(question === undefined ? parts : [question, ...parts], key)
}

/** Whether a section is a single step: a heading such as `Étape 2 : Redémarrez` above prose without lists. */
const isNumberedStep = (section: Section, context: PlanContext): boolean =>
  section.sections.length === 0 &&
  section.blocks.every(({ type }) => type !== 'list') &&
  headingMatches(section, context, (title, words) => words.stepHeading.test(title))

/** A section without labels: its own blocks, then its inner sections as a sequence, a choice or a fallback. */
function planPlain(
  own: readonly SourceBlock[],
  inner: readonly Section[],
  scope: Scope,
  section: Section,
  mode: Mode,
  context: PlanContext,
): Plan[] {
  const { plan, of } = context.flowOf(scope.key)
  const menu = plan === undefined ? menuOf({ ...section, blocks: own }, context) : undefined
  if (menu !== undefined) return planMenu(menu, inner, scope, section.at, mode, context)
  const first = plan === undefined ? preliminaries(inner, context) : []
  const rest = inner.slice(first.length)
  const how = rest.length === 0 || siblingMenu(inner, context) !== undefined ? 'sequence' : howOf(section, own, rest, context)
  if (how === 'choice') {
    const ask = askOf(rest, scope.key, context, listsProblems(section, context))
    if (first.length === 0) return planChoice(own, rest, scope, section.at, 'tell', ask, context)
    return [
      ...planBody(own, scope, 'tell', context),
      planAll(first, 'tell', context),
      ...planChoice([], rest, scope, section.at, 'tell', ask, context),
    ]
  }
  const body = planBody(
    own,
    scope,
    inner.length > 0 && plan !== 'steps' ? 'tell' : mode,
    context,
    announcesSections(inner, context),
  )
  if (how === 'fallback')
    return [
      ...body,
      planAll(first, 'tell', context),
      planFallback(rest, scope, section, plan === 'fallback' ? mode : 'act', context),
    ]
  if (of !== undefined)
    return [...body, ...partsOf(inner, scope.key, context).map((sections) => planAll(sections, mode, context))]
  return planInOrder(body, inner, scope, section.at, mode, context)
}

/**
 * Sections one after the other. Those from a heading “if that does not work” on are the remedy to try after the sections before.
 */
function planInOrder(
  body: readonly Plan[],
  inner: readonly Section[],
  scope: Scope,
  at: Place,
  mode: Mode,
  context: PlanContext,
): Plan[] {
  const failed = inner.findIndex((child) => headingMatches(child, context, (title, words) => words.failedHeading.test(title)))
  if (failed === -1) return [...body, ...planSections(inner, scope, at, mode, context)]
  const before = [...body, ...planSections(inner.slice(0, failed), scope, at, mode, context)]
  if (!before.some(asksForAction)) return [...before, ...planSections(inner.slice(failed), scope, at, mode, context)]
  const after = planSections(inner.slice(failed), scope, at, 'answer', context)
  const tryOf = (parts: readonly Plan[]): Try => ({
    plan: sequence(parts),
    check: {
      id: context.idOf(scope.key, 'check'),
      title: [],
      body: [],
      section: scope.section,
      sectionKey: scope.sectionKey,
      at,
    },
  })
  return [{ kind: 'fallback', tries: [tryOf(before), tryOf(after)] }]
}

/** See `PlanSections`. Sections that a menu among them leads to become a choice too. */
export const planSections: PlanSections = (sections, scope, at, mode, context) => {
  const found = siblingMenu(sections, context)
  if (found !== undefined) {
    const { menu, child, i } = found
    const own: Scope = {
      key: context.keyOf(child),
      sectionKey: context.keyOf(child),
      title: child.title,
      section: phraseText(child.title),
    }
    return [
      ...planApart(sections.slice(0, i), scope, at, mode, context),
      sequence(planMenu(menu, sections.slice(i + 1), own, child.at, mode, context), own.key),
    ]
  }
  return planApart(sections, scope, at, mode, context)
}

/** Sections in order, where consecutive alternatives become a choice. */
const planApart = (sections: readonly Section[], scope: Scope, at: Place, mode: Mode, context: PlanContext): Plan[] =>
  runsOfAlternatives(sections).flatMap((run) =>
    run.length > 1
      ? planChoice([], run, scope, at, mode, askOf(run, scope.key, context), context)
      : [planAll(run, mode, context)],
  )

/** The first section that is only a menu of sections after it. */
function siblingMenu(
  sections: readonly Section[],
  context: PlanContext,
): { readonly menu: Menu; readonly child: Section; readonly i: number } | undefined {
  for (const [i, child] of sections.entries()) {
    const menu =
      child.sections.length === 0 && context.flowOf(context.keyOf(child)).plan === undefined ? menuOf(child, context) : undefined
    if (menu === undefined) continue
    const later = new Set(sections.slice(i + 1).map(context.keyOf))
    if (menu.answers.every(({ key }) => later.has(key))) return { menu, child, i }
  }
  return
}

/**
 * A menu as a question. An answer leads into one of the `near` sections, or jumps to a section elsewhere. `near` sections without
 * an answer follow.
 */
function planMenu(
  { lead, answers }: Menu,
  near: readonly Section[],
  scope: Scope,
  at: Place,
  mode: Mode,
  context: PlanContext,
): Plan[] {
  const free = new Map(near.map((section) => [context.keyOf(section), section]))
  const isShort = wordsIn(lead) <= longestLead
  const before = isShort ? [] : planBody(lead, scope, 'tell', context)
  const screen: PlannedScreen = {
    id: context.idOf(scope.key, 'which'),
    title: scope.title,
    body: isShort ? lead.map(toContent) : [],
    section: scope.section,
    sectionKey: scope.sectionKey,
    at,
  }
  const options = answers.map(({ label, key }, i): Option => {
    const target = free.get(key)
    free.delete(key)
    const id = answers.findIndex((other) => other.key === key) === i ? key : `${key}-${i + 1}`
    return {
      id,
      label,
      plan:
        target === undefined
          ? { kind: 'goto', turn: { to: 'section', key } }
          : checked(planSection(target, 'answer', context), key, target, 'problem', context),
    }
  })
  return [
    ...before,
    { kind: 'choice', ...screen, ask: 'problem', options },
    ...planApart([...free.values()], scope, at, mode, context),
  ]
}

const planAll = (sections: readonly Section[], mode: Mode, context: PlanContext): Plan =>
  sequence(sections.map((section) => planSection(section, mode, context)))

function planChoice(
  own: readonly SourceBlock[],
  inner: readonly Section[],
  scope: Scope,
  at: Place,
  mode: Mode,
  ask: Ask,
  context: PlanContext,
): Plan[] {
  const { idOf, keyOf, flowOf } = context
  const flow = flowOf(scope.key)
  const tables = own.flatMap((block) => (block.type === 'table' && errorColumnsOf(block, context) !== undefined ? [block] : []))
  const prose = own.filter((block) => !tables.some((table) => table === block))
  const isShort = wordsIn(prose) <= longestLead && prose.every((block) => block.type !== 'list' || block.style !== 'ordered')
  const before = isShort ? [] : planBody(prose, scope, 'tell', context)
  const options = [
    ...tables.flatMap((table) => rowOptions(table, scope, context).options),
    ...partsOf(inner, scope.key, context).flatMap((sections): Option[] => {
      const [first] = sections
      if (first === undefined) return []
      const key = keyOf(first)
      const plan = planAll(sections, ask === 'platform' || ask === 'topic' || ask === 'option' ? mode : 'answer', context)
      const id = ask === 'platform' ? (headingPlatform(first) ?? key) : (first.tab ?? key)
      return [{ id, label: phraseText(first.title), plan: checked(plan, key, first, ask, context) }]
    }),
  ]
  const remember = flow.remember ?? (ask === 'platform' ? 'platform' : ask === 'option' ? 'tab' : undefined)
  const screen: PlannedScreen = {
    id: idOf(scope.key, 'which'),
    title: scope.title,
    body: isShort ? prose.map(toContent) : [],
    section: scope.section,
    sectionKey: scope.sectionKey,
    at,
    ...(tables[0] && { label: labelOf(tables[0], {}) }),
  }
  return [...before, { kind: 'choice', ...screen, ask, ...(remember !== undefined && { remember }), options }]
}

function planFallback(inner: readonly Section[], scope: Scope, section: Section, mode: Mode, context: PlanContext): FallbackPlan {
  const tries = partsOf(inner, scope.key, context).map((sections): Try => {
    const key = context.keyOf(sections[0] ?? section)
    const otherwise = otherwiseOf(key, sections[0] ?? section, context)
    return {
      plan: planAll(sections, mode, context),
      check: {
        id: context.idOf(key, 'check'),
        title: [],
        body: [],
        section: scope.section,
        sectionKey: scope.sectionKey,
        at: sections.at(-1)?.at ?? section.at,
      },
      ...(otherwise && { otherwise }),
    }
  })
  return { kind: 'fallback', tries }
}
