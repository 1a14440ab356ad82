import { openStore, type Store, type StringStorage } from '../../src/runtime/store.ts'
import { readSession, readThreads, type Thread } from '../../src/runtime/walk/session.ts'
import type { Trail } from '../../src/runtime/walk/trail.ts'
import { openWalkStore, type WalkStore } from '../../src/ui/memory/walk-store.ts'
import { createLoader } from '../../src/ui/screen/load.ts'
import { serve } from './serve.ts'

/** Storage in memory. */
export function memoryStorage(): StringStorage {
  const entries = new Map<string, string>()
  return {
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, text) => void entries.set(key, text),
    removeItem: (key) => void entries.delete(key),
  }
}
/** Full storage: it can be read, and every write throws. */
export const fullStorage = (): StringStorage => ({
  ...memoryStorage(),
  setItem: () => {
    throw new DOMException('no space', 'QuotaExceededError')
  },
})
/** Storage that cannot be opened: the browser denies it. */
export const deniedStorage = (): StringStorage => {
  throw new DOMException('denied', 'SecurityError')
}

export interface OpenWalk {
  readonly store: WalkStore
  readonly tab: Store
  readonly device: Store
  /** Opens the store of a page that is loaded later. Without a `tab` it is loaded in the same tab. `get` answers its requests. */
  readonly reopen: (tab?: Store, get?: (url: string) => Promise<Response>) => WalkStore
  /** The stored trail of the tab. */
  readonly trailInTab: () => Trail | undefined
  /** The stored walks of the device, latest first. */
  readonly walksOnDevice: () => readonly Thread[] | undefined
}

/** A walk store with its storage. The clock advances by a minute each time that it is read. */
export function openWalk(storage: () => StringStorage = memoryStorage, clock: () => number = ticking()): OpenWalk {
  const [tab, device] = [openStore(storage, '/'), openStore(storage, '/')]
  const reopen: OpenWalk['reopen'] = (tabStore = tab, get = serve('/')) =>
    openWalkStore({
      tab: tabStore,
      device,
      loader: createLoader('/', get),
      base: '/',
      now: clock,
      isDamaged: () => false,
    })
  return {
    store: reopen(),
    tab,
    device,
    reopen,
    trailInTab: () => tab.read('walk', readSession)?.trail,
    walksOnDevice: () => device.read('walks', readThreads),
  }
}
function ticking(): () => number {
  let minute = 29_000_000
  return () => {
    minute += 1
    return minute
  }
}
