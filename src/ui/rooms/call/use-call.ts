import { useEffect, useRef, useState } from 'react'
import { type CodeReading, readCode } from '../../../guide/code.ts'
import type { Language } from '../../../guide/language.ts'
import type { Code, OptionId } from '../../../guide/node.ts'
import { openStore } from '../../../runtime/store.ts'
import { type Memory, openMemory } from '../../memory/walk-store.ts'
import type { Loader } from '../../screen/load.ts'
import { arriveInCall, type CallState } from './call-scene.ts'

export interface Call {
  /** Absent until something was asked for. */
  readonly state?: CallState | undefined
  readonly fault?: Extract<CodeReading, { ok: false }>['why'] | 'load' | undefined
  /** The next move is by this answer: two may lead to the same screen. */
  readonly answer: (option: OptionId) => void
  /** Begins a walk of its own at a screen. */
  readonly begin: (code: Code) => void
  /** Back to the form for a code. */
  readonly leave: () => void
  readonly retry: () => void
}

interface Asked {
  readonly base: string
  readonly loader: Loader
  readonly agent: Language
  readonly caller: Language
}

/**
 * The call that the fragment of the address names, `#k7q2m`: no server ever sees it. Each move is an entry of the browser's
 * history, whose back so takes moves back. The walk is kept with that entry alone, for a page that is loaded anew: walks of this
 * device know nothing of calls.
 */
export function useCall({ base, loader, agent, caller }: Asked): Call {
  const [shown, setShown] = useState<Pick<Call, 'state' | 'fault'>>({})
  const memory = useRef<Memory>(undefined)
  const option = useRef<OptionId>(undefined)
  const turn = useRef(0)

  const heed = async (): Promise<void> => {
    turn.current += 1
    const mine = turn.current
    const taken = option.current
    option.current = undefined
    const text = fragment()
    const reading = readCode(text)
    if (!reading.ok) return setShown(text === '' ? {} : { fault: reading.why })
    memory.current ??= freshMemory(loader, base)
    try {
      const state = await arriveInCall(reading.code, taken, { base, loader, memory: memory.current, agent, caller })
      if (mine !== turn.current) return
      // Where a code went away, or a question was answered before, the address says where the call stands now.
      if ('code' in state && state.code !== reading.code) history.replaceState(history.state, '', `#${state.code}`)
      setShown({ state })
    } catch {
      if (mine === turn.current) setShown({ fault: 'load' })
    }
  }
  const latest = useRef(heed)
  useEffect(() => {
    latest.current = heed
  })
  useEffect(() => {
    const listen = () => void latest.current()
    listen()
    addEventListener('hashchange', listen)
    return () => removeEventListener('hashchange', listen)
  }, [])

  return {
    ...shown,
    answer: (taken) => {
      option.current = taken
    },
    begin: (code) => {
      history.replaceState(null, '')
      memory.current = undefined
      if (fragment() === code) void heed()
      else location.hash = code
    },
    leave: () => {
      location.hash = ''
    },
    retry: () => void heed(),
  }
}

const freshMemory = (loader: Loader, base: string): Memory =>
  openMemory({
    tab: openStore(() => entryShelf, `${base}call`),
    device: openStore(() => null, base),
    loader,
    base,
    now: () => Math.floor(Date.now() / 60_000),
    damaged: () => false,
  })

/** What is kept with the current entry of the history: gone with the tab, and seen by no other page. */
const entryShelf = {
  getItem: (key: string): string | null => {
    const kept: unknown = typeof history.state === 'object' && history.state !== null ? history.state[key] : undefined
    return typeof kept === 'string' ? kept : null
  },
  setItem: (key: string, value: string): void => history.replaceState({ ...history.state, [key]: value }, ''),
  removeItem: (key: string): void => history.replaceState({ ...history.state, [key]: undefined }, ''),
}

/** What stands after the `#`; a damaged escape is taken as it is. */
function fragment(): string {
  const text = location.hash.slice(1)
  try {
    return decodeURIComponent(text).toLowerCase()
  } catch {
    return text
  }
}
