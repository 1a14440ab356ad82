import './loaded.ts'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeAll, beforeEach, vi } from 'vitest'
import { readLocation } from '../../src/guide/address.ts'
import { languages } from '../../src/guide/language.ts'
import { openStore } from '../../src/runtime/store.ts'
import { App } from '../../src/ui/app/app.tsx'
import { addRoomWords } from '../../src/ui/app/load-scene.ts'
import type { Scene } from '../../src/ui/app/navigation-machine.ts'
import { openWalkStore } from '../../src/ui/memory/walk-store.ts'
import { openAddress } from '../../src/ui/rooms/open-address.ts'
import { namespacesOf, roomNames } from '../../src/ui/rooms/registry.ts'
import { createLoader } from '../../src/ui/screen/load.ts'
import { loadWords } from '../../src/ui/words/load-words.ts'
import { certificate, site } from './fixture.ts'
import { serve } from './serve.ts'

export const base = '/it/aide/'
export const codeOf = (id: string, file = certificate): string => file.guide.nodes.find((node) => node.id === id)?.code ?? ''
let root: Root | undefined

/** Adds the hooks of a test file that opens pages. */
export function setUpPages(): void {
  // Loads the words in advance: on a busy machine their files load slowly.
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
    // happy-dom has none; browsers of phones have.
    vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run))
    vi.stubGlobal('cancelIdleCallback', clearTimeout)
  })
  afterEach(() => {
    act(() => root?.unmount())
    document.body.replaceChildren()
    vi.unstubAllGlobals()
  })
}

/** Loads a page and runs the app on it. Everything of the page before that is not stored is lost. */
export async function openPage(path: string): Promise<void> {
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
  const open = await openAddress(readLocation(location, base), { loader, language: 'fr' })
  const i18n = await loadWords(open.screen.language)
  await addRoomWords(i18n, open.screen)
  const first: Scene = { ...open, i18n, walk: {}, moved: false }
  const mount = document.body.appendChild(document.createElement('div'))
  root = createRoot(mount)
  await act(async () => root?.render(<App first={first} base={base} site={site} loader={loader} store={store} />))
  await settle()
}
/** Waits until the app has loaded and rendered. */
export const settle = () => act(() => new Promise<void>((done) => setTimeout(done, 80)))
/** Clicks on an element, and waits as `settle`. */
export async function tap(selector: string): Promise<void> {
  const link = document.querySelector<HTMLElement>(selector)
  if (link === null) throw new Error(`Unexpected page without ${selector}`)
  await act(async () => link.click())
  await settle()
}
/** Enters a text in a field, and waits as `settle`. */
export async function type(selector: string, text: string): Promise<void> {
  const field = document.querySelector<HTMLInputElement>(selector)
  if (field === null) throw new Error(`Unexpected page without ${selector}`)
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await settle()
}
/** The path of the address bar below the base. */
export const path = (): string => location.pathname.slice(base.length)
/** The answers in the list beside the screen. */
export const trail = (): readonly string[] =>
  [...document.querySelectorAll('.trail .given')].map((line) => line.textContent ?? '')
