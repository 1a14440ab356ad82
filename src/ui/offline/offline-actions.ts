import { isOwnKey, storageKey } from '../../runtime/storage-key.ts'
import { type FromPage, readRemoved } from '../../worker/protocol.ts'
import { ask } from './ask-worker.ts'

/** Whether the browser has promised not to evict what is stored; `undefined` where it has no answer. */
export async function isPersisted(): Promise<boolean | undefined> {
  return navigator.storage?.persisted?.().catch(() => undefined)
}

/** Requests that the browser never evicts what is stored; some browsers ask the reader. Gives the answer of `isPersisted`. */
export async function requestPersistence(): Promise<boolean | undefined> {
  return navigator.storage?.persist?.().catch(() => undefined)
}

/** Requests persistence unless this device was asked before, because some browsers ask the reader each time. */
export async function requestPersistenceOnce(base: string): Promise<void> {
  const key = storageKey(base, 'asked-to-stay')
  try {
    if (localStorage.getItem(key) !== null) return
    localStorage.setItem(key, '1')
  } catch {
    // Without storage the request would be repeated every time.
    return
  }
  if ((await isPersisted()) === false) await requestPersistence()
}

/** Sends a message to the active worker, which reports the result as a new status. */
export async function tellWorker(type: 'keep-all' | 'repair', base: string): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(base)
  registration?.active?.postMessage({ type } satisfies FromPage)
}

/**
 * Removes everything that is stored below a base path: pages, walks, the language and the worker, which is registered again at
 * the next visit. Other apps of the origin are not affected.
 */
export async function removeAll(base: string): Promise<void> {
  await removeCopies(base)
  for (const open of [() => localStorage, () => sessionStorage])
    try {
      const storage = open()
      const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
      for (const key of keys) if (isOwnKey(key, base)) storage.removeItem(key)
    } catch {
      // Storage is off: there is nothing to remove.
    }
}

/** Removes the caches below a base path, and the worker. Caches may also be left of a worker that is gone. */
export async function removeCopies(base: string): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration(base)
  if (registration?.active) await ask(registration.active, { type: 'remove' }, readRemoved)
  await registration?.unregister()
  const names = await window.caches?.keys()
  await Promise.all((names ?? []).filter((name) => isOwnKey(name, base)).map((name) => caches.delete(name)))
}
