import { field, type Reader } from '../guide/read.ts'
import { storageKey } from './storage-key.ts'

/** The methods of `localStorage` that a store needs. */
export interface StringStorage {
  readonly getItem: (key: string) => string | null
  readonly setItem: (key: string, value: string) => void
  readonly removeItem: (key: string) => void
}

/** Named values on the device, as JSON. Never throws: where the device stores nothing, values stay in memory. */
export interface Store {
  /** The value with a name, where its reader can read it. */
  readonly read: <T>(name: string, reader: Reader<T>) => T | undefined
  /** Stores a value. Returns `false` where it lasts only as long as this page. */
  readonly write: <T extends { readonly schema: number }>(name: string, value: T) => boolean
  /** Removes a value, also one that a newer version of the app wrote, and one that was set aside. */
  readonly forget: (name: string) => void
}

/** Whether a newer version of the app wrote a value. Such a value is not changed, so that an update finds it again. */
const isNewer = (data: unknown, own: number): boolean => {
  const schema = field(data, 'schema')
  return typeof schema === 'number' && schema > own
}

/**
 * Opens the store of the deployment below a base path. `open` gives the device's storage; it may throw or give none (some in-app
 * browsers and sandboxed frames). A value that cannot be read is moved to a key that ends in `set aside`, and counts as
 * absent; `onDamage` is called with its name.
 */
export function openStore(
  open: () => StringStorage | null | undefined,
  base: string,
  onDamage: (name: string) => void = () => undefined,
): Store {
  const memory = new Map<string, string>()
  const device = attempt(open) ?? undefined
  const keyOf = (name: string) => storageKey(base, name)
  const textAt = (key: string) => memory.get(key) ?? attempt(() => device?.getItem(key)) ?? undefined
  const keep = (key: string, text: string): boolean => {
    const kept = device !== undefined && attempt(() => (device.setItem(key, text), true)) === true
    // After a failed write the device has an older value, so memory is read first.
    if (kept) memory.delete(key)
    else memory.set(key, text)
    return kept
  }
  const remove = (key: string): void => {
    memory.delete(key)
    attempt(() => device?.removeItem(key))
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
      const stored = attempt<unknown>(() => JSON.parse(textAt(key) ?? 'null'))
      return !isNewer(stored, value.schema) && keep(key, JSON.stringify(value))
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
