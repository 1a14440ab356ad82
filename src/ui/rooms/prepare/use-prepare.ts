import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Saving } from '../offline/offline.ts'
import { askToStay, isStaying } from '../offline/offline-actions.ts'
import type { Found } from './ask-walk.ts'
import { type ReadyNote, readyNotes } from './prepared-note.ts'

/** How a check ended. `found` is absent where nobody answered. */
export interface Ended {
  readonly found?: Found | undefined
  readonly why?: 'full' | 'stopped' | 'gaps' | 'silent' | undefined
  readonly minute: number
  /** How far it had come. */
  readonly percent?: number | undefined
  /** The version that was whole before this check, where there was one. */
  readonly before?: string | undefined
  /** Something had gone since, and is back. */
  readonly mended: boolean
}

export interface Preparing {
  /** The reader has asked for it, now or at an earlier visit. */
  readonly asked: boolean
  /** The last time that it worked, until it is known anew. */
  readonly note: ReadyNote | undefined
  readonly ended: Ended | undefined
  /** The browser may clear what is kept. */
  readonly mayGo: boolean
  readonly begin: () => void
  readonly retry: () => void
}

/** How long nothing at all may be heard, in ms, and how long what is lacking may be on its way. */
const silence = 60_000
const lull = 1500

/**
 * Prepares the device once its reader has asked, step by step as `saving` goes on, and goes on by itself at a later visit and when
 * the network is back. `walk` asks the worker; `name` tells the notes of different pages apart.
 */
export function useReady(
  base: string,
  name: string,
  saving: Saving | undefined,
  walk: (bring: boolean) => Promise<Found | undefined>,
): Preparing {
  const notes = useMemo(() => readyNotes(base, name), [base, name])
  const [asked, setAsked] = useState(false)
  const [note, setNote] = useState<ReadyNote>()
  const [ended, setEnded] = useState<Ended>()
  const [mayGo, setMayGo] = useState(false)
  const busy = useRef(false)
  const heard = useRef(0)
  const percent = useRef<number>(undefined)
  const gap = useRef(false)
  const { kind } = saving ?? {}

  useEffect(() => {
    const known = notes.read()
    setNote(known)
    if (known !== undefined) setAsked(true)
  }, [notes])
  useEffect(() => {
    heard.current = Date.now()
    if (saving?.kind === 'saving') percent.current = saving.percent
  }, [saving])

  const check = useCallback(
    async (bring: boolean, why: Ended['why']) => {
      if (busy.current) return
      busy.current = true
      heard.current = Date.now()
      const found = await Promise.race([walk(bring).catch(() => undefined), untilSilent(heard)])
      busy.current = false
      const minute = Math.floor(Date.now() / 60_000)
      const before = notes.read()?.version
      const whole = found?.lacks === 0
      setEnded({
        found,
        minute,
        before,
        mended: gap.current,
        percent: percent.current,
        why: whole ? undefined : found === undefined ? (why ?? 'silent') : found.full ? 'full' : (why ?? 'gaps'),
      })
      notes.write({ schema: 1, minute, ...(whole && { version: found.version }) })
      gap.current = !whole && before !== undefined
      setMayGo((await isStaying()) === false)
    },
    [walk, notes],
  )
  const next = stepOf(asked, ended, kind)
  const full = saving?.kind === 'incomplete' && saving.full
  useEffect(() => {
    if (next === 'walk') void check(true, undefined)
    if (next === 'offered' && saving?.kind === 'offered') saving.retry()
    if (next !== 'wait') return
    // The worker may just be bringing what has gone.
    const timer = setTimeout(() => {
      gap.current ||= notes.read()?.version !== undefined
      void check(false, full ? 'full' : gap.current ? 'gaps' : 'stopped')
    }, lull)
    return () => clearTimeout(timer)
  }, [next, saving, full, check, notes])
  useEffect(() => {
    if (kind === 'incomplete' && notes.read()?.version !== undefined) gap.current = true
  }, [kind, notes])

  const retry = useCallback(() => {
    setEnded(undefined)
    if (saving?.kind === 'incomplete') saving.retry()
  }, [saving])
  const failed = ended?.why !== undefined && ended.why !== 'full'
  useEffect(() => {
    if (!failed) return
    const back = () => document.visibilityState === 'visible' && navigator.onLine && retry()
    addEventListener('online', back)
    document.addEventListener('visibilitychange', back)
    return () => {
      removeEventListener('online', back)
      document.removeEventListener('visibilitychange', back)
    }
  }, [failed, retry])

  const begin = () => {
    // At the press itself: some browsers put the question to the reader.
    void isStaying().then((stays) => (stays === false ? askToStay() : undefined))
    notes.write({ schema: 1, minute: Math.floor(Date.now() / 60_000) })
    setAsked(true)
  }
  return { asked, note: note?.version === undefined ? undefined : note, ended, mayGo, begin, retry }
}

/** What there is to do now. */
function stepOf(
  asked: boolean,
  ended: Ended | undefined,
  kind: Saving['kind'] | undefined,
): 'walk' | 'wait' | 'offered' | undefined {
  if (!asked || ended !== undefined) return
  if (kind === 'ready') return 'walk'
  if (kind === 'incomplete') return 'wait'
  return kind === 'offered' ? kind : undefined
}

/** Ends once nothing has been heard for long. */
function untilSilent(heard: { readonly current: number }): Promise<undefined> {
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (Date.now() - heard.current < silence) return
      clearInterval(timer)
      resolve(undefined)
    }, 5000)
  })
}
