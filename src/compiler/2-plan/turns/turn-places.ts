import type { NodeId } from '../../../guide/node.ts'
import type { SourceBlock } from '../../1-read/article.ts'
import type { PlanContext } from '../context.ts'
import type { PlannedScreen, Turn } from '../plan.ts'
import type { Target } from './turn-targets.ts'

/** The steps of a procedure, by the numbers that their author gave them. `undefined` numbers are those of another procedure. */
export interface StepPlaces {
  readonly idOfNumber: (number: number) => NodeId | undefined
  /** The id of the step at a distance from this one: 1 for the next. `undefined` beyond the ends. */
  readonly idOfOffset: (offset: number) => NodeId | undefined
  readonly last: NodeId | undefined
  /** Whether the step before ends in a question without an else clause, which this step may begin with. */
  readonly followsQuestion: boolean
  /** Whether the condition of the first sentence was asked before. */
  readonly isGuarded: boolean
  /** The blocks of the step behind this one. */
  readonly behind: readonly SourceBlock[]
}

/** Prose outside of a procedure has no steps. */
export const noSteps: StepPlaces = {
  idOfNumber: () => undefined,
  idOfOffset: () => undefined,
  last: undefined,
  followsQuestion: false,
  isGuarded: false,
  behind: [],
}

/** The turn to a target; `undefined` where the target is not in the article. `screen` is that of the sentence. */
export function placeOf(
  target: Target | undefined,
  screen: PlannedScreen,
  context: PlanContext,
  steps: StepPlaces,
): Turn | undefined {
  const { idOfNumber, idOfOffset, last } = steps
  const node = (id: NodeId | undefined): Turn | undefined => (id === undefined ? undefined : { to: 'node', id })
  /** The step at a distance, or the end of the procedure just behind its last step. */
  const ahead = (offset: number): Turn | undefined =>
    node(idOfOffset(offset)) ?? (last !== undefined && last === idOfOffset(offset - 1) ? { to: 'end' } : undefined)
  switch (target?.kind) {
    case undefined:
    case 'next':
    case 'do':
      return { to: 'next' }
    case 'solved':
      return { to: 'solved' }
    case 'end':
      return last === undefined ? undefined : { to: 'end' }
    case 'article-end':
      return context.lastRemedy === undefined ? undefined : { to: 'section', key: context.lastRemedy }
    case 'contact':
      return { to: 'result', result: target.result }
    case 'section':
      return { to: 'section', key: target.key, ...(target.refers && { refers: true }) }
    case 'article':
      return { to: 'article', href: target.href, returns: true, screen }
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
      return ahead(numbers.length + 1)
    }
    case 'past-next':
      return ahead(2)
    case 'past-this':
      return ahead(1)
    case 'previous':
      return node(idOfOffset(-1))
    case 'last':
      return last === idOfOffset(0) ? undefined : node(last)
  }
}

export const sameTurn = (a: Turn, b: Turn): boolean =>
  a.to === 'section' && b.to === 'section' ? a.key === b.key : JSON.stringify(a) === JSON.stringify(b)
