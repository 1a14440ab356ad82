import type { OptionId } from '../../guide/node.ts'
import { answerThread, beginThread, tickThread } from '../../runtime/walk/early-walk.ts'
import type { Session, Thread } from '../../runtime/walk/session.ts'
import { painted } from '../controls/next-paint.ts'
import type { NodeScreen } from '../screen/screen.ts'
import { mayBeKnown } from './is-asked-once.ts'
import { keepLanguage } from './language-choice.ts'
import type { Memory, MemoryPlaces, Move, Settled } from './walk-store.ts'

type Places = Pick<MemoryPlaces, 'tab' | 'device' | 'now'>

/** Whether the device remembers a walk, or has something that cannot be read in its place. */
export const remembers = ({ tab, device, damaged }: Pick<MemoryPlaces, 'tab' | 'device' | 'damaged'>): boolean =>
  [tab.read('walk', anything), device.read('walks', anything)].includes(true) || damaged()

const anything = (data: unknown): true | undefined => (data === undefined ? undefined : true)
/** Another version's data is nobody's to judge here: only whether it is what was written. */
const whole = (data: unknown): unknown => data

/** A walk that the machine has not seen yet: where it stands, and its answers so far. */
interface Early {
  readonly screen: NodeScreen
  readonly thread: Thread
}

/**
 * The memory of a device that remembers nothing yet: the first screen is only noted, because most of the memory is the machine
 * that walks. It comes once the first answer has been painted, and finds what was answered and ticked until then written down.
 * No screen waits for it but a question that may be answered already, and an end.
 */
export function lateMemory({ tab, device, now }: Places, load: () => Promise<Memory>): Memory & Required<Pick<Memory, 'wake'>> {
  let opening: Promise<Memory> | undefined
  let memory: Memory | undefined
  /** Absent before the first screen, and again after a move that only the machine can make. */
  let early: Early | undefined
  let begun = false
  /** What was written on the device; absent while the walk is only noted. */
  let written: { readonly threads: string | undefined } | undefined

  const open = async (soon: Promise<unknown> = Promise.resolve()): Promise<Memory> => {
    if (early !== undefined && written === undefined) write(early)
    opening ??= soon.then(load)
    // What could not be loaded is asked for again the next time.
    memory = await opening.catch((error: unknown) => {
      opening = undefined
      throw error
    })
    return memory
  }
  const write = (walked: Early): void => {
    early = walked
    const { thread } = walked
    tab.write('walk', sessionOf(thread))
    const threads = JSON.stringify(device.read('walks', whole))
    // Another tab may have begun a walk meanwhile: the memory that comes adds this one to it.
    const ours = threads === written?.threads && thread.trail.answers.length > 0
    const kept = { schema: 1, threads: [thread] }
    if (ours) device.write('walks', kept)
    written = { threads: ours ? JSON.stringify(kept) : written?.threads }
  }

  /** Where an answer leads; `undefined` where only the machine can say. */
  const next = ({ screen, thread }: Early, { file, node }: NodeScreen, option: OptionId | undefined): Thread | undefined =>
    screen.file === file && !mayBeKnown(node) ? answerThread(thread, file.guide, node.id, { option, now: now() }) : undefined

  /** Writes down where an answer has led, as the machine would. Says whether it could. */
  const follow = (screen: NodeScreen, { option, from }: Move): boolean => {
    // A move that was overtaken has led to a screen that nobody saw: the machine knows how to go back before it.
    const seen = from === undefined || from.kind !== 'node' || from.node === early?.screen.node
    const thread = seen && early !== undefined ? next(early, screen, option) : undefined
    if (thread === undefined) early = undefined
    else write({ screen, thread })
    return thread !== undefined
  }

  const settle: Memory['settle'] = async (screen, move) => {
    if (memory !== undefined) return memory.settle(screen, move)
    const isNode = screen.kind === 'node'
    if (!begun && opening === undefined) {
      if (!isNode) return nothing
      begun = true
      early = { screen, thread: beginThread(screen.file.guide, screen.node.id, now()) }
      // The device has spoken: what was ticked before the app came can be taken over.
      return { known: { session: sessionOf(early.thread) }, more: Promise.resolve({}) }
    }
    const waits = isNode && (screen.node.kind === 'outcome' || mayBeKnown(screen.node))
    const coming = open(waits ? undefined : painted())
    const followed = isNode && follow(screen, move ?? {})
    const settling = coming.then(
      // The walk stands where the last answer has led; a screen before that must not take it back.
      (opened) => (followed && early?.screen !== screen ? nothing : opened.settle(screen, followed ? undefined : move)),
      () => unsaved,
    )
    if (waits) return settling
    const known = followed && early !== undefined ? { session: sessionOf(early.thread) } : {}
    return { known, more: settling.then(async (settled) => ({ ...settled.known, ...(await settled.more) })) }
  }

  return {
    settle,
    foresee: (screen, option) => {
      if (memory !== undefined) return memory.foresee(screen, option)
      const thread = early && next(early, screen, option)
      return thread === undefined ? {} : { session: sessionOf(thread) }
    },
    wake: () => void open().catch(() => undefined),
    adopt: (thread) =>
      void open().then(
        (opened) => opened.adopt(thread),
        () => undefined,
      ),
    tick: async (node, place, on) => {
      if (memory === undefined && early?.screen.node.id === node)
        write({ ...early, thread: tickThread(early.thread, node, place, on) })
      return open().then(
        (opened) => opened.tick(node, place, on),
        () => unsaved.known,
      )
    },
    forget: () => {
      early = undefined
      if (memory !== undefined) return memory.forget()
      tab.forget('walk')
      device.forget('walks')
    },
    speak: (language) => keepLanguage(device, language),
  }
}

const nothing: Settled = { known: {}, more: Promise.resolve({}) }
const unsaved: Settled = { known: { unsaved: true }, more: Promise.resolve({}) }
const sessionOf = (thread: Thread): Session => ({ schema: 1, ...thread, ahead: [] })
