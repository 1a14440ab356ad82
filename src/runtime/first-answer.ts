import type { Guide } from '../guide/guide.ts'
import { answersOf, type GuideNode, type OptionId } from '../guide/node.ts'
import type { Thread } from './session.ts'

/** Where a walk began and where its first answer has led; minutes since 1970. */
export interface FirstAnswer {
  readonly guide: Guide
  readonly from: GuideNode
  readonly to: GuideNode
  /** The first answer that leads there, where it is not said. */
  readonly option?: OptionId | undefined
  readonly times: readonly [begun: number, answered: number]
}

/**
 * The walk after its first answer, as `arrive` would make it, without the machine: a page that dies before the machine has come
 * must not take an answer with it. `undefined` where no answer leads there: then it was no answer.
 */
export function threadOfFirst({ guide, from, to, option, times }: FirstAnswer): Thread | undefined {
  const ways = answersOf(from).filter((way) => way.to === to.id)
  const way = ways.find((one) => one.option === option) ?? ways[0]
  if (way === undefined) return
  return {
    trail: { schema: 1, guide: guide.id, contentHash: guide.hash, answers: [[from.id, way.option]], at: to.id, times },
    callers: [],
    called: [],
    ...(to.kind === 'call' && to.guide !== undefined && { calling: to.guide }),
  }
}
