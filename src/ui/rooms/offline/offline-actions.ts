import { ask } from './offline.ts'

/** Whether the browser has promised to keep what is stored; `undefined` where it cannot say. */
export async function isStaying(): Promise<boolean | undefined> {
  return navigator.storage?.persisted?.().catch(() => undefined)
}

/** Asks the browser to keep what is stored, which some browsers ask the reader. Says what it answered. */
export async function askToStay(): Promise<boolean | undefined> {
  return navigator.storage?.persist?.().catch(() => undefined)
}

/** Asks the worker in charge: `keep-all` guides, or `repair` what is stored. Its answer comes to the badge. */
export async function askWorker(type: 'keep-all' | 'repair', base: string): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(base)
  registration?.active?.postMessage({ type })
}

/**
 * Removes all that is stored below a base path: pages, walks, the language. The worker leaves; it comes back with the next
 * visit. Other apps of the origin keep theirs.
 */
export async function removeAll(base: string): Promise<void> {
  await removeCopies(base)
  for (const open of [() => localStorage, () => sessionStorage])
    try {
      const shelf = open()
      const keys = Array.from({ length: shelf.length }, (_, place) => shelf.key(place))
      for (const key of keys) if (key?.startsWith(`ariane ${base} `)) shelf.removeItem(key)
    } catch {
      // Where storage is off there is nothing to remove.
    }
}

/** Removes what the worker keeps below a base path, and the worker. */
export async function removeCopies(base: string): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration(base)
  if (registration?.active) await ask(registration.active, { type: 'remove' })
  await registration?.unregister()
}

/** Asks the browser to keep what is stored, unless this device was asked before: some browsers put the question to the reader. */
export async function askToStayOnce(base: string): Promise<void> {
  const key = `ariane ${base} asked-to-stay`
  try {
    if (localStorage.getItem(key) !== null) return
    localStorage.setItem(key, '1')
  } catch {
    // What cannot be noted would be asked again and again.
    return
  }
  if ((await isStaying()) === false) await askToStay()
}
