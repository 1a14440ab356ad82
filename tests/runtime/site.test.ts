import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSite } from '../../src/runtime/site.ts'
import { site } from '../ui/fixture.ts'

test('a config is read as it is', () => {
  expect(readSite(JSON.parse(JSON.stringify(site)), { organisation: 'x', contact: {} })).toEqual(site)
})

test('each key that cannot be used falls back by itself', () => {
  const data = {
    organisation: 7,
    address: 'http://insecure.example.org/',
    contact: {
      fr: { name: 'Équipe', phone: 'call me', mail: 'a@b?bcc=c@d', url: 'javascript:alert(1)', hours: ' 9 h ' },
      nl: 'nobody',
      de: {},
    },
    extra: true,
  }
  expect(readSite(data, site)).toEqual({
    organisation: 'Votre organisation',
    contact: { fr: { name: 'Équipe', hours: '9 h' }, nl: site.contact.nl },
  })
})

test('any data gives a config, and never throws', () => {
  fc.assert(
    fc.property(fc.anything(), (data) => {
      expect(typeof readSite(data, site).organisation).toBe('string')
    }),
  )
  expect(readSite('<html>', site)).toEqual(site)
})

test('fingerprints are read however a tool prints them, and one slip costs only its certificate', () => {
  const digits = 'ab'.repeat(32)
  const colons = digits.toUpperCase().replace(/..(?=.)/g, '$&:')
  const certificates = [{ name: 'A', sha256: colons }, { name: 'B', sha256: 'xyz' }, { name: '', sha256: digits }, 'x', null, { name: ' C ', sha256: digits, more: 1 }]
  expect(readSite({ ...site, certificates }, site).certificates).toEqual([
    { name: 'A', sha256: digits },
    { name: 'C', sha256: digits },
  ])
  expect(readSite({ ...site, certificates: 'none' }, { ...site, certificates: [{ name: 'A', sha256: digits }] }).certificates).toEqual([{ name: 'A', sha256: digits }])
})
