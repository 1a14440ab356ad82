import { phraseText } from '../../../guide/content.ts'
import type { Ask } from '../../../guide/node.ts'
import type { Section } from '../../1-read/article.ts'
import { withCheck } from '../body/with-check.ts'
import type { PlanContext, Scope } from '../context.ts'
import { endsInCheck, type Option, type Plan, type PlannedScreen, sequence, type Turn } from '../plan.ts'
import { readTurn } from '../turns/turns-by-flow.ts'
import { isLabelled } from './labels.ts'
import { headingPlatform } from './section-shape.ts'

/** The subject of a choice between these sections. */
export function askOf(inner: readonly Section[], key: string, context: PlanContext, areProblems = false): Ask {
  const { ask } = context.flowOf(key)
  if (ask !== undefined) return ask
  if (inner.every((child) => headingPlatform(child) !== undefined)) return 'platform'
  if (inner.every(({ tab }) => tab !== undefined)) return 'option'
  return areProblems || inner.some((child) => isLabelled(child, context)) ? 'problem' : 'topic'
}

/**
 * Adds the question whether it helped, where a section is about a problem. After a platform or a topic there is no question: the
 * text after the choice follows each answer.
 */
export function checked(plan: Plan, key: string, section: Section, ask: Ask, context: PlanContext): Plan {
  const otherwise = otherwiseOf(key, section, context)
  if (otherwise === undefined && (endsInCheck(plan) || ask === 'topic' || ask === 'platform' || ask === 'option')) return plan
  return withCheck(plan, key, { section: phraseText(section.title), sectionKey: key }, section.at, context, otherwise)
}

/** Where “no” leads after a section, by its flow file. */
export function otherwiseOf(key: string, section: Section, context: PlanContext): Turn | undefined {
  const { otherwise } = context.flowOf(key)
  return otherwise === undefined
    ? undefined
    : readTurn(
        otherwise,
        { id: key, title: section.title, body: [], section: phraseText(section.title), sectionKey: key, at: section.at },
        context,
      )
}

/** The question that a flow file puts before the parts of a section. */
export function questionOf(scope: Scope, section: Section, context: PlanContext): Plan | undefined {
  const question = context.flowOf(scope.key).question
  if (question === undefined) return
  const screen: PlannedScreen = {
    id: context.idOf(scope.key, 'which'),
    title: section.title,
    body: [],
    section: scope.section,
    sectionKey: scope.sectionKey,
    at: section.at,
  }
  return {
    kind: 'choice',
    ...screen,
    byFlow: true,
    ask: question.ask,
    ...(question.remember !== undefined && { remember: question.remember }),
    options: question.options.map(
      (option): Option => ({
        id: option.id,
        label: option.label[context.language] ?? '',
        ...(option.needs !== undefined && { needs: option.needs }),
        plan: option.to === undefined ? sequence([]) : { kind: 'goto', turn: readTurn(option.to, screen, context) },
      }),
    ),
  }
}
