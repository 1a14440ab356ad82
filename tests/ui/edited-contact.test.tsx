// @vitest-environment happy-dom
import { act } from 'react'
import { expect, test, vi } from 'vitest'
import type { SiteConfig } from '../../src/guide/site.ts'
import { base, openPage, settle, setUpPages } from './app-page.tsx'
import { certificate, site } from './fixture.ts'
import { serve } from './serve.ts'

setUpPages()

const telephones = (): readonly (string | null)[] =>
  [...document.querySelectorAll('a[href^="tel:"]')].map((link) => link.getAttribute('href'))

/** Opens a page whose `site.json` comes when the returned function is called. */
async function openWaiting(): Promise<(response: Response) => Promise<void>> {
  const { classList } = document.documentElement
  classList.remove('told')
  let answer: (response: Response) => void = () => undefined
  const answered = new Promise<Response>((resolve) => {
    answer = resolve
  })
  vi.stubGlobal('fetch', (url: string, init?: RequestInit) =>
    String(url).endsWith('site.json') ? answered : serve(base)(url, init),
  )
  await openPage('fr/')
  return async (response) => {
    await act(async () => answer(response))
    await settle()
  }
}
const isShown = (): boolean => document.documentElement.classList.contains('told')

test('the contact of the build is hidden until the served one has taken its place', async () => {
  const answer = await openWaiting()
  expect(isShown()).toBe(false)
  const seen: (readonly (string | null)[])[] = []
  new MutationObserver(() => seen.push(telephones())).observe(document.documentElement, { attributeFilter: ['class'] })
  const contact = { phone: '+32 2 111 11 11' }
  await answer(Response.json({ ...site, contact: { fr: contact, nl: contact } } satisfies SiteConfig))
  expect(isShown()).toBe(true)
  expect(seen).toEqual([['tel:+3221111111']])
})

test('a broken site.json shows no placeholder of the build', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  const answer = await openWaiting()
  await answer(new Response('{"organisation": "x",'))
  expect(isShown()).toBe(true)
  expect(telephones()).toEqual([])
})

test('a contact that was not edited is shown too', async () => {
  const answer = await openWaiting()
  await answer(Response.json(site))
  expect(isShown()).toBe(true)
  expect(telephones()).toEqual(['tel:+3220000000'])
})

const { id, audience } = certificate.guide
test.each([
  ['a guide has its own contact', { guides: [id] }, `fr/${id}/`, 'tel:+3222222222'],
  ['a guide has the contact of its audience', { audiences: [audience] }, `fr/${id}/`, 'tel:+3222222222'],
  ['a guide has that of the site where the other is for others', { guides: ['vpn'] }, `fr/${id}/`, 'tel:+3220000000'],
  ['the list of guides has that of the site', { guides: [id] }, 'fr/', 'tel:+3220000000'],
] as const)('%s from the served file', async (_, scope, path, expected) => {
  const lines = { phone: '+32 2 222 22 22' }
  const config: SiteConfig = { ...site, contacts: [{ contact: { fr: lines, nl: lines }, ...scope }] }
  vi.stubGlobal('fetch', (url: string, init?: RequestInit) =>
    String(url).endsWith('site.json') ? Promise.resolve(Response.json(config)) : serve(base)(url, init),
  )
  await openPage(path)
  await settle()
  expect(new Set(telephones())).toEqual(new Set([expected]))
})
