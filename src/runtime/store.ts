import type { Reader } from '../guide/read.ts'

/** The part of `localStorage` that is used. */
export interface Shelf {
  readonly getItem: (key: string) => string | null
  readonly setItem: (key: string, value: string) => void
  readonly removeItem: (key: string) => void
}

/** Values kept on the device under names, as JSON. Never throws: where the device keeps nothing, memory does. */
export interface Store {
  /** What is kept under a name, if it can be read. */
  readonly read: <T>(name: string, reader: Reader<T>) => T | undefined
  /** Keeps a value. Says `false` when it lasts only as long as this page. */
  readonly write: <T extends { readonly schema: number }>(name: string, value: T) => boolean
  /** Removes what is kept under a name, also what a newer version wrote and what was set aside: the reader asked for it. */
  readonly forget: (name: string) => void
}

/** Text that a newer version of the wizard wrote. It is left alone, so that going back to that version loses nothing. */
const isNewer = (data: unknown, own: number): boolean =>
  typeof data === 'object' && data !== null && 'schema' in data && typeof data.schema === 'number' && data.schema > own

/**
 * Opens a store for the wizard below one base path. The base path is part of every key, so two wizards on one origin, even
 * one inside the other's path, keep apart. `open` gets the device's storage; it may throw or have none (some in-app
 * browsers and sandboxed frames). A value that cannot be read is moved aside under `… set aside`, not lost, `onDamage` hears of
 * it, and reading goes on as if there were none.
 */
export function openStore(
  open: () => Shelf | null | undefined,
  base: string,
  onDamage: (name: string) => void = () => undefined,
): Store {
  const memory = new Map<string, string>()
  const shelf = attempt(open) ?? undefined
  const keyOf = (name: string) => `ariane ${base} ${name}`
  const textAt = (key: string) => memory.get(key) ?? attempt(() => shelf?.getItem(key)) ?? undefined
  const keep = (key: string, text: string): boolean => {
    const kept = shelf !== undefined && attempt(() => (shelf.setItem(key, text), true)) === true
    // After a failed write the shelf holds an older value: memory has the newer one and answers first.
    if (kept) memory.delete(key)
    else memory.set(key, text)
    return kept
  }
  const remove = (key: string): void => {
    memory.delete(key)
    attempt(() => shelf?.removeItem(key))
  }
  return {
    forget: (name) => {
      remove(keyOf(name))
      remove(asideOf(keyOf(name)))
    },
    read: (name, reader) => {
      const text = textAt(keyOf(name))
      if (text === undefined) return
      const data = attempt<unknown>(() => JSON.parse(text))
      const value = reader(data)
      if (value !== undefined) return value
      if (isNewer(data, 1)) return
      keep(asideOf(keyOf(name)), text)
      remove(keyOf(name))
      onDamage(name)
      return
    },
    write: (name, value) => {
      const key = keyOf(name)
      const stored = textAt(key)
      if (
        stored !== undefined &&
        isNewer(
          attempt<unknown>(() => JSON.parse(stored)),
          value.schema,
        )
      )
        return false
      return keep(key, JSON.stringify(value))
    },
  }
}

const asideOf = (key: string): string => `${key} set aside`

function attempt<T>(action: () => T): T | undefined {
  try {
    return action()
  } catch {
    return
  }
}
