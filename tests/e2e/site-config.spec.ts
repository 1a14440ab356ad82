import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { violations } from './axe.ts'
import { firstNode, guides } from './content.ts'
import type { Fault, Host } from './host.ts'
import { all, alter, on, portal, silence, status } from './host-faults.ts'
import { expect, live, saved, test } from './test.ts'

const contact = { name: 'Autre équipe', phone: '+32 2 111 11 11', hours: 'De 7 h à 19 h' }
const good = { organisation: 'Ville de Rivage', contact: { fr: contact, nl: contact } }
const file = (text: string): Fault => alter(() => Buffer.from(text))
const edited = (change: object): Fault => on('site.json', file(JSON.stringify({ ...good, ...change })))
const logo =
  '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="28"><rect width="120" height="28" fill="#1a4f8b"/></svg>'
const withLogo: Fault = on('brand/logo.svg', (_path, response) => {
  response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(logo)
  return true
})
const newTelephone = '#help a[href="tel:+3221111111"]'
const builtTelephone = '#help a[href="tel:+3220000000"]'
const colourOf = (page: Page, selector: string): Promise<string> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => getComputedStyle(element).color)
const step = () => firstNode('fr', 'step').path
const [anyGuide] = guides('fr').filter(({ guide }) => !guide.unlisted && guide.audience === 'user')
const guideId = anyGuide?.guide.id ?? ''

async function at(page: Page, host: Host, path: string): Promise<void> {
  await page.goto(host.url(path))
  await live(page)
}

test.describe('an edit on the server', () => {
  test('name, logo, colour, contact, hours and notice show on the next page, and offline after it', async ({ page, host }) => {
    await at(page, host, step())
    await saved(page)
    const before = await colourOf(page, 'header nav a')
    host.fault = all(
      withLogo,
      edited({
        logo: 'brand/logo.svg',
        colour: '#7a1f5c',
        notices: [{ text: { fr: 'Maintenance ce soir', nl: 'Onderhoud vanavond' } }],
      }),
    )
    await at(page, host, step())
    await expect(page.locator(newTelephone)).toBeVisible()
    await expect(page.locator('#help')).toContainText('De 7 h à 19 h')
    await expect(page.locator('.announcement')).toContainText('Maintenance ce soir')
    await expect(page.locator('header img.logo')).toHaveJSProperty('complete', true)
    expect(await page.locator('header img.logo').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(120)
    await expect.poll(() => colourOf(page, '.contact a')).toBe('rgb(122, 31, 92)')
    expect(await colourOf(page, 'header nav a')).toBe(before)
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await colourOf(page, '.contact a')).not.toBe('rgb(122, 31, 92)')

    // The stored snapshot of the screen has the colour at its first paint.
    await page.waitForTimeout(1000)
    await host.stop()
    await page.goto(host.url(step()))
    await expect
      .poll(() => page.evaluate(() => document.querySelector('style[data-kept]')?.textContent ?? ''), { timeout: 10_000 })
      .toContain('--key: #7a1f5c')
    await page.goto(host.url('nl/'))
    await live(page)
    await expect(page.locator(newTelephone)).toBeVisible({ timeout: 10_000 })
    await expect(page.locator('.announcement')).toContainText('Onderhoud vanavond')
    // The logo is not stored: the built-in mark replaces it.
    await expect(page.locator('header svg.mark')).toBeVisible()
  })

  test('the contact of the build is never seen before the edited one', { tag: '@all' }, async ({ page, host }) => {
    host.fault = edited({})
    await page.addInitScript(() => {
      const seen = new Set<string>()
      Object.assign(window, { seen })
      const look = () => {
        for (const link of document.querySelectorAll('a[href^="tel:"]'))
          if (getComputedStyle(link).visibility === 'visible') seen.add(link.getAttribute('href') ?? '')
        requestAnimationFrame(look)
      }
      look()
    })
    for (const path of [firstNode('fr', 'outcome', ({ node }) => node.result !== 'solved').path, 'fr/']) {
      await at(page, host, path)
      await expect(page.locator(newTelephone)).toBeVisible()
      expect(await page.evaluate(() => [...(window as unknown as { readonly seen: Set<string> }).seen])).toEqual([
        'tel:+3221111111',
      ])
    }
  })

  test('a closed notice stays closed during the visit; a new one shows', { tag: '@all' }, async ({ page, host }) => {
    host.fault = edited({ notices: [{ text: { fr: 'Panne du réseau' } }] })
    await at(page, host, 'fr/')
    await page.locator('.announcement button').click()
    await expect(page.locator('.announcement')).toHaveCount(0)
    await expect(page.locator('main')).toBeFocused()
    await at(page, host, step())
    await expect(page.locator(newTelephone)).toBeVisible()
    await expect(page.locator('.announcement')).toHaveCount(0)
    host.fault = edited({ notices: [{ text: { fr: 'Le réseau est revenu' } }] })
    await at(page, host, 'nl/')
    await expect(page.locator('.announcement p')).toHaveAttribute('lang', 'fr')
  })

  for (const [from, until, due] of [
    ['2026-11-21', '2026-11-21', true],
    ['2026-11-22', undefined, false],
    [undefined, '2026-11-20', false],
  ] as const)
    test(`a notice from ${from} until ${until} is ${due ? '' : 'not '}shown on 21 November`, { tag: '@all' }, async ({
      page,
      host,
    }) => {
      await page.clock.setFixedTime(new Date(2026, 10, 21, 23, 30))
      host.fault = edited({ notices: [{ text: { fr: 'Panne' }, ...(from && { from }), ...(until && { until }) }] })
      await at(page, host, 'fr/')
      await expect(page.locator(newTelephone)).toBeVisible()
      await expect(page.locator('.announcement')).toHaveCount(due ? 1 : 0)
    })

  test('lists show the configured guides in their order; addresses and the desk stay', { tag: '@all' }, async ({
    page,
    host,
  }) => {
    const shownIds = () =>
      page
        .locator('main .shelf a')
        .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname.split('/')[2] ?? ''))
    await at(page, host, 'fr/')
    const usual = await shownIds()
    const last = usual[usual.length - 1] ?? ''
    host.fault = edited({ guides: { hidden: [guideId], first: [last] } })
    await at(page, host, 'fr/')
    await expect.poll(shownIds).not.toContain(guideId)
    // Each audience has a list; the guide is first in its own.
    await expect(page.locator('main .shelf.admin a').first()).toHaveAttribute('href', `/fr/${last}/`)
    expect([...(await shownIds()), guideId].sort()).toEqual([...usual].sort())
    await at(page, host, `fr/${guideId}/`)
    await expect(page.locator('h1')).toHaveText(anyGuide?.guide.title ?? '')
    await at(page, host, 'fr/find/')
    await expect(page.locator(`main a[href$="/fr/${guideId}/"]`)).toHaveCount(0)
    await at(page, host, 'fr/desk/')
    await expect(page.locator(`main a[href$="/fr/desk/${guideId}/"]`)).toHaveCount(1)
    host.fault = edited({ guides: { audiences: ['user'] } })
    await at(page, host, 'fr/')
    await expect(page.locator('main .shelf.admin')).toHaveCount(0)
    host.fault = edited({ guides: { only: [last, guideId] } })
    await at(page, host, 'fr/')
    await expect.poll(shownIds).toEqual([guideId, last])
  })

  test('certificates are offered for download, with their fingerprints', { tag: '@all' }, async ({ page, host }) => {
    const sha256 = 'ab'.repeat(32)
    host.fault = all(
      on('certificates/root.crt', (_path, response) => {
        response.writeHead(200, { 'content-type': 'application/x-x509-ca-cert', 'content-length': 1530 }).end(Buffer.alloc(1530))
        return true
      }),
      edited({
        certificates: [
          { name: 'Racine', sha256, file: 'certificates/root.crt' },
          { name: 'Autre', sha256, file: 'certificates/gone.crt' },
        ],
      }),
    )
    await at(page, host, firstNode('fr', 'step', ({ node }) => node.certificate === true).path)
    await expect(page.locator(newTelephone)).toBeVisible()
    await page.locator('#certificate summary').click()
    const offered = page.locator('.offered')
    await expect(offered.locator('a[download]')).toHaveCount(1)
    await expect(offered.locator('a')).toContainText('Télécharger Racine (2 Ko)')
    await expect(offered.locator('a')).toHaveAttribute('href', '/certificates/root.crt')
    await expect(offered.locator('code').first()).toContainText('AB:AB:')
    await expect(offered).toContainText('Autre ne peut pas être téléchargé')
    const download = page.waitForEvent('download')
    await offered.locator('a').click()
    expect((await download).suggestedFilename()).toBe('root.crt')
  })
})

test.describe('in a browser of another language', () => {
  test.use({ locale: 'de-DE' })
  test('the configured language is used', { tag: '@all' }, async ({ page, host }) => {
    host.fault = edited({ language: 'nl' })
    await at(page, host, '')
    await expect(page).toHaveURL(/\/nl\/$/)
    await page.goto(host.url('admin/'))
    await expect(page).toHaveURL(/\/nl\/admin\/$/)
    host.fault = edited({ language: 'de' })
    await at(page, host, '')
    await expect(page).toHaveURL(/\/fr\/$/)
  })
})

test.describe('the offline policy', () => {
  const registrations = (page: Page): Promise<number> =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)

  test('on-request: downloads nothing before the reader asks', { tag: '@all' }, async ({ page, host }) => {
    host.fault = edited({ offline: 'on-request' })
    await at(page, host, step())
    const ask = page.locator('.offline button', { hasText: 'Enregistrer maintenant' })
    await expect(ask).toBeVisible()
    expect(await registrations(page)).toBe(0)
    expect(host.hits.filter((path) => path.includes('/packs/') || path.includes('sw.js'))).toEqual([])
    await ask.click()
    await saved(page)
    await expect(page.locator('.offline')).toContainText('Disponible sans Internet')
    // The choice is remembered.
    await at(page, host, 'fr/')
    await expect(page.locator('.offline')).toContainText('Disponible sans Internet')
  })

  test('off: registers no worker, and removes stored guides', async ({ page, host }) => {
    await at(page, host, step())
    await saved(page)
    host.fault = edited({ offline: 'off' })
    await at(page, host, 'fr/')
    await expect(page.locator('.offline')).toContainText('votre organisation ne le souhaite pas')
    await expect.poll(() => registrations(page)).toBe(0)
    await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([])
    await at(page, host, 'nl/')
    await expect(page.locator('.offline')).toContainText('uw organisatie wil dat niet')
    expect(await registrations(page)).toBe(0)
  })
})

for (const [what, fault, says] of [
  ['malformed', file('{\n  "organisation": "x",\n}'), '(3:1)'],
  ['gone (404)', status(404), '404'],
  ['a page', portal(), 'HTML'],
  ['two megabytes long', file(JSON.stringify({ organisation: 'x'.repeat(2_000_000) })), '1954 KB'],
  ['a list', file('[]'), '[…]'],
] as const)
  test(`a site.json that is ${what} is ignored, and /admin/ explains it`, { tag: '@all' }, async ({ page, context, host }) => {
    host.fault = on('site.json', fault)
    await at(page, host, 'fr/admin/')
    await expect(page.locator('.verdict.bad')).toContainText('ne peut pas être utilisé')
    await expect(page.locator('.problems').first()).toContainText(says)
    await expect(page.locator('main')).toContainText('Les réglages avec lesquels le site a été généré sont utilisés')
    // The contact of this build is a placeholder.
    await expect(page.locator(builtTelephone)).toHaveCount(0)
    await expect(page.locator('#help')).toBeVisible()
    await saved(page)
    // A good copy is stored, and then the file on the host becomes bad.
    host.fault = edited({})
    const later = await context.newPage()
    await at(later, host, 'fr/admin/')
    await expect(later.locator('.verdict.good')).toBeVisible()
    host.fault = on('site.json', fault)
    await later.locator('.problems + p button, .verdict + p button').first().click()
    await expect(later.locator('.verdict.bad')).toBeVisible()
    await expect(later.locator('main')).toContainText('la dernière copie valide')
    await expect(later.locator('main')).toContainText('Ville de Rivage')
    await at(later, host, step())
    await expect(later.locator(newTelephone)).toBeVisible({ timeout: 10_000 })
  })

test('/admin/ distinguishes a server that does not answer from a wrong file', { tag: '@all' }, async ({ page, host }) => {
  test.slow()
  host.fault = on('site.json', silence)
  await at(page, host, 'nl/admin/')
  await expect(page.locator('.verdict.bad')).toContainText('De server antwoordt niet', { timeout: 25_000 })
  await expect(page.locator(builtTelephone)).toBeVisible()
})

test('a hostile site.json runs no script and reverses no text, and /admin/ lists its problems', async ({ page, host }) => {
  const script = 'javascript:document.title="owned"'
  const hostile = `{
    "organisation": "Bank\u202egro.kcatta",
    "logo": ${JSON.stringify(script)},
    "colour": "red;}*{display:none}",
    "address": ${JSON.stringify(script)},
    "contact": {"fr": {"name": "<img src=x onerror=document.title='owned'>", "phone": ["1"], "mail": "a@b?bcc=c@d", "url": ${JSON.stringify(script)}, "chat": ${JSON.stringify(`${script}//https://`)}}, "nl": 7},
    "guides": {"only": {"length": 3}, "hidden": ["../../x"]},
    "certificates": [{"name": "C", "sha256": "${'0'.repeat(64)}", "file": ${JSON.stringify(script)}}, null],
    "embed": {"origins": ["https://аpple.example", "*"]},
    "offline": {"toString": "off"},
    "notice": {"text": {"fr": "<script>document.title='owned'</script>", "nl": "${'x'.repeat(30_000)}"}},
    "__proto__": {"polluted": 1},
    "constructor": {"prototype": {"polluted": 1}}
  }`
  host.fault = on('site.json', file(hostile))
  for (const path of [step(), 'fr/', 'nl/', 'fr/admin/', 'nl/admin/']) {
    await at(page, host, path)
    await expect(page.locator('.announcement')).toContainText('<script>')
    expect(await page.evaluate(() => ({}) as { polluted?: number })).toEqual({})
    expect(await page.title()).not.toContain('owned')
    expect(
      await page
        .locator('a')
        .evaluateAll(
          (links) => links.filter((link) => /^(?!https?:|tel:|mailto:)/.test((link as HTMLAnchorElement).href)).length,
        ),
    ).toBe(0)
    // The contact cannot be read, and that of the build is a placeholder: neither is shown.
    await expect(page.locator('#help')).toBeVisible()
    await expect(page.locator(builtTelephone)).toHaveCount(0)
    await expect(page.locator('h1')).toBeVisible()
  }
  // 18 of the file, and 7 of values that differ from those of the build or name nothing.
  await expect(page.locator('.problems li')).toHaveCount(25)
  expect(await page.locator('main').innerText()).not.toMatch(/[\u202a-\u202e]/)
  // The page is not wider than a phone.
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
})

test('problems go to the console; an unedited file loads no code to read it', { tag: '@all' }, async ({ page, host }) => {
  const lines: string[] = []
  page.on('console', (message) => lines.push(message.text()))
  await at(page, host, step())
  expect(host.hits.filter((path) => path.includes('edited-site'))).toEqual([])
  host.fault = edited({ colour: '#f0c000', Logo: 'x.svg' })
  await at(page, host, 'fr/')
  await expect.poll(() => lines).toContain('site.json: Logo: Unexpected "Logo", expected a key that is known (logo?)')
  expect(
    lines.some((line) =>
      line.startsWith('site.json: colour: Unexpected "#f0c000", expected a colour with a contrast of at least 4.5'),
    ),
  ).toBe(true)
})

test.describe('/admin/', () => {
  test('is linked from the desk, redirects to the language, and shows the settings in force', { tag: '@all' }, async ({
    page,
    host,
  }) => {
    host.fault = all(
      withLogo,
      on(
        (path) => path === '',
        (_path, response, body, { status: code, headers }) => {
          response
            .writeHead(code, { ...headers, 'content-security-policy': "frame-ancestors 'self' https://a.example" })
            .end(body())
          return true
        },
      ),
      edited({
        logo: 'brand/logo.svg',
        colour: '#1a4f8b',
        guides: { hidden: [guideId, 'nowhere'] },
        embed: { origins: ['https://a.example', 'https://b.example'] },
        notices: [{ text: { nl: 'Onderhoud' }, until: '2020-01-01' }],
      }),
    )
    await at(page, host, 'nl/desk/')
    await page.locator('main a[href$="/nl/admin/"]').click()
    await expect(page.locator('.verdict.good')).toBeVisible()
    await expect(page).toHaveTitle('Instellingen van de site – Ariane')
    const main = page.locator('main')
    for (const words of [
      'Ville de Rivage',
      'Contrast op een lichte achtergrond: 7,',
      'Wordt vandaag niet getoond',
      'Geen enkele gids heet: nowhere',
      "frame-ancestors 'self' https://a.example",
      'In die header ontbreekt: https://b.example',
      'De 7 h à 19 h',
    ])
      await expect(main).toContainText(words)
    await expect(main.locator('img.logo')).toBeVisible()
    await page.goto(host.url('admin/'))
    await live(page)
    await expect(page).toHaveURL(/\/fr\/admin\/$/)
    await expect(page.locator('h1')).toHaveText('Réglages du site')
    expect((await page.request.get(host.url('site.schema.json'))).ok()).toBe(true)
  })
})

test('the form on /admin/ checks while one types, shows the change, and gives the file to download', { tag: '@all' }, async ({
  page,
  host,
}) => {
  host.fault = edited({ ours: { kept: true } })
  await at(page, host, 'fr/admin/')
  await page.getByText('Modifier ces réglages').click()
  const form = page.locator('.site-editor')
  const field = (name: string) => form.getByLabel(name, { exact: true })
  await expect(field('Organisation')).toHaveValue('Ville de Rivage')

  await field('Couleur').fill('#f0c000')
  await expect(field('Couleur')).toHaveAttribute('aria-invalid', 'true')
  await expect(form).toContainText('une couleur assez foncée')
  await expect(page.locator('.verdict')).toBeVisible()
  await field('Couleur').fill('#7a1f5c')
  await expect(form.locator('[aria-invalid]')).toHaveCount(0)
  await expect(page.locator('main')).toContainText('Contraste sur fond clair')

  // By keyboard alone.
  await form.locator('summary', { hasText: 'Annonces' }).focus()
  await page.keyboard.press('Enter')
  await form.getByRole('button', { name: 'Ajouter Annonces' }).focus()
  await page.keyboard.press('Enter')
  await expect(form).toContainText('un texte en français, en néerlandais ou dans les deux langues')
  await form.locator('textarea[lang="fr"]').focus()
  await page.keyboard.type('Panne du réseau')
  await expect(page.locator('.page-head .announcement')).toContainText('Panne du réseau')
  expect(await violations(page, '{}')).toEqual([])

  const download = page.waitForEvent('download')
  await form.getByRole('button', { name: 'Enregistrer site.json' }).click()
  const saved = JSON.parse(readFileSync(await (await download).path(), 'utf8'))
  expect(saved).toMatchObject({
    organisation: 'Ville de Rivage',
    colour: '#7a1f5c',
    ours: { kept: true },
    notices: [{ text: { fr: 'Panne du réseau' } }],
  })
  // Nothing was written on the server, and the page shows the served file again when the form is closed.
  await page.reload()
  await expect(page.locator('main')).not.toContainText('Panne du réseau')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('/admin/ shows the built settings and links', { tag: '@all' }, async ({ page, host }) => {
    await page.goto(host.url('admin/'))
    await page.locator('main a[href$="/fr/admin/"]').click()
    await expect(page.locator('main')).toContainText('La vérification a besoin de JavaScript')
    await expect(page.locator('main')).toContainText('Votre organisation')
    await expect(page.locator('main .contact a[href^="tel:"]').first()).toBeVisible()
  })
})
