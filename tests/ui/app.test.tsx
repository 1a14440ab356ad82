// @vitest-environment happy-dom
import './loaded.ts'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { readAddress } from '../../src/guide/address.ts'
import { codeFrom } from '../../src/guide/code.ts'
import { languages } from '../../src/guide/language.ts'
import { openStore } from '../../src/runtime/store.ts'
import { App } from '../../src/ui/app/app.tsx'
import { addRoomWords } from '../../src/ui/app/load-scene.ts'
import type { Scene } from '../../src/ui/app/navigation-machine.ts'
import { openWalkStore } from '../../src/ui/memory/walk-store.ts'
import { openAddress } from '../../src/ui/rooms/open-address.ts'
import { namespacesOf, roomNames } from '../../src/ui/rooms/registry.ts'
import { createLoader } from '../../src/ui/screen/load.ts'
import { noteEarlyAnswer } from '../../src/ui/start/early-answer.ts'
import { loadWords } from '../../src/ui/words/load-words.ts'
import { certificate, enrolment, site } from './fixture.ts'
import { serve } from './serve.ts'

const base = '/it/aide/'
const codeOf = (id: string, file = certificate): string => file.guide.nodes.find((node) => node.id === id)?.code ?? ''
let root: Root | undefined

// Longer than the default: on a busy machine, files of words load slowly.
beforeAll(async () => {
  const namespaces = roomNames.flatMap(namespacesOf)
  await Promise.all(languages.map((language) => loadWords(language, namespaces)))
})
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  localStorage.clear()
  sessionStorage.clear()
  vi.stubGlobal('fetch', serve(base))
  vi.stubGlobal('scrollTo', () => undefined)
})
afterEach(() => {
  act(() => root?.unmount())
  document.body.replaceChildren()
  vi.unstubAllGlobals()
})

/** Opens a page as a new load of it does: everything that is not stored is lost. */
async function openPage(path: string): Promise<void> {
  act(() => root?.unmount())
  document.body.replaceChildren()
  history.replaceState(null, '', base + path)
  const loader = createLoader(base, fetch)
  let damaged = false
  const onDamage = () => {
    damaged = true
  }
  const store = openWalkStore({
    tab: openStore(() => sessionStorage, base, onDamage),
    device: openStore(() => localStorage, base, onDamage),
    loader,
    base,
    now: () => 29_000_000,
    isDamaged: () => damaged,
  })
  const open = await openAddress(readAddress(location.pathname, base), { loader, language: 'fr' })
  const i18n = await loadWords(open.screen.language)
  await addRoomWords(i18n, open.screen)
  const first: Scene = { ...open, i18n, walk: {}, moved: false }
  const mount = document.body.appendChild(document.createElement('div'))
  root = createRoot(mount)
  await act(async () => root?.render(<App first={first} base={base} site={site} loader={loader} store={store} />))
  await settle()
}
const settle = () => act(() => new Promise<void>((done) => setTimeout(done, 80)))
async function tap(selector: string): Promise<void> {
  const link = document.querySelector<HTMLElement>(selector)
  if (link === null) throw new Error(`Unexpected page without ${selector}`)
  await act(async () => link.click())
  await settle()
}
const path = (): string => location.pathname.slice(base.length)
const trail = (): readonly string[] => [...document.querySelectorAll('.trail .given')].map((line) => line.textContent ?? '')

test('an answer opens the next screen: the heading takes the focus, title and history change', async () => {
  await openPage(`fr/certificate/${codeOf('start')}/`)
  expect(document.activeElement?.tagName).toBe('BODY')
  await tap('[data-option="usual"]')
  expect(path()).toBe(`fr/certificate/${codeOf('usual-1')}/`)
  expect(document.activeElement).toBe(document.querySelector('h1'))
  expect(document.title).toContain('page du certificat Digicert')
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
    /Guide\u00a0: Inscrire un appareil .*\nCommencé le .*\n1\. \d\d:\d\d .*\n(?:.*\n)*Guide\u00a0: Un certificat/,
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
  await openPage('fr/')
  const field = document.querySelector<HTMLInputElement>('#code')
  const type = async (text: string) => {
    if (field === null) throw new Error('Unexpected catalog without a code field')
    await act(async () => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text)
      field.dispatchEvent(new Event('input', { bubbles: true }))
    })
    await act(async () => field.form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })))
    await settle()
  }
  await type('k7')
  expect(document.querySelector('.fault')?.textContent).toContain('cinq signes')
  const code = codeOf('lock')
  // The right code ends in g.
  await type('0001h')
  expect(document.querySelector('.fault')?.textContent).toContain('deux signes inversés')
  await type(` ${code.toUpperCase().split('').join(' ')} `)
  expect(path()).toBe(`fr/certificate/${code}/`)
})

test('a message that is typed into the search opens its screen, and is not in the address', async () => {
  await openPage('fr/')
  await seek('erreur 0x80CF-3017')
  expect(path()).toBe(`fr/certificate/${codeOf('about')}/`)
  expect(location.search).toBe('')
  expect(document.activeElement).toBe(document.querySelector('h1'))
})

test('a search that fits several screens lists them, and another search replaces the list', async () => {
  await openPage('fr/certificate/')
  await seek('80CF3018')
  expect(path() + location.search).toBe('fr/find/?q=80CF3018&guide=certificate')
  expect(document.activeElement?.textContent).toBe('Lequel voyez-vous\u00a0?')
  expect([...document.querySelectorAll('main a.answer.choice')].map((link) => link.getAttribute('href'))).toEqual([
    `${base}fr/certificate/${codeOf('about')}/`,
    `${base}fr/enrolment/${codeFrom(101)}/`,
  ])
  await seek('pizza')
  expect(document.querySelector('h1')?.textContent).toBe('Nous n’avons rien trouvé')
  expect(document.querySelector('[role=status]')?.textContent).toContain('pizza')
  expect(document.querySelector('main a[href="#help"]')).not.toBeNull()
  // The search before, by the browser's back: the address has the same path.
  history.replaceState(null, '', `${base}fr/find/?q=80CF3018`)
  await act(async () => dispatchEvent(new PopStateEvent('popstate')))
  await settle()
  expect(document.querySelector('h1')?.textContent).toBe('Lequel voyez-vous\u00a0?')
  expect(document.querySelector<HTMLInputElement>('input[type=search]')?.value).toBe('80CF3018')
})

test('a search is repeated in the other language, from the same guide', async () => {
  await openPage('fr/certificate/')
  await seek('80CF3018 & co')
  expect(document.querySelector<HTMLInputElement>('input[name=guide]')?.value).toBe('certificate')
  await tap('[data-language="nl"]')
  expect(path() + location.search).toBe('nl/find/?q=80CF3018+%26+co&guide=certificate')
  expect(document.querySelector('h1')?.textContent).toBe('Welke ziet u?')
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

test('a retired code names the code that took its place; an unknown code lists the guides', async () => {
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
  const offered = () => [...document.querySelectorAll('.resume a')].map((link) => link.getAttribute('href'))
  const [certificateNow, enrolmentNow] = [
    `${base}fr/certificate/${codeOf('usual-1')}/`,
    `${base}fr/enrolment/${codeOf('worked', enrolment('fr'))}/`,
  ]
  sessionStorage.clear()
  await openPage('fr/certificate/')
  expect(offered()).toEqual([certificateNow])
  await openPage('fr/')
  expect(offered()).toEqual([enrolmentNow, certificateNow])
  await tap('.resume a:last-child')
  sessionStorage.clear()
  await openPage('fr/certificate/')
  await tap('.resume a')
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

test('stored data that cannot be read is lost alone, and the page says so once', async () => {
  for (const text of ['{', '{"schema":1,"trail":{"guide":"__proto__"}}', '[]']) {
    sessionStorage.setItem(`ariane ${base} walk`, text)
    localStorage.setItem(`ariane ${base} walks`, text)
    await openPage(`fr/certificate/${codeOf('lock')}/`)
    expect(document.querySelector('main .news')?.textContent).toContain('illisibles')
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
  await tap('.previous')
  expect(boxes()).toEqual([true, false, false])
  await openPage(`fr/certificate/${codeOf('usual-3')}/`)
  expect(boxes()).toEqual([true, false, false])
  await tap('[data-option="next"]')
  await tap('[data-option="yes"]')
  expect(document.querySelector('.transcript pre')?.textContent).toContain('Coché\u00a0: 1 sur 3 – Ouvrez la liste.')
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
  // The guide that waits is what the next screen has to load.
  const { release } = holdGuide('certificate')
  await openPage(inEnrolment('worked'))
  await tap('[data-option="yes"]')
  await tap('[data-option="no"]')
  await release()
  expect(path()).toBe(inEnrolment('support'))
  expect(trail()).toEqual(['N’a pas aidé'])
  expect(document.querySelector('.transcript pre')?.textContent).toMatch(/1\. .*\n2\. .*N’a pas aidé/)
})

test('a step that is not on the reader’s screen is in the transcript as such', async () => {
  await openPage(`fr/certificate/${codeOf('usual-3')}/`)
  await tap('[data-option="absent"]')
  expect(path()).toBe(`fr/certificate/${codeOf('check')}/`)
  await tap('[data-option="yes"]')
  expect(document.querySelector('.transcript pre')?.textContent).toContain('→ Pas à l’écran')
})

test('an outcome has the transcript of the walk', async () => {
  await openPage(`fr/certificate/${codeOf('start')}/`)
  await tap('[data-option="none"]')
  expect(document.querySelector('.transcript pre')?.textContent).toContain('Aucune de ces réponses')
  expect(document.querySelector('main a[href^="mailto:"]')?.getAttribute('href')).toContain(
    encodeURIComponent('Aucune de ces réponses'),
  )
})
