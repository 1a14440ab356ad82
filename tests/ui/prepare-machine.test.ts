import { describe, expect, test } from 'vitest'
import {
  type AnyEventObject,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  createActor,
  fromCallback,
  fromPromise,
  SimulatedClock,
} from 'xstate'
import { getShortestPaths } from 'xstate/graph'
import type { Saving } from '../../src/ui/offline/offline-state.ts'
import { delays, prepareMachine } from '../../src/ui/rooms/prepare/prepare-machine.ts'
import type { PreparedNote } from '../../src/ui/rooms/prepare/prepared-note.ts'
import type { Readiness } from '../../src/worker/protocol.ts'

const readiness = (missingCount: number, full = false): Readiness => ({
  type: 'walked',
  version: 'new',
  entries: 1,
  bytes: 1,
  guides: 1,
  screens: 1,
  missingCount,
  missing: [],
  full,
})
const retry = (): void => undefined
const savings: readonly Saving[] = [
  { kind: 'unsaved' },
  { kind: 'saving', percent: 40 },
  { kind: 'ready', guides: 1, bytes: 1 },
  { kind: 'incomplete', retry, full: false },
  { kind: 'incomplete', retry, full: true },
  { kind: 'offered', retry },
  { kind: 'impossible', why: 'off' },
]

/** All events: presses, changes of the download, ends of a check, and timeouts. */
const events: readonly AnyEventObject[] = [
  { type: 'begin' },
  { type: 'retry' },
  { type: 'online' },
  ...savings.map((saving) => ({ type: 'saving', saving })),
  ...[readiness(0), readiness(2), readiness(2, true), undefined].map((output) => ({
    type: 'xstate.done.actor.0.prepare.checking',
    output,
  })),
  { type: 'xstate.error.actor.0.prepare.checking', error: new Error('failed') },
  { type: 'xstate.after.silence.prepare.checking.waiting' },
  { type: 'xstate.after.settling.prepare.watching.settling' },
]

/** The machine with its environment: a clock, the storage, the worker and the connection. */
function world(note: PreparedNote | undefined) {
  const clock = new SimulatedClock()
  const checks: {
    readonly brings: boolean
    readonly end: (found: Readiness | undefined) => void
    readonly fail: (error: unknown) => void
  }[] = []
  const seen = { notes: [] as PreparedNote[], watches: 0, downloads: 0, requests: 0 }
  const machine = prepareMachine.provide({
    actors: {
      check: fromPromise(
        ({ input: { brings } }) => new Promise((resolve, reject) => checks.push({ brings, end: resolve, fail: reject })),
      ),
      isEvictable: fromPromise(async () => true),
      connection: fromCallback(() => {
        seen.watches++
        return () => seen.watches--
      }),
    },
    actions: {
      saveNote: (_, stored) => void seen.notes.push(stored),
      requestPersistence: () => void seen.requests++,
      startDownload: () => void seen.downloads++,
    },
  })
  const actor = createActor(machine, { clock, input: { note, now: () => 7 } })
  actor.start()
  /** Triggers an event of a path. */
  const happen = async (event: AnyEventObject): Promise<void> => {
    if (event.type.startsWith('xstate.done')) checks.at(-1)?.end(event.output)
    else if (event.type.startsWith('xstate.error')) checks.at(-1)?.fail(event.error)
    else if (event.type.startsWith('xstate.after.silence')) clock.increment(delays.silence)
    else if (event.type.startsWith('xstate.after')) clock.increment(delays.settling)
    else if (event.type === 'saving') actor.send({ type: 'saving', saving: event.saving })
    else if (event.type === 'begin' || event.type === 'retry' || event.type === 'online') actor.send({ type: event.type })
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { actor, clock, checks, seen, happen }
}

/** The name of a state: `watching.settling` is `settling`, and `checking.waiting` is `checking`. */
function nameOf(value: unknown): string {
  if (typeof value === 'string') return value
  const [outer = '', inner] = Object.entries(Object(value))[0] ?? []
  return outer === 'watching' ? String(inner) : outer
}

/** The machine for its paths alone: its actors do nothing. */
const machine: AnyStateMachine = prepareMachine.provide({
  actors: {
    check: fromPromise<Readiness | undefined, { readonly brings: boolean }>(async () => undefined),
    isEvictable: fromPromise(async () => false),
    connection: fromCallback(() => undefined),
  },
})
const notes = { 'a first visit': undefined, 'a later visit': { schema: 1, minute: 1, version: 'old' } } as const

/** The part of a state that distinguishes it in paths: without texts and numbers that no transition depends on. */
const serializeState = ({ value, context: { saving, version, hadGap, suspected, result } }: AnyMachineSnapshot): string =>
  JSON.stringify([value, saving?.kind, saving?.full, version, hadGap, suspected, result?.fault])

/** The environment in each state. `result`: whether a check has ended; `watches`: whether the connection is watched. */
const table = {
  idle: { begun: false, result: false, watches: 0 },
  starting: { begun: true, result: false, watches: 0 },
  downloading: { begun: true, result: false, watches: 0 },
  settling: { begun: true, result: false, watches: 0 },
  checking: { begun: true, result: false, watches: 0 },
  prepared: { begun: true, result: true, watches: 0, faults: [undefined] },
  failed: { begun: true, result: true, watches: 1, faults: ['stopped', 'gaps', 'silent'] },
  full: { begun: true, result: true, watches: 0, faults: ['full'] },
} as const satisfies Readonly<Record<string, object>>
type State = keyof typeof table
const states = Object.keys(table)

describe.each(Object.entries(notes))('on %s', (_, note) => {
  const input = { note, now: () => 7 }
  const paths = getShortestPaths(machine, { events, input, serializeState })

  test('every state is reached, and no other', () => {
    const reached = new Set(paths.map(({ state }) => nameOf(state.value)))
    expect([...reached].sort()).toEqual(states.filter((state) => note === undefined || state !== 'idle').sort())
  })

  test('along every path the environment is that of the table', async () => {
    for (const { state, steps } of paths) {
      const { actor, checks, seen, happen } = world(note)
      const said = steps.map(({ event }) => event.type).join(', ')
      for (const { event } of steps) if (event.type !== 'xstate.init') await happen(event)
      const { value, context } = actor.getSnapshot()
      const name = nameOf(value)
      expect(name, said).toBe(nameOf(state.value))
      const expected: { begun: boolean; result: boolean; watches: number; faults?: readonly unknown[] } = table[name as State]
      expect(context.result !== undefined, said).toBe(expected.result)
      expect(seen.watches, said).toBe(expected.watches)
      if (expected.faults !== undefined) expect(expected.faults, said).toContain(context.result?.fault)
      // The stored note has a version exactly where the last check found everything.
      if (expected.result)
        expect(seen.notes.at(-1), said).toEqual({ schema: 1, minute: 7, ...(name === 'prepared' && { version: 'new' }) })
      if (name === 'prepared') expect(checks.length, said).toBeGreaterThan(0)
      if (name === 'starting') expect(seen.downloads, said).toBeGreaterThan(0)
      if (name === 'checking') expect(checks.at(-1)?.brings, said).toBe(context.suspected === undefined)
      expect(seen.requests > 0, said).toBe(note === undefined && expected.begun)
      actor.stop()
    }
  })

  test('from every state the device can still be prepared', () => {
    const states = new Map(paths.map(({ state }) => [nameOf(state.value), state]))
    for (const [name, fromState] of states) {
      const found = getShortestPaths(machine, { events, serializeState, fromState, toState: ({ value }) => value === 'prepared' })
      expect(found.length, name).toBeGreaterThan(0)
    }
  })
})

describe('the fault', () => {
  const incomplete = { type: 'saving', saving: { kind: 'incomplete', retry, full: false } }
  const later = { type: 'xstate.after.settling' }
  const end = (output: Readiness | undefined) => ({ type: 'xstate.done', output })
  const resultOf = async (note: PreparedNote | undefined, ...happened: readonly AnyEventObject[]) => {
    const { actor, happen } = world(note)
    for (const event of [{ type: 'begin' }, ...happened]) await happen(event)
    return { fault: undefined, ...actor.getSnapshot().context.result }
  }
  const ready = { type: 'saving', saving: { kind: 'ready', guides: 1, bytes: 1 } }

  test.each([
    [
      'an interrupted first download is `stopped`, with its progress',
      undefined,
      [{ type: 'saving', saving: { kind: 'saving', percent: 40 } }, incomplete, later, end(readiness(2))],
      { fault: 'stopped', percent: 40 },
    ],
    [
      'something evicted since the last visit is `gaps`',
      notes['a later visit'],
      [incomplete, later, end(readiness(2))],
      { fault: 'gaps', hadGap: true, before: 'old' },
    ],
    [
      'a browser without room is `full`',
      undefined,
      [{ type: 'saving', saving: { kind: 'incomplete', retry, full: true } }, later, end(undefined)],
      { fault: 'full' },
    ],
    ['a check that finds no room is `full`', undefined, [ready, end(readiness(2, true))], { fault: 'full' }],
    ['a check that finds something missing is `gaps`', undefined, [ready, end(readiness(2))], { fault: 'gaps' }],
    ['a worker that does not answer is `silent`', undefined, [ready, end(undefined)], { fault: 'silent' }],
    [
      'evicted files that are back are no fault, and are reported',
      notes['a later visit'],
      [incomplete, ready, end(readiness(0))],
      { fault: undefined, hadGap: true, before: 'old' },
    ],
  ] as const)('%s', async (_, note, happened, expected) => {
    expect(await resultOf(note, ...happened)).toMatchObject(expected)
  })
})

test('a change of the download restarts both timeouts', async () => {
  const { actor, clock, happen } = world(undefined)
  await happen({ type: 'begin' })
  await happen({ type: 'saving', saving: savings[3] })
  clock.increment(delays.settling - 1)
  await happen({ type: 'saving', saving: savings[4] })
  clock.increment(delays.settling - 1)
  expect(nameOf(actor.getSnapshot().value)).toBe('settling')
  clock.increment(1)
  expect(nameOf(actor.getSnapshot().value)).toBe('checking')
  clock.increment(delays.silence - 1)
  await happen({ type: 'saving', saving: savings[0] })
  clock.increment(delays.silence - 1)
  expect(nameOf(actor.getSnapshot().value)).toBe('checking')
  clock.increment(1)
  expect(actor.getSnapshot().value).toBe('full')
})
