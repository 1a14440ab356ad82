// @vitest-environment happy-dom
import { act } from 'react'
import { expect, test, vi } from 'vitest'
import { codeFrom } from '../../src/guide/code.ts'
import { noteEarlyAnswer } from '../../src/ui/start/early-answer.ts'
import { base, codeOf, openPage, path, settle, setUpPages, tap, trail } from './app-page.tsx'
import { enrolment } from './fixture.ts'
import { serve } from './serve.ts'

setUpPages()

test('an answer opens the next screen: the heading takes the focus, title and history change', async () => {
  await openPage(`fr/certificate/${codeOf('start')}/`)
  expect(document.activeElement?.tagName).toBe('BODY')
  await tap('[data-option="usual"]')
  expect(path()).toBe(`fr/certificate/${codeOf('usual-1')}/`)
  expect(document.activeElement).toBe(document.querySelector('h1'))
  expect(document.title).toContain(codeOf('usual-1').toUpperCase())
  expect(trail()).toEqual(['Un certificat qui est généralement installé sur votre téléphone est absent de votre appareil'])
})

test('of two answers that lead to one screen, the tapped one is stored, also after a reload', async () => {
  await openPage(`fr/certificate/${codeOf('start')}/`)
  await tap('[data-option="same"]')
  expect(trail()).toEqual(['Un autre message'])
  await openPage(`fr/certificate/${codeOf('about')}/`)
  expect(trail()).toEqual(['Un autre message'])
})

test('an answer that is tapped before the app runs is stored as well', async () => {
  await openPage(`fr/certificate/${codeOf('start')}/`)
  const link = document.querySelector('[data-option="same"]')
  noteEarlyAnswer({ target: link } as unknown as MouseEvent, base)
  await openPage(`fr/certificate/${codeOf('about')}/`)
  expect(trail()).toEqual(['Un autre message'])
})

test('an early answer counts on the page that it leads to, not on the page before, even if the app starts there', async () => {
  await openPage(`fr/certificate/${codeOf('start')}/`)
  const link = document.querySelector('[data-option="same"]')
  noteEarlyAnswer({ target: link } as unknown as MouseEvent, base)
  await openPage(`fr/certificate/${codeOf('start')}/`)
  await openPage(`fr/certificate/${codeOf('about')}/`)
  expect(trail()).toEqual(['Un autre message'])
  // Once, and not by a link that opens a tab of its own.
  await openPage(`fr/certificate/${codeOf('start')}/`)
  noteEarlyAnswer({ target: document.querySelector('[data-option="same"]'), ctrlKey: true } as unknown as MouseEvent, base)
  await openPage(`fr/certificate/${codeOf('about')}/`)
  expect(trail()).toEqual(['Le certificat requis par votre administrateur est absent de votre appareil'])
})

test('changing an answer goes back to its question and marks it', async () => {
  await openPage(`fr/certificate/${codeOf('start')}/`)
  await tap('[data-option="usual"]')
  await tap('.trail ol a')
  expect(path()).toBe(`fr/certificate/${codeOf('start')}/`)
  expect(document.querySelector('[data-option="usual"] .taken')).not.toBeNull()
  expect(trail()).toEqual([])
})

test('a call leads to the other guide and back by the exit that fits its end', async () => {
  await openPage(`fr/certificate/${codeOf('call')}/`)
  await tap('main a.answer.primary')
  expect(path()).toBe('fr/enrolment/')
  await tap('main a.answer.primary')
  await openPage(`fr/enrolment/${codeOf('worked', enrolment('fr'))}/`)
  await tap('[data-option="yes"]')
  expect(document.querySelector('main a.answer.primary')?.textContent).toContain('Un certificat obligatoire')
  await tap('main a.answer.primary')
  expect(path()).toBe(`fr/certificate/${codeOf('check')}/`)
  expect(trail()).toEqual(['Le problème est résolu'])
  await tap('[data-option="yes"]')
  const told = document.querySelector('.transcript pre')?.textContent
  expect(told).toMatch(
    /Guide\u00a0: Inscrire un appareil, .*, commencé le .*\n- \d\d:\d\d .*\n(?:.*\n)*Guide\u00a0: Un certificat/,
  )
})

test('the link to the other language opens the same node, with a note if it has no text in that language', async () => {
  await openPage(`fr/enrolment/${codeOf('begin', enrolment('fr'))}/`)
  await tap('[data-language="nl"]')
  expect(path()).toBe(`nl/enrolment/${codeOf('begin', enrolment('fr'))}/`)
  expect(document.documentElement.lang).toBe('nl')
  await openPage(`nl/certificate/${codeOf('usual-1')}/`)
  expect(document.querySelector('.notice')?.textContent).toContain('in het Frans')
})

test.each([
  [() => `FR/x/${codeOf('lock').toUpperCase()}?ref=mail`, () => `fr/certificate/${codeOf('lock')}/`, '?ref=mail'],
  [() => codeOf('lock'), () => `fr/certificate/${codeOf('lock')}/`, ''],
  [() => 'FR/certificate', () => 'fr/certificate/', ''],
  [() => '', () => 'fr/', ''],
])(
  'an address in another spelling opens the same page, and is replaced by the page’s one address',
  async (asked, found, query) => {
    await openPage(asked())
    expect(path()).toBe(found())
    expect(location.search).toBe(query)
  },
)

test('a typing error in a code is reported without a request, and a valid code opens its screen', async () => {
  await openPage(`${codeFrom(555)}/`)
  const field = document.querySelector<HTMLInputElement>('#code')
  const type = async (text: string) => {
    if (field === null) throw new Error('Unexpected page without a code field')
    await act(async () => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text)
      field.dispatchEvent(new Event('input', { bubbles: true }))
    })
    await act(async () => field.form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })))
    await settle()
  }
  await type('k7')
  expect(document.querySelector('.fault')?.textContent).toContain('cinq caractères')
  const code = codeOf('lock')
  // The right code ends in g.
  await type('0001h')
  expect(document.querySelector('.fault')?.textContent).toContain('deux caractères inversés')
  await type(` ${code.toUpperCase().split('').join(' ')} `)
  expect(path()).toBe(`fr/certificate/${code}/`)
})

test('a retired code names the code that replaced it; an unknown code lists the guides', async () => {
  await openPage(`${codeFrom(900)}/`)
  expect(document.querySelector('main a.answer.primary')?.getAttribute('href')).toBe(`${base}${codeFrom(101)}/`)
  await openPage(`${codeFrom(555)}/`)
  expect(document.querySelector('h1')?.textContent).toBe('Cette page n’existe pas')
  expect(document.querySelectorAll('.shelf a').length).toBe(2)
})

test('walks are offered on the first page of their guide and on the catalog, until the reader deletes them', async () => {
  await openPage(`fr/certificate/${codeOf('start')}/`)
  await tap('[data-option="usual"]')
  await openPage(`fr/enrolment/${codeOf('begin', enrolment('fr'))}/`)
  await tap('[data-option="next"]')
  const offered = () => [...document.querySelectorAll('.resume .answer')].map((link) => link.getAttribute('href'))
  const [certificateNow, enrolmentNow] = [
    `${base}fr/certificate/${codeOf('usual-1')}/`,
    `${base}fr/enrolment/${codeOf('worked', enrolment('fr'))}/`,
  ]
  sessionStorage.clear()
  await openPage('fr/certificate/')
  expect(offered()).toEqual([certificateNow])
  await openPage('fr/')
  expect(offered()).toEqual([enrolmentNow, certificateNow])
  await tap('section.resume .answer')
  sessionStorage.clear()
  await openPage('fr/certificate/')
  await tap('.resume .answer')
  expect(trail()).toHaveLength(1)
  await openPage('fr/')
  await tap('.resume button')
  expect(document.querySelector('.resume')?.textContent).toContain('ne garde plus aucune')
  // The button is removed, and its message takes the focus, so that screen readers read it out.
  expect(document.activeElement).toBe(document.querySelector('.resume > p'))
  await openPage('fr/')
  expect(offered()).toEqual([])
  expect(Object.keys(localStorage).filter((key) => key.includes('walks'))).toEqual([])
})

test('of stored data only the unreadable part is lost, and the page reports that once', async () => {
  for (const text of ['{', '{"schema":1,"trail":{"guide":"__proto__"}}', '[]']) {
    sessionStorage.setItem(`ariane ${base} walk`, text)
    localStorage.setItem(`ariane ${base} walks`, text)
    await openPage(`fr/certificate/${codeOf('lock')}/`)
    // The words of notices are loaded on demand.
    await expect.poll(() => document.querySelector('main .news')?.textContent).toContain('abîmées')
    await tap('[data-option="yes"]')
    expect(trail()).toEqual(['Oui'])
    // Only once.
    expect(document.querySelector('main .news')?.textContent).toBe('')
    sessionStorage.clear()
    localStorage.clear()
  }
})

test('a tick is kept after going forward, going back and a reload, and is in the transcript', async () => {
  const boxes = () => [...document.querySelectorAll<HTMLInputElement>('.to-do input')].map(({ checked }) => checked)
  await openPage(`fr/certificate/${codeOf('usual-3')}/`)
  expect(boxes()).toEqual([false, false, false])
  const names = [...document.querySelectorAll('.to-do input')].map((box) => box.getAttribute('aria-label'))
  expect(names).toEqual(['Ouvrez la liste.', 'Choisissez une ligne :', 'la première.'])
  await tap('.to-do input')
  await tap('[data-option="next"]')
  await tap('.back')
  expect(boxes()).toEqual([true, false, false])
  await openPage(`fr/certificate/${codeOf('usual-3')}/`)
  expect(boxes()).toEqual([true, false, false])
  await tap('[data-option="next"]')
  await tap('[data-option="yes"]')
  expect(document.querySelector('.transcript pre')?.textContent).toMatch(/Coché \[\w{5}\]\u00a0: 1 sur 3 – Ouvrez la liste\./)
})

/** Leaves every file of a guide unanswered until it is released. */
function holdGuide(guide: string): { readonly release: () => Promise<void> } {
  const answer = serve(base)
  let release: () => void = () => undefined
  const held = new Promise<void>((done) => {
    release = done
  })
  vi.stubGlobal('fetch', (async (input, init) => {
    if (String(input).endsWith(`/${guide}.json`)) await held
    return answer(input, init)
  }) satisfies typeof fetch)
  return {
    release: async () => {
      release()
      await settle()
    },
  }
}

const inEnrolment = (id: string): string => `fr/enrolment/${codeOf(id, enrolment('fr'))}/`

test('an answer that is tapped while the screen of another one loads replaces it', async () => {
  await openPage(`fr/certificate/${codeOf('about')}/`)
  await tap('[data-option="next"]')
  await openPage(inEnrolment('begin'))
  await tap('[data-option="next"]')
  // The next screen has to load the calling guide.
  const { release } = holdGuide('certificate')
  await openPage(inEnrolment('worked'))
  await tap('[data-option="yes"]')
  await tap('[data-option="no"]')
  await release()
  expect(path()).toBe(inEnrolment('support'))
  expect(trail()).toEqual(['N’a pas aidé'])
  expect(document.querySelector('.transcript pre')?.textContent).toMatch(/- .* → N’a pas aidé \[\w{5}\]\n1 étape faite/)
})

test('a step that is not on the reader’s screen does not count as done, in the trail and in the transcript', async () => {
  await openPage(`fr/certificate/${codeOf('usual-3')}/`)
  await tap('[data-option="absent"]')
  expect(document.querySelector('.trail .fine')?.textContent).toBe('0 étape faite, 1 passée')
  expect(path()).toBe(`fr/certificate/${codeOf('check')}/`)
  await tap('[data-option="yes"]')
  expect(document.querySelector('.transcript pre')?.textContent).toMatch(/0 étape faite, 1 passée \(\w{5}\)/)
})

test('an outcome has the transcript of the walk', async () => {
  await openPage(`fr/certificate/${codeOf('start')}/`)
  await tap('[data-option="none"]')
  expect(document.querySelector('.transcript pre')?.textContent).toContain('Rien de tout cela')
  expect(document.querySelector('main a[href^="mailto:"]')?.getAttribute('href')).toContain(
    encodeURIComponent('Rien de tout cela'),
  )
})
