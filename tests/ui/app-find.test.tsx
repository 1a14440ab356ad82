// @vitest-environment happy-dom
import { act } from 'react'
import { expect, test } from 'vitest'
import { codeFrom } from '../../src/guide/code.ts'
import { base, codeOf, openPage, path, settle, setUpPages, tap } from './app-page.tsx'

setUpPages()

test('a message that is typed into the search opens its screen, and is not in the address', async () => {
  await openPage('fr/')
  await seek('erreur 0x80CF-3017')
  expect(path()).toBe(`fr/certificate/${codeOf('about')}/`)
  expect(location.search).toBe('')
  expect(document.activeElement).toBe(document.querySelector('h1'))
})

test('a search that fits several screens lists them, and another search replaces the list', async () => {
  await openPage('fr/enrolment/')
  await seek('80CF3018')
  expect(path() + location.search).toBe('fr/find/?q=80CF3018&guide=enrolment')
  expect(document.activeElement?.textContent).toBe('Que voyez-vous\u00a0?')
  expect([...document.querySelectorAll('main a.answer.choice')].map((link) => link.getAttribute('href'))).toEqual([
    `${base}fr/enrolment/${codeFrom(101)}/`,
    `${base}fr/certificate/${codeOf('about')}/`,
  ])
  await seek('pizza')
  expect(document.querySelector('h1')?.textContent).toBe('Nous n’avons rien trouvé')
  expect(document.querySelector('[role=status]')?.textContent).toContain('pizza')
  // The helpdesk comes first, then the guides for readers.
  const links = [...document.querySelectorAll('main a.answer')].map((link) => link.getAttribute('href') ?? '')
  expect(links[0]).toMatch(/^(?:tel:|mailto:|#help)/)
  expect(links).toContain(`${base}fr/certificate/`)
  expect(links).not.toContain(`${base}fr/enrolment/`)
  // The search before, by the browser's back: the address has the same path.
  history.replaceState(null, '', `${base}fr/find/?q=80CF3018&guide=enrolment`)
  await act(async () => dispatchEvent(new PopStateEvent('popstate')))
  await settle()
  expect(document.querySelector('h1')?.textContent).toBe('Que voyez-vous\u00a0?')
  expect(document.querySelector<HTMLInputElement>('input[type=search]')?.value).toBe('80CF3018')
})

test('a code of a guide for administrators and of one for readers opens the one for readers', async () => {
  await openPage('fr/')
  await seek('80CF3018')
  expect(path()).toBe(`fr/certificate/${codeOf('about')}/`)
})

test('what only a guide for administrators has is behind a line of its own, after the helpdesk', async () => {
  await openPage('fr/')
  await seek('NoEnrollmentPolicy')
  expect(path()).toBe('fr/find/')
  const link = document.querySelector(`main details a[href="${base}fr/enrolment/${codeFrom(102)}/"]`)
  expect(link).not.toBeNull()
  expect(document.querySelector('main a.answer')?.getAttribute('href')).toMatch(/^(?:tel:|mailto:|#help)/)
})

test('a search is repeated in the other language, from the same guide', async () => {
  await openPage('fr/enrolment/')
  await seek('80CF3018 & co')
  expect(document.querySelector<HTMLInputElement>('input[name=guide]')?.value).toBe('enrolment')
  await tap('[data-language="nl"]')
  expect(path() + location.search).toBe('nl/find/?q=80CF3018+%26+co&guide=enrolment')
  expect(document.querySelector('h1')?.textContent).toBe('Wat ziet u?')
  expect(document.querySelector<HTMLInputElement>('input[type=search]')?.value).toBe('80CF3018 & co')
})

/** Types a query into the search and submits it. */
async function seek(query: string): Promise<void> {
  const field = document.querySelector<HTMLInputElement>('input[type=search]')
  if (field === null) throw new Error('Unexpected page without a search field')
  const heading = () => document.querySelector('h1')?.textContent
  const before = heading()
  field.value = query
  await act(async () => field.form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })))
  // The search is a chunk of its own, which takes a while to load the first time.
  for (let tries = 0; tries < 100 && heading() === before; tries++) await settle()
  await settle()
}
