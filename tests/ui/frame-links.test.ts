// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { keepFrame } from '../../src/ui/start/frame-links.ts'

/** The target that a link has when its click arrives at the browser. */
function targetOf(link: string): string | undefined {
  document.body.innerHTML = link
  const found = document.querySelector('a')
  found?.addEventListener('click', (event) => event.preventDefault())
  found?.querySelector('b')?.click()
  return found?.target
}

test('in a frame, links that lead away from the pages of the site open beside it', () => {
  expect(targetOf('<a href="mailto:a@example.org"><b>x</b></a>')).toBe('')
  keepFrame('/it/aide/')
  for (const href of [
    'mailto:a@example.org',
    'tel:+3220000000',
    'https://example.org/',
    '/other/',
    '/it/aide/files/fr/vpn.html',
    '/it/aide/drawings/fr/vpn.svg',
  ])
    expect([href, targetOf(`<a href="${href}"><b>x</b></a>`)]).toEqual([href, '_blank'])
  for (const href of ['/it/aide/fr/vpn/', '#help', '/it/aide/fr/find/?q=1'])
    expect([href, targetOf(`<a href="${href}"><b>x</b></a>`)]).toEqual([href, ''])
  expect(targetOf('<a href="/it/aide/files/fr/vpn.html" download><b>x</b></a>')).toBe('')
})
