import type { i18n } from 'i18next'
import { assign, createMachine, type PromiseActorLogic } from 'xstate'
import type { OptionId } from '../../guide/node.ts'
import { failedRoom } from '../page/failed-room.tsx'
import type { DetachedRoot } from '../page/main-view.tsx'
import type { Room } from '../rooms/room.ts'
import type { Screen } from '../screen/screen.ts'
import type { WalkState } from '../screen/walk-state.ts'

/** A page of the app: its screen and room, its words, and the state of the walk. */
export interface Scene {
  readonly screen: Screen
  readonly room: Room
  readonly i18n: i18n
  readonly walk: WalkState
  /** The app opened the screen after a move: the heading takes the focus, so that screen readers announce it. */
  readonly moved: boolean
  /** The element that the scene was rendered into in advance. */
  readonly detachedRoot?: DetachedRoot | undefined
}

/** A move to another page: by a link (`push`), or by the browser's back and forward (`pop`). */
export interface Move {
  readonly href: string
  readonly how: 'push' | 'pop'
  /** The answer that the link stands for. */
  readonly option?: OptionId | undefined
  /** The screen that is shown when the move begins. */
  readonly from: Screen
}

/** A scene that is loaded and not yet part of the walk. */
export interface LoadedScene extends Pick<Scene, 'screen' | 'room' | 'i18n' | 'detachedRoot'> {
  /** The state of the walk that the scene was rendered with in advance. */
  readonly foreseen?: WalkState | undefined
}

export interface NavigationContext {
  readonly scene: Scene
  /** The newest move. Absent until the first. */
  readonly move?: Move
  readonly loaded?: LoadedScene | undefined
}

export type NavigationEvent =
  /** A click on a link. `scene` is the target, if it is loaded already. */
  | {
      readonly type: 'follow'
      readonly href: string
      readonly option?: OptionId | undefined
      readonly scene?: LoadedScene | undefined
    }
  | { readonly type: 'pop'; readonly href: string }
  /** Adds to the state of the walk at a screen. Ignored if another screen is shown. */
  | { readonly type: 'learn'; readonly screen: Screen; readonly walk: WalkState }

/** The time limit of a load, in ms. After it, the server's own page is requested. */
export const patience = 20_000
/** The time after which the page shows that it is busy, in ms. */
export const busyAfter = 250

/**
 * The states between a click on a link and its screen:
 *
 *     shown ── follow, pop ──► opening ──► settling ──► shown
 *                                 │            │
 *                     error, 20 s, missing     └── the question was answered before ──► opening
 *                                 ▼
 *                              asking ── the server answers ──► leaving (its page replaces the app)
 *                                 ├──── it does not ──► shown (the screen `failed`)
 *                                 └──── it does not, and the address is not kept here ──► settling (the screen `missing`)
 *
 * A move that begins during another one replaces it, in any state: the result of the first is dropped.
 * The app provides the actors and actions: `load` loads a screen with its words, `settle` makes it part of the walk, `reach` tests
 * whether the server answers, and never rejects.
 */
export const navigationMachine = createMachine({
  types: {} as {
    context: NavigationContext
    events: NavigationEvent
    input: Scene
    actors:
      | { src: 'load'; logic: PromiseActorLogic<LoadedScene, Move> }
      | { src: 'settle'; logic: PromiseActorLogic<WalkState, { readonly loaded: LoadedScene; readonly move: Move }> }
      | { src: 'reach'; logic: PromiseActorLogic<boolean, Move> }
    actions: /** Shows that the page is busy, or no longer. */
      | { type: 'markBusy'; params: { readonly busy: boolean } }
      /** Writes the address of the scene into the browser's history. */
      | { type: 'commit' }
      /** Leaves the app for the server's page at the address of the move. */
      | { type: 'leave' }
      /** Logs an error if it is a fault of the program. */
      | { type: 'report'; params: { readonly error: unknown } }
  },
  id: 'navigation',
  context: ({ input }) => ({ scene: input }),
  initial: 'shown',
  on: {
    follow: [
      {
        guard: ({ event }) => event.scene !== undefined,
        target: '.settling',
        actions: assign({ move: moveByLink, loaded: ({ event }) => event.scene }),
      },
      { target: '.opening', actions: assign({ move: moveByLink }) },
    ],
    pop: {
      target: '.opening',
      actions: assign({ move: ({ context, event }) => ({ href: event.href, how: 'pop', from: context.scene.screen }) }),
    },
    learn: {
      guard: ({ context, event }) => context.scene.screen === event.screen,
      actions: assign({
        scene: ({ context, event }) => ({ ...context.scene, walk: { ...context.scene.walk, ...event.walk } }),
      }),
    },
  },
  states: {
    shown: {},
    opening: {
      invoke: {
        src: 'load',
        input: ({ context }) => moveOf(context),
        onDone: [
          {
            // The server may know more than what is kept here.
            guard: ({ event }) => event.output.screen.room === 'missing',
            target: 'asking',
            actions: assign({ loaded: ({ event }) => event.output }),
          },
          { target: 'settling', actions: assign({ loaded: ({ event }) => event.output }) },
        ],
        onError: { target: 'asking', actions: { type: 'report', params: ({ event }) => ({ error: event.error }) } },
      },
      after: { [patience]: 'asking' },
      initial: 'quick',
      entry: assign({ loaded: undefined }),
      exit: { type: 'markBusy', params: { busy: false } },
      states: {
        quick: { after: { [busyAfter]: 'slow' } },
        slow: { entry: { type: 'markBusy', params: { busy: true } } },
      },
    },
    settling: {
      invoke: {
        src: 'settle',
        input: ({ context }) => ({ loaded: loadedOf(context), move: moveOf(context) }),
        onDone: [
          {
            // An earlier question of this walk asked the same: the screen after its answer is opened instead.
            guard: ({ context, event }) => context.move?.how === 'push' && event.output.redirect !== undefined,
            target: 'opening',
            actions: assign({
              move: ({ context, event }) => ({
                href: event.output.redirect?.path ?? moveOf(context).href,
                how: 'push',
                option: event.output.redirect?.option,
                from: loadedOf(context).screen,
              }),
            }),
          },
          {
            target: 'shown',
            actions: [
              assign({
                scene: ({ context, event }) => {
                  const { foreseen: _, ...loaded } = loadedOf(context)
                  return { ...loaded, walk: event.output, moved: true }
                },
              }),
              'commit',
            ],
          },
        ],
        onError: {
          target: 'asking',
          actions: [assign({ loaded: undefined }), { type: 'report', params: ({ event }) => ({ error: event.error }) }],
        },
      },
    },
    asking: {
      invoke: {
        src: 'reach',
        input: ({ context }) => moveOf(context),
        onDone: [
          { guard: ({ event }) => event.output, target: 'leaving' },
          {
            guard: ({ context }) => context.loaded !== undefined,
            target: 'settling',
            actions: assign({ loaded: ({ context }) => unreached(loadedOf(context)) }),
          },
          { target: 'shown', actions: [assign({ scene: ({ context }) => failedScene(context.scene) }), 'commit'] },
        ],
      },
    },
    leaving: { entry: 'leave' },
  },
})

function moveByLink({
  context,
  event,
}: {
  readonly context: NavigationContext
  readonly event: Extract<NavigationEvent, { type: 'follow' }>
}): Move {
  return { href: event.href, how: 'push', option: event.option, from: context.scene.screen }
}

/** The screen of an address that could not be loaded, in the words of the page before. */
const failedScene = ({ screen: { language }, i18n }: Scene): Scene => ({
  screen: { room: 'failed', language, data: {} },
  room: failedRoom,
  i18n,
  walk: {},
  moved: true,
})

/** The screen `missing`, marked as unconfirmed because the server did not answer. */
const unreached = ({ screen, ...scene }: LoadedScene): LoadedScene => ({
  ...scene,
  screen: { ...screen, data: { ...screen.data, unreached: true } },
})

const moveOf = ({ move }: NavigationContext): Move => present(move)
const loadedOf = ({ loaded }: NavigationContext): LoadedScene => present(loaded)

/** A value that the states before have set. */
function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('Unexpected lack of a move or a scene')
  return value
}
