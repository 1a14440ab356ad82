import * as v from 'valibot'
import type { Guide } from '../guide/guide.ts'
import type { GuideId, NodeId, OptionId } from '../guide/node.ts'
import { type Answer, AnswersSchema, beginTrail, IdSchema, leadsTo, type Trail, TrailSchema, visit } from './trail.ts'
import { replay, type Walk } from './walk.ts'

/** Everything a device remembers of a walk, across guides. Answers only: the rest is derived. */
export interface Session {
  readonly schema: 1
  readonly trail: Trail
  /** Trails that wait at a call for the current guide to end, outermost first. */
  readonly callers: readonly Trail[]
  /** Trails of guides that were called and have been returned from: part of what was tried. */
  readonly called: readonly Trail[]
  /** The guide that the current node calls. Kept, so that the next page knows a call without loading the caller. */
  readonly calling?: GuideId | undefined
  /** Walks left for another guide without a call, latest first, to be taken up again. */
  readonly paused: readonly Trail[]
  /** Answers cut off by going back, so a screen can say what was chosen before. */
  readonly ahead: readonly Answer[]
}

const mostPaused = 5
const mostCalled = 20

export const SessionSchema = v.object({
  schema: v.literal(1),
  trail: TrailSchema,
  callers: v.pipe(v.array(TrailSchema), v.maxLength(20)),
  called: v.pipe(v.array(TrailSchema), v.maxLength(mostCalled)),
  calling: v.optional(IdSchema),
  paused: v.pipe(v.array(TrailSchema), v.maxLength(mostPaused)),
  ahead: AnswersSchema,
})

export interface Arrival {
  readonly session: Session
  /** How many remembered answers no longer fit the guide. */
  readonly dropped: number
  /** The answer to the node, where an earlier question of this walk asked the same: see `remember` of a question. */
  readonly known?: OptionId
}

/**
 * What a device remembers once its reader shows up at a node, by link, by back or by typing an address.
 *
 * - In the guide walked last, the trail goes on (see `visit`).
 * - In a guide that waits at a call, the walk returns there: the call's exit is its answer, and what was called is over.
 * - In the guide that the last node calls, that trail starts to wait and a new one begins.
 * - In a guide left before, its trail is taken up if the node fits it. Anything else begins anew.
 *
 * The walk is left standing at the node. Throws if the guide has no such node: the caller has just shown it.
 */
export function arrive(session: Session | undefined, walk: Walk, node: NodeId, option?: OptionId): Arrival {
  const from = before(session, walk, node)
  const fitted = from.trail === undefined ? undefined : replay(from.trail, walk)
  const trail = fitted === undefined ? beginTrail(walk.guide, node) : visit(fitted.trail, walk.guide, node, option)
  if (!walk.go(node)) throw new Error(`Unexpected node ${node}, expected one of guide ${walk.guide.id}`)
  const here = walk.guide.nodes.find(({ id }) => id === node)
  return {
    session: {
      schema: 1,
      trail,
      callers: from.callers,
      called: from.callers.length === 0 ? stillCalled(from.called, trail, walk.guide) : from.called,
      ...(here?.kind === 'call' && here.guide !== undefined ? { calling: here.guide } : {}),
      paused: from.paused,
      ahead: from.trail === session?.trail && session !== undefined ? aheadOf(session, trail) : [],
    },
    dropped: fitted?.dropped ?? 0,
    // Who goes back to a question wants to see it; only on the way forward is it passed over.
    ...(fitted !== undefined && trail.answers.length > fitted.trail.answers.length && knownAnswer(walk.guide, trail)),
  }
}

/** The answer to the question that the trail stands at, as an earlier one of the same `remember` got it. */
function knownAnswer(guide: Guide, { at, answers }: Trail): Pick<Arrival, 'known'> | undefined {
  const questions = new Map(guide.nodes.flatMap((node) => (node.kind === 'question' ? [[node.id, node] as const] : [])))
  const here = questions.get(at)
  if (here?.remember === undefined) return
  const earlier = [...answers].reverse().find(([node]) => questions.get(node)?.remember === here.remember)
  return earlier !== undefined && here.choices.some(({ id }) => id === earlier[1]) ? { known: earlier[1] } : undefined
}

interface Before {
  readonly trail?: Trail | undefined
  readonly callers: readonly Trail[]
  readonly called: readonly Trail[]
  readonly paused: readonly Trail[]
}

function before(session: Session | undefined, { guide }: Walk, node: NodeId): Before {
  if (session === undefined) return { callers: [], called: [], paused: [] }
  const { trail, callers, called, paused } = session
  if (trail.guide === guide.id) return { trail, callers, called, paused }
  const waiting = callers.map((caller) => leadsTo(caller, guide, node)).lastIndexOf(true)
  if (waiting >= 0) {
    const done = [...called, ...callers.slice(waiting + 1), trail].slice(-mostCalled)
    return { trail: callers[waiting], callers: callers.slice(0, waiting), called: done, paused }
  }
  if (session.calling === guide.id) return { callers: [...callers, trail], called, paused }
  const left = [callers[0] ?? trail, ...paused].filter((other) => other.guide !== guide.id).slice(0, mostPaused)
  return { trail: paused.find((other) => leadsTo(other, guide, node)), callers: [], called: [], paused: left }
}

/** Going back before a call takes back what was tried there. */
function stillCalled(called: readonly Trail[], trail: Trail, guide: Guide): readonly Trail[] {
  const asked = new Set(trail.answers.map(([node]) => node))
  const calls = guide.nodes.flatMap((node) => (node.kind === 'call' && asked.has(node.id) ? [node.guide] : []))
  return called.some((done) => calls.includes(done.guide)) ? called : []
}

/** Going back keeps what lay ahead; answering as before uses it up; answering otherwise forgets it. */
function aheadOf(session: Session, trail: Trail): readonly Answer[] {
  const whole = [...session.trail.answers, ...session.ahead]
  const same = trail.answers.every(([node, option], place) => whole[place]?.[0] === node && whole[place]?.[1] === option)
  const rest = same ? whole.slice(trail.answers.length) : []
  return rest[0]?.[0] === trail.at ? rest.slice(0, 200) : []
}

/** The answer that the reader gave at the current node before going back to it. */
export const takenBefore = (session: Session): OptionId | undefined =>
  session.ahead[0]?.[0] === session.trail.at ? session.ahead[0][1] : undefined

/** A remembered walk through a guide that has gone some way, to be offered again. */
export const remembered = (session: Session, guide: GuideId): Trail | undefined =>
  [session.trail, ...session.paused].find((trail) => trail.guide === guide && trail.answers.length > 0)
