import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import french from '../../../locales/fr/walk.json' with { type: 'json' }
import dutch from '../../../locales/nl/walk.json' with { type: 'json' }
import { firstNode } from '../content.ts'
import { alter, on, status } from '../host-faults.ts'
import { large } from '../large-content.ts'
import { answerLink, expectNode, tap } from '../reader.ts'
import { sites } from '../sites.ts'
import { live } from '../test.ts'
import { badge, badgeTexts, files, workersOf } from './build.ts'
import { expect, figure, install, row, test } from './row.ts'
import { beginWalk, countLoads, expectWalk } from './walked.ts'

type Language = 'fr' | 'nl'

/** The script with the words of a language: the one that contains one of its sentences. */
function wordsFile(language: Language): string {
  const sentence = { fr: french, nl: dutch }[language].failed.title
  const name = readdirSync(join(sites.site, 'assets')).find(
    (file) => file.endsWith('.js') && readFileSync(join(sites.site, 'assets', file), 'utf8').includes(sentence),
  )
  if (name === undefined) throw new Error(`Unexpected build without words in ${language}`)
  return `assets/${name}`
}

row(
  59,
  'the file of a language’s words is missing',
  'the prerendered page in that language stays, and is walked by links',
  async ({ page, host }) => {
    host.fault = on(wordsFile('nl'), status(404))
    const { path, node } = firstNode('nl', 'step')
    await page.goto(host.url(path))
    await page.locator('h1').click()
    await page.waitForTimeout(1500)
    await expectNode(page, node)
    await tap(page.locator(answerLink('next')))
    await expect(page).not.toHaveURL(host.url(path))
    await expect(page.locator('html')).toHaveAttribute('lang', 'nl')
    await expect(page.getByText('Offline beschikbaar')).toHaveCount(0)
  },
)

row(
  59,
  'the words of another language are missing when it is chosen',
  'the prerendered page in that language is loaded, once',
  async ({ page, host }) => {
    await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined }))
    host.fault = on(wordsFile('nl'), status(404))
    const { path, node } = firstNode('fr', 'step')
    await page.goto(host.url(path))
    await live(page)
    const seen = countLoads(page)
    await page.locator('a[data-language="nl"]').first().click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'nl')
    await expectNode(page, node)
    await expect(page.locator('h1')).toBeVisible()
    await page.waitForTimeout(1500)
    expect(seen.loads).toBe(1)
  },
)

for (const [what, time] of [
  ['1970', 0],
  ['2099', Date.UTC(2099, 11, 31)],
] as const)
  row(
    60,
    `the clock is in ${what}, in pages and in the worker`,
    'nothing expires, and there is no loop of updates',
    async ({ page, host }) => {
      host.fault = on(
        files.worker,
        alter((script) => Buffer.concat([Buffer.from(`Date.now = () => ${time};`), script])),
      )
      await page.clock.setFixedTime(new Date(time))
      await install(page, host)
      const begun = await beginWalk(page, host)
      await page.reload()
      await expectWalk(page, begun)
      await page.waitForTimeout(2500)
      expect(host.hits.filter((hit) => hit.startsWith('/sw.js')).length).toBeLessThan(8)
      expect(await workersOf(page)).toEqual(['active'])
      await expect(badge(page)).toContainText(badgeTexts.ready)
    },
  )

row(
  60,
  'the clock jumps back by a century between two walks',
  'the stored walk is offered, and goes on',
  async ({ page, host }) => {
    await page.clock.setFixedTime(new Date(Date.UTC(2099, 0, 1)))
    await install(page, host)
    const begun = await beginWalk(page, host)
    await page.clock.setFixedTime(new Date(0))
    await tap(page.locator(answerLink(begun.option)).first())
    await expect(page).toHaveTitle(new RegExp(begun.next, 'i'))
    await page.goto(host.url('fr/'))
    await expect(page.locator('.resume .answer')).toHaveCount(1)
    await page.locator('.resume .answer').click()
    await expect(page).toHaveTitle(new RegExp(begun.next, 'i'))
  },
)

test.describe('large', () => {
  test.use({ site: 'large' })
  row(
    61,
    `${large.articles * large.steps} steps, a megabyte of text, ${large.articles * large.pictures} pictures`,
    'the texts are small enough to be stored, and the pictures follow',
    async ({ page, host }) => {
      const guides = readdirSync(join(sites.large, 'data/fr')).filter((file) => file.startsWith('procedure-'))
      expect(guides).toHaveLength(large.articles)
      await install(page, host)
      await expect(badge(page)).toContainText(badgeTexts.ready)
      // A data file is requested by its hash as well.
      const asked = [...new Set(host.hits.map((hit) => hit.replace(/\?.*/, '')))].filter((hit) => !hit.endsWith('/'))
      expect(asked.filter((hit) => hit.startsWith('/media/'))).toEqual([])
      const pictures = asked.filter((hit) => hit.startsWith('/packs/pictures-'))
      expect(pictures.length).toBeGreaterThan(0)
      const bytes = asked.filter((hit) => !pictures.includes(hit)).reduce((sum, hit) => sum + sizeOf(hit), 0)
      const more = pictures.reduce((sum, hit) => sum + sizeOf(hit), 0)
      figure(
        `${asked.length} requests, ${Math.round(bytes / 1000)} KB before the host compresses, and ${Math.round(more / 1000)} KB of pictures`,
      )
      expect(asked.length).toBeLessThanOrEqual(60)
      expect(bytes).toBeLessThan(2_000_000)
      await host.stop()
      for (const guide of [guides[0], guides[guides.length - 1]])
        await openOffline(page, host.url(`fr/${guide?.replace('.json', '')}/`))
    },
    { seconds: 120 },
  )
})

const sizeOf = (hit: string): number => statSync(join(sites.large, hit.replace(/\?.*/, '')), { throwIfNoEntry: false })?.size ?? 0

async function openOffline(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await live(page)
  await tap(page.locator('main a.answer.primary'))
  await expect(page.locator('.code-line')).toBeVisible()
  await expect(page.locator('h1')).not.toBeEmpty()
}
