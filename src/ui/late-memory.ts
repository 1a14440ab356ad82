import type { Memory, MemoryPlaces, Settled } from './memory.ts'
import { keepLanguage } from './kept-language.ts'
import type { Screen } from './screen.ts'

type Places = Pick<MemoryPlaces, 'tab' | 'device' | 'now'>

/** Whether the device remembers a walk, or has something that cannot be read in its place. */
export const remembers = ({ tab, device, damaged }: Pick<MemoryPlaces, 'tab' | 'device' | 'damaged'>): boolean =>
  [tab.read('walk', anything), device.read('walks', anything)].includes(true) || damaged()

const anything = (data: unknown): true | undefined => (data === undefined ? undefined : true)

/**
 * The memory of a device that remembers nothing yet: the first screen is only noted, because most of the memory is the machine
 * that walks. That comes with the first thing that the reader does, and is told the first screen then. No screen waits for it
 * but a question that may be answered already, and an end.
 */
export function lateMemory({ tab, device, now }: Places, load: () => Promise<Memory>): Memory & Required<Pick<Memory, 'wake'>> {
  let opening: Promise<Memory> | undefined
  let memory: Memory | undefined
  let first: { readonly screen: Screen; readonly when: number } | undefined

  const open = async (): Promise<Memory> => {
    opening ??= load()
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

  const settle: Memory['settle'] = async (screen, move) => {
    if (memory !== undefined) return memory.settle(screen, move)
    if (first === undefined && opening === undefined) {
      if (screen.kind === 'node') first = { screen, when: now() }
      return { known: {}, more: Promise.resolve({}) }
    }
    const settling = open().then(
      (opened) => opened.settle(screen, move),
      () => unsaved,
    )
    if (screen.kind === 'node' && (screen.node.kind === 'outcome' || (screen.node.kind === 'question' && screen.node.remember !== undefined))) return settling
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
