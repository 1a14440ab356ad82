import { expect, test } from 'vitest'
import { offlinePage } from '../../src/worker/offline-page.ts'

const fr = { language: 'fr', title: 'Hors connexion', text: 'Reconnectez-vous.' }
const nl = { language: 'nl', title: 'Offline', text: 'Maak opnieuw verbinding.' }

test('has text and contact in both languages, with HTML escaped', async () => {
  const html = await offlinePage([
    { ...fr, contact: { name: 'Aide <b>&', phone: '+32 2 000 00 00' } },
    { ...nl, contact: { mail: 'hulp@example.org' } },
  ]).text()
  expect(html).toContain('<html lang="fr">')
  expect(html).toContain('<div lang="nl"><h1>Offline</h1>')
  expect(html).toContain('<a href="tel:+3220000000">+32 2 000 00 00</a>')
  expect(html).toContain('<a href="mailto:hulp@example.org">hulp@example.org</a>')
  expect(html).toContain('Aide &lt;b>&amp;')
  expect(html).not.toContain('<b>')
})

test('has no contact links without a contact', async () => {
  expect(await offlinePage([fr, nl]).text()).not.toMatch(/tel:|mailto:|undefined/)
})
