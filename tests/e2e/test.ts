import { test as base, expect, type Page } from '@playwright/test'
import { type Host, openHost } from './host.ts'
import { belowBase, outerBase, sites } from './sites.ts'

interface Fixtures {
  /** Which build the host serves, and below which base. */
  readonly site: 'site' | 'below' | 'outer' | 'large'
  /** A host of its own for every test: another port is another origin, with a worker and a storage of its own. */
  readonly host: Host
  /** Origins besides the host's that a test means to ask. */
  readonly others: string[]
  /** What went wrong in any page: errors, violations of the policy, requests to elsewhere. Every test ends with none. */
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

/** A browser's own notes on a request that failed; what a page makes of that is what is tested. */
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

/** Waits until the app has taken over the page: React marks the elements that it drives, and its effects run after a paint. */
export async function live(page: Page): Promise<void> {
  // In slices, from the top: the foot is the last.
  await page.waitForFunction(() => {
    const isDriven = (selector: string) =>
      Object.keys(document.querySelector(selector) ?? {}).some((key) => key.startsWith('__reactProps'))
    return isDriven('#app > header') && isDriven('#app > main') && isDriven('#app > footer')
  })
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50)))),
  )
}

/** Waits until the worker has verified that everything is on the device, and runs this page. */
export async function saved(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await expect.poll(() => statusOf(page), { timeout: 20_000 }).toBe('ready')
}

/** What the worker that runs this page says of its cache. */
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
