import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { link, phone } from './link.ts'
import { figures, isQuiet, probe, watchHeading } from './probe.ts'
import type { Sent, WireHost } from './wire-host.ts'

/** A site to visit, at a step that is followed by another. */
export interface Site {
  readonly name: string
  readonly host: WireHost
  readonly page: string
  /** The link to the next step. */
  readonly next: string
  /** Whether the site has a worker. */
  readonly pwa: boolean
}

/** The figures of one visit, by name; times in ms. */
export type Figures = Readonly<Record<string, number>>

/** Makes two first visits with an empty browser: one without a worker, to the next step; one with the worker, then offline. */
export async function visit(browser: Browser, site: Site): Promise<Figures> {
  const first = await open(browser, 'block', async (page) => {
    const load = await coldLoad(page, site)
    return { ...load, 'next step': await tapNext(page, site) }
  })
  if (!site.pwa) return first
  return open(browser, 'allow', async (page, context) => ({ ...first, ...(await offline(page, context, site)) }))
}

/** Opens an installed app after a deploy of `folder`, and returns the bytes of its update. */
export async function update(browser: Browser, site: Site, folder: string): Promise<Figures> {
  return open(browser, 'allow', async (page) => {
    await coldLoad(page, site)
    await whenActive(page, site)
    await site.host.serve(folder)
    const mark = site.host.sent.length
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready
      await registration.update()
      while (registration.waiting === null) await new Promise((resolve) => setTimeout(resolve, 50))
    })
    const sent = site.host.sent.slice(mark)
    return { 'update bytes': bytesOf(sent), 'update requests': sent.length }
  })
}

async function open<T>(
  browser: Browser,
  serviceWorkers: 'block' | 'allow',
  act: (page: Page, context: BrowserContext) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({
    viewport: { width: phone.width, height: phone.height },
    deviceScaleFactor: phone.scale,
    isMobile: true,
    hasTouch: true,
    locale: 'fr-BE',
    serviceWorkers,
  })
  try {
    await context.addInitScript(probe)
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    await devtools.send('Network.enable')
    await devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: link.latency,
      downloadThroughput: link.down / 8,
      uploadThroughput: link.up / 8,
    })
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: phone.slowdown })
    return await act(page, context)
  } finally {
    await context.close()
  }
}

async function coldLoad(page: Page, { host, page: path, next }: Site): Promise<Figures> {
  const mark = host.sent.length
  await page.goto(host.origin + path, { waitUntil: 'networkidle', timeout: 90_000 })
  await page.locator(next).first().waitFor({ state: 'attached' })
  await page.waitForFunction(isQuiet, null, { polling: 200, timeout: 60_000 })
  const sent = host.sent.slice(mark).filter(({ worker }) => !worker)
  return {
    ...(await page.evaluate(figures)),
    requests: sent.length,
    'script bytes': bytesOf(sent.filter(({ path: asked }) => asked.endsWith('.js'))),
  }
}

/** The time from the tap to the second frame after the new heading; with a page load, to its first paint. */
async function tapNext(page: Page, { next }: Site): Promise<number> {
  const anchor = page.locator(next).first()
  await anchor.scrollIntoViewIfNeeded()
  await sleep(1000)
  await page.evaluate(watchHeading)
  await anchor.tap({ noWaitAfter: true })
  await page.waitForFunction(() => window.noted?.painted, null, { polling: 50, timeout: 20_000 })
  const took = await page.evaluate(() => (window.noted.painted ?? 0) - Number(sessionStorage.getItem('bench tap')))
  await page.evaluate(() => sessionStorage.removeItem('bench tap'))
  return took
}

async function whenActive(page: Page, { host, pwa }: Site): Promise<number> {
  if (!pwa) return 0
  await page.waitForFunction(() => window.noted.active !== null, null, { polling: 100, timeout: 60_000 })
  while (performance.now() - (host.sent.filter(({ worker }) => worker).pop()?.at ?? 0) < 1000) await sleep(200)
  return page.evaluate(() => window.noted.active ?? 0)
}

async function offline(page: Page, context: BrowserContext, site: Site): Promise<Figures> {
  const mark = site.host.sent.length
  await coldLoad(page, site)
  const ready = await whenActive(page, site)
  const sent = site.host.sent.slice(mark).filter(({ worker }) => worker)
  await sleep(1500)
  await context.setOffline(true)
  await site.host.stop()
  try {
    await page.reload({ waitUntil: 'load', timeout: 30_000 })
    await page.waitForFunction(isQuiet, null, { polling: 200, timeout: 30_000 })
    const shown = await page.evaluate(figures)
    return {
      'offline ready': ready,
      'worker requests': sent.length,
      'worker bytes': bytesOf(sent),
      'offline reload, first paint': shown['first paint'] ?? 0,
      'offline next step': await tapNext(page, site),
    }
  } finally {
    await site.host.start()
    await context.setOffline(false)
  }
}

const bytesOf = (sent: readonly Sent[]): number => sent.reduce((sum, { bytes }) => sum + bytes, 0)
