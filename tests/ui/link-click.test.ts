// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { readLinkClick, readSearch } from '../../src/ui/app/link-click.ts'

const base = '/it/aide/'

function click(html: string, how: MouseEventInit = {}) {
  document.body.innerHTML = html
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, button: 0, ...how })
  Object.defineProperty(event, 'target', { value: document.querySelector('b') ?? document.querySelector('a') })
  return readLinkClick(event, base)
}

test('the app handles a plain click on a link of this site', () => {
  expect(click('<a href="/it/aide/fr/vpn/"><b>VPN</b></a>')?.url.pathname).toBe('/it/aide/fr/vpn/')
})

test.each([
  ['another site', '<a href="https://example.org/it/aide/fr/">x</a>'],
  ['outside the base', '<a href="/it/">x</a>'],
  ['a new tab', '<a href="/it/aide/fr/" target="_blank">x</a>'],
  ['a download', '<a href="/it/aide/fr/" download>x</a>'],
  ['a jump inside the page', '<a href="#help">x</a>'],
  ['a file', '<a href="/it/aide/data/codes.json">x</a>'],
  ['a telephone number', '<a href="tel:+32">x</a>'],
  ['no link', '<b>x</b>'],
])('%s is the browser’s', (_, html) => {
  expect(click(html)).toBeUndefined()
})

test.each(['ctrlKey', 'metaKey', 'shiftKey', 'altKey'] as const)('the browser handles a click with %s', (key) => {
  expect(click('<a href="/it/aide/fr/">x</a>', { [key]: true })).toBeUndefined()
})

test('the browser handles a click with another button', () => {
  expect(click('<a href="/it/aide/fr/">x</a>', { button: 1 })).toBeUndefined()
})

function submit(html: string) {
  document.body.innerHTML = html
  const event = new Event('submit', { cancelable: true }) as SubmitEvent
  Object.defineProperty(event, 'target', { value: document.querySelector('form') })
  return readSearch(event, base)
}
const field = '<input name="q" value="0x80 &amp; « é »"><input type="hidden" name="guide" value="vpn">'

test('the app handles a search, at the address that the browser would open', () => {
  const url = submit(`<form role="search" action="/it/aide/fr/find/">${field}</form>`)
  expect(url?.pathname).toBe('/it/aide/fr/find/')
  expect(Object.fromEntries(url?.searchParams ?? [])).toEqual({ q: '0x80 & « é »', guide: 'vpn' })
})

test.each([
  ['another form', `<form action="/it/aide/fr/find/">${field}</form>`],
  ['a search elsewhere', `<form role="search" action="https://example.org/it/aide/">${field}</form>`],
  ['a search outside the base', `<form role="search" action="/it/">${field}</form>`],
])('%s is the browser’s', (_, html) => {
  expect(submit(html)).toBeUndefined()
})
