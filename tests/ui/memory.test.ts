import { expect, test } from 'vitest'
import { openStore } from '../../src/runtime/store.ts'
import { openMemory } from '../../src/ui/memory/walk-store.ts'
import { createLoader } from '../../src/ui/screen/load.ts'
import type { Screen } from '../../src/ui/screen/screen.ts'
import { certificate } from './fixture.ts'
import { serve } from './serve.ts'

const base = '/'
const screenOf = (id: string): Screen => {
  const node = certificate.guide.nodes.find((candidate) => candidate.id === id)
  if (node === undefined) throw new Error(`Unexpected node ${id}`)
  return { kind: 'node', language: 'fr', file: certificate, node }
}
const open = () =>
  openMemory({
    tab: openStore(() => null, base),
    device: openStore(() => null, base),
    loader: createLoader(base, serve(base)),
    base,
    now: () => 29_000_000,
    damaged: () => false,
  })

test('what is ticked while the next screen is on its way counts for the screen that it is on', async () => {
  const memory = open()
  await memory.settle(screenOf('usual-3'))
  const moving = memory.settle(screenOf('check'), { from: screenOf('usual-3') })
  expect(memory.tick('usual-3', 1, true).session?.trail).toMatchObject({ at: 'check', ticks: [['usual-3', [1]]] })
  await moving
})

test('a tick on a screen that the walk has left says nothing of another', async () => {
  const memory = open()
  await memory.settle(screenOf('usual-3'))
  await memory.settle(screenOf('start'))
  expect(memory.tick('usual-3', 0, true).session?.trail.ticks).toEqual([['usual-3', [0]]])
})
