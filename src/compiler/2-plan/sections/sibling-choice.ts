import { phraseText } from '../../../guide/content.ts'
import type { Ask } from '../../../guide/node.ts'
import { platformIn } from '../../../guide/platforms.ts'
import { type Section, type SourceBlock, toContent } from '../../1-read/article.ts'
import type { Place } from '../../diagnostic.ts'
import { errorColumnsOf, labelOf, rowOptions } from '../body/plan-error-table.ts'
import type { Mode, PlanContext, Scope } from '../context.ts'
import { anyMatches, textsOf } from '../paired-phrase.ts'
import { endsInCheck, type Option, type Plan, type PlannedScreen, sequence } from '../plan.ts'
import { guardOfSection } from '../turns/guards.ts'
import { jumpAtEnd } from '../turns/jumps.ts'
import { longestLead, wordsIn } from '../words-on-screen.ts'
import { askOf, checked } from './section-questions.ts'
import { headingPlatform, partsOf, runsOfAlternatives } from './section-shape.ts'

/** Sections one after the other. */
export const planAll = (sections: readonly Section[], mode: Mode, context: PlanContext): Plan =>
  sequence(sections.map((section) => context.planSection(section, mode)))

/** Sections as the answers of a question, with the rows of error tables in the text before them. */
export function planChoice(
  own: readonly SourceBlock[],
  sections: readonly Section[],
  scope: Scope,
  at: Place,
  mode: Mode,
  ask: Ask,
  context: PlanContext,
): Plan[] {
  const { idOf, keyOf, flowOf } = context
  const flow = flowOf(scope.key)
  const shared = ask === 'platform' ? warningBehind(sections, context) : []
  const inner =
    shared.length === 0
      ? sections
      : sections.map((section, i) =>
          i < sections.length - 1 ? section : { ...section, blocks: section.blocks.slice(0, -shared.length) },
        )
  const tables = own.flatMap((block) => (block.type === 'table' && errorColumnsOf(block, context) !== undefined ? [block] : []))
  const prose = own.filter((block) => !tables.some((table) => table === block))
  const isShort = wordsIn(prose) <= longestLead && prose.every((block) => block.type !== 'list' || block.style !== 'ordered')
  const before = isShort ? [] : context.planBody(prose, scope, 'tell', context)
  const options = [
    ...tables.flatMap((table) => rowOptions(table, scope, context).options),
    ...partsOf(inner, scope.key, context).flatMap((sections): Option[] => {
      const [first, ...others] = sections
      if (first === undefined) return []
      const key = keyOf(first)
      const guarded = guardOfSection(first, key, context)
      const parts = planAll(
        [guarded?.rest ?? first, ...others],
        ask === 'platform' || ask === 'topic' || ask === 'option' ? mode : 'answer',
        context,
      )
      const jump = endsInCheck(parts) ? undefined : jumpAtEnd(others.at(-1) ?? first, context)
      const plan = jump === undefined ? parts : sequence([parts, jump])
      const id = ask === 'platform' ? (headingPlatform(first) ?? key) : (first.tab ?? key)
      const detail = guarded && { detail: phraseText(guarded.guard.phrase) }
      return [{ id, label: phraseText(first.title), ...detail, plan: checked(plan, key, first, ask, context) }]
    }),
  ]
  const remember =
    flow.remember ??
    (ask === 'platform' ? 'platform' : ask === 'option' && inner.some(({ tab }) => tab !== undefined) ? 'tab' : undefined)
  const screen: PlannedScreen = {
    id: idOf(scope.key, 'which'),
    title: scope.title,
    body: isShort ? prose.map(toContent) : [],
    section: scope.section,
    sectionKey: scope.sectionKey,
    at,
    ...(tables[0] && { label: labelOf(tables[0], {}) }),
  }
  return [
    ...before,
    { kind: 'choice', ...screen, ask, ...(remember !== undefined && { remember }), options },
    ...(shared.length === 0 ? [] : context.planBody(shared, { ...scope, title: [] }, 'tell', context)),
  ]
}

/**
 * What stands behind the steps of the last of several platforms and forbids something: `N'éteignez pas l'appareil.` It names no platform,
 * and is for the readers of all of them.
 */
function warningBehind(inner: readonly Section[], context: PlanContext): readonly SourceBlock[] {
  const last = inner.at(-1)
  if (last === undefined || inner.length < 2 || last.sections.length > 0) return []
  const steps = last.blocks.map(({ type }) => type).lastIndexOf('list')
  const tail = last.blocks.slice(steps + 1)
  const forbids = (block: SourceBlock) =>
    block.type === 'paragraph' &&
    platformIn(phraseText(block.phrase)) === undefined &&
    anyMatches(textsOf(block, context), (text, words) => words.stops.forbids.test(text))
  return steps !== -1 && tail.every(forbids) ? tail : []
}

/** Sections in order, where consecutive alternatives become a choice. */
export const planApart = (sections: readonly Section[], scope: Scope, at: Place, mode: Mode, context: PlanContext): Plan[] =>
  runsOfAlternatives(sections).flatMap((run) =>
    run.length > 1
      ? planChoice([], run, scope, at, mode, askOf(run, scope.key, context), context)
      : [planAll(run, mode, context)],
  )
