import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { CodeReading } from '../../../guide/code.ts'
import { readCodeIn } from '../../../guide/codes-in.ts'
import type { Language } from '../../../guide/language.ts'
import type { Code, GuideId, OptionId } from '../../../guide/node.ts'
import { field, text } from '../../../guide/read.ts'
import { openStore } from '../../../runtime/store.ts'
import { parseThread, threadIn } from '../../../runtime/walk/thread-text.ts'
import { openWalkStore, type WalkStore } from '../../memory/walk-store.ts'
import type { Loader } from '../../screen/load.ts'
import { arriveInCall, type CallState, firstCode } from './call-scene.ts'

export interface Call {
  /** Absent until a code is in the address. */
  readonly state?: CallState | undefined
  readonly fault?: Extract<CodeReading, { ok: false }>['why'] | 'load' | undefined
  /** Sets the answer of the next move: two answers may lead to the same screen. */
  readonly answer: (option: OptionId) => void
  /** Begins a walk at a screen: a new one, or the one that a link carries. */
  readonly begin: (code: Code, walk?: string) => void
  /** Opens the first screen of a guide in this call, so that both speakers still see the same. */
  readonly openGuide: (guide: GuideId) => void
  /** Goes back to the form for a code. */
  readonly leave: () => void
  readonly retry: () => void
}

interface CallOptions {
  readonly base: string
  readonly loader: Loader
  readonly agent: Language
  readonly caller: Language
}

/**
 * The call at the screen in the fragment of the address, `#k7q2m`, which is not sent to a server. With the answers of a reader,
 * `#k7q2m&t=…`, it goes on with their walk. Each move is an entry of the browser's history. The walk is stored with that entry, for a
 * reload; it is separate from the walks of this device.
 */
export function useCall({ base, loader, agent, caller }: CallOptions): Call {
  const [shown, setShown] = useState<Pick<Call, 'state' | 'fault'>>({})
  const memory = useRef<WalkStore>(undefined)
  const spoken = useRef<Language>(undefined)
  const option = useRef<OptionId>(undefined)
  const turn = useRef(0)

  const openFragment = async (): Promise<void> => {
    turn.current += 1
    const mine = turn.current
    const taken = option.current
    option.current = undefined
    const code = fragment()
    const reading = readCodeIn(code)
    if (!reading.ok) return setShown(code === '' ? {} : { fault: reading.why })
    const carried = threadIn(location.hash.replace('&t=', '#t='))
    if (carried !== undefined || memory.current === undefined) memory.current = freshMemory(loader, base)
    const thread = carried === undefined ? undefined : parseThread(carried)
    if (carried !== undefined) {
      memory.current.adopt(thread)
      history.replaceState(null, '', `#${reading.code}`)
    }
    try {
      const state = await arriveInCall(reading.code, taken, {
        base,
        loader,
        memory: memory.current,
        agent,
        caller,
        spoken: spoken.current,
        walkedHash: thread?.trail.contentHash,
      })
      if (mine !== turn.current) return
      if ('code' in state) spoken.current = state.spoken
      // The code may be retired, or the question answered already: the address gets the current screen.
      if ('code' in state && state.code !== reading.code) history.replaceState(history.state, '', `#${state.code}`)
      setShown({ state })
    } catch {
      if (mine === turn.current) setShown({ fault: 'load' })
    }
  }
  const onFragment = useEffectEvent(() => {
    // A link inside the page, such as the one past its header, does not end the call.
    const at = shown.state !== undefined && 'code' in shown.state ? shown.state.code : undefined
    if (at !== undefined && document.getElementById(fragment()) !== null) history.replaceState(null, '', `#${at}`)
    void openFragment()
  })
  useEffect(() => {
    const listen = () => onFragment()
    listen()
    addEventListener('hashchange', listen)
    return () => removeEventListener('hashchange', listen)
  }, [])

  return {
    ...shown,
    answer: (taken) => {
      option.current = taken
    },
    begin: (code, walk) => {
      history.replaceState(null, '')
      memory.current = undefined
      spoken.current = undefined
      const wanted = walk === undefined ? code : `${code}&t=${walk}`
      if (fragment() === wanted) void openFragment()
      else location.hash = wanted
    },
    openGuide: (guide) => {
      firstCode(guide, agent, loader).then(
        (code) => code !== undefined && location.assign(`#${code}`),
        () => setShown({ fault: 'load' }),
      )
    },
    leave: () => {
      location.hash = ''
    },
    retry: () => void openFragment(),
  }
}

const freshMemory = (loader: Loader, base: string): WalkStore =>
  openWalkStore({
    tab: openStore(() => entryStorage, `${base}call`),
    device: openStore(() => null, base),
    loader,
    base,
    now: () => Math.floor(Date.now() / 60_000),
    isDamaged: () => false,
  })

/** A storage in the current entry of the browser's history: private to this page, and removed with the tab. */
const entryStorage = {
  getItem: (key: string): string | null => text(field(history.state, key)) ?? null,
  setItem: (key: string, value: string): void => history.replaceState({ ...history.state, [key]: value }, ''),
  removeItem: (key: string): void => history.replaceState({ ...history.state, [key]: undefined }, ''),
}

/** The fragment of the address, decoded; unchanged where it has a bad escape. */
function fragment(): string {
  const raw = location.hash.slice(1)
  try {
    return decodeURIComponent(raw).toLowerCase()
  } catch {
    return raw
  }
}
