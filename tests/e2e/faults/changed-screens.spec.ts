import { rmSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { phraseText } from '../../../src/guide/content.ts'
import type { Guide } from '../../../src/guide/guide.ts'
import { exits, type GuideNode } from '../../../src/guide/node.ts'
import { guides } from '../content.ts'
import { longWalk } from '../path.ts'
import { answerLink, byTouch } from '../reader.ts'
import { shifted } from '../shifted.ts'
import { sites } from '../sites.ts'
import { live } from '../test.ts'
import { shownVersion, updateWaits } from './build.ts'
import { copyOf, editSite, retireCode, rewordPage, writeGuide } from './edited-build.ts'
import { expect, figure, install, row } from './row.ts'
import { beginWalk, expectWalk, givenOn } from './walked.ts'

/* What a reader sees whose screen or guide changes while they read it. */

/** The walk that `beginWalk` begins, and a screen of it that leads to one other screen. */
function placeInWalk() {
  const { file, moves } = longWalk(guides('fr'))
  const at = moves.findIndex(
    ({ node }, index) =>
      index > 1 && exits(node).length === 1 && !node.heading && typeof node.title[0] === 'string' && node.title.length === 1,
  )
  const node = moves[at]?.node
  if (node === undefined) throw new Error('Unexpected walk without a step, expected one')
  return { guide: file.guide, node, at, path: `fr/${file.guide.id}/${node.code}/` }
}

/** A guide without one of its screens: what led to it leads on. */
function without(guide: Guide, gone: GuideNode): Guide {
  const next = exits(gone)[0]?.to ?? ''
  const { nodes } = guide
  const left = JSON.stringify(nodes.filter(({ id }) => id !== gone.id)).replaceAll(JSON.stringify(gone.id), JSON.stringify(next))
  return { ...guide, nodes: JSON.parse(left) }
}

row(
  65,
  'a screen is reworded under a reader',
  'the new words, what changed, and the answers as they were',
  async ({ page, host }) => {
    const { guide, node, at, path } = placeInWalk()
    await install(page, host)
    const begun = await beginWalk(page, host, at)
    const newer = copyOf(sites.site, 'reworded')
    const [from, to] = [phraseText(node.title), 'Une consigne avec d’autres mots.']
    const nodes = guide.nodes.map((one) => (one.id === node.id ? { ...one, title: [to] } : one))
    const hash = writeGuide(newer, { ...guide, nodes })
    rewordPage(newer, guide.id, node.code, [from, to])
    host.folder = newer
    const since = Date.now()
    await page.goto(host.url(path))
    await expect(page.locator('main h1')).toHaveText(to)
    await expect(page.locator('main .notice')).toContainText('Cette page a changé')
    figure(`screen reworded: version ${hash.slice(0, 8)}, with what changed, after ${Date.now() - since} ms`)
    await expect(page.locator('main ins')).toHaveText(to)
    await expect(page.locator('main del')).toHaveText(from)
    expect(await shownVersion(page)).toBe(hash.slice(0, 8))
    await expectWalk(page, begun)
    rmSync(newer, { recursive: true, force: true })
  },
)

row(
  66,
  'a screen is removed under a reader',
  'the walk goes on in its version; a reload says that the screen is gone, and leads back into the walk',
  async ({ page, host }) => {
    const { guide, node, at, path } = placeInWalk()
    await install(page, host)
    await beginWalk(page, host, at)
    const newer = copyOf(sites.site, 'without-screen')
    retireCode(newer, guide.id, node.code)
    const hash = writeGuide(newer, without(guide, node))
    host.folder = newer
    await byTouch(page, answerLink(exits(node)[0]?.option ?? ''))
    await expect(page).not.toHaveURL(new RegExp(node.code))
    await expect(page.locator('main [data-option]').first()).toBeVisible()
    await page.goBack()
    await expect(page).toHaveURL(new RegExp(node.code))
    const since = Date.now()
    await page.goto(host.url(path))
    await expect(page.locator('main h1')).toHaveText('Cette page n’existe plus')
    figure(`screen removed: no version after ${Date.now() - since} ms`)
    await page.locator(`main a.primary[href$="/fr/${guide.id}/"]`).click()
    await expect(page).toHaveURL(new RegExp(`/fr/${guide.id}/$`))
    expect(await shownVersion(page)).toBe(hash.slice(0, 8))
    await page.locator('.resume .answer').first().click()
    // The answers are replayed up to the last that fits: it now leads past the screen.
    await expect(page).toHaveURL(new RegExp(`/${guide.nodes.find(({ id }) => id === exits(node)[0]?.to)?.code}/`))
    await expect.poll(() => givenOn(page)).not.toBe('')
    rmSync(newer, { recursive: true, force: true })
  },
)

row(
  67,
  'a whole guide is withdrawn under a reader',
  'the words at the next move and on each of its pages, no list has it, and another guide is offered',
  async ({ page, host }) => {
    const { guide, node, at } = placeInWalk()
    const other = guides('fr').find(({ guide: one }) => one.id !== guide.id && !one.unlisted)?.guide
    await install(page, host)
    await beginWalk(page, host, at)
    const newer = copyOf(sites.site, 'withdrawn-guide')
    const text = { fr: 'Ce guide efface des données.', nl: 'Deze gids wist gegevens.' }
    editSite(newer, { withdrawn: [{ guide: guide.id, text, to: other?.id }] })
    host.folder = newer
    const since = Date.now()
    await byTouch(page, answerLink(exits(node)[0]?.option ?? ''))
    await expect(page.locator('main')).toContainText(text.fr)
    figure(`guide withdrawn: its words after ${Date.now() - since} ms`)
    for (const path of [`fr/${guide.id}/`, `fr/${guide.id}/${guide.nodes.at(-1)?.code}/`, `${node.code}/`]) {
      await page.goto(host.url(path))
      await expect(page.locator('main'), path).toContainText(text.fr)
      await expect(page.locator('main [data-option]'), path).toHaveCount(0)
    }
    await page.locator(`main a[href$="/fr/${other?.id}/"]`).click()
    await expect(page.locator('main h1')).toHaveText(other?.heading ?? other?.title ?? '')
    await page.goto(host.url('fr/'))
    await live(page)
    await expect(page.locator(`main a[href$="/fr/${guide.id}/"]`)).toHaveCount(0)
    await host.stop()
    await page.goto(host.url(`fr/${guide.id}/`))
    await expect(page.locator('main')).toContainText(text.fr)
    rmSync(newer, { recursive: true, force: true })
  },
)

row(
  67,
  'an entry of `withdrawn` names nothing, and another has no words',
  'screens, lists and walks stay as they are, and the page for admins names it',
  async ({ page, host, faults }) => {
    const { guide, path } = placeInWalk()
    await install(page, host)
    const newer = copyOf(sites.site, 'withdrawn-nothing')
    const text = { fr: 'Mots de trop.', nl: 'Woorden te veel.' }
    editSite(newer, {
      withdrawn: [
        { guide: 'no-such-guide', text },
        { code: 'zzzzz', text, to: 'nowhere' },
        { text },
        { code: guide.nodes[0]?.code },
      ],
    })
    host.folder = newer
    for (const at of [path, 'fr/', `fr/${guide.id}/`]) {
      await page.goto(host.url(at))
      await live(page)
      await expect(page.locator('main a.answer').first(), at).toBeVisible()
      await expect(page.locator('main'), at).not.toContainText(text.fr)
    }
    await page.goto(host.url('fr/admin/'))
    await live(page)
    await expect(page.locator('main')).toContainText('no-such-guide')
    await expect(page.locator('main')).toContainText('withdrawn.3')
    faults.splice(0, faults.length, ...faults.filter((fault) => !fault.includes('site.json')))
    rmSync(newer, { recursive: true, force: true })
  },
)

const boxesOf = (page: Page) =>
  page.evaluate(() =>
    ['main h1', 'main .prose', 'main .answer', 'header', 'footer'].map((selector) => {
      const part = document.querySelector(selector)
      const box = part?.getBoundingClientRect()
      // The pinned answer stays in reach above the offer.
      const top = part?.closest('.pinned') === null ? box?.y : 'any'
      return [selector, box?.x, top, box?.width, box?.height]
    }),
  )

for (const viewport of [
  { width: 360, height: 640 },
  { width: 1280, height: 800 },
])
  row(65, `an update arrives, ${viewport.width} pixels wide`, 'the offer moves nothing on the page', async ({ page, host }) => {
    await page.setViewportSize(viewport)
    const { path } = placeInWalk()
    await install(page, host, path)
    const [before, sum] = [await boxesOf(page), await shifted(page)]
    host.folder = sites.later
    await updateWaits(page)
    await expect(page.locator('.update')).toBeVisible()
    await page.waitForTimeout(500)
    const moved = (await shifted(page)) - sum
    figure(`layout shift of the offer, ${viewport.width} pixels wide: ${moved}`)
    expect(await boxesOf(page)).toEqual(before)
    const answer = await page.locator('main .answer').first().boundingBox()
    const offer = await page.locator('.update').boundingBox()
    expect((answer?.y ?? 0) + (answer?.height ?? 0)).toBeLessThanOrEqual(offer?.y ?? 0)
    expect(moved).toBe(0)
  })
