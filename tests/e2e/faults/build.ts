import { expect, type Locator, type Page } from '@playwright/test'

/** What the tests of faults know about a build's files. In one place, because it changes with the build. */
export const files = {
  /** All Dutch guides. */
  dutch: (path: string): boolean => /^packs\/nl\./.test(path),
  /** All French guides. */
  french: (path: string): boolean => /^packs\/fr\./.test(path),
  /** All that brings guides to a device. */
  packs: (path: string): boolean => path.startsWith('packs/'),
  /** All code with a hash in its name. */
  code: (path: string): boolean => /^assets\/.*\.js$/.test(path),
  /** What walks, which the app asks for when the first answer has been given. */
  machine: (path: string): boolean => /^assets\/memory-.*\.js$/.test(path),
  /** The app, which the entry asks for. */
  app: (path: string): boolean => /^assets\/app-.*\.js$/.test(path),
  /** Asked for by browsers for their own ends; a host may refuse them. */
  optional: (path: string): boolean => path.startsWith('icons/') || path.endsWith('.webmanifest'),
  /** A page, and no file. */
  page: (path: string): boolean => path === '' || path.endsWith('/') || path.endsWith('.html'),
  worker: (path: string): boolean => path === 'sw.js',
} as const

/** Addresses of some files of a host at the root. */
export const isIn =
  (some: (path: string) => boolean) =>
  ({ pathname }: URL): boolean =>
    some(pathname.slice(1))

/** What the page says of being kept. */
export const badge = (page: Page): Locator => page.locator('.offline')

/** Words of the badge, in French. */
export const says = {
  ready: /Disponible hors connexion/,
  unsaved: /Pas encore/,
} as const

/** Waits until the browser has looked for another version; what it finds may still be on its way. */
export const lookForUpdate = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update().catch(() => undefined)
  })

/** Which workers of this deployment the browser has. */
export const workersOf = (page: Page): Promise<readonly ('installing' | 'waiting' | 'active')[]> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    return (['installing', 'waiting', 'active'] as const).filter((state) => (registration?.[state] ?? null) !== null)
  })

/** Waits until another version is on the device, whole, and waits for its turn. */
export async function updateWaits(page: Page): Promise<void> {
  await lookForUpdate(page)
  await expect.poll(() => workersOf(page), { timeout: 20_000 }).toContain('waiting')
}

/** Waits until no install goes on, whichever way it ended. */
export const installEnds = (page: Page): Promise<void> =>
  expect.poll(() => workersOf(page), { timeout: 60_000 }).not.toContain('installing')

/** Takes the update that the page offers. */
export async function takeUpdate(page: Page): Promise<void> {
  await expect(page.locator('.update')).toBeVisible()
  await Promise.all([page.waitForEvent('load'), page.locator('.update button').click()])
}

/** Stops every worker, as a browser does that needs the memory. */
export async function stopWorkers(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('ServiceWorker.enable')
  await session.send('ServiceWorker.stopAllWorkers')
  await session.detach()
}
