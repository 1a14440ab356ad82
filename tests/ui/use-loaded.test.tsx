// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, expect, test, vi } from 'vitest'
import { type LoadState, useLoaded } from '../../src/ui/controls/use-loaded.ts'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
let root: Root | undefined
afterEach(() => act(() => root?.unmount()))

/** Renders the hook for a key; each load ends when its `settle` is called. */
function rendered() {
  const settle = new Map<string, { readonly done: (value: string) => void; readonly fail: () => void }>()
  let state: LoadState<string> = { failed: false }
  const load = (key: string) =>
    key === 'nothing'
      ? undefined
      : new Promise<string>((resolve, reject) => settle.set(key, { done: resolve, fail: () => reject(new Error('failed')) }))
  function View({ of }: { readonly of: string }) {
    state = useLoaded(() => load(of), [of])
    return null
  }
  root = createRoot(document.createElement('div'))
  return {
    show: (key: string) => act(async () => root?.render(<View of={key} />)),
    done: (key: string, value: string) => act(async () => settle.get(key)?.done(value)),
    fail: (key: string) => act(async () => settle.get(key)?.fail()),
    state: () => state,
  }
}

test('gives the value of the current dependencies, and the last one until it is there', async () => {
  const { show, done, state } = rendered()
  await show('a')
  expect(state()).toEqual({ failed: false })
  await done('a', 'A')
  expect(state()).toEqual({ value: 'A', last: 'A', failed: false })
  await show('b')
  expect(state()).toEqual({ last: 'A', failed: false })
  await done('b', 'B')
  expect(state().value).toBe('B')
})

test('ignores a result that arrives after a change', async () => {
  const { show, done, fail, state } = rendered()
  await show('a')
  await show('b')
  await done('a', 'A')
  expect(state()).toEqual({ failed: false })
  await show('c')
  await fail('b')
  expect(state().failed).toBe(false)
})

test('reports a failure for the current dependencies only', async () => {
  const { show, done, fail, state } = rendered()
  await show('a')
  await done('a', 'A')
  await show('b')
  await fail('b')
  expect(state()).toEqual({ value: undefined, last: 'A', failed: true })
  await show('nothing')
  expect(state()).toEqual({ last: 'A', failed: false })
})
