import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { dutchVpnDocument, vpnDocument } from '../node/import/vpn-document.ts'
import { violations } from './axe.ts'
import { test } from './dev-server.ts'
import { tap } from './reader.ts'
import { live } from './test.ts'

/** A text in both languages as an author has it, and what the guide that is made of it says. */
interface Brought {
  readonly name: string
  readonly guide: string
  readonly files: readonly (readonly [name: string, bytes: () => Uint8Array])[]
  /** Words of the screens in each language. */
  readonly screens: readonly string[]
  /** Words of the question that gets others, and the words it gets. */
  readonly question: string
  readonly asks: readonly [french: string, dutch: string]
  /** The device that the guide is for. */
  readonly device: readonly [label: string, name: string]
}

const fixture = (file: string) => () => new Uint8Array(readFileSync(join(import.meta.dirname, '../node/import/fixtures', file)))

const texts: readonly Brought[] = [
  {
    name: 'Word documents',
    guide: 'vpn-maison',
    files: [
      ['VPN.docx', vpnDocument],
      ['VPN (nl).docx', dutchVpnDocument],
    ],
    screens: ['Fermez le VPN', 'Sluit de VPN'],
    question: 'Quel message voyez-vous',
    asks: ['Quel message le VPN affiche-t-il ?', 'Welke melding toont de VPN?'],
    device: ['Windows', 'windows'],
  },
  {
    name: 'Confluence pages',
    guide: 'imprimante',
    files: [
      ['L’imprimante.html', fixture('imprimante-confluence.html')],
      ['Printer drukt niet.html', fixture('printer-confluence.html')],
    ],
    screens: ['Ouvrez le capot A', 'Open klep A'],
    question: 'Quel message voyez-vous',
    asks: ['Quel message l’imprimante affiche-t-elle ?', 'Welke melding toont de printer?'],
    device: ['Windows', 'windows'],
  },
  {
    name: 'mails',
    guide: 'mot-de-passe',
    files: [
      ['Votre mot de passe.eml', fixture('mot-de-passe-mail.eml')],
      ['Uw wachtwoord.eml', fixture('password-mail.eml')],
    ],
    screens: ['Tapez l’ancien mot de passe', 'Typ het oude wachtwoord'],
    question: 'Un mail ou un site vous demande votre mot de passe',
    asks: ['Vous demande-t-on votre mot de passe ?', 'Vraagt iemand uw wachtwoord?'],
    device: ['Windows', 'windows'],
  },
]

for (const text of texts)
  test(
    `two ${text.name} become one guide in both languages by drops and clicks, and it is published`,
    { tag: '@all' },
    async ({ page, dev }, info) => {
      info.setTimeout(180_000)
      const began = Date.now()
      const author = countingClicks()
      await page.goto(`${dev.url}authors/?language=fr`)
      await author.click(page.getByText('Apporter un texte'))
      for (const [name, bytes] of text.files) await bring(page, author, text.guide, name, bytes())
      await author.click(page.locator('.bring').getByRole('button', { name: 'Voir le guide' }))
      const guide = page.locator(`#${text.guide}`)
      // Both languages have the same screens, by the same codes, though no heading has an anchor.
      for (const words of text.screens) await expect(guide.locator('.screens')).toContainText(words, { timeout: 30_000 })
      await expect(guide.locator('.screens .gap')).toHaveCount(0)

      await wordQuestion(author, guide, text)
      await author.click(guide.getByText('Réglages du guide', { exact: true }))
      await guide.getByLabel(text.device[0]).check()
      await author.click(guide.locator('form', { hasText: 'Pour qui' }).getByRole('button'))
      await expect
        .poll(() => readFileSync(join(dev.content, `flows/${text.guide}.yaml`), 'utf8'))
        .toContain(`- ${text.device[1]}`)
      await author.click(guide.getByRole('button', { name: 'J’ai tout relu : approuver' }))
      await expect(guide).toContainText('Relu et approuvé', { timeout: 30_000 })
      await author.click(guide.getByRole('button', { name: 'Les deux langues disent la même chose' }))
      await expect(guide).toContainText('Les deux langues ont été comparées', { timeout: 30_000 })
      info.annotations.push({
        type: 'figure',
        description: `${author.clicks()} clicks, ${Math.round((Date.now() - began) / 1000)} s`,
      })
      expect(await violations(page, '{}')).toEqual([])

      await opens(page, `${dev.url}fr/${text.guide}/`)
      for (const asked of text.asks) {
        await page.goto(`${dev.url}authors/?language=fr#${text.guide}`)
        await guide.locator('.screens').getByRole('link', { name: asked }).click()
        await expect(page.locator('h1')).toHaveText(asked)
        await expect(page.locator('main a.answer').first()).toBeVisible()
      }
    },
  )

function countingClicks() {
  let clicks = 0
  return {
    clicks: () => clicks,
    click: async (target: Locator) => {
      clicks += 1
      await target.click()
    },
  }
}

type Author = ReturnType<typeof countingClicks>

async function bring(page: Page, author: Author, guide: string, name: string, bytes: Uint8Array): Promise<void> {
  await page
    .locator('.bring input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
  await page.getByLabel('Nom court du guide').fill(guide)
  await author.click(page.getByRole('button', { name: 'En faire un guide' }))
  await expect(page.locator('.bring .said')).toContainText('est maintenant un article', { timeout: 30_000 })
  await expect(page.locator('.bring .said')).toContainText(`${guide}.md`)
}

async function wordQuestion(author: Author, guide: Locator, { question, asks: [french, dutch] }: Brought): Promise<void> {
  const screen = guide.locator('.screens > li').filter({ hasText: question }).filter({ hasText: 'Question' }).first()
  await author.click(screen.getByText('Changer cet écran'))
  await screen.getByLabel('Question, en français').fill(french)
  await screen.getByLabel('Question, en néerlandais').fill(dutch)
  await author.click(screen.locator('form').first().getByRole('button', { name: 'Enregistrer' }))
  await expect(guide.locator('.screens')).toContainText(french, { timeout: 30_000 })
  await expect(guide.locator('.screens')).toContainText(dutch)
}

/** The guide opens for a reader, who gets beyond its first screen. */
async function opens(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await live(page)
  await tap(page.locator('main a.answer').first())
  await expect(page.locator('main')).toBeVisible()
  await expect(page).not.toHaveURL(address)
}
