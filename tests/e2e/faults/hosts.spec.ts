import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { firstNode } from '../content.ts'
import type { Fault } from '../host.ts'
import { alter, on, portal, redirect, reset, silence, status, withHeaders } from '../host-faults.ts'
import { answerLink, expectNode, tap } from '../reader.ts'
import { live, saved } from '../test.ts'
import { badge, badgeTexts, files } from './build.ts'
import { expect, figure, install, row } from './row.ts'
import { oneOfEach } from './walked.ts'

/** Serves a page at another origin. */
async function elsewhere(html: string): Promise<{ readonly url: string; readonly close: () => void }> {
  const server = createServer((_request, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(html))
  await new Promise<void>((resolve) => server.listen(0, resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

row(
  28,
  'a session expires: every page is redirected to a login elsewhere',
  'a navigation follows, the open walk goes on, and offline everything is readable',
  async ({ page, host, others }) => {
    const { path, node } = firstNode('fr', 'step')
    const login = await elsewhere('<!doctype html><title>Sign in</title><h1>Sign in</h1>')
    others.push(new URL(login.url).origin)
    await install(page, host)
    await page.goto(host.url(path))
    await live(page)
    host.fault = on(files.page, redirect(login.url))
    await tap(page.locator(answerLink('next')))
    await expect(page.locator('.trail')).toBeVisible()
    await page.goto(host.url(path))
    await expect(page).toHaveTitle('Sign in')
    await host.stop()
    await page.goto(host.url(path))
    await expectNode(page, node)
    await host.start()
    host.fault = undefined
    await page.goto(host.url(path))
    await expectNode(page, node)
    login.close()
  },
)

row(
  39,
  'a host answers missing files with its front page and 200',
  'no page is stored as code or data, and unknown addresses lead on',
  async ({ page, host }) => {
    host.style = 'fallback'
    host.fault = on(files.dutch, portal('Front page'))
    await page.goto(host.url('fr/'))
    await live(page)
    await expect(badge(page)).toContainText(badgeTexts.unsaved)
    const asked = host.hits.length
    host.fault = undefined
    expect(asked).toBeGreaterThan(0)
    await page.goto(host.url('fr/'))
    await saved(page)
    // An unknown guide: the front page is the answer for the page and for its data.
    await page.goto(host.url('fr/no-such-guide/'))
    await expect(page.locator('h1')).toBeVisible()
    await tap(page.locator('main a.answer').first())
    await live(page)
    await expect(page.locator('main a.answer').first()).toBeVisible()
    const kept = await page.evaluate(async () => {
      const wrong: string[] = []
      for (const name of await caches.keys()) {
        const cache = await caches.open(name)
        for (const request of await cache.keys())
          if (/\.(?:js|json)$/.test(request.url) && (await (await cache.match(request))?.text())?.startsWith('<!'))
            wrong.push(request.url)
      }
      return wrong
    })
    expect(kept).toEqual([])
  },
)

row(
  39,
  'a host answers missing code with its front page and 200',
  'the prerendered page stays, and is walked by links',
  async ({ page, host }) => {
    const { path, node } = firstNode('fr', 'step')
    host.fault = on(files.app, portal('Front page'))
    await page.goto(host.url(path))
    await page.locator('h1').click()
    await page.waitForTimeout(1500)
    expect(host.hits.filter((hit) => files.app(hit.slice(1)))).not.toEqual([])
    await expectNode(page, node)
    await tap(page.locator(answerLink('next')))
    await expect(page).not.toHaveURL(host.url(path))
    await expect(page.locator('h1')).toBeVisible()
  },
)

row(
  40,
  'an admin forbids framing after the pages were stored',
  'it applies at the next online navigation',
  async ({ page, host, others, faults }) => {
    const { path } = firstNode('fr', 'step')
    const frame = elsewhere(
      `<!doctype html><title>Intranet</title><h1>Intranet</h1><iframe src="${host.url(path)}" width="400" height="600"></iframe>`,
    )
    const parent = await frame
    others.push(new URL(parent.url).origin)
    await install(page, host)
    await page.goto(host.url(path))
    let seen = 0
    const policies = ["frame-ancestors 'none'", "frame-ancestors 'self'", 'frame-ancestors *']
    for (const policy of policies) {
      host.fault = on(files.page, withHeaders({ 'content-security-policy': policy }))
      const answer = await page.goto(host.url(path))
      if (answer?.headers()['content-security-policy'] === policy) seen += 1
    }
    figure(`P10: ${seen} of ${policies.length} changes seen at the next navigation`)
    expect(seen).toBe(policies.length)
    // The browser enforces the header: the framed page shows before the change and not after it.
    await page.goto(parent.url)
    await expect(page.frameLocator('iframe').locator('h1')).toBeVisible()
    host.fault = on(files.page, withHeaders({ 'content-security-policy': "frame-ancestors 'none'" }))
    await page.goto(parent.url)
    await expect.poll(() => page.frames()[1]?.url()).toMatch(/^chrome-error:/)
    await page.goto(host.url(path))
    parent.close()
    // Removes the note of the browser on the frame that it refused as expected.
    faults.splice(0, faults.length, ...faults.filter((said) => !said.startsWith('console: Framing ')))
  },
)

const edited = (text: string): Fault => alter(() => Buffer.from(text))
const newContact = { phone: '+32 2 111 11 11', mail: 'autre@example.org' }
const other = JSON.stringify({ organisation: 'Autre maison', contact: { fr: newContact, nl: newContact } })

row(
  41,
  'an admin edits the site config',
  'the new contact shows at the next visit, and offline after it',
  async ({ page, host }) => {
    await install(page, host)
    host.fault = on('site.json', edited(other))
    await page.goto(host.url('fr/'))
    await expect(page.locator('#help a[href="tel:+3221111111"]')).toBeVisible()
    figure('P10: 1 navigation')
    await host.stop()
    await page.goto(host.url('nl/'))
    await expect(page.locator('#help a[href="tel:+3221111111"]')).toBeVisible()
  },
)

for (const [what, fault] of [
  ['malformed', edited('{"organisation": "x",')],
  ['gone (404)', status(404)],
  ['a page', portal()],
  ['two megabytes long', edited(JSON.stringify({ organisation: 'x'.repeat(2_000_000) }))],
  ['a list', edited('[]')],
  [
    'full of wrong types',
    edited('{"organisation":7,"contact":{"fr":{"phone":["x"],"mail":"javascript:alert(1)"}},"__proto__":{"polluted":1}}'),
  ],
  ['never answered', silence],
  ['cut off', reset],
] as const)
  row(
    41,
    `the site config is ${what}`,
    'the last good copy is used, else the built settings; /admin/ explains it',
    async ({ page, context, host }) => {
      const builtIn = page.locator('#help a[href="tel:+3220000000"]')
      host.fault = on('site.json', fault)
      await page.goto(host.url('fr/'))
      await live(page)
      // The contact of the build is a placeholder: it is not shown in place of a file that cannot be read.
      const isAnswered = what !== 'never answered' && what !== 'cut off'
      if (isAnswered) await expect(builtIn).toHaveCount(0)
      else await expect(builtIn).toBeVisible()
      // A good copy is stored, and then the file on the host becomes bad.
      host.fault = on('site.json', edited(other))
      const later = await context.newPage()
      await install(later, host)
      await later.goto(host.url('fr/'))
      const good = later.locator('#help a[href="tel:+3221111111"]')
      await expect(good).toBeVisible()
      host.fault = on('site.json', fault)
      await later.goto(host.url('nl/'))
      await live(later)
      // JSON with wrong types has no usable contact, so the page names the organisation.
      if (what === 'full of wrong types') await expect(later.locator('#help a[href^="tel:"]')).toHaveCount(0)
      else await expect(good).toBeVisible({ timeout: 10_000 })
      expect(await later.evaluate(() => ({}) as { polluted?: number })).toEqual({})
      // The admin page reports it.
      await later.goto(host.url('fr/admin/'))
      await expect(later.locator('.verdict.bad')).toBeVisible({ timeout: 25_000 })
      await expect(later.locator('.problems li strong.error')).toHaveCount(
        isAnswered ? (what === 'full of wrong types' ? 3 : 1) : 0,
      )
      // A good file again.
      host.fault = on('site.json', edited(other))
      for (const one of [page, later]) {
        await one.goto(host.url('fr/'))
        await expect(one.locator('#help a[href="tel:+3221111111"]')).toBeVisible({ timeout: 10_000 })
      }
    },
    { seconds: 90 },
  )

for (const [what, fault] of [
  [
    'a page without its slash, for good (301)',
    on(
      (path) => /^[a-z]{2}\/.*[^/]$/.test(path) && !/\.\w+$/.test(path),
      redirect((path) => `/${path}/`, 301),
    ),
  ],
  [
    'capitals to small letters (301)',
    on(
      (path) => path !== path.toLowerCase() && /^[a-z]{2}\//i.test(path),
      redirect((path) => `/${path.toLowerCase()}`, 301),
    ),
  ],
  [
    'index.html to the folder (308)',
    on(
      (path) => path.endsWith('/index.html'),
      redirect((path) => `/${path.slice(0, -10)}`, 308),
    ),
  ],
] as const)
  row(43, `a host redirects ${what}`, 'no redirect is stored: the same addresses open offline', async ({ page, host }) => {
    const { path, node, file } = firstNode('fr', 'step')
    host.fault = fault
    await install(page, host)
    const ways = [path, path.slice(0, -1), `fr/${file.guide.id}/${node.code.toUpperCase()}/`, `${path}index.html`]
    for (const online of [true, false]) {
      if (!online) await host.stop()
      for (const way of ways) {
        await page.goto('about:blank')
        await page.goto(host.url(way))
        await expect(page, way).toHaveTitle(new RegExp(node.code, 'i'))
      }
    }
    expect(host.hits).toEqual([])
  })

row(
  44,
  'an object store that knows files by their exact names only',
  'every link works as it is written, online and offline',
  async ({ page, host }) => {
    host.style = 'exact'
    await page.goto(host.url('index.html'))
    await live(page)
    await tap(page.locator('main a.answer').first())
    await expect(page.locator('h1')).not.toContainText('n’existe pas')
    for (const { path, node } of oneOfEach('fr')) {
      // The host answers with the error page and status 404, and the app then opens the screen of the address.
      await page.goto(host.url(path))
      await live(page)
      await expect(page, path).toHaveTitle(new RegExp(node.code, 'i'))
      const links = await page.locator('main a.answer').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
      for (const link of links.filter((href) => href.startsWith('/')).slice(0, 2)) {
        await page.goto(new URL(link, host.url()).href)
        await live(page)
        await expect(page.locator('h1'), link).not.toContainText('n’existe pas')
      }
    }
    await saved(page)
    await host.stop()
    for (const { path, node } of oneOfEach('nl')) {
      await page.goto(host.url(path))
      await expect(page, path).toHaveTitle(new RegExp(node.code, 'i'))
    }
  },
)
