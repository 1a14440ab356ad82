import { describe, expect, test } from 'vitest'
import type { SiteConfig } from '../../src/guide/site.ts'
import { siteWarnings } from '../../src/runtime/site/site-warnings.ts'

const contact = { fr: { name: 'Aide', phone: '+32 2 123 45 67', mail: 'aide@organisation.be' } }
const good: SiteConfig = { organisation: 'Ours', address: 'https://it.organisation.be/', contact }
const found = (site: SiteConfig, about: Parameters<typeof siteWarnings>[1] = {}) =>
  siteWarnings(site, about).map(({ path, expected }) => `${path} ${expected}`)

describe('warnings about a site config', () => {
  test('a config of an organisation has none', () => {
    const about = { built: { contact, origins: [] }, guides: ['vpn'] }
    expect(siteWarnings({ ...good, guides: { first: ['vpn'] } }, about)).toEqual([])
  })

  test.each([
    ['mail', 'x@example.org'],
    ['mail', 'x@help.example.com'],
    ['mail', 'x@it.invalid'],
    ['url', 'https://example.net/help'],
    ['url', 'https://www.organisation.example/'],
    ['phone', '+32 2 000 00 00'],
    ['phone', '02/000.00.00'],
    ['phone', '(02) 000-0000'],
  ])('the %s %s is a placeholder', (key, value) => {
    expect(found({ ...good, contact: { nl: { [key]: value } } })).toEqual([`contact.nl.${key} own-contact`])
  })

  test.each([
    ['mail', 'x@example.org.be'],
    ['mail', 'example.org@organisation.be'],
    ['mail', 'x@myexample.org'],
    ['url', 'https://invalid.organisation.be/'],
    ['url', 'https://organisation.be/example.html'],
    ['phone', '0800 100 00'],
    ['phone', '+32 2 300 00 00 1'],
    ['hours', '00:00 – 00:00'],
    ['name', 'Example'],
  ])('the %s %s is none', (key, value) => expect(found({ ...good, contact: { nl: { [key]: value } } })).toEqual([]))

  test('a guide that does not exist is named, with the one that was probably meant', () => {
    const guides = { only: ['vpn', 'wifi'], hidden: ['vnp'], first: ['zzz'] }
    expect(siteWarnings({ ...good, guides }, { guides: ['vpn', 'wifi-slow'] })).toEqual([
      { path: 'guides.only.1', severity: 'warning', found: '"wifi"', expected: 'known-guide', near: 'wifi-slow' },
      expect.objectContaining({ path: 'guides.hidden.0', found: '"vnp"' }),
      { path: 'guides.first.0', severity: 'warning', found: '"zzz"', expected: 'known-guide' },
    ])
  })

  test('other contacts are looked at too: placeholders, and guides that do not exist', () => {
    const contacts = [{ contact: { nl: { mail: 'x@example.org' } }, guides: ['vpn', 'zzz'] }]
    expect(found({ ...good, contacts }, { guides: ['vpn'] })).toEqual([
      'contacts.0.contact.nl.mail own-contact',
      'contacts.0.guides.1 known-guide',
    ])
  })

  test('a contact or a list of sites that the build does not have is a difference, in any order of the keys', () => {
    const built = {
      contact: { fr: { mail: 'aide@organisation.be', phone: '+32 2 123 45 67', name: 'Aide' } },
      origins: ['https://a.be', 'https://b.be'],
    }
    expect(found({ ...good, embed: { origins: ['https://b.be', 'https://a.be'] } }, { built })).toEqual([])
    expect(found({ ...good, contact: { ...contact, nl: { phone: '1' } } }, { built })).toEqual([
      'contact.nl built-contact',
      'embed.origins built-origins',
    ])
  })

  test('without an address, that is said', () => {
    expect(found({ organisation: 'Ours', contact })).toEqual(['address address'])
  })
})
