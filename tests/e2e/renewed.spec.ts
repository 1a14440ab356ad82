import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { firstNode } from './content.ts'
import { copyOf, editSite } from './faults/edited-build.ts'
import { on, reset, status } from './host-faults.ts'
import { sites } from './sites.ts'
import { expect, live, test } from './test.ts'

/* Pages that `deploy:config` has rendered again, for a `site.json` that was edited on the server. */

const contact = { name: 'Autre équipe', phone: '+32 2 111 11 11', mail: 'aide@rivage.be', hours: 'De 7 h à 19 h' }
const words = { fr: 'N’installez plus ceci & attendez.', nl: 'Installeer dit niet meer.' }
const edited = 'tel:+3221111111'
const built = 'tel:+3220000000'

/** The last screen before the helpdesk, one step, and another step that the admin withdraws. */
function places() {
  const withdrawn = firstNode('fr', 'step')
  const step = firstNode('fr', 'step', ({ file }) => file.guide.id !== withdrawn.file.guide.id)
  const end = firstNode('fr', 'outcome', ({ node }) => node.result !== 'solved')
  return { withdrawn, step, end }
}

/** The copy of the site whose `site.json` was edited, and its pages rendered again. */
let renewed = ''

// One worker, which renders once.
test.describe.configure({ mode: 'default' })
test.beforeAll(async () => {
  test.setTimeout(180_000)
  renewed = copyOf(sites.site, 'renewed')
  const withdrawn = [{ code: places().withdrawn.node.code, text: words }]
  editSite(renewed, { contact: { fr: contact, nl: contact }, notices: [{ text: { fr: 'Panne du réseau' } }], withdrawn })
  await promisify(execFile)(process.execPath, ['src/node/bin/ariane.mjs', 'deploy:config', renewed])
})

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })
  test('pages show the contact, the notice and the withdrawals of the served site.json', async ({ page, host }) => {
    host.folder = renewed
    const { withdrawn, step, end } = places()
    const start = `fr/${step.file.guide.id}/`
    for (const path of ['', 'fr/', 'nl/', 'fr/desk/', step.path, end.path, start, `${step.node.code}/`, 'nothing/here/']) {
      await page.goto(host.url(path))
      await expect(page.locator(`[href="${edited}"]`).last(), path).toBeAttached()
      await expect(page.locator(`[href="${built}"]`), path).toHaveCount(0)
    }
    await page.goto(host.url(withdrawn.path))
    await expect(page.locator('main')).toContainText(words.fr)
    await expect(page.locator('main [data-option]')).toHaveCount(0)
    await expect(page.locator('.announcement')).toContainText('Panne du réseau')
  })
})

test('the app hydrates them, and shows their contact where it cannot have the served site.json', { tag: '@all' }, async ({
  page,
  host,
}) => {
  host.folder = renewed
  host.fault = on('site.json', reset)
  const { withdrawn, step, end } = places()
  for (const path of [step.path, end.path, 'nl/', withdrawn.path]) {
    await page.goto(host.url(path))
    await live(page)
    await expect(page.locator(`#help [href="${edited}"]`)).toBeVisible()
    await expect(page.locator(`[href="${built}"]`)).toHaveCount(0)
  }
  await expect(page.locator('main')).toContainText(words.fr)
})

test('an edit that was taken back on the server is not seen again', { tag: '@all' }, async ({ page, host }) => {
  host.folder = renewed
  host.fault = on('site.json', status(200, readFileSync(join(sites.site, 'site.json'), 'utf8'), 'application/json'))
  await page.goto(host.url(places().step.path))
  await live(page)
  await expect(page.locator(`#help [href="${built}"]`)).toBeVisible()
  await expect(page.locator('.announcement')).toHaveCount(0)
})
