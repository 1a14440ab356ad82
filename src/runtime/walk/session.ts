import type { Guide } from '../../guide/guide.ts'
import type { GuideId, NodeId, OptionId } from '../../guide/node.ts'
import { field, listOf } from '../../guide/read.ts'
import type { GuideMachine } from './guide-machine.ts'
import { replay } from './replay.ts'
import { type Answer, beginTrail, canContinue, readAnswers, readId, readTrail, type Trail, visit } from './trail.ts'

/** A walk across guides. Answers only: the rest is derived. */
export interface Thread {
  readonly trail: Trail
  /** Trails that wait at a call for the current guide to end, outermost first. */
  readonly callers: readonly Trail[]
  /** Trails of this walk that are over: of guides that were called, and of what was left by a jump. Part of what was tried. */
  readonly called: readonly Trail[]
  /** The guide that the current node calls. Kept, so that the next page knows a call without loading the caller. */
  readonly calling?: GuideId | undefined
}

/** What a tab remembers: the walk in it. */
export interface Session extends Thread {
  readonly schema: 1
  /** Answers cut off by going back, so a screen can say what was chosen before. */
  readonly ahead: readonly Answer[]
}

const maxThreads = 10
const maxCalled = 20

const readTrails = listOf(readTrail, maxCalled)

/** A walk from data that anyone may have written. What is none is `undefined`; nothing is thrown. */
function readThread(data: unknown): Thread | undefined {
  const [trail, callers, called] = [
    readTrail(field(data, 'trail')),
    readTrails(field(data, 'callers')),
    readTrails(field(data, 'called')),
  ]
  const calling = field(data, 'calling')
  const next = readId(calling)
  if (trail === undefined || callers === undefined || called === undefined || (calling !== undefined && next === undefined))
    return
  return { trail, callers, called, ...(next !== undefined && { calling: next }) }
}

/** What a tab remembers, read as `readThread` reads. */
export function readSession(data: unknown): Session | undefined {
  const thread = readThread(data)
  const ahead = readAnswers(field(data, 'ahead'))
  return field(data, 'schema') !== 1 || thread === undefined || ahead === undefined ? undefined : { schema: 1, ...thread, ahead }
}

const readThreadList = listOf(readThread, maxThreads)
/** What a device remembers: the walks begun on it, in whichever tab, latest first. Read as `readThread` reads. */
export const readThreads = (data: unknown): readonly Thread[] | undefined =>
  field(data, 'schema') === 1 ? readThreadList(field(data, 'threads')) : undefined

/** What is known at an arrival besides where: the answer taken, the minute, and what the device remembers. */
export interface ArriveOptions {
  readonly option?: OptionId | undefined
  readonly now?: number | undefined
  readonly threads?: readonly Thread[] | undefined
}

export interface Arrival {
  readonly session: Session
  /** How many remembered answers no longer fit the guide. */
  readonly dropped: number
  /** The answer to the node, where an earlier question of this walk asked the same: see `remember` of a question. */
  readonly remembered?: OptionId
}

/**
 * What a tab remembers once its reader shows up at a node, by link, by back or by typing an address.
 *
 * - In the guide walked last, the trail goes on (see `visit`); a jump in it begins another, and what was walked is kept.
 * - In a guide that waits at a call, the walk returns there: the call's exit is its answer, and what was called is over.
 * - In the guide that the last node calls, that trail starts to wait and a new one begins.
 * - In another guide, a walk of this device is taken up if the node fits it. Anything else begins anew.
 *
 * Throws if the guide has no such node: the caller has just shown it.
 */
export function arrive(
  session: Session | undefined,
  machine: GuideMachine,
  node: NodeId,
  { option, now, threads = [] }: ArriveOptions = {},
): Arrival {
  const { guide } = machine
  if (!machine.has(node)) throw new Error(`Unexpected node ${node}, expected one of guide ${guide.id}`)
  const from = continuedThread(session, threads, machine, node)
  const fitted = from.trail === undefined ? undefined : replay(from.trail, machine)
  const trail = fitted === undefined ? beginTrail(guide, node, now) : visit(fitted.trail, machine, node, { option, now })
  const here = guide.nodes.find(({ id }) => id === node)
  return {
    session: {
      schema: 1,
      trail,
      callers: from.callers,
      called: from.callers.length === 0 ? withoutUndoneCalls(from.called, trail, guide) : from.called,
      ...(here?.kind === 'call' && here.guide !== undefined ? { calling: here.guide } : {}),
      ahead: from.trail !== undefined && from.trail === session?.trail ? answersAhead(session, trail) : [],
    },
    dropped: fitted?.dropped ?? 0,
    // Who goes back to a question wants to see it; only on the way forward is it passed over.
    ...(fitted !== undefined && trail.answers.length > fitted.trail.answers.length && rememberedAnswer(guide, trail)),
  }
}

/** The answer to the question that the trail stands at, as an earlier one of the same `remember` got it. */
function rememberedAnswer(guide: Guide, { at, answers }: Trail): Pick<Arrival, 'remembered'> | undefined {
  const questions = new Map(guide.nodes.flatMap((node) => (node.kind === 'question' ? [[node.id, node] as const] : [])))
  const here = questions.get(at)
  if (here?.remember === undefined) return
  const earlier = [...answers].reverse().find(([node]) => questions.get(node)?.remember === here.remember)
  return earlier !== undefined && here.choices.some(({ id }) => id === earlier[1]) ? { remembered: earlier[1] } : undefined
}

interface ContinuedThread {
  /** Absent where a new trail begins. */
  readonly trail?: Trail | undefined
  readonly callers: readonly Trail[]
  readonly called: readonly Trail[]
}

function continuedThread(
  session: Session | undefined,
  threads: readonly Thread[],
  machine: GuideMachine,
  node: NodeId,
): ContinuedThread {
  const { guide } = machine
  const own = session && (continueThread(session, machine, node) ?? enterCall(session, guide))
  if (own !== undefined) return own
  // A walk that stands at the node is the one that was offered; another that passed through it keeps what came after.
  const stands = ({ trail }: Thread) => trail.guide === guide.id && trail.at === node
  for (const thread of [...threads.filter(stands), ...threads]) {
    const taken = continueThread(thread, machine, node)
    if (taken !== undefined) return taken
  }
  if (session?.trail.guide !== guide.id) return { callers: [], called: [] }
  return { callers: session.callers, called: addFinished(session.called, session.trail) }
}

/** A thread that a visit to the node goes on with: in its last guide, or back in one that waits. */
function continueThread({ trail, callers, called }: Thread, machine: GuideMachine, node: NodeId): ContinuedThread | undefined {
  if (canContinue(trail, machine, node)) return { trail, callers, called }
  const waiting = callers.map((caller) => canContinue(caller, machine, node)).lastIndexOf(true)
  if (waiting < 0) return
  return {
    trail: callers[waiting],
    callers: callers.slice(0, waiting),
    called: addFinished(called, ...callers.slice(waiting + 1), trail),
  }
}

const enterCall = ({ trail, callers, called, calling }: Thread, guide: Guide): ContinuedThread | undefined =>
  calling === guide.id && trail.guide !== guide.id ? { callers: [...callers, trail].slice(-maxCalled), called } : undefined

/** What is over, the latest last. A trail without an answer says nothing. */
const addFinished = (called: readonly Trail[], ...trails: readonly Trail[]): readonly Trail[] =>
  [...called, ...trails.filter(({ answers }) => answers.length > 0)].slice(-maxCalled)

/** Going back before a call takes back what was tried there. */
function withoutUndoneCalls(called: readonly Trail[], trail: Trail, guide: Guide): readonly Trail[] {
  const asked = new Set([...trail.answers.map(([node]) => node), trail.at])
  const calls = guide.nodes.flatMap((node) => (node.kind === 'call' && !asked.has(node.id) ? [node.guide] : []))
  return called.filter((done) => done.guide === guide.id || !calls.includes(done.guide))
}

/** Going back keeps what lay ahead; answering as before uses it up; answering otherwise forgets it. */
function answersAhead(session: Session, trail: Trail): readonly Answer[] {
  const whole = [...session.trail.answers, ...session.ahead]
  const same = trail.answers.every(([node, option], place) => whole[place]?.[0] === node && whole[place]?.[1] === option)
  const rest = same ? whole.slice(trail.answers.length) : []
  return rest[0]?.[0] === trail.at ? rest.slice(0, 200) : []
}

/** The answer that the reader gave at the current node before going back to it. */
export const earlierAnswer = (session: Session): OptionId | undefined =>
  session.ahead[0]?.[0] === session.trail.at ? session.ahead[0][1] : undefined

/** The trail that a thread began with: the outermost that waits, or the only one. */
export const rootOf = ({ trail, callers }: Thread): Trail => callers[0] ?? trail

/** How many answers led to where a thread stands: those of its trail and of each that waits, which a call answered as well. */
export const lengthOf = ({ trail, callers }: Thread): number =>
  callers.reduce((sum, { answers }) => sum + answers.length + 1, trail.answers.length)

/**
 * What the device remembers once a thread has gone on: it is the latest. Another that began at the same screen is the same
 * walk, earlier. One without an answer is not worth a question, and costs none that was kept: who begins anew by a slip
 * finds the walk again.
 */
export function addThread(threads: readonly Thread[], { trail, callers, called, calling }: Thread): readonly Thread[] {
  const thread: Thread = { trail, callers, called, ...(calling !== undefined && { calling }) }
  if (lengthOf(thread) === 0) return threads
  return [thread, ...threads.filter((other) => originOf(other) !== originOf(thread))].slice(0, maxThreads)
}

/** Where a thread began. Ids have no space. */
function originOf(thread: Thread): string {
  const { guide, answers, at } = rootOf(thread)
  return `${guide} ${answers[0]?.[0] ?? at}`
}
