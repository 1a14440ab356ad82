import type { OptionId } from '../guide/node.ts'
import { threadOfFirst } from '../runtime/first-answer.ts'
import { keepLanguage } from './kept-language.ts'
import type { Memory, MemoryPlaces, Settled } from './memory.ts'
import type { Screen } from './screen.ts'

type NodeScreen = Extract<Screen, { kind: 'node' }>
type Places = Pick<MemoryPlaces, 'tab' | 'device' | 'now'>

/** Whether the device remembers a walk, or has something that cannot be read in its place. */
export const remembers = ({ tab, device, damaged }: Pick<MemoryPlaces, 'tab' | 'device' | 'damaged'>): boolean =>
  [tab.read('walk', anything), device.read('walks', anything)].includes(true) || damaged()

const anything = (data: unknown): true | undefined => (data === undefined ? undefined : true)

/**
 * The memory of a device that remembers nothing yet: the first screen is only noted, because most of the memory is the machine
 * that walks. It comes once the first answer has been painted, and finds that answer written down. No screen waits for it but a
 * question that may be answered already, and an end.
 */
export function lateMemory({ tab, device, now }: Places, load: () => Promise<Memory>): Memory & Required<Pick<Memory, 'wake'>> {
  let opening: Promise<Memory> | undefined
  let memory: Memory | undefined
  let first: { readonly screen: NodeScreen; readonly when: number } | undefined

  const open = async (soon: Promise<unknown> = Promise.resolve()): Promise<Memory> => {
    opening ??= soon.then(load)
    // What could not be loaded is asked for again the next time.
    memory = await opening.catch((error: unknown) => {
      opening = undefined
      throw error
    })
    const begun = first
    first = undefined
    if (begun !== undefined) await memory.settle(begun.screen, { when: begun.when })
    return memory
  }
  const unsaved: Settled = { known: { unsaved: true }, more: Promise.resolve({}) }

  /** Writes down where the first answer has led, as the machine would. Says whether there was one. */
  const keepFirst = (to: NodeScreen, option: OptionId | undefined): boolean => {
    if (first === undefined || first.screen.file !== to.file) return false
    const { file, node } = first.screen
    const thread = threadOfFirst({ guide: file.guide, from: node, to: to.node, option, times: [first.when, now()] })
    if (thread === undefined) return false
    first = undefined
    tab.write('walk', { schema: 1, ...thread, ahead: [] })
    // Another tab may have begun a walk meanwhile: the memory that comes adds this one to it.
    if (device.read('walks', anything) === undefined) device.write('walks', { schema: 1, threads: [thread] })
    return true
  }

  const settle: Memory['settle'] = async (screen, move) => {
    if (memory !== undefined) return memory.settle(screen, move)
    const isNode = screen.kind === 'node'
    if (first === undefined && opening === undefined) {
      if (isNode) first = { screen, when: now() }
      return { known: {}, more: Promise.resolve({}) }
    }
    const waits = isNode && (screen.node.kind === 'outcome' || (screen.node.kind === 'question' && screen.node.remember !== undefined))
    const kept = opening === undefined && isNode && !waits && keepFirst(screen, move?.option)
    const settling = open(waits ? undefined : painted()).then(
      (opened) => opened.settle(screen, kept ? undefined : move),
      () => unsaved,
    )
    if (waits) return settling
    return { known: {}, more: settling.then(async ({ known, more }) => ({ ...known, ...(await more) })) }
  }

  return {
    settle,
    wake: () => void open().catch(() => undefined),
    adopt: (thread) => void open().then((opened) => opened.adopt(thread), () => undefined),
    tick: async (...thing) => open().then((opened) => opened.tick(...thing), () => unsaved.known),
    forget: () => {
      first = undefined
      if (memory !== undefined) return memory.forget()
      tab.forget('walk')
      device.forget('walks')
    },
    speak: (language) => keepLanguage(device, language),
  }
}

/** After the next frame, or soon where none is drawn: what comes then is in nobody's way. */
const painted = (): Promise<unknown> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
    setTimeout(resolve, 300)
  })
