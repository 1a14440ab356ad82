import { test as base, expect, type Page } from '@playwright/test'
import { type Host, openHost } from './host.ts'
import { belowBase, outerBase, sites } from './sites.ts'

interface Fixtures {
  /** The build that the host serves, each at its base path. */
  readonly site: 'site' | 'below' | 'outer' | 'large' | 'many'
  /** A host for each test: its port makes a separate origin, with its own worker and storage. */
  readonly host: Host
  /** Other origins that a test may request. */
  readonly others: string[]
  /** Errors, policy violations and requests to unexpected origins, of all pages. A test fails if any is left at its end. */
  readonly faults: string[]
}

export const test = base.extend<Fixtures>({
  site: ['site', { option: true }],
  host: async ({ site }, use) => {
    const host = openHost(sites[site], site === 'below' ? belowBase : site === 'outer' ? outerBase : '/')
    await host.start()
    await use(host)
    await host.stop().catch(() => undefined)
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it that nothing else is needed
  others: async ({}, use) => use([]),
  faults: [
    async ({ context, host, others }, use) => {
      const faults: string[] = []
      const allowed = (origin: string): boolean => origin === new URL(host.url()).origin || others.includes(origin)
      context.on('page', (page) => listen(page, allowed, faults))
      await use(faults)
      expect(faults).toEqual([])
    },
    { auto: true },
  ],
})
export { expect }

/** Messages of the browser about failed requests: tests check how the page handles them. */
const noteOfBrowser = /^(?:Failed to load resource|Failed to load module script|The FetchEvent for )/

function listen(page: Page, allowed: (origin: string) => boolean, faults: string[]): void {
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' && !noteOfBrowser.test(message.text())) faults.push(`console: ${message.text()}`)
  })
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (protocol !== 'data:' && protocol !== 'blob:' && !allowed(origin)) faults.push(`request: ${request.url()}`)
  })
}

/** Waits until the page is hydrated: React marks its elements, and runs effects after a paint. */
export async function live(page: Page): Promise<void> {
  // Hydration proceeds from the top; the foot is last.
  await page.waitForFunction(() => {
    const isDriven = (selector: string) =>
      Object.keys(document.querySelector(selector) ?? {}).some((key) => key.startsWith('__reactProps'))
    return isDriven('#app > header') && isDriven('#app > main') && isDriven('#app > footer')
  })
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50)))),
  )
}

/** Waits until the worker controls this page and has verified that everything is stored. */
export async function saved(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await expect.poll(() => statusOf(page), { timeout: 20_000 }).toBe('ready')
}

/** The state of the cache, from the worker that controls this page; `none` without one. */
export const statusOf = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = ({ data }) => resolve(data.state)
        const worker = navigator.serviceWorker.controller
        if (worker === null) resolve('none')
        else worker.postMessage({ type: 'status' }, [port2])
      }),
  )
