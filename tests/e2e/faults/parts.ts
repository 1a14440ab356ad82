import type { Page } from '@playwright/test'
import { firstNode } from '../content.ts'
import type { Host } from '../host.ts'
import { expect, live } from '../test.ts'

/** Every lazy part of the app, in order, with the actions that open it; the first starts at a step with all of them. */
export const lazyParts: readonly { readonly name: string; readonly open: (page: Page) => Promise<void> }[] = [
  { name: 'certificate', open: (page) => open(page, '#certificate summary', '.certificate input') },
  { name: 'share', open: (page) => open(page, '#share summary', '.qr') },
  { name: 'words in Dutch', open: (page) => follow(page, 'a[data-language="nl"]', 'html[lang="nl"] h1') },
  { name: 'catalog', open: (page) => follow(page, 'header a.brand', 'main .shelf') },
  { name: 'search', open: search },
  {
    name: 'desk',
    open: (page) =>
      follow(page, 'header a.brand', 'main .shelf').then(() => follow(page, 'a[href$="/nl/desk/"]', '[href*="/nl/desk/"]')),
  },
  { name: 'tree of a guide', open: (page) => follow(page, 'main a[href*="/nl/desk/"]', '.drawing-part') },
  { name: 'drawing', open: (page) => open(page, '.drawing-part button', '.drawn-tree') },
  { name: 'call view', open: (page) => page.goBack().then(() => follow(page, 'main a[href*="/nl/call/"]', 'main h1')) },
]

/**
 * Opens a step, waits for `meanwhile`, and then opens every part in that tab. Returns the failures, in the order of `lazyParts`:
 * parts that did not show, requests that failed, and reloads.
 */
export async function openParts(page: Page, host: Host, meanwhile: () => Promise<void>): Promise<readonly string[]> {
  await page.goto(host.url(firstNode('fr', 'step', ({ node }) => node.certificate === true).path))
  await live(page)
  const failed: string[] = []
  page.on(
    'response',
    (response) => response.status() >= 400 && failed.push(`${response.status()} ${new URL(response.url()).pathname}`),
  )
  page.on('requestfailed', (request) => failed.push(`failed ${new URL(request.url()).pathname}`))
  await meanwhile()
  page.on('load', () => failed.push(`loaded anew at ${new URL(page.url()).pathname}`))
  for (const part of lazyParts)
    await part.open(page).catch((error: unknown) => failed.push(`${part.name}: ${String(error).slice(0, 200)}`))
  return failed
}

async function open(page: Page, selector: string, shown: string): Promise<void> {
  await page.locator(selector).first().click()
  await expect(page.locator(shown).first()).toBeVisible()
}

async function follow(page: Page, selector: string, shown: string): Promise<void> {
  await page.locator(selector).first().click()
  await expect(page.locator(shown).first()).toBeVisible()
}

async function search(page: Page): Promise<void> {
  const form = page.locator('form[role="search"]').first()
  await form.locator('input').first().fill('80240438')
  await form.locator('button').first().click()
  await expect(page).toHaveURL(/\/find\//)
  await expect(page.locator('main h1')).toBeVisible()
}
