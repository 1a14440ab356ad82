import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { languages } from '../../src/guide/language.ts'
import { firstNode } from './content.ts'
import { tap } from './reader.ts'
import { sites } from './sites.ts'
import { expect, live, saved, test } from './test.ts'

/** Collects the script files that a page loads over the network from now on, without those from the worker. */
function scriptsOf(page: Page): ReadonlySet<string> {
  const scripts = new Set<string>()
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script' && !response.fromServiceWorker())
      scripts.add(new URL(response.url()).pathname.slice(1))
  })
  return scripts
}

const packed = (files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + brotliCompressSync(readFileSync(join(sites.site, file))).length, 0)

for (const language of languages)
  test(`a first visit to a step in ${language} loads at most 110 KiB of script, and 120,000 bytes with the first answer`, {
    tag: language === 'fr' ? [] : ['@all'],
  }, async ({ page, host }) => {
    const scripts = scriptsOf(page)
    await page.goto(host.url(firstNode(language, 'step').path))
    await live(page)
    await saved(page)
    const visit = packed(scripts)
    console.log(`script of a first visit in ${language}: ${visit} bytes in ${scripts.size} files`)
    expect(visit).toBeGreaterThan(50_000)
    expect(visit).toBeLessThanOrEqual(110 * 1024)

    await tap(page.locator('main a.answer').first())
    await expect(page.locator('.trail')).toBeVisible()
    expect(packed(scripts)).toBeLessThanOrEqual(120_000)
  })

test('the first answer on a device survives a reload', async ({ page, host }) => {
  const { path, node } = firstNode('fr', 'question')
  await page.goto(host.url(path))
  await live(page)
  await tap(page.locator(`main a.answer[data-option="${node.choices[0]?.id}"]`))
  await expect(page.locator('.trail .given')).toHaveCount(1)
  await page.reload()
  await expect(page.locator('.trail .given')).toHaveCount(1)
})
