import { expect, type Locator, type Page } from '@playwright/test'

/** Tests of faults find the files of a build by these names, which depend on the configuration of the build. */
export const files = {
  /** The packs of the Dutch guides. */
  dutch: (path: string): boolean => /^packs\/nl\./.test(path),
  /** The packs of the French guides. */
  french: (path: string): boolean => /^packs\/fr\./.test(path),
  /** All packs and their indexes. */
  packs: (path: string): boolean => path.startsWith('packs/'),
  /** All scripts with a hash in their name. */
  code: (path: string): boolean => /^assets\/.*\.js$/.test(path),
  /** The app, which the entry loads. */
  app: (path: string): boolean => /^assets\/app-.*\.js$/.test(path),
  /** Files that only the browser itself requests; an install does not need them. */
  optional: (path: string): boolean => path.startsWith('icons/') || path.endsWith('.webmanifest'),
  /** Pages, as opposed to files. */
  page: (path: string): boolean => path === '' || path.endsWith('/') || path.endsWith('.html'),
  worker: (path: string): boolean => path === 'sw.js',
} as const

/** Matches the URL of a file on a host at the root. */
export const isIn =
  (some: (path: string) => boolean) =>
  ({ pathname }: URL): boolean =>
    some(pathname.slice(1))

/** The badge that tells whether the guides are stored. */
export const badge = (page: Page): Locator => page.locator('.offline')

/** Texts of the badge, in French. */
export const badgeTexts = {
  ready: /Disponible sans Internet/,
  unsaved: /pas encore/i,
} as const

/** Waits until the browser has checked for an update. Its install may still go on. */
export const lookForUpdate = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update().catch(() => undefined)
  })

/** The states in which the browser has a worker of this deployment. */
export const workersOf = (page: Page): Promise<readonly ('installing' | 'waiting' | 'active')[]> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    return (['installing', 'waiting', 'active'] as const).filter((state) => (registration?.[state] ?? null) !== null)
  })

/** Waits until an update is completely installed and waiting. */
export async function updateWaits(page: Page): Promise<void> {
  await lookForUpdate(page)
  await expect.poll(() => workersOf(page), { timeout: 20_000 }).toContain('waiting')
}

/** Waits until no install is running, whether it succeeded or not. */
export const installEnds = (page: Page): Promise<void> =>
  expect.poll(() => workersOf(page), { timeout: 100_000 }).not.toContain('installing')

/** Accepts the update that the page offers, and waits for the reload. */
export async function takeUpdate(page: Page): Promise<void> {
  await expect(page.locator('.update')).toBeVisible()
  await Promise.all([page.waitForEvent('load'), page.locator('.update button').click()])
}

/** Stops the process of every worker, as a browser does to free memory. */
export async function stopWorkers(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('ServiceWorker.enable')
  await session.send('ServiceWorker.stopAllWorkers')
  await session.detach()
}

/**
 * The version of the guide that the page shows: it stands on the page about the guide, one tap away. The browser goes there and back.
 */
export async function shownVersion(page: Page): Promise<string> {
  const address = page.url()
  await page.locator('footer .passport a').last().click()
  const line = page.locator('.about .passport', { hasText: 'Version' })
  const words = (await line.textContent()) ?? ''
  await page.goBack()
  await expect(page).toHaveURL(address)
  await expect(page.locator('.about')).toHaveCount(0)
  return /Version ([0-9a-f]{8})/.exec(words)?.[1] ?? words
}
