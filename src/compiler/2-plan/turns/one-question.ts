import { phraseText } from '../../../guide/content.ts'
import { clauseOf } from '../conditions.ts'
import type { PlanContext } from '../context.ts'
import type { BranchPlan, ChoicePlan, Option } from '../plan.ts'
import { joined } from '../sentences.ts'

/**
 * Joins consecutive sentences or bullets that each lead somewhere to one question, with their conditions as its answers: `Sous
 * iOS 12.2, passez à l'étape 3. Sous iOS 12.1, passez à l'étape 4.` The else clause of the last one is where “none of these” leads.
 */
export function asOneQuestion(branches: readonly (BranchPlan | undefined)[], { words }: PlanContext): ChoicePlan | undefined {
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
          plan: { kind: 'goto', isAside: true, turn: yes },
        }),
      ),
      { id: 'none', label: '', plan: { kind: 'goto', isAside: true, turn: last?.no ?? { to: 'next' } } },
    ],
  }
}
