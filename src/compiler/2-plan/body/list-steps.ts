import type { Block } from '../../../guide/content.ts'
import type { NodeId } from '../../../guide/node.ts'
import type { SourceItem, SourceList } from '../../1-read/article.ts'
import type { Place } from '../../diagnostic.ts'
import { persists } from '../conditions.ts'
import type { PlanContext } from '../context.ts'
import { sentencePairs } from '../paired-phrase.ts'
import type { Plan } from '../plan.ts'
import { blockStops } from '../stops.ts'
import { type SkippedStep, skipOfStep } from '../turns/guards.ts'
import { screensOf } from '../words-on-screen.ts'
import type { SectionScreens } from './section-screens.ts'
import { stopAt } from './stop-screen.ts'
import type { TurnsAndCalls } from './turns-and-calls.ts'

/** Steps of one remedy. */
export interface RemedySteps {
  readonly steps: readonly Plan[]
  /** The sentence that begins them and says that the steps before did not help. Absent for the first remedy of a list. */
  readonly after?: { readonly body: readonly Block[]; readonly at: Place }
}

interface Making {
  /** The key of the section. */
  readonly key: string
  readonly context: PlanContext
  readonly screens: SectionScreens
  readonly turnsAndCalls: TurnsAndCalls
  /** Whether a link to another article is a call of it. */
  readonly calls: boolean
}

/** The ids of the steps of a list, and of the questions before those that may be skipped. */
interface Numbered {
  readonly ids: readonly NodeId[]
  readonly skips: readonly (SkippedStep | undefined)[]
  /** The first screen of each item: a step that may be skipped begins with the question. */
  readonly entries: readonly NodeId[]
}

/** One step for each item of a list, in order. An item that says that the problem persists begins another remedy. */
export function listSteps(list: SourceList, making: Making): readonly RemedySteps[] {
  const { key, context } = making
  const ids = list.items.map(() => context.idOf(key, ''))
  const skips = list.items.map((item) => skipOfStep(item.blocks, key, context))
  const entries = ids.map((id, i) => (skips[i] === undefined ? id : context.idOf(key, 'turn')))
  const remedies: RemedySteps[] = []
  let steps: Plan[] = []
  let after: RemedySteps['after']
  let followsQuestion = false
  list.items.forEach((item, i) => {
    const failed = i === 0 ? undefined : saysThatItPersists(item, context)
    if (failed !== undefined) {
      remedies.push({ steps, ...(after && { after }) })
      steps = []
      after = failed
    }
    const planned = planItem(list, i, { ids, skips, entries }, followsQuestion, making)
    const last = planned.at(-1)
    if (last?.kind !== 'stop') followsQuestion = last?.kind === 'branch' && last.no.to === 'next'
    steps.push(...planned)
  })
  return [...remedies, { steps, ...(after && { after }) }]
}

function saysThatItPersists({ blocks: [first], at }: SourceItem, context: PlanContext): RemedySteps['after'] {
  const sentence = first?.type === 'paragraph' ? sentencePairs(first, context)[0] : undefined
  return sentence !== undefined && persists(sentence, context) ? { body: [['p', ...sentence.phrase]], at } : undefined
}

/** The screens of one item: the question whether it is skipped, the step, and the questions and calls behind it. */
function planItem(
  { items }: SourceList,
  i: number,
  { ids, skips, entries }: Numbered,
  followsQuestion: boolean,
  { key, context, screens, turnsAndCalls, calls }: Making,
): readonly Plan[] {
  const item = items[i]
  if (item === undefined) return []
  const place = items.length > 1 ? { ordinal: i + 1, of: items.length } : {}
  const skip = skips[i]
  const before = skip === undefined ? [] : [screens.skipBefore(skip, entries[i] ?? key, entries[i + 1])]
  const blocks = skip?.rest ?? item.blocks
  const [own, ...more] = screensOf(blocks, context)
  const shown = { ...screens.screen(ids[i] ?? key, own ?? [], item.at), ...screens.label(), ...place }
  if (more.length === 0 && blocks.some((block) => blockStops(block, context)))
    return [...before, stopAt(shown, blocks, 'step', context)]
  // What is too long for one screen continues on another screen of the same step.
  const continued = more.map(
    (rest): Plan => ({ kind: 'step', ...screens.screen(context.idOf(key, `${i + 1}-more`), rest, item.at), ...place }),
  )
  const turns = turnsAndCalls(blocks, calls, {
    // “Step 3” means the step that the source numbers 3; where no step has that number, the third item.
    idOfNumber: (number) => entries[items.findIndex((one) => one.number === number)] ?? entries[number - 1],
    idOfOffset: (offset) => entries[i + offset],
    last: entries.at(-1),
    followsQuestion,
    isGuarded: false,
    behind: items[i + 1]?.blocks ?? [],
  })
  return [...before, { kind: 'step', ...shown }, ...continued, ...turns]
}
