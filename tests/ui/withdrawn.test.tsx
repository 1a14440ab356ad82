// @vitest-environment happy-dom
import { act } from 'react'
import { expect, test, vi } from 'vitest'
import type { SiteConfig, Withdrawal } from '../../src/guide/site.ts'
import { base, codeOf, openPage, path, settle, setUpPages, tap, type } from './app-page.tsx'
import { certificate, enrolment, site } from './fixture.ts'
import { serve } from './serve.ts'

setUpPages()

/** Serves a `site.json` with these withdrawals, from now on. */
function withdraw(...withdrawn: readonly Withdrawal[]): void {
  const served: SiteConfig = { ...site, withdrawn }
  vi.stubGlobal('fetch', (url: string, init?: RequestInit) =>
    String(url).endsWith('site.json') ? Promise.resolve(Response.json(served)) : serve(base)(url, init),
  )
}
const words = { fr: 'Cette étape efface vos données : ne la suivez pas.', nl: 'Deze stap wist uw gegevens: volg hem niet.' }
const main = (): string => document.querySelector('main')?.textContent ?? ''
const answers = (): readonly string[] =>
  [...document.querySelectorAll('main a[href]')].map((link) => link.getAttribute('href') ?? '')

test('a withdrawn screen shows the words, where to go instead and the contact, and no way on into it', async () => {
  withdraw({ code: codeOf('usual-1'), text: words, to: codeOf('about') })
  await openPage(`fr/certificate/${codeOf('usual-1')}/`)
  expect(main()).toContain(words.fr)
  expect(answers()).toEqual([`${base}${codeOf('about')}/`, '#help', `${base}fr/`])
  expect(document.querySelectorAll('main [data-option]')).toHaveLength(0)
  expect(document.title).toContain('Cette étape a été retirée')
  await tap(`main a[href="${base}${codeOf('about')}/"]`)
  expect(path()).toBe(`fr/certificate/${codeOf('about')}/`)
  expect(main()).not.toContain(words.fr)
})

test('what is withdrawn while a page is open applies at the next move, also to a screen that was drawn before', async () => {
  await openPage(`fr/certificate/${codeOf('start')}/`)
  withdraw({ code: codeOf('usual-1'), text: words })
  await tap('[data-option="usual"]')
  expect(path()).toBe(`fr/certificate/${codeOf('usual-1')}/`)
  expect(main()).toContain(words.fr)
  // The admin takes it back.
  withdraw()
  await act(async () => void document.dispatchEvent(new Event('visibilitychange')))
  await settle()
  expect(main()).not.toContain(words.fr)
})

test('a withdrawn guide: every screen of it, and no list offers it', async () => {
  withdraw({ guide: 'certificate', text: words, to: 'enrolment' })
  for (const page of ['fr/certificate/', ...certificate.guide.nodes.map(({ code }) => `fr/certificate/${code}/`)]) {
    await openPage(page)
    expect(main(), page).toContain(words.fr)
    expect(answers()).toContain(`${base}fr/enrolment/`)
  }
  await openPage('fr/')
  expect(answers()).not.toContain(`${base}fr/certificate/`)
  expect(answers()).toContain(`${base}fr/enrolment/`)
})

test('words in one language serve readers of the other', async () => {
  withdraw({ code: codeOf('usual-1'), text: { nl: words.nl } })
  await openPage(`fr/certificate/${codeOf('usual-1')}/`)
  expect(document.querySelector('main .lead[lang="nl"]')?.textContent).toBe(words.nl)
})

test('the transcript says that a screen was withdrawn', async () => {
  await openPage(`fr/certificate/${codeOf('start')}/`)
  await tap('[data-option="usual"]')
  withdraw({ code: codeOf('start'), text: words })
  await tap('main a[data-option]')
  const mail = document.querySelector('footer a[href^="mailto:"]')?.getAttribute('href') ?? ''
  expect(decodeURIComponent(mail)).toContain(`retirée par votre organisation\u00a0: ${words.fr}`)
})

test('an entry that names nothing changes nothing', async () => {
  withdraw({ guide: 'no-such-guide', text: words })
  await openPage(`fr/certificate/${codeOf('usual-1')}/`)
  expect(main()).not.toContain(words.fr)
  expect(document.querySelectorAll('main [data-option]').length).toBeGreaterThan(0)
})

test('the desk says on hits, in the tree and in the list what is withdrawn, and where to go', async () => {
  withdraw({ code: codeOf('usual-1'), text: words, to: codeOf('about') }, { guide: 'enrolment', text: { fr: 'Guide revu.' } })
  await openPage('fr/desk/')
  expect(document.querySelector('.withdrawn')?.textContent).toContain('Guide revu.')
  await type('#find', codeOf('usual-1'))
  const hit = document.querySelector('.found li')
  expect(hit?.querySelector('.withdrawn')?.textContent).toContain(words.fr)
  expect(hit?.querySelector('.withdrawn a')?.getAttribute('href')).toBe(`${base}${codeOf('about')}/`)
  await openPage('fr/desk/certificate/')
  expect(document.querySelectorAll('.withdrawn')).toHaveLength(1)
  expect(document.getElementById(codeOf('usual-1'))?.querySelector('.withdrawn')?.textContent).toContain(words.fr)
})

test('a call shows the words in place of a withdrawn screen, in both languages, and its transcript says so', async () => {
  await openPage(`fr/call/#${codeOf('start')}`)
  await tap('.answer[data-option="usual"]')
  expect(document.querySelector('.call .answer[data-option]')).not.toBeNull()
  const start = codeOf('begin', enrolment('fr'))
  withdraw({ code: codeOf('usual-1'), text: words, to: 'enrolment' }, { code: start, text: words })
  await act(async () => void document.dispatchEvent(new Event('visibilitychange')))
  await settle()
  expect(document.querySelector('.side .lead')?.textContent).toBe(words.fr)
  expect(document.querySelector('.call .answer[data-option]')).toBeNull()
  expect(document.querySelector('.transcript pre')?.textContent).toContain(words.fr)
  // Where to go instead opens in the call: a guide in both languages, whose first screen is withdrawn too.
  await tap('.side .answer')
  expect(location.hash).toBe(`#${start}`)
  // The other language comes when its guide is loaded.
  await vi.waitFor(async () => {
    await settle()
    expect([...document.querySelectorAll('.side .lead')].map(({ textContent }) => textContent)).toEqual([words.fr, words.nl])
  })
})
