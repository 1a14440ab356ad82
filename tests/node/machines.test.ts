import { describe, expect, test } from 'vitest'
import { type AnyStateMachine, createMachine, transition } from 'xstate'
import { getShortestPaths } from 'xstate/graph'
import type { GuideFile } from '../../src/guide/guide.ts'
import { machineOf } from '../../src/guide/machine.ts'
import { exits } from '../../src/guide/node.ts'
import { readEdition } from '../../src/node/edition.ts'
import { rendering } from '../../src/node/rendering/rendering.ts'

const { files } = await readEdition('content', rendering)
const guideFiles = [...files]
  .filter(([path]) => /^data\/[a-z]{2}\/(?!catalog\.json)/.test(path))
  .map(([, text]): GuideFile => JSON.parse(text))

const open = (guide: GuideFile['guide']): AnyStateMachine =>
  createMachine(machineOf(guide) as unknown as Parameters<typeof createMachine>[0])

test('there are guides', () => expect(guideFiles).not.toEqual([]))

describe.for(guideFiles.map((file) => [`${file.guide.language}/${file.guide.id}`, file] as const))('%s', ([, file]) => {
  const { guide } = file
  const machine = open(guide)
  const config = machineOf(guide)

  test('the machine has exactly the nodes and exits of the guide', () => {
    const wanted = guide.nodes.flatMap((node) => exits(node).map(({ event, to }) => `${node.id} ${event} ${to}`))
    const built = Object.entries(config.states).flatMap(([id, { on = {} }]) =>
      Object.entries(on).map(([event, { target }]) => `${id} ${event} ${target}`),
    )
    expect(built.sort()).toEqual(wanted.sort())
    expect(Object.keys(config.states).sort()).toEqual(guide.nodes.map(({ id }) => id).sort())
    expect(config.initial).toBe(guide.start)
  })

  test('every transition leads to the target in the guide', () => {
    const walked = guide.nodes.flatMap((node) => {
      const snapshot = machine.resolveState({ value: node.id, context: {} })
      return exits(node).filter(
        ({ event, to }) => snapshot.can({ type: event }) && transition(machine, snapshot, { type: event })[0].value === to,
      )
    })
    expect(walked).toHaveLength(guide.nodes.reduce((sum, node) => sum + exits(node).length, 0))
  })

  test('every node is reachable from the start, but those that a correction took out of the walk', () => {
    const reached = new Set(getShortestPaths(machine).map(({ state }) => state.value))
    expect(guide.nodes.filter(({ id, superseded }) => reached.has(id) === (superseded === true)).map(({ id }) => id)).toEqual([])
  })

  test('an outcome is reachable from every node', () => {
    const open = new Set(guide.nodes.filter(({ kind }) => kind === 'outcome').map(({ id }) => id))
    for (let size = -1; size !== open.size; ) {
      size = open.size
      for (const node of guide.nodes) if (exits(node).some(({ to }) => open.has(to))) open.add(node.id)
    }
    expect(guide.nodes.map(({ id }) => id).filter((id) => !open.has(id))).toEqual([])
  })
})
