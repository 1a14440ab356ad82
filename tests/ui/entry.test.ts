// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'

const boot = vi.hoisted(() => vi.fn(async () => undefined))
vi.mock('../../src/ui/start/boot.tsx', () => ({ boot }))

test('the app starts once, also when an input event comes before the browser is idle', async () => {
  let idle: () => void = () => undefined
  vi.stubGlobal('requestIdleCallback', (act: () => void) => {
    idle = act
  })
  document.body.innerHTML = '<div id="app"></div>'
  await import('../../src/ui/start/entry.ts')
  dispatchEvent(new Event('pointerdown'))
  dispatchEvent(new Event('touchstart'))
  idle()
  await vi.waitFor(() => expect(boot).toHaveBeenCalled())
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(boot).toHaveBeenCalledTimes(1)
})

test('a start that failed is tried again at the next input event', async () => {
  boot.mockReset()
  boot.mockRejectedValueOnce(new Error('no network'))
  let idle: () => void = () => undefined
  vi.stubGlobal('requestIdleCallback', (act: () => void) => {
    idle = act
  })
  vi.resetModules()
  await import('../../src/ui/start/entry.ts')
  idle()
  await vi.waitFor(() => expect(boot).toHaveBeenCalledTimes(1))
  await new Promise((resolve) => setTimeout(resolve, 20))
  dispatchEvent(new Event('keydown'))
  await vi.waitFor(() => expect(boot).toHaveBeenCalledTimes(2))
})
