import { useEffect, useEffectEvent, useState } from 'react'
import { type ActorRefFrom, createActor, fromCallback, fromPromise, type SnapshotFrom } from 'xstate'
import type { Readiness } from '../../../worker/protocol.ts'
import { isPersisted, requestPersistence } from '../../offline/offline-actions.ts'
import type { Saving } from '../../offline/offline-state.ts'
import { type CheckResult, prepareMachine } from './prepare-machine.ts'
import { type PreparedNote, preparedNote } from './prepared-note.ts'

export interface Preparing {
  /** The reader has asked for it, now or at an earlier visit. */
  readonly isBegun: boolean
  /** The last successful check of an earlier visit. */
  readonly note: PreparedNote | undefined
  readonly result: CheckResult | undefined
  /** The browser may evict what is stored. */
  readonly isEvictable: boolean
  readonly begin: () => void
  readonly retry: () => void
}

/**
 * Runs `prepareMachine` for the current page. `name` is the key of its stored note; `check` asks the worker, and downloads
 * what is missing first where `brings`. During server rendering, and before the first effect, nothing is begun.
 */
export function usePrepare(
  base: string,
  name: string,
  saving: Saving | undefined,
  check: (brings: boolean) => Promise<Readiness | undefined>,
): Preparing {
  const [actor, setActor] = useState<ActorRefFrom<typeof prepareMachine>>()
  const [snapshot, setSnapshot] = useState<SnapshotFrom<typeof prepareMachine>>()
  const latestCheck = useEffectEvent(check)
  useEffect(() => {
    const { read, write } = preparedNote(base, name)
    const machine = prepareMachine.provide({
      actors: {
        check: fromPromise(({ input: { brings } }) => latestCheck(brings)),
        isEvictable: fromPromise(async () => (await isPersisted()) === false),
        connection: fromCallback(({ sendBack }) => watchConnection(() => sendBack({ type: 'online' }))),
      },
      actions: {
        saveNote: (_, note) => write(note),
        requestPersistence: () => void isPersisted().then((kept) => (kept === false ? requestPersistence() : undefined)),
      },
    })
    const started = createActor(machine, { input: { note: read(), now: () => Math.floor(Date.now() / 60_000) } })
    started.subscribe(setSnapshot)
    started.start()
    setActor(started)
    setSnapshot(started.getSnapshot())
    return () => {
      started.stop()
    }
  }, [base, name])
  useEffect(() => actor?.send({ type: 'saving', saving }), [actor, saving])

  const { note, result, isEvictable = false } = snapshot?.context ?? {}
  return {
    isBegun: snapshot !== undefined && !snapshot.matches('idle'),
    note: note?.version === undefined ? undefined : note,
    result,
    isEvictable,
    begin: () => actor?.send({ type: 'begin' }),
    retry: () => actor?.send({ type: 'retry' }),
  }
}

/** Calls back when the network is back, or the page is visible again with a network. Returns how to stop. */
function watchConnection(onConnected: () => void): () => void {
  const listen = () => {
    if (document.visibilityState === 'visible' && navigator.onLine) onConnected()
  }
  addEventListener('online', listen)
  document.addEventListener('visibilitychange', listen)
  return () => {
    removeEventListener('online', listen)
    document.removeEventListener('visibilitychange', listen)
  }
}
