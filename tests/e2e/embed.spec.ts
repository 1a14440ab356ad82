import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { FrameLocator, Page } from '@playwright/test'
import { firstNode, guides } from './content.ts'
import type { Host } from './host.ts'
import { on } from './host-faults.ts'
import { answerLink, tap } from './reader.ts'
import { sites } from './sites.ts'
import { test as base, expect } from './test.ts'

/** A host page at another origin, which a test may change between visits. */
interface Intranet {
  html: string
  headers: Readonly<Record<string, string>>
  readonly origin: string
}

const test = base.extend<{ intranet: Intranet; listed: boolean }>({
  /** Whether site.json lists that origin. */
  listed: [true, { option: true }],
  intranet: async ({ host, others, listed }, use) => {
    const intranet = { html: '', headers: {}, origin: '' }
    const server = createServer((request, response) => {
      const page = request.url === '/'
      response
        .writeHead(page ? 200 : 204, { 'content-type': 'text/html; charset=utf-8', ...intranet.headers })
        .end(page ? intranet.html : '')
    })
    await new Promise<void>((resolve) => server.listen(0, resolve))
    // Another name of this machine is another site to the browser.
    intranet.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    others.push(intranet.origin)
    host.fault = on('site.json', (_path, response, body) => {
      const site = { ...JSON.parse(body().toString()), embed: { origins: listed ? [intranet.origin] : [] } }
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(site))
      return true
    })
    await use(intranet)
    server.closeAllConnections()
    server.close()
  },
})

/** The events that the host page has received, newest last. */
const eventsOf = (page: Page): Promise<readonly (readonly [string, Record<string, string>])[]> =>
  page.evaluate(() => Reflect.get(window, 'heard') ?? [])

const listen = `<script>window.heard=[];for(const name of ['ariane-ready','ariane-step','ariane-outcome'])addEventListener(name,e=>heard.push([name,e.detail]))</script>`
const element = (host: Host, attributes: string, inside = ''): string =>
  `<!doctype html><html lang="nl"><title>Intranet</title>${listen}<ariane-guide ${attributes}>${inside}</ariane-guide><script src="${host.url('embed.js')}" async></script>`
const frameOf = (page: Page): FrameLocator => page.frameLocator('ariane-guide iframe')
const heightOf = (page: Page): Promise<number> =>
  page.locator('ariane-guide iframe').evaluate((frame) => frame.getBoundingClientRect().height)

/** A step and its guide. */
const first = firstNode('nl', 'step')
const short = { guide: first.file.guide.id, node: first.node }

test('the script of the element is below 2,500 bytes', () => {
  const bytes = brotliCompressSync(readFileSync(join(sites.site, 'embed.js'))).length
  console.log(`embed.js: ${bytes} bytes in brotli`)
  expect(bytes).toBeLessThan(2500)
})

test('an element in a page of another origin shows a step in its language, follows its height and reports each step', async ({
  page,
  host,
  intranet,
}) => {
  const { guide, node } = short
  intranet.html = element(host, `guide="${guide}" step="${node.code.toUpperCase()}"`)
  await page.goto(intranet.origin)
  const frame = frameOf(page)
  await expect(frame.locator('html')).toHaveAttribute('lang', 'nl')
  await expect.poll(async () => (await eventsOf(page)).map(([name]) => name)).toEqual(['ariane-ready', 'ariane-step'])
  expect((await eventsOf(page))[1]?.[1]).toEqual({ guide, code: node.code, language: 'nl' })
  // The frame is as tall as its content: nothing scrolls inside.
  await expect.poll(() => frame.locator('html').evaluate((root) => root.scrollHeight - root.clientHeight)).toBeLessThanOrEqual(1)
  const before = await heightOf(page)
  await frame.locator('#share summary').click()
  await expect.poll(() => heightOf(page)).toBeGreaterThan(before + 20)
  await frame.locator('#share summary').click()
  // The frame shrinks again.
  await expect.poll(() => heightOf(page)).toBeLessThanOrEqual(before + 2)
  await tap(frame.locator(answerLink('next')))
  await expect.poll(async () => (await eventsOf(page)).length).toBe(3)
  expect((await eventsOf(page))[2]?.[1]).not.toMatchObject({ code: node.code })
})

test('reports an outcome; its transcript only after the reader sends it', { tag: '@all' }, async ({ page, host, intranet }) => {
  const { guide, node, file } = toEnd()
  intranet.html = element(host, `guide="${guide}" step="${node.code}" lang="fr"`)
  await page.goto(intranet.origin)
  const frame = frameOf(page)
  await expect.poll(async () => (await eventsOf(page)).length).toBe(2)
  await tap(frame.locator('a.answer').first())
  await expect.poll(async () => (await eventsOf(page)).map(([name]) => name)).toContain('ariane-outcome')
  const outcomes = async () => (await eventsOf(page)).filter(([name]) => name === 'ariane-outcome').map(([, detail]) => detail)
  expect((await outcomes())[0]).toMatchObject({ guide: file, language: 'fr' })
  expect((await outcomes())[0]).not.toHaveProperty('transcript')
  await frame.locator('.hand-over button').click()
  await expect(frame.locator('.hand-over [role="status"]')).not.toBeEmpty()
  await expect.poll(async () => (await outcomes())[1]?.transcript ?? '').toContain(node.code.toUpperCase())
})

test('a page that starts listening late still receives the current state', { tag: '@all' }, async ({ page, host, intranet }) => {
  intranet.html = `<!doctype html><title>Intranet</title><iframe id="early" src="${host.url(`nl/${short.guide}/${short.node.code}/`)}"></iframe>`
  await page.goto(intranet.origin)
  await page.frameLocator('#early').locator('h1').waitFor()
  await page.waitForTimeout(1500)
  const said = await page.evaluate(
    (origin) =>
      new Promise((resolve) => {
        const found: unknown[] = []
        const frame = document.querySelector('iframe')
        addEventListener('message', ({ data, source }) => {
          if (source === frame?.contentWindow) found.push(data.type)
          if (found.length === 3) resolve(found)
        })
        const greet = () => frame?.contentWindow?.postMessage({ v: 1, type: 'hello', nonce: 'latecomer' }, origin)
        const timer = setInterval(greet, 300)
        setTimeout(() => (clearInterval(timer), resolve(found)), 8000)
      }),
    new URL(host.url()).origin,
  )
  expect(said).toHaveLength(3)
  expect(said).toEqual(expect.arrayContaining(['ready', 'step', 'height']))
})

test('(row 53) the host sizes the frame by its content → settles within three messages', { tag: '@all' }, async ({
  page,
  host,
  intranet,
}) => {
  intranet.html = element(host, `guide="${short.guide}" step="${short.node.code}"`).replace(
    '<title>',
    '<style>ariane-guide{min-height:100vh}</style><script>window.heights=0;addEventListener("message",({data})=>{if(data?.type==="height")heights++})</script><title>',
  )
  await page.goto(intranet.origin)
  await expect.poll(async () => (await eventsOf(page)).length).toBe(2)
  await page.waitForTimeout(3000)
  expect(await page.evaluate(() => Reflect.get(window, 'heights'))).toBeLessThanOrEqual(3)
})

test('(row 54) a sibling frame forges messages → the element ignores them', { tag: '@all' }, async ({ page, host, intranet }) => {
  intranet.html = element(host, `guide="${short.guide}" step="${short.node.code}"`).replace(
    '</ariane-guide>',
    `</ariane-guide><iframe srcdoc="&lt;script&gt;setInterval(()=>{for(const origin of ['*'])parent.postMessage({v:1,type:'height',nonce:'abcdefgh',seq:1e6,px:9999},origin)},50)&lt;/script&gt;"></iframe>`,
  )
  await page.goto(intranet.origin)
  await expect.poll(async () => (await eventsOf(page)).length).toBe(2)
  await page.waitForTimeout(1000)
  expect(await heightOf(page)).toBeLessThan(9000)
})

test('(row 52) a hostile page sends 10,000 wrong messages a second → no reply, and the guide still works', {
  tag: '@all',
}, async ({ page, host, intranet }) => {
  intranet.html = `<!doctype html><title>Intranet</title><iframe src="${host.url(`nl/${short.guide}/${short.node.code}/`)}"></iframe>`
  await page.goto(intranet.origin)
  const frame = page.frameLocator('iframe')
  await expect(frame.locator('.offline')).not.toBeEmpty()
  await page.evaluate((origin) => {
    const inner = document.querySelector('iframe')?.contentWindow
    const junk = [
      { v: 1, type: 'hello', nonce: '<script>' },
      { v: 1, type: 'navigate', href: 'https://evil.example' },
      JSON.parse('{"v":1,"type":"hello","nonce":"abcdefgh","__proto__":{"polluted":1}}'),
      'x'.repeat(1000),
      null,
    ]
    Reflect.set(window, 'heard', [])
    addEventListener('message', ({ data }) => Reflect.get(window, 'heard').push(data))
    let left = 200
    const timer = setInterval(() => {
      for (let i = 0; i < 100; i++) inner?.postMessage(junk[i % junk.length], origin)
      if (--left === 0) clearInterval(timer)
    }, 10)
  }, new URL(host.url()).origin)
  await tap(frame.locator(answerLink('next')))
  await expect(frame.locator('.code-line .node-code')).not.toHaveText(short.node.code.toUpperCase())
  await page.waitForTimeout(1500)
  expect(await eventsOf(page)).toEqual([])
  expect(await frame.locator('html').evaluate(() => Reflect.get({}, 'polluted'))).toBeUndefined()
})

test('(row 55) a frame of 400 by 500 pixels that never grows → every control is reached by scrolling down inside it', {
  tag: '@all',
}, async ({ page, host, intranet }) => {
  intranet.html = `<!doctype html><title>SharePoint</title><iframe width="400" height="500" src="${host.url(`fr/${short.guide}/${short.node.code}/`)}"></iframe>`
  await page.goto(intranet.origin)
  const frame = page.frameLocator('iframe')
  await expect(frame.locator('.offline')).not.toBeEmpty()
  expect(await frame.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth)).toBe(0)
  for (const control of await frame.locator('a:visible, button:visible, summary:visible').all()) {
    await control.scrollIntoViewIfNeeded()
    const box = await control.boundingBox()
    expect(box?.width ?? 0).toBeGreaterThan(0)
  }
  await tap(frame.locator(answerLink('next')))
  await expect(frame.locator('.code-line .node-code')).not.toHaveText(short.node.code.toUpperCase())
})

test('(row 50) a sandbox without an origin → the guide is walked by its links, nothing is stored', { tag: '@all' }, async ({
  page,
  host,
  intranet,
  faults,
}) => {
  intranet.html = `<!doctype html><title>Intranet</title><iframe sandbox="allow-scripts" src="${host.url(`fr/${short.guide}/${short.node.code}/`)}"></iframe>`
  await page.goto(intranet.origin)
  const frame = page.frameLocator('iframe')
  await tap(frame.locator(answerLink('next')))
  await expect(frame.locator('.code-line .node-code')).not.toHaveText(short.node.code.toUpperCase())
  // With an opaque origin, the browser refuses the scripts of the page and logs it. Links need no script.
  expect(faults.filter((fault) => !/from origin 'null' has been blocked by CORS/.test(fault))).toEqual([])
  faults.length = 0
})

test('(row 51) a frame of another site with storage blocked → it works, registers no worker, and links the page on its own', async ({
  page,
  host,
  intranet,
}) => {
  await page.addInitScript(() => {
    if (window.top === window) return
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('denied', 'SecurityError')
        },
      })
  })
  intranet.html = element(host, `guide="${short.guide}" step="${short.node.code}" lang="fr"`)
  await page.goto(intranet.origin)
  const frame = frameOf(page)
  await tap(frame.locator(answerLink('next')))
  await expect(frame.locator('.code-line .node-code')).not.toHaveText(short.node.code.toUpperCase())
  const alone = frame.locator('.offline a[target="_blank"]')
  await expect(alone).toBeVisible()
  expect(await alone.evaluate((link) => Reflect.get(link, 'href') === location.href)).toBe(true)
  expect(host.hits.filter((path) => path.endsWith('/sw.js'))).toEqual([])
})

test('the host sets the theme, and can change it', { tag: '@all' }, async ({ page, host, intranet }) => {
  await page.emulateMedia({ colorScheme: null })
  intranet.html = element(host, `guide="${short.guide}" theme="dark" lang="fr"`)
  await page.goto(intranet.origin)
  const paper = () =>
    frameOf(page)
      .locator('body')
      .evaluate((body) => getComputedStyle(body).backgroundColor)
  await expect.poll(paper).toBe('rgb(16, 25, 31)')
  // As in a browser in which the style of a frame sets no colours: the message alone sets them.
  const ignored = () =>
    page.evaluate(() =>
      document.querySelector('ariane-guide')?.shadowRoot?.querySelector('iframe')?.style.removeProperty('color-scheme'),
    )
  await ignored()
  await page.waitForTimeout(300)
  await expect.poll(paper).toBe('rgb(16, 25, 31)')
  await page.locator('ariane-guide').evaluate((guide) => guide.setAttribute('theme', 'light'))
  await page.emulateMedia({ colorScheme: 'dark' })
  await ignored()
  await expect.poll(paper).toBe('rgb(255, 255, 255)')
  await page.locator('ariane-guide').evaluate((guide) => guide.setAttribute('theme', 'auto'))
  await expect.poll(paper).toBe('rgb(16, 25, 31)')
})

test('after an answer at the foot of a tall screen the next heading is in view; nothing moves when the guide loads', {
  tag: '@all',
}, async ({ page, host, intranet }) => {
  const around = '<p style="height:900px">Intranet</p>'
  intranet.html = element(host, `guide="${short.guide}" step="${short.node.code}" lang="nl"`)
    .replace('<ariane-guide', `${around}<ariane-guide`)
    .replace('</ariane-guide>', `</ariane-guide>${around}`)
  await page.goto(intranet.origin)
  await expect.poll(async () => (await eventsOf(page)).length).toBe(2)
  expect(await page.evaluate(() => scrollY)).toBe(0)
  const top = () => page.locator('ariane-guide').evaluate((guide) => guide.getBoundingClientRect().top)
  await page.evaluate(() => scrollTo(0, 1100))
  expect(await top()).toBeLessThan(-100)
  await tap(frameOf(page).locator(answerLink('next')))
  await expect.poll(async () => (await eventsOf(page)).length).toBe(3)
  await expect.poll(top).toBeGreaterThanOrEqual(-1)
  // The top is in view: the page stays where it is.
  await page.evaluate(() => scrollTo(0, 600))
  await frameOf(page)
    .locator('.trail ol a, .back')
    .first()
    .evaluate((link: HTMLElement) => link.click())
  await expect.poll(async () => (await eventsOf(page)).length).toBe(4)
  expect(await page.evaluate(() => scrollY)).toBe(600)
})

test('mail and telephone open beside the frame, under a policy that allows frames of the guide alone', { tag: '@all' }, async ({
  page,
  host,
  intranet,
}) => {
  const origin = new URL(host.url()).origin
  intranet.headers = { 'content-security-policy': `script-src ${origin} 'unsafe-inline'; frame-src ${origin}` }
  intranet.html = element(host, `guide="${short.guide}" step="${short.node.code}" lang="nl"`)
  await page.goto(intranet.origin)
  await expect.poll(async () => (await eventsOf(page)).length).toBe(2)
  for (const scheme of ['mailto', 'tel']) {
    await frameOf(page).locator(`#help a[href^="${scheme}:"]`).click()
    await page.waitForTimeout(500)
    await expect(frameOf(page).locator('h1')).not.toBeEmpty()
  }
})

test('a lazy frame loads when it is near; a frame that never answers is replaced by a link', { tag: '@all' }, async ({
  page,
  host,
  intranet,
  faults,
}) => {
  test.slow()
  intranet.html = element(host, 'guide="nothing-here" lang="fr" lazy').replace(
    '<ariane-guide',
    '<div style="height:6000px"></div><ariane-guide',
  )
  await page.goto(intranet.origin)
  await page.waitForTimeout(1000)
  expect(host.hits.filter((path) => path.includes('nothing-here'))).toEqual([])
  host.fault = (path, response) => {
    if (!path.startsWith('fr/')) return false
    response
      .writeHead(200, { 'content-type': 'text/html', 'content-security-policy': "frame-ancestors 'none'" })
      .end('<h1>blocked</h1>')
    return true
  }
  await page.locator('ariane-guide').scrollIntoViewIfNeeded()
  const link = page.locator('ariane-guide').getByRole('link')
  await expect(link).toBeVisible({ timeout: 20_000 })
  expect(await link.getAttribute('href')).toBe(host.url('fr/nothing-here/'))
  faults.length = 0
})

test('without its script the element shows its own content', { tag: '@all' }, async ({ page, host, intranet }) => {
  intranet.html = element(host, `guide="${short.guide}"`, `<a href="${host.url('nl/')}">De gidsen</a>`).replace(
    /<script src.*$/,
    '',
  )
  await page.goto(intranet.origin)
  await expect(page.getByRole('link', { name: 'De gidsen' })).toBeVisible()
})

test('a wildcard in an edited site.json is read without a warning', { tag: '@all' }, async ({ page, host }) => {
  const warnings: string[] = []
  page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()))
  host.fault = on('site.json', (_path, response, body) => {
    // The last entry is wrong in every engine: its warning shows that the file was read.
    const site = { ...JSON.parse(body().toString()), embed: { origins: ['https://*.listed.example', 'https://*.org'] } }
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(site))
    return true
  })
  await page.goto(host.url('fr/'))
  await expect.poll(() => warnings.join('\n')).toContain('https://*.org')
  expect(warnings.join('\n')).not.toContain('listed.example')
})

test.describe('a site that is not listed', () => {
  test.use({ listed: false })
  test('(row 49) no frame-ancestors header, and a site that is not listed frames a page → the page asks to be opened alone', {
    tag: '@all',
  }, async ({ page, host, intranet }) => {
    intranet.html = element(host, `guide="${short.guide}" step="${short.node.code}" lang="fr"`)
    await page.goto(intranet.origin)
    const frame = frameOf(page)
    await expect(frame.locator('h1')).toHaveText('Ouvrez ce guide dans sa propre page')
    await expect(frame.locator('a.answer')).toHaveAttribute('target', '_blank')
    expect(await eventsOf(page)).toEqual([])
  })
})

test('a compact frame has no header and no foot, also on its next page and without storage; the contact opens', {
  tag: '@all',
}, async ({ page, host, intranet }) => {
  intranet.html = element(host, `guide="${short.guide}" step="${short.node.code}" compact lang="fr"`)
  await page.goto(intranet.origin)
  const frame = frameOf(page)
  await expect(frame.locator('html')).toHaveClass(/compact/)
  for (const part of ['header.bar', 'footer .passport', '#help']) await expect(frame.locator(part)).toBeHidden()
  await expect(frame.locator('h1')).toBeVisible()
  await frame.locator('body').evaluate(() => location.assign('../'))
  await expect(frame.locator('html')).toHaveClass(/compact/)
  await expect(frame.locator('header.bar')).toBeHidden()
  await frame.locator('body').evaluate(() => location.assign('#help'))
  await expect(frame.locator('#help')).toBeVisible()
  await page.locator('ariane-guide').evaluate((guide) => guide.removeAttribute('compact'))
  await expect(frame.locator('header.bar')).toBeVisible()
})

test('/admin/embed/ previews a chosen screen, and its snippets show that screen in a page', { tag: '@all' }, async ({
  page,
  host,
  intranet,
}) => {
  const { guide, node } = short
  await page.goto(host.url('admin/embed/'))
  await expect(page.locator('h1')).toHaveText('Insérer un guide dans une page')
  await page.goto(host.url('nl/admin/embed/'))
  await expect(page.locator('h1')).toHaveText('Een gids in een pagina plaatsen')
  const choice = (name: string) => page.getByRole('combobox', { name, exact: true })
  await choice('Gids').selectOption(guide)
  await choice('Pagina').selectOption(node.code)
  await choice('Kleuren').selectOption('dark')
  const preview = page.frameLocator('.preview ariane-guide iframe')
  await expect(preview.locator('.code-line .node-code')).toHaveText(node.code.toUpperCase())
  await expect(page.locator('.preview ~ pre')).toContainText(`"code":"${node.code}"`)
  const [frame = '', element = '', card = ''] = await page.locator('section > pre.snippet').allInnerTexts()
  expect(element).toContain(`guide="${guide}" step="${node.code}" lang="nl" theme="dark" lazy`)
  expect(card).toContain(host.url(`nl/${guide}/${node.code}/`))
  for (const [html, inside] of [
    [frame, 'body > iframe'],
    [element, 'ariane-guide iframe'],
  ] as const) {
    intranet.html = `<!doctype html><html lang="nl"><title>Intranet</title><body>${html}`
    await page.goto(intranet.origin)
    await expect(page.frameLocator(inside).locator('.code-line .node-code')).toHaveText(node.code.toUpperCase())
  }
})

/** A check whose first answer leads to an outcome. */
function toEnd() {
  for (const file of guides('fr'))
    for (const node of file.guide.nodes) {
      if (node.kind !== 'check') continue
      const end = file.guide.nodes.find(({ id }) => id === node.yes)
      if (end?.kind === 'outcome') return { guide: file.guide.id, file: file.guide.id, node }
    }
  throw new Error('Unexpected content without a check that leads to an end')
}
