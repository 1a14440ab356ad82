import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createActor, fromPromise } from 'xstate'
import { getShortestPaths } from 'xstate/graph'
import {
  busyAfter,
  type LoadedScene,
  type Move,
  navigationMachine,
  patience,
  type Scene,
} from '../../src/ui/app/navigation-machine.ts'
import { failedRoom } from '../../src/ui/page/failed-room.tsx'
import { NotLoaded } from '../../src/ui/screen/load.ts'
import type { WalkState } from '../../src/ui/screen/walk-state.ts'
import { createAllI18n } from '../../src/ui/words/all-words.ts'

const i18n = createAllI18n()('fr')
const sceneAt = (room: string): Scene => ({
  screen: { room, language: 'fr', data: {} },
  room: failedRoom,
  i18n,
  walk: {},
  moved: false,
})
const first = sceneAt('first')

/** A promise that the test settles. */
interface Pending<Input> {
  readonly input: Input
  readonly resolve: (output: never) => void
  readonly reject: (error: unknown) => void
}

/** The machine with actors that wait for the test, and a log of its actions. */
function open() {
  const pending: Record<'load' | 'settle' | 'reach', Pending<{ readonly href?: string; readonly move?: Move }>[]> = {
    load: [],
    settle: [],
    reach: [],
  }
  const log: string[] = []
  const wait =
    (name: keyof typeof pending) =>
    ({ input }: { input: object }) =>
      new Promise<never>((resolve, reject) => pending[name].push({ input, resolve, reject }))
  const actor = createActor(
    navigationMachine.provide({
      actors: {
        load: fromPromise<LoadedScene, Move>(wait('load')),
        settle: fromPromise<WalkState, { readonly loaded: LoadedScene; readonly move: Move }>(wait('settle')),
        reach: fromPromise<boolean, Move>(wait('reach')),
      },
      actions: {
        markBusy: (_, { busy }) => log.push(busy ? 'busy' : 'idle'),
        commit: ({ context }) => log.push(`commit ${context.move?.how} ${context.scene.screen.room}`),
        leave: ({ context }) => log.push(`leave for ${context.move?.href}`),
        report: (_, { error }) => log.push(`report ${error}`),
      },
    }),
    { input: first },
  )
  actor.start()
  const last = (name: keyof typeof pending) => {
    const one = pending[name].at(-1)
    if (one === undefined) throw new Error(`Unexpected machine that never asked to ${name}`)
    return one
  }
  const pass = () => vi.advanceTimersByTimeAsync(0)
  return {
    actor,
    log,
    pending,
    shown: () => actor.getSnapshot().context.scene.screen.room,
    state: () => JSON.stringify(actor.getSnapshot().value),
    load: async (room: string) => {
      last('load').resolve(sceneAt(room) as never)
      await pass()
    },
    settle: async (walk: WalkState = {}) => {
      last('settle').resolve(walk as never)
      await pass()
    },
    failToLoad: async (error: unknown) => {
      last('load').reject(error)
      await pass()
    },
    reach: async (there: boolean) => {
      last('reach').resolve(there as never)
      await pass()
    },
  }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a link opens its screen, which becomes part of the walk before it is shown', async () => {
  const nav = open()
  nav.actor.send({ type: 'follow', href: '/fr/b/', option: 'yes' })
  expect(nav.pending.load[0]?.input).toEqual({ href: '/fr/b/', how: 'push', option: 'yes', from: first.screen })
  await nav.load('b')
  expect(nav.shown()).toBe('first')
  await nav.settle({ taken: 'no' })
  expect(nav.shown()).toBe('b')
  expect(nav.actor.getSnapshot().context.scene).toMatchObject({ walk: { taken: 'no' }, moved: true })
  expect(nav.log).toEqual(['idle', 'commit push b'])
})

test('a screen that is missing here is asked of the server, whose page replaces the app', async () => {
  const nav = open()
  nav.actor.send({ type: 'follow', href: '/fr/new/' })
  await nav.load('missing')
  expect(nav.pending.settle).toEqual([])
  await nav.reach(true)
  expect(nav.log).toContain('leave for /fr/new/')
  expect(nav.shown()).toBe('first')
})

test('without a network, a screen that is missing here is shown as one that could not be asked for', async () => {
  const nav = open()
  nav.actor.send({ type: 'follow', href: '/fr/new/' })
  await nav.load('missing')
  await nav.reach(false)
  await nav.settle()
  expect(nav.shown()).toBe('missing')
  expect(nav.actor.getSnapshot().context.scene.screen.data.unreached).toBe(true)
})

test('back and forward open the screen of their address', async () => {
  const nav = open()
  nav.actor.send({ type: 'pop', href: '/fr/a/' })
  await nav.load('a')
  await nav.settle()
  expect(nav.log).toEqual(['idle', 'commit pop a'])
})

test('a scene that was loaded before is shown without loading', async () => {
  const nav = open()
  nav.actor.send({ type: 'follow', href: '/fr/b/', scene: sceneAt('b') })
  expect(nav.pending.load).toEqual([])
  await nav.settle()
  expect(nav.shown()).toBe('b')
})

describe('a move that is overtaken is dropped', () => {
  test('while it loads', async () => {
    const nav = open()
    nav.actor.send({ type: 'follow', href: '/fr/b/' })
    const overtaken = nav.pending.load[0]
    nav.actor.send({ type: 'follow', href: '/fr/c/' })
    overtaken?.resolve(sceneAt('b') as never)
    await nav.load('c')
    await nav.settle()
    expect(nav.shown()).toBe('c')
    expect(nav.pending.settle).toHaveLength(1)
    expect(nav.log).toEqual(['idle', 'idle', 'commit push c'])
  })

  test('while it becomes part of the walk, by the browser’s back', async () => {
    const nav = open()
    nav.actor.send({ type: 'follow', href: '/fr/b/' })
    await nav.load('b')
    const overtaken = nav.pending.settle[0]
    nav.actor.send({ type: 'pop', href: '/fr/a/' })
    overtaken?.resolve({} as never)
    await nav.load('a')
    await nav.settle()
    expect(nav.log).toEqual(['idle', 'idle', 'commit pop a'])
  })

  test('while the server is asked for its page', async () => {
    const nav = open()
    nav.actor.send({ type: 'follow', href: '/fr/b/' })
    await nav.failToLoad(new NotLoaded('no network'))
    const overtaken = nav.pending.reach[0]
    nav.actor.send({ type: 'follow', href: '/fr/c/' })
    overtaken?.resolve(true as never)
    await nav.load('c')
    await nav.settle()
    expect(nav.shown()).toBe('c')
    expect(nav.log.filter((line) => line.startsWith('leave'))).toEqual([])
  })
})

describe('a screen that cannot be loaded', () => {
  test('is requested from the server if the server answers', async () => {
    const nav = open()
    nav.actor.send({ type: 'follow', href: '/fr/b/' })
    await nav.failToLoad(new NotLoaded('gone'))
    await nav.reach(true)
    expect(nav.log.at(-1)).toBe('leave for /fr/b/')
    expect(nav.shown()).toBe('first')
  })

  test('shows the screen `failed` if the server does not answer, and the next link loads again', async () => {
    const nav = open()
    nav.actor.send({ type: 'follow', href: '/fr/b/' })
    await nav.failToLoad(new NotLoaded('no network'))
    await nav.reach(false)
    expect(nav.shown()).toBe('failed')
    nav.actor.send({ type: 'follow', href: '/fr/b/' })
    await nav.load('b')
    await nav.settle()
    expect(nav.shown()).toBe('b')
  })

  test(`times out after ${patience / 1000} seconds`, async () => {
    const nav = open()
    nav.actor.send({ type: 'follow', href: '/fr/b/' })
    await vi.advanceTimersByTimeAsync(patience - 1)
    expect(nav.pending.reach).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(nav.pending.reach).toHaveLength(1)
  })
})

test('every error of a load or a walk is reported', async () => {
  const nav = open()
  nav.actor.send({ type: 'follow', href: '/fr/b/' })
  await nav.failToLoad(new TypeError('x is undefined'))
  expect(nav.log).toContain('report TypeError: x is undefined')
})

test(`the page is marked as busy after ${busyAfter} ms, until the screen is there`, async () => {
  const nav = open()
  nav.actor.send({ type: 'follow', href: '/fr/b/' })
  await vi.advanceTimersByTimeAsync(busyAfter)
  await nav.load('b')
  await nav.settle()
  expect(nav.log).toEqual(['busy', 'idle', 'commit push b'])
})

test('a question that was answered before is skipped on the way forward, and shown on the way back', async () => {
  const nav = open()
  const redirect = { path: '/fr/c/', option: 'yes' }
  nav.actor.send({ type: 'follow', href: '/fr/b/' })
  await nav.load('b')
  await nav.settle({ redirect })
  expect(nav.pending.load.at(-1)?.input).toMatchObject({ href: '/fr/c/', option: 'yes', from: { room: 'b' } })
  await nav.load('c')
  await nav.settle()
  expect(nav.shown()).toBe('c')
  nav.actor.send({ type: 'pop', href: '/fr/b/' })
  await nav.load('b')
  await nav.settle({ redirect })
  expect(nav.shown()).toBe('b')
})

test('a later state of a screen’s walk is added to the scene, and ignored if another screen is shown', async () => {
  const nav = open()
  nav.actor.send({ type: 'learn', screen: first.screen, walk: { dropped: 1 } })
  expect(nav.actor.getSnapshot().context.scene.walk).toEqual({ dropped: 1 })
  nav.actor.send({ type: 'follow', href: '/fr/b/' })
  await nav.load('b')
  await nav.settle()
  nav.actor.send({ type: 'learn', screen: first.screen, walk: { dropped: 2 } })
  expect(nav.actor.getSnapshot().context.scene.walk).toEqual({})
})

describe('along every shortest path through the machine', () => {
  const done = (name: string, output: unknown) => ({ type: `xstate.done.actor.${name}`, output }) as never
  const events = [
    { type: 'follow', href: '/fr/b/' },
    { type: 'pop', href: '/fr/a/' },
    done('0.navigation.opening', sceneAt('b')),
    { type: 'xstate.error.actor.0.navigation.opening', error: new NotLoaded('no network') } as never,
    { type: 'xstate.after.20000.navigation.opening' } as never,
    { type: 'xstate.after.250.navigation.opening.quick' } as never,
    done('0.navigation.settling', {}),
    done('0.navigation.asking', true),
    done('0.navigation.asking', false),
  ] as const
  const paths = getShortestPaths(navigationMachine, {
    input: first,
    events,
    serializeState: (state) => `${JSON.stringify(state.value)} ${state.context.scene.screen.room} ${state.context.move?.how}`,
    limit: 2000,
  })

  test('every state is reached', () => {
    const reached = new Set(paths.map(({ state }) => JSON.stringify(state.value)))
    expect([...reached].sort()).toEqual(
      ['"asking"', '"leaving"', '"settling"', '"shown"', '{"opening":"quick"}', '{"opening":"slow"}'].sort(),
    )
  })

  test.each(paths.map((path) => [path.steps.map(({ event }) => event.type).join(' › ') || 'nothing', path] as const))(
    '%s: a link then opens its screen',
    async (_, { state }) => {
      const nav = open()
      // In every state, a new link replaces the current move, and its screen is shown.
      for (const how of ['follow', 'pop'] as const) {
        if (state.context.move !== undefined)
          nav.actor.send({ type: state.context.move.how === 'push' ? 'follow' : 'pop', href: '/fr/x/' })
        nav.actor.send({ type: how, href: '/fr/z/' })
        await nav.load('z')
        await nav.settle()
        expect(nav.shown()).toBe('z')
        expect(nav.state()).toBe('"shown"')
      }
    },
  )
})
