// @vitest-environment happy-dom
import './loaded.ts'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { InstallOffer, wayOf } from '../../src/ui/controls/install-offer.tsx'
import { HydratedContext } from '../../src/ui/page/use-hydrated.ts'
import { loadWords } from '../../src/ui/words/load-words.ts'
import { WordsProvider } from '../../src/ui/words/words-context.tsx'

const event = () =>
  Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt: vi.fn(async () => undefined) })

/** A window with some properties of its navigator. */
function view({ userAgent = '', standalone, touch = 0, installed = false, framed = false }: Record<string, unknown>): Window {
  const navigator = { userAgent, maxTouchPoints: touch, ...(standalone !== undefined && { standalone }) }
  const made = { navigator, matchMedia: () => ({ matches: installed }), parent: {} }
  return (framed ? made : Object.assign(made, { parent: made })) as unknown as Window
}
const safari =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15'

test.each([
  ['Chromium', view({}), event(), 'event'],
  ['Chromium in a frame', view({ framed: true }), event(), undefined],
  ['the installed app', view({ installed: true }), event(), undefined],
  ['Safari on an iPhone', view({ standalone: false, touch: 5 }), undefined, 'ios'],
  ['the installed app on an iPhone', view({ standalone: true, touch: 5 }), undefined, undefined],
  ['Safari 17 on a Mac', view({ userAgent: safari }), undefined, 'mac'],
  ['Safari 16 on a Mac', view({ userAgent: safari.replace('17.4', '16.6') }), undefined, undefined],
  [
    'Firefox',
    view({ userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0' }),
    undefined,
    undefined,
  ],
] as const)('%s', (_, window, given, way) => expect(wayOf(given, window)).toBe(way))

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.stubGlobal('matchMedia', () => ({ matches: false }))
})
afterEach(() => {
  window.installEvent = undefined
  document.body.replaceChildren()
  vi.unstubAllGlobals()
})

test('a button asks the browser once, also if its event came before the view, and goes when the app is installed', async () => {
  const i18n = await loadWords('fr', ['rooms'])
  const mount = document.body.appendChild(document.createElement('div'))
  const early = event()
  window.installEvent = early
  const root = createRoot(mount)
  await act(async () =>
    root.render(
      <WordsProvider i18n={i18n}>
        <HydratedContext.Provider value={true}>
          <InstallOffer />
        </HydratedContext.Provider>
      </WordsProvider>,
    ),
  )
  const button = () => mount.querySelector('button')
  await act(async () => button()?.click())
  expect(early.prompt).toHaveBeenCalledOnce()
  expect(button()).toBeNull()
  const later = event()
  act(() => void window.dispatchEvent(later))
  expect(later.defaultPrevented).toBe(true)
  expect(button()).not.toBeNull()
  act(() => void window.dispatchEvent(new Event('appinstalled')))
  expect(button()).toBeNull()
  act(() => root.unmount())
})
