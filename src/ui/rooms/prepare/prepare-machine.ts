import { assign, type CallbackActorLogic, createMachine, type EventObject, type PromiseActorLogic } from 'xstate'
import type { Readiness } from '../../../worker/protocol.ts'
import type { Saving } from '../../offline/offline-state.ts'
import type { PreparedNote } from './prepared-note.ts'

/** Why a device is not prepared: no room, an interrupted download, missing files, or no answer of the worker. */
export type Fault = 'full' | 'stopped' | 'gaps' | 'silent'

/** The result of a check. */
export interface CheckResult {
  /** Absent where the worker did not answer. */
  readonly found?: Readiness | undefined
  /** Absent where everything is there. */
  readonly fault?: Fault | undefined
  /** When it ended, in minutes since 1970. */
  readonly minute: number
  /** The last progress of the download. */
  readonly percent?: number | undefined
  /** The version that the check before found complete, if it did. */
  readonly before?: string | undefined
  /** Something had been evicted since then. */
  readonly hadGap: boolean
}

interface PrepareContext {
  readonly saving: Saving | undefined
  /** The stored note at the start of this visit. */
  readonly note: PreparedNote | undefined
  /** The version that the last check found complete. */
  readonly version: string | undefined
  readonly hadGap: boolean
  readonly percent: number | undefined
  /** The fault that is known before the check ends. */
  readonly suspected: Fault | undefined
  readonly result: CheckResult | undefined
  /** The browser may evict what is stored. */
  readonly isEvictable: boolean
  /** The current time, in minutes since 1970. */
  readonly now: () => number
}

export type PrepareEvent =
  | { readonly type: 'begin' }
  | { readonly type: 'retry' }
  | { readonly type: 'online' }
  | { readonly type: 'saving'; readonly saving: Saving | undefined }

/** In ms: how long a download may stay incomplete before it counts as stopped, and how long the worker may be silent during a check. */
export const delays = { settling: 1500, silence: 60_000 } as const

/** The types of the machine: its context, its events, and the actors and two actions that the page provides. */
interface PrepareTypes {
  readonly context: PrepareContext
  readonly events: PrepareEvent
  readonly input: Pick<PrepareContext, 'note' | 'now'>
  readonly delays: keyof typeof delays
  readonly actors: /** Checks the guides. `brings`: downloads first what is missing. */
    | { src: 'check'; logic: PromiseActorLogic<Readiness | undefined, { readonly brings: boolean }> }
    | { src: 'isEvictable'; logic: PromiseActorLogic<boolean> }
    /** Sends `online` when the network is back. */
    | { src: 'connection'; logic: CallbackActorLogic<EventObject> }
  readonly actions:
    | { type: 'saveNote'; params: PreparedNote }
    | { type: 'requestPersistence' | 'startDownload' | 'retryDownload' | 'suspectFault' | 'forgetResult' }
    | { type: 'keepSaving'; params: Saving | undefined }
    | { type: 'keepResult'; params: Readiness | undefined }
  readonly guards: { type: 'hasNote' | 'isReady' | 'isIncomplete' | 'isOffered' | 'isWhole' | 'isFull'; params: undefined }
}

/** Stores the state of the download. */
const keepSaving = {
  type: 'keepSaving',
  params: ({ event }: { readonly event: Extract<PrepareEvent, { readonly type: 'saving' }> }) => event.saving,
} as const

/**
 * Prepares a device, once its reader has asked for it, now or at an earlier visit. `saving` is the state of the
 * download; every change of it is an event. Only a check leads to `prepared`.
 *
 * ```
 *                                    +--- watching: each change of `saving` --> route ---------------+
 *   idle --- begin, or a note  ----> |                  |                                            |
 *            of an earlier visit     |   +--------------+----+---------------------+                 |
 *                                    |   | offered           | unsaved, saving,    | incomplete      | ready
 *                                    |   v                   v  impossible         v                 |
 *                                    |  starting         downloading            settling             |
 *                                    +----------------------------------------------+----------------+
 *                                                                                   | 1.5 s without  v
 *                                                                                   +--a change--> checking
 *                                                                                                    |
 *                                             ended <------------------- done, or silence: 60 s -----+
 *                                               |
 *                                               +--> prepared | failed | full --- retry --> watching
 *                                                                 |  online --------------> watching
 * ```
 */
export const prepareMachine = createMachine(
  {
    types: {} as PrepareTypes,
    id: 'prepare',
    context: ({ input: { note, now } }) => ({
      saving: undefined,
      note,
      version: note?.version,
      hadGap: false,
      percent: undefined,
      suspected: undefined,
      result: undefined,
      isEvictable: false,
      now,
    }),
    on: { saving: { actions: keepSaving } },
    initial: 'idle',
    states: {
      idle: {
        always: { guard: 'hasNote', target: 'watching' },
        on: {
          begin: {
            target: 'watching',
            actions: ['requestPersistence', { type: 'saveNote', params: ({ context }) => noteOf(context) }],
          },
        },
      },
      watching: {
        on: { saving: { target: '.route', actions: keepSaving } },
        initial: 'route',
        states: {
          route: {
            always: [
              { guard: 'isReady', target: '#prepare.checking' },
              { guard: 'isIncomplete', target: 'settling' },
              { guard: 'isOffered', target: 'starting' },
              { target: 'downloading' },
            ],
          },
          starting: { entry: 'startDownload' },
          downloading: {},
          // The worker may already be downloading the missing files.
          settling: { after: { settling: { target: '#prepare.checking', actions: 'suspectFault' } } },
        },
      },
      checking: {
        invoke: {
          src: 'check',
          // Missing files that are known have been requested already.
          input: ({ context }) => ({ brings: context.suspected === undefined }),
          onDone: { target: 'ended', actions: { type: 'keepResult', params: ({ event }) => event.output } },
          onError: { target: 'ended', actions: { type: 'keepResult', params: undefined } },
        },
        initial: 'waiting',
        states: {
          waiting: {
            after: { silence: { target: '#prepare.ended', actions: { type: 'keepResult', params: undefined } } },
            // A change of `saving` shows that the worker is alive: the timeout begins again.
            on: { saving: { target: 'waiting', reenter: true, actions: keepSaving } },
          },
        },
      },
      ended: {
        entry: { type: 'saveNote', params: ({ context }) => noteOf(context) },
        always: [{ guard: 'isWhole', target: 'prepared' }, { guard: 'isFull', target: 'full' }, { target: 'failed' }],
      },
      prepared: {
        invoke: { src: 'isEvictable', onDone: { actions: assign({ isEvictable: ({ event }) => event.output }) } },
        on: { retry: { target: 'watching', actions: ['forgetResult', 'retryDownload'] } },
      },
      failed: {
        invoke: { src: 'connection' },
        on: {
          retry: { target: 'watching', actions: ['forgetResult', 'retryDownload'] },
          online: { target: 'watching', actions: ['forgetResult', 'retryDownload'] },
        },
      },
      full: { on: { retry: { target: 'watching', actions: ['forgetResult', 'retryDownload'] } } },
    },
  },
  {
    delays,
    actions: {
      startDownload: ({ context: { saving } }) => saving?.kind === 'offered' && saving.retry(),
      retryDownload: ({ context: { saving } }) => saving?.kind === 'incomplete' && saving.retry(),
      keepSaving: assign(({ context }, saving: Saving | undefined) => ({
        saving,
        percent: saving?.kind === 'saving' ? saving.percent : context.percent,
        hadGap: context.hadGap || (saving?.kind === 'incomplete' && context.version !== undefined),
      })),
      suspectFault: assign(({ context: { saving, version, hadGap } }) => {
        const isGap = hadGap || version !== undefined
        const isFull = saving?.kind === 'incomplete' && saving.full
        return { hadGap: isGap, suspected: isFull ? ('full' as const) : isGap ? ('gaps' as const) : ('stopped' as const) }
      }),
      keepResult: assign(({ context }, found: Readiness | undefined) => {
        const isWhole = found?.missingCount === 0
        return {
          result: resultOf(context, found),
          version: isWhole ? found.version : undefined,
          hadGap: !isWhole && context.version !== undefined,
          suspected: undefined,
        }
      }),
      forgetResult: assign({ result: undefined }),
    },
    guards: {
      hasNote: ({ context }) => context.note !== undefined,
      isReady: ({ context }) => context.saving?.kind === 'ready',
      isIncomplete: ({ context }) => context.saving?.kind === 'incomplete',
      isOffered: ({ context }) => context.saving?.kind === 'offered',
      isWhole: ({ context }) => context.result?.fault === undefined,
      isFull: ({ context }) => context.result?.fault === 'full',
    },
  },
)

const noteOf = ({ version, now }: PrepareContext): PreparedNote => ({
  schema: 1,
  minute: now(),
  ...(version !== undefined && { version }),
})

function resultOf({ suspected, percent, version, hadGap, now }: PrepareContext, found: Readiness | undefined): CheckResult {
  const result = { found, minute: now(), percent, before: version, hadGap }
  if (found?.missingCount === 0) return result
  return { ...result, fault: found?.full ? 'full' : (suspected ?? (found === undefined ? 'silent' : 'gaps')) }
}
