import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator } from '@playwright/test'
import { violations } from './axe.ts'
import { article, test } from './dev-server.ts'
import { tap } from './reader.ts'
import { live } from './test.ts'

test('a saved article updates the open screen without a reload', { tag: '@all' }, async ({ page, dev }) => {
  await page.goto(`${dev.url}fr/son/`)
  await live(page)
  await tap(page.locator('main a.answer.primary'))
  await expect(page.locator('h1')).toHaveText('Ouvrez les réglages du son.')
  await tap(page.locator('main a.answer.primary'))
  await expect(page.locator('h1')).toHaveText('Montez le volume.')
  const address = page.url()
  await page.evaluate(() => Object.assign(window, { sameDocument: true }))

  dev.save(article('Montez doucement le volume.'))
  await expect(page.locator('h1')).toHaveText('Montez doucement le volume.', { timeout: 15_000 })
  expect(page.url()).toBe(address)
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true)
  await expect(page.locator('.trail')).toContainText('1 étape faite')
  await tap(page.locator('main a.answer.primary'))
  await expect(page.locator('h1')).toHaveText('Fermez les réglages du son.')
})

test('a page with a contact is hydrated without an error', { tag: '@all' }, async ({ page, dev }) => {
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  page.on('console', (message) => {
    // The server may find another package to bundle, and loads the page again.
    if (message.type() === 'error' && !message.text().includes('Outdated Optimize Dep')) errors.push(message.text())
  })
  for (const path of ['fr/son/', 'fr/', 'fr/desk/']) {
    await page.goto(dev.url + path)
    await live(page)
    await expect(page.locator('#help .contact a').first()).toBeVisible()
  }
  expect(errors).toEqual([])
})

const mistake = 'Voir [plus bas](#nulle-part).'

test('/authors/ shows a diagnostic at its line, and drops it once the article is corrected, without a reload', {
  tag: '@all',
}, async ({ page, dev }) => {
  dev.save(article(`Montez le volume. ${mistake}`))
  await page.goto(`${dev.url}authors/?language=fr`)
  const guide = page.locator('#son')
  await expect(guide.locator('summary').first()).toContainText('1 avertissement')
  await guide.locator('summary').first().click()
  const finding = guide.locator('.finding', { hasText: 'dangling-anchor' })
  await expect(finding.getByRole('button')).toHaveText('fr/son.md:4:1')
  await expect(finding).toContainText('Ce lien mène à une partie qui n’existe pas')
  await expect(finding).toContainText('À faire\u00a0: Corrigez ce qui suit le #')
  await expect(finding.getByText('Unexpected link to #nulle-part')).toBeHidden()
  await finding.getByText('Détail technique').click()
  await expect(finding.getByText('Unexpected link to #nulle-part')).toBeVisible()
  await expect(finding.locator('pre')).toContainText(mistake)
  await expect(finding.locator('mark')).toHaveText('2')
  await expect(guide).toContainText('Il n’y a pas d’article en néerlandais')
  await expect(guide.locator('.screens li')).toHaveCount(6)
  await guide.getByRole('button', { name: 'Afficher le schéma en français' }).click()
  await expect(guide.locator('.drawn-tree')).toBeVisible()
  await page.evaluate(() => Object.assign(window, { sameDocument: true }))

  dev.save(article('Montez doucement le volume.'))
  await expect(finding).toHaveCount(0, { timeout: 15_000 })
  await expect(guide.locator('.screens')).toContainText('Montez doucement le volume.')
  await expect(guide.locator('.drawn-tree')).toBeVisible()
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true)
  await guide.locator('.screens a', { hasText: 'Montez doucement' }).click()
  await expect(page.locator('h1')).toHaveText('Montez doucement le volume.')
})

const way = (title: string) => `## ${title}\n\n1. Ouvrez les réglages du son.\n2. Montez le volume.\n\n`

test('a click on /authors/ takes the other reading of the sections, shows the new screens, and is taken back', {
  tag: '@all',
}, async ({ page, dev }) => {
  dev.save(`# Le son\n\n${way('Avec les touches')}${way('Avec la souris')}`)
  await page.goto(`${dev.url}authors/?language=fr`)
  const guide = page.locator('#son')
  await guide.locator('summary').first().focus()
  await page.keyboard.press('Enter')
  const decision = guide.locator('[data-decision="start-sections"]')
  await expect(guide.locator('.screens li').first()).toBeVisible()
  const before = await guide.locator('.screens').innerText()
  // It may be among the sure ones, which are folded.
  if (!(await decision.isVisible())) await guide.locator('.within > details summary').first().click()
  await expect(decision.locator('.finding-head')).toContainText('Un choix')
  await expect(decision).toContainText('Parce que')

  const other = decision.getByRole('button', { name: 'Plutôt : Une suite' })
  await other.focus()
  await page.keyboard.press('Enter')
  await expect(guide.locator('.said')).toContainText('Fait : flows/son.yaml est changé.')
  await expect(guide.locator('.said')).toBeFocused()
  expect(readFileSync(join(dev.content, 'flows/son.yaml'), 'utf8')).toBe(
    'id: son\narticles:\n  fr: son.md\nsections:\n  start:\n    plan: sequence\n',
  )
  await expect(guide.locator('.screens')).not.toHaveText(before, { timeout: 15_000 })
  await expect(decision).toContainText('décidé par vous')

  // Another tab, or an editor, has changed the file since: nothing is written over.
  writeFileSync(join(dev.content, 'flows/son.yaml'), 'id: son\narticles: { fr: son.md }\nfailed: unresolved\n')
  await guide.getByRole('button', { name: 'Annuler' }).click()
  await expect(guide.locator('.said')).toContainText('Rien n’a été changé')
  await expect(decision.locator('.finding-head')).toContainText('Un choix', { timeout: 15_000 })
  await decision.getByRole('button', { name: 'Plutôt : Une suite' }).click()
  await expect(decision).toContainText('décidé par vous', { timeout: 15_000 })
  await guide.getByRole('button', { name: 'Annuler' }).click()
  await expect(guide.locator('.said')).toContainText('Annulé')
  expect(readFileSync(join(dev.content, 'flows/son.yaml'), 'utf8')).toBe(
    'id: son\narticles: { fr: son.md }\nfailed: unresolved\n',
  )
  await expect(decision.locator('.finding-head')).toContainText('Un choix', { timeout: 15_000 })

  expect(await violations(page, '{}')).toEqual([])
})

test('clicks on /authors/ word a question, order its parts, correct a step and end a section', { tag: '@all' }, async ({
  page,
  dev,
}) => {
  dev.save(`# Le son\n\n${way('Avec les touches')}${way('Avec la souris')}`)
  const flow = () => readFileSync(join(dev.content, 'flows/son.yaml'), 'utf8')
  await page.goto(`${dev.url}authors/?language=fr`)
  const guide = page.locator('#son')
  await guide.locator('summary').first().click()
  const screen = (title: string) => guide.locator('.screens > li').filter({ hasText: title }).first()
  const said = guide.locator('.said')

  const question = guide.locator('.screens > li').first()
  // By keyboard: the fold, the field, the button.
  await question.getByText('Changer cet écran').focus()
  await page.keyboard.press('Enter')
  await question.getByLabel('Question, en français').fill('Qu’avez-vous sous la main')
  await page.keyboard.press('Enter')
  await expect(said).toContainText('le fichier serait devenu illisible')
  await page.keyboard.type(' ?')
  await page.keyboard.press('Enter')
  await expect(said).toContainText('Fait : flows/son.yaml est changé.')
  await expect(question).toContainText('Qu’avez-vous sous la main ?', { timeout: 15_000 })
  expect(flow()).toContain('asks:')
  expect(await violations(page, '{}')).toEqual([])

  const decision = guide.locator('[data-decision="start-sections"]')
  if (!(await decision.isVisible())) await guide.locator('.within > details summary').first().click()
  const order = await codesIn(guide)
  await decision.getByText('Changer l’ordre').click()
  await decision.getByRole('button', { name: 'Plus tôt : Avec la souris' }).click()
  await expect(decision.locator('.order li').first()).toContainText('Avec la souris', { timeout: 15_000 })
  expect(flow()).toContain('avec-la-souris\n      - avec-les-touches')
  // Both parts have the same steps: the screens of the first are others from now on.
  await expect.poll(() => codesIn(guide)).not.toEqual(order)

  const step = screen('Ouvrez les réglages du son.')
  await step.getByText('Changer cet écran').click()
  await step.getByLabel('Ce qui est vrai maintenant, en français').fill('Les réglages sont dans la barre du bas.')
  await step.getByLabel('Ce que la correction change').selectOption('instead')
  await step.getByLabel('Titre de l’écran, en français').fill('Touchez le haut-parleur')
  await step.locator('form', { hasText: 'Une correction' }).getByRole('button').click()
  await expect(screen('Touchez le haut-parleur')).toBeVisible({ timeout: 15_000 })
  expect(flow()).toContain('does: instead')

  const last = screen('Montez le volume.')
  await last.getByText('Changer cet écran').click()
  await last.getByLabel('Après cette partie').selectOption('contact-admin')
  await last.locator('form', { hasText: 'Une fin ici' }).getByRole('button').click()
  await expect.poll(flow).toContain('ends: contact-admin')

  await guide.getByText('Réglages du guide', { exact: true }).click()
  await guide.getByLabel('Pour qui').selectOption('user')
  await guide.getByLabel('iPhone et iPad').check()
  await guide.locator('form', { hasText: 'Pour qui' }).getByRole('button').click()
  await expect.poll(flow).toContain('audience: user')
  expect(flow()).toContain('platforms:\n  - ios')

  for (const key of ['audience: user', 'ends: contact-admin', 'does: instead']) {
    await guide.getByRole('button', { name: 'Annuler' }).click()
    await expect.poll(flow).not.toContain(key)
    await expect(said).toContainText('Annulé')
  }
})

test('clicks on /authors/ add a word, say what a part needs, give codes and let codes go', { tag: '@all' }, async ({
  page,
  dev,
}) => {
  const read = (path: string) => readFileSync(join(dev.content, path), 'utf8')
  dev.save(article('Montez le volume. Si le son reste faible, prévenez la brigade du hall.'))
  await page.goto(`${dev.url}authors/?language=fr`)
  const guide = page.locator('#son')
  await guide.locator('summary').first().click()
  const finding = guide.locator('.finding', { hasText: 'Ariane ne connaît pas' })
  // By keyboard: the fold, the list, the number.
  await finding.getByText('Ariane ne connaît pas « brigade du hall »').focus()
  await page.keyboard.press('Enter')
  await expect(finding.getByLabel('Ce que disent les textes, en français')).toHaveValue('brigade du hall')
  await finding.getByLabel('Qui l’appelle arrive à').selectOption('contact-admin')
  await finding.getByLabel('Son numéro').fill('4000')
  expect(await violations(page, '{}')).toEqual([])
  await page.keyboard.press('Enter')
  await expect(guide.locator('.said')).toContainText('Fait : words.yaml est changé.')
  await expect(guide.locator('.said')).toBeFocused()
  expect(read('words.yaml')).toContain('- brigade du hall')
  await expect(finding).toHaveCount(0, { timeout: 15_000 })
  await expect(guide.locator('.screens .fresh')).not.toHaveCount(0)
  await guide.getByRole('button', { name: 'Annuler' }).click()
  await expect(finding).toHaveCount(1, { timeout: 15_000 })

  // The second click comes before the page has read the content again.
  const step = guide.locator('.screens > li').filter({ hasText: 'Ouvrez les réglages du son.' }).first()
  await step.getByText('Changer cet écran').click()
  const needs = step.locator('form', { hasText: 'Ce qu’il faut au lecteur' })
  await needs.getByLabel('Un ordinateur').check()
  await needs.getByRole('button', { name: 'Enregistrer' }).click()
  await guide.getByText('Réglages du guide', { exact: true }).click()
  await guide.getByLabel('Pour qui').selectOption('user')
  await guide.locator('form', { hasText: 'Pour qui' }).getByRole('button').click()
  await expect.poll(() => read('flows/son.yaml')).toContain('audience: user')
  expect(read('flows/son.yaml')).toContain('- computer')

  const common = page.locator('#common')
  await common.locator('summary').first().click()
  await common.getByRole('button', { name: 'Donner leur code aux nouveaux écrans' }).click()
  await expect(common.locator('.said')).toContainText('C’est noté dans codes.lock.json.')
  dev.save('# Le son\n\n1. Ouvrez les réglages du son.\n2. Fermez les réglages du son.\n')
  const retire = common.getByRole('button', { name: /^Rien ne l/ })
  await retire.click({ timeout: 15_000 })
  await expect(retire).toHaveCount(0, { timeout: 15_000 })
  expect(JSON.parse(read('codes.lock.json')).retired).not.toEqual({})
  await common.getByRole('button', { name: 'Annuler' }).click()
  await expect(retire).toHaveCount(1, { timeout: 15_000 })
  expect(await violations(page, '{}')).toEqual([])
})

test('a guide is approved on /authors/, and the page says when it changes', { tag: '@all' }, async ({ page, dev }) => {
  await page.goto(`${dev.url}authors/?language=fr`)
  const guide = page.locator('#son')
  await guide.locator('summary').first().click()
  await expect(guide).toContainText('Pas encore relu')
  await guide.getByRole('button', { name: 'J’ai tout relu : approuver' }).click()
  await expect(guide.locator('.said')).toContainText('C’est noté dans approvals.json.')
  await expect(guide).toContainText('Relu et approuvé', { timeout: 15_000 })
  dev.save(article('Montez doucement le volume.'))
  await expect(guide).toContainText('Ces écrans ont changé depuis', { timeout: 15_000 })
  await expect(guide.locator('.finding', { hasText: 'changed-since-approval' })).toBeVisible()
})

test('a document dropped on /authors/ becomes a guide, and what it lost is said', { tag: '@all' }, async ({ page, dev }) => {
  await page.goto(`${dev.url}authors/?language=fr`)
  await page.getByText('Apporter un texte').click()
  const saved = `<html lang="fr"><body><h1>Le VPN ne se connecte pas</h1><ol><li>Fermez le VPN.</li><li>Redémarrez votre téléphone.</li></ol>
    <video src="x.mp4"></video></body></html>`
  await page.locator('.bring input[type=file]').setInputFiles({
    name: 'Le VPN (v2).html',
    mimeType: 'text/html',
    buffer: Buffer.from(saved),
  })
  await expect(page.getByLabel('Nom court du guide')).toHaveValue('le-vpn-v2')
  await page.getByRole('button', { name: 'En faire un guide' }).click()
  const said = page.locator('.bring .said')
  await expect(said).toContainText('« Le VPN ne se connecte pas » est maintenant un article')
  await expect(said).toBeFocused()
  await expect(said.locator('.losses li')).not.toHaveCount(0)
  await expect(page.locator('#le-vpn-v2')).toBeVisible({ timeout: 15_000 })
  await said.getByRole('button', { name: 'Voir le guide' }).click()
  await expect(page.locator('#le-vpn-v2 .screens')).toContainText('Redémarrez votre téléphone.')
  await page.getByRole('button', { name: 'En faire un guide' }).click()
  await expect(said).toContainText('Rien n’a été écrit')
  expect(await violations(page, '{}')).toEqual([])
})

const codesIn = (guide: Locator) => guide.locator('.screens .screen-head').allInnerTexts()
