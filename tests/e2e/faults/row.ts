import type { BrowserContext, Page, PlaywrightTestArgs, PlaywrightWorkerArgs, TestInfo } from '@playwright/test'
import type { Host } from '../host.ts'
import { test as base, expect, saved } from '../test.ts'

interface Sound {
  /** Looks at every page of a row, while it runs and at its end, so that no row can forget to. */
  readonly sound: undefined
}

/**
 * The test of a row of the fault matrix, or of a promise. Besides what it says itself: no uncaught error (from `faults`), no
 * page without a word to read, and at its end a human within reach on every page.
 */
export const test = base.extend<Sound>({
  sound: [
    async ({ context, host, faults }, use, info) => {
      await context.addInitScript(watchForBlank)
      context.on('page', (page) => listenForText(page, info))
      context.on('serviceworker', (worker) =>
        worker.on('console', (message) => message.type() === 'error' && faults.push(`worker: ${message.text()}`)),
      )
      await use(undefined)
      if (info.errors.length === 0) await expectHelp(context, host)
    },
    { auto: true },
  ],
})
export { expect }

/** What a test of a row gets. */
type Body = (
  args: Pick<PlaywrightTestArgs & PlaywrightWorkerArgs, 'page' | 'context' | 'browser'> & {
    readonly host: Host
    readonly others: string[]
    readonly faults: string[]
  },
  info: TestInfo,
) => Promise<void>

interface Options {
  /** Runs with every `npm test`, not only with `npm run test:faults`. */
  readonly daily?: boolean
  readonly seconds?: number
}

/** A test of a row: the fault, and what its reader may expect. The table that `npm run test:faults` prints is made of these. */
export const row = (number: number, fault: string, expected: string, body: Body, options: Options = {}): void =>
  sound(`row ${number}`, fault, expected, body, options)

/** A test of a promise that is kept under all faults. */
export const promise = (number: number, what: string, expected: string, body: Body, options: Options = {}): void =>
  sound(`P${number}`, what, expected, body, options)

function sound(name: string, what: string, expected: string, body: Body, { daily = false, seconds = 60 }: Options): void {
  test(
    `(${name}) ${what} → ${expected}`,
    { tag: daily ? [] : ['@rare'] },
    async ({ page, context, browser, host, others, faults }, info) => {
      info.setTimeout(seconds * 1000)
      await body({ page, context, browser, host, others, faults }, info)
    },
  )
}

/** A figure that was measured, for the table. */
export const figure = (words: string): void => void test.info().annotations.push({ type: 'figure', description: words })

/** A first visit, up to where everything is on the device. */
export async function install(page: Page, host: Host, path = 'fr/'): Promise<void> {
  await page.goto(host.url(path))
  await saved(page)
}

const help = 'a[href^="tel:"], a[href^="mailto:"]'

async function expectHelp(context: BrowserContext, host: Host): Promise<void> {
  const { origin } = new URL(host.url())
  const ours = context.pages().filter((page) => page.url().startsWith(origin) || page.url().startsWith('http://ariane.test:'))
  expect(ours.length, 'a row ends on a page of ours').toBeGreaterThan(0)
  for (const page of ours) {
    await expect(page.locator('h1').first(), page.url()).toBeVisible()
    await expect(page.locator(help).filter({ visible: true }).first(), page.url()).toBeVisible()
  }
}

/** Runs in every page: says when there was something to read, and cries out where there is nothing. */
function watchForBlank(): void {
  if (window !== top || !location.protocol.startsWith('http')) return
  const began = performance.now()
  let told = false
  // Kept from before any test changes the clock.
  const [later, now] = [setTimeout, () => performance.now() - began]
  const look = () => {
    const text = document.body?.innerText.trim() ?? ''
    if (text !== '' && !told) {
      told = true
      console.debug(`text after ${Math.round(now())} ms`)
    }
    // Three times the second that is promised: the machine may be busy with other tests.
    if (text === '' && now() > 3000) console.error('Unexpected blank page, expected something to read')
    else later(look, told ? 500 : 20)
  }
  addEventListener('DOMContentLoaded', look)
}

function listenForText(page: Page, info: TestInfo): void {
  page.on('console', (message) => {
    const ms = /^text after (\d+) ms$/.exec(message.text())?.[1]
    if (ms !== undefined) info.annotations.push({ type: 'text', description: ms })
  })
}
