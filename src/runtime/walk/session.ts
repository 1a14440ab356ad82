import { type Guide, nodeOf } from '../../guide/guide.ts'
import type { GuideId, NodeId, OptionId } from '../../guide/node.ts'
import { field, listOf } from '../../guide/read.ts'
import type { GuideMachine } from './guide-machine.ts'
import { replay } from './replay.ts'
import { type Answer, beginTrail, canContinue, readAnswers, readGuideId, readTrail, type Trail, visit } from './trail.ts'

/** A walk across guides, as it is stored. Only answers: everything else is derived from them. */
export interface Thread {
  readonly trail: Trail
  /** The trails of the calling guides, outermost first: they continue when the current guide ends. */
  readonly callers: readonly Trail[]
  /** The finished trails of this walk: of called guides, and those that a jump ended. For the transcript. */
  readonly called: readonly Trail[]
  /** The guide that the current node calls. Stored, so that the next page recognises the call without loading the caller. */
  readonly calling?: GuideId | undefined
}

/** The walk of a tab, as it is stored. */
export interface Session extends Thread {
  readonly schema: 1
  /** The answers after the current node, from before the reader went back to it. Screens mark them as given before. */
  readonly ahead: readonly Answer[]
}

const maxThreads = 10
const maxCalled = 20

const readTrails = listOf(readTrail, maxCalled)

/** Reads a walk from untrusted data. Returns `undefined` if the data is not a walk; never throws. */
function readThread(data: unknown): Thread | undefined {
  const [trail, callers, called] = [
    readTrail(field(data, 'trail')),
    readTrails(field(data, 'callers')),
    readTrails(field(data, 'called')),
  ]
  const calling = field(data, 'calling')
  const next = readGuideId(calling)
  if (trail === undefined || callers === undefined || called === undefined || (calling !== undefined && next === undefined))
    return
  return { trail, callers, called, ...(next !== undefined && { calling: next }) }
}

/** Reads the walk of a tab from untrusted data, as `readThread`. */
export function readSession(data: unknown): Session | undefined {
  const thread = readThread(data)
  const ahead = readAnswers(field(data, 'ahead'))
  return field(data, 'schema') !== 1 || thread === undefined || ahead === undefined ? undefined : { schema: 1, ...thread, ahead }
}

const readThreadList = listOf(readThread, maxThreads)
/** Reads the walks of a device, of all tabs, latest first, from untrusted data, as `readThread`. */
export const readThreads = (data: unknown): readonly Thread[] | undefined =>
  field(data, 'schema') === 1 ? readThreadList(field(data, 'threads')) : undefined

/** The input of `arrive` besides the node: the answer, the time in minutes since 1970, and the walks of the device. */
export interface ArriveOptions {
  readonly option?: OptionId | undefined
  readonly now?: number | undefined
  readonly threads?: readonly Thread[] | undefined
}

/** The result of `arrive`. */
export interface Arrival {
  readonly session: Session
  /** The number of stored answers that no longer fit the guide. */
  readonly dropped: number
  /** The answer to the node's question if an earlier question of this walk asked the same: see `remember` of a question. */
  readonly remembered?: OptionId
}

/**
 * The walk of a tab after the reader arrives at a node, by a link, by going back or by an address.
 *
 * - In the current guide, the trail continues (see `visit`). A jump begins a new trail, and the old one is stored as finished.
 * - In a calling guide, the walk returns there: the exit of the call is its answer, and the called guide is finished.
 * - In the guide that the current node calls, the current trail becomes a caller and a new trail begins.
 * - In another guide, a walk of this device continues if the node fits it. Otherwise a new walk begins.
 *
 * Throws if the guide does not have the node, which is a fault of the program.
 */
export function arrive(
  session: Session | undefined,
  machine: GuideMachine,
  node: NodeId,
  { option, now, threads = [] }: ArriveOptions = {},
): Arrival {
  const { guide } = machine
  const here = nodeOf(guide, node)
  const from = continuedThread(session, threads, machine, node)
  const fitted = from.trail === undefined ? undefined : replay(from.trail, machine)
  const trail = fitted === undefined ? beginTrail(guide, node, now) : visit(fitted.trail, machine, node, { option, now })
  return {
    session: {
      schema: 1,
      trail,
      callers: from.callers,
      called: from.callers.length === 0 ? withoutUndoneCalls(from.called, trail, guide) : from.called,
      ...(here.kind === 'call' && here.guide !== undefined ? { calling: here.guide } : {}),
      ahead: from.trail !== undefined && from.trail === session?.trail ? answersAhead(session, trail) : [],
    },
    dropped: fitted?.dropped ?? 0,
    // Only on the way forward: a reader who goes back to a question wants to see it.
    ...(fitted !== undefined && trail.answers.length > fitted.trail.answers.length && rememberedAnswer(guide, trail)),
  }
}

/** The answer to the question at the end of a trail, from the latest question with the same `remember` before it. */
function rememberedAnswer(guide: Guide, { at, answers }: Trail): Pick<Arrival, 'remembered'> | undefined {
  const questions = new Map(guide.nodes.flatMap((node) => (node.kind === 'question' ? [[node.id, node] as const] : [])))
  const here = questions.get(at)
  if (here?.remember === undefined) return
  const earlier = [...answers].reverse().find(([node]) => questions.get(node)?.remember === here.remember)
  return earlier !== undefined && here.choices.some(({ id }) => id === earlier[1]) ? { remembered: earlier[1] } : undefined
}

/** The part of a walk that an arrival continues. */
interface ContinuedThread {
  /** Absent if a new trail begins. */
  readonly trail?: Trail | undefined
  readonly callers: readonly Trail[]
  readonly called: readonly Trail[]
}

/** The walk that an arrival at a node continues: that of the tab, one of the device, or a new one. */
function continuedThread(
  session: Session | undefined,
  threads: readonly Thread[],
  machine: GuideMachine,
  node: NodeId,
): ContinuedThread {
  const { guide } = machine
  const own = session && (continueThread(session, machine, node) ?? enterCall(session, guide))
  if (own !== undefined) return own
  // A walk that is at the node is the one that the catalog offered. One that only passed through it would lose its later answers.
  const isAtNode = ({ trail }: Thread) => trail.guide === guide.id && trail.at === node
  for (const thread of [...threads.filter(isAtNode), ...threads]) {
    const continued = continueThread(thread, machine, node)
    if (continued !== undefined) return continued
  }
  if (session?.trail.guide !== guide.id) return { callers: [], called: [] }
  return { callers: session.callers, called: addFinished(session.called, session.trail) }
}

/** Continues a walk at a node of its current guide or of a calling guide; `undefined` if the node fits neither. */
function continueThread({ trail, callers, called }: Thread, machine: GuideMachine, node: NodeId): ContinuedThread | undefined {
  if (leadsTo(trail, machine, node)) return { trail, callers, called }
  const index = callers.map((caller) => leadsTo(caller, machine, node)).lastIndexOf(true)
  if (index < 0) return
  return {
    trail: callers[index],
    callers: callers.slice(0, index),
    called: addFinished(called, ...callers.slice(index + 1), trail),
  }
}

/** Whether a trail continues at a node. Where the guide has lost its current node, from the last one that its answers lead to. */
const leadsTo = (trail: Trail, machine: GuideMachine, node: NodeId): boolean =>
  canContinue(trail.guide === machine.guide.id && !machine.has(trail.at) ? replay(trail, machine).trail : trail, machine, node)

/** Continues a walk in the guide that its current node calls; `undefined` if it calls another or none. */
const enterCall = ({ trail, callers, called, calling }: Thread, guide: Guide): ContinuedThread | undefined =>
  calling === guide.id && trail.guide !== guide.id ? { callers: [...callers, trail].slice(-maxCalled), called } : undefined

/** Adds finished trails, the latest last. Trails without an answer are left out. */
const addFinished = (called: readonly Trail[], ...trails: readonly Trail[]): readonly Trail[] =>
  [...called, ...trails.filter(({ answers }) => answers.length > 0)].slice(-maxCalled)

/** Removes the trails of guides whose call is no longer in the trail: the reader went back to before the call. */
function withoutUndoneCalls(called: readonly Trail[], trail: Trail, guide: Guide): readonly Trail[] {
  const asked = new Set([...trail.answers.map(([node]) => node), trail.at])
  const calls = guide.nodes.flatMap((node) => (node.kind === 'call' && !asked.has(node.id) ? [node.guide] : []))
  return called.filter((finished) => finished.guide === guide.id || !calls.includes(finished.guide))
}

/** The answers after the new end of a trail: kept when the reader goes back, used when they answer the same, dropped otherwise. */
function answersAhead(session: Session, trail: Trail): readonly Answer[] {
  const whole = [...session.trail.answers, ...session.ahead]
  const isSame = trail.answers.every(([node, option], index) => whole[index]?.[0] === node && whole[index]?.[1] === option)
  const rest = isSame ? whole.slice(trail.answers.length) : []
  return rest[0]?.[0] === trail.at ? rest.slice(0, 200) : []
}

/** The answer that the reader gave at the current node before going back to it. */
export const earlierAnswer = (session: Session): OptionId | undefined =>
  session.ahead[0]?.[0] === session.trail.at ? session.ahead[0][1] : undefined

/** The trail of the guide that a walk began in. */
export const rootOf = ({ trail, callers }: Thread): Trail => callers[0] ?? trail

/** The number of answers of a walk: those of its trail and of its callers. A call counts as an answer of its caller. */
export const lengthOf = ({ trail, callers }: Thread): number =>
  callers.reduce((sum, { answers }) => sum + answers.length + 1, trail.answers.length)

/**
 * The walks of a device with a changed one, which becomes the first. It replaces the walk that began at the same screen: that is
 * the same walk, earlier. A walk without an answer changes nothing, so that a new start by mistake deletes no stored walk.
 */
export function addThread(threads: readonly Thread[], { trail, callers, called, calling }: Thread): readonly Thread[] {
  const thread: Thread = { trail, callers, called, ...(calling !== undefined && { calling }) }
  if (lengthOf(thread) === 0) return threads
  return [thread, ...threads.filter((other) => originOf(other) !== originOf(thread))].slice(0, maxThreads)
}

/** The guide and node that a walk began at, as a key. Ids have no space. */
function originOf(thread: Thread): string {
  const { guide, answers, at } = rootOf(thread)
  return `${guide} ${answers[0]?.[0] ?? at}`
}
