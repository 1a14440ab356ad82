// @vitest-environment happy-dom
import { act } from 'react'
import { expect, test, vi } from 'vitest'
import type { SiteConfig } from '../../src/guide/site.ts'
import { base, openPage, settle, setUpPages } from './app-page.tsx'
import { site } from './fixture.ts'
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
