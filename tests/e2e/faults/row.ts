import type { BrowserContext, Page, PlaywrightTestArgs, PlaywrightWorkerArgs, TestInfo } from '@playwright/test'
import type { Host } from '../host.ts'
import { test as base, expect, saved } from '../test.ts'

interface EveryPage {
  /** Checks every page of a test while it runs and at its end, without a line in the test. */
  readonly everyPage: undefined
}

/**
 * A test of a row of the fault matrix, or of a promise (docs/faults.md). Besides its own assertions it fails on an uncaught error
 * (from `faults`), on a page without text, and if a page at its end shows no contact of a person.
 */
export const test = base.extend<EveryPage>({
  everyPage: [
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

/** The body of a test, with its fixtures. */
type Body = (
  args: Pick<PlaywrightTestArgs & PlaywrightWorkerArgs, 'page' | 'context' | 'browser'> & {
    readonly host: Host
    readonly others: string[]
    readonly faults: string[]
  },
  info: TestInfo,
) => Promise<void>

interface Options {
  /** Whether plain `npm test` runs it too; otherwise it gets the tag `@all`. */
  readonly fast?: boolean
  /** Its time limit. */
  readonly seconds?: number
}

/** A test of a row: the fault, and the expected behaviour. `npm run test:faults` prints a table of them. */
export const row = (number: number, fault: string, expected: string, body: Body, options: Options = {}): void =>
  faultTest(`row ${number}`, fault, expected, body, options)

/** A test of a promise, which holds under every fault. */
export const promise = (number: number, what: string, expected: string, body: Body, options: Options = {}): void =>
  faultTest(`P${number}`, what, expected, body, options)

function faultTest(name: string, what: string, expected: string, body: Body, { fast = false, seconds = 60 }: Options): void {
  test(
    `(${name}) ${what} → ${expected}`,
    { tag: fast ? [] : ['@all'] },
    async ({ page, context, browser, host, others, faults }, info) => {
      info.setTimeout(seconds * 1000)
      await body({ page, context, browser, host, others, faults }, info)
    },
  )
}

/** Adds a measured figure to the table. */
export const figure = (words: string): void => void test.info().annotations.push({ type: 'figure', description: words })

/** A first visit, until everything is stored on the device. */
export async function install(page: Page, host: Host, path = 'fr/'): Promise<void> {
  await page.goto(host.url(path))
  await saved(page)
}

const help = 'a[href^="tel:"], a[href^="mailto:"]'

async function expectHelp(context: BrowserContext, host: Host): Promise<void> {
  const { origin } = new URL(host.url())
  const ours = context.pages().filter((page) => page.url().startsWith(origin) || page.url().startsWith('http://ariane.test:'))
  expect(ours.length, 'a test ends on a page of ours').toBeGreaterThan(0)
  for (const page of ours) {
    await expect(page.locator('h1').first(), page.url()).toBeVisible()
    await expect(page.locator(help).filter({ visible: true }).first(), page.url()).toBeVisible()
  }
}

/** P13. Runs in every page: logs the time until the page has text, and an error while it has none. */
function watchForBlank(): void {
  if (window !== top || !location.protocol.startsWith('http')) return
  const began = performance.now()
  let told = false
  // The real functions: a test may replace the clock later.
  const [later, now] = [setTimeout, () => performance.now() - began]
  const look = () => {
    const text = document.body?.innerText.trim() ?? ''
    if (text !== '' && !told) {
      told = true
      console.debug(`text after ${Math.round(now())} ms`)
    }
    // The promise is one second; three leave room for a machine that runs other tests too.
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
