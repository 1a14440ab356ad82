// @vitest-environment happy-dom
import './loaded.ts'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, expect, test, vi } from 'vitest'
import { Disclosure } from '../../src/ui/controls/disclosure.tsx'
import { LazyView } from '../../src/ui/controls/lazy-view.tsx'
import { createAllI18n } from '../../src/ui/words/all-words.ts'
import { WordsProvider } from '../../src/ui/words/words-context.tsx'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
let root: Root | undefined
afterEach(() => {
  act(() => root?.unmount())
  document.body.replaceChildren()
  history.replaceState(null, '', '/')
})
const show = (view: React.ReactNode) =>
  act(async () => {
    root = createRoot(document.body.appendChild(document.createElement('div')))
    root.render(<WordsProvider i18n={createAllI18n()('fr')}>{view}</WordsProvider>)
  })
const Part = () => <p id="part">là</p>

test('a link to a disclosure opens it, also the second time', async () => {
  await show(
    <>
      <a href="#share">vers</a>
      <Disclosure id="share" title="Partager" fallback="" words={[]} load={() => Promise.resolve(Part)} viewProps={{}} />
    </>,
  )
  const details = document.querySelector('details')
  const follow = () => act(async () => document.querySelector('a')?.click())
  await follow()
  expect(details?.open).toBe(true)
  if (details !== null) details.open = false
  await follow()
  expect(details?.open).toBe(true)
})

test('after a retry the focus stays on the button while the view loads, and moves to the view', async () => {
  let resolve: (view: typeof Part) => void = () => undefined
  const loads = [Promise.reject(new Error('offline')), new Promise<typeof Part>((done) => (resolve = done))]
  await show(<LazyView words={[]} load={() => loads.shift() ?? Promise.resolve(Part)} viewProps={{}} />)
  const button = document.querySelector('button')
  button?.focus()
  await act(async () => button?.click())
  expect(document.querySelector('[role=status]')?.textContent).toContain('Un instant')
  expect(document.activeElement).toBe(button)
  await act(async () => resolve(Part))
  // The words are a file of their own. React renders at the end of an `act`, so each attempt has one.
  await vi.waitFor(
    async () => {
      await act(async () => undefined)
      expect(document.getElementById('part')).not.toBeNull()
    },
    { timeout: 15_000 },
  )
  expect(document.activeElement?.contains(document.getElementById('part'))).toBe(true)
  expect(document.activeElement).not.toBe(document.body)
})
