import { languageOf } from '../guide/language.ts'
import type { Journey } from './verify-guides.ts'

/** What a page may say to the worker. What asks for an answer comes with a port that the answer goes to. */
export type FromPage =
  /** How far is it? What turns out to be missing is fetched again. */
  | { readonly type: 'status' }
  /** Take over now: the reader asked for the new version. */
  | { readonly type: 'activate' }
  /** What does the version that waits change, for a reader of this language? Answered with `Changes`. */
  | { readonly type: 'changes'; readonly language: string }
  /** Keep all guides, of content that is too large for every device. */
  | { readonly type: 'keep-all' }
  /** Read everything that is stored, and bring again what is not as it was. */
  | { readonly type: 'repair' }
  /**
   * Can a reader go on these guides without a network? Answered with `Walked`. `bring`: what is lacking is fetched first. `all`: of
   * content too large for every device, everything is wanted from now on.
   */
  | ({ readonly type: 'walk'; readonly bring: boolean; readonly all: boolean } & Journey)
  /** Remove all that is stored, and leave. Answered with `Removed`. */
  | { readonly type: 'remove' }
  /** A screen as it looks, to be painted at once the next time. */
  | { readonly type: 'screen'; readonly path: string; readonly html: string }
  /** The reader wants what they did forgotten: screens show it. */
  | { readonly type: 'forget' }

/** What the worker says to a port that asked, and to every page when a verification has ended. */
export interface Status {
  readonly type: 'status'
  /** `ready`: every entry that this device should have is in the cache. Nothing else may be called “available offline”. */
  readonly state: 'ready' | 'incomplete'
  readonly version: string
  /** The newest date in the content, `2026-03-14`. */
  readonly date?: string | undefined
  readonly entries: number
  /** As downloaded. */
  readonly bytes: number
  /** How many guides a reader can choose from. */
  readonly guides: number
  /** What there would be with everything kept, where that is more. */
  readonly all?: { readonly guides: number; readonly bytes: number } | undefined
  /** The browser had no room. */
  readonly full?: boolean
}

/** How far a download has come, to every page, whenever another hundredth is there. */
export interface Progress {
  readonly type: 'progress'
  /** A whole number from 0 to 100, of bytes. */
  readonly percent: number
}

/** What a new version changes: titles of guides. */
export interface Changes {
  readonly type: 'changes'
  readonly version: string
  readonly date?: string | undefined
  readonly changed: readonly string[]
  readonly added: readonly string[]
  readonly gone: readonly string[]
}

/** What was found when everything was read and every screen gone to, out of the cache alone. */
export interface Walked {
  readonly type: 'walked'
  readonly version: string
  readonly date?: string | undefined
  readonly entries: number
  /** As downloaded. */
  readonly bytes: number
  readonly guides: number
  readonly screens: number
  /** How many things are lacking, and the first of them by name. None: it works without a network. */
  readonly lacks: number
  readonly lacking: readonly string[]
  /** The browser had no room for them. */
  readonly full?: boolean
}

export interface Removed {
  readonly type: 'removed'
}

export type FromWorker = Status | Progress | Changes | Walked | Removed

const plain = ['status', 'activate', 'keep-all', 'repair', 'remove', 'forget'] as const

/** Anything may be posted to a worker: what is not ours is `undefined`. */
export function readFromPage(data: unknown): FromPage | undefined {
  if (typeof data !== 'object' || data === null || !('type' in data)) return
  if (data.type === 'changes' && 'language' in data && typeof data.language === 'string')
    return { type: 'changes', language: data.language }
  if (
    data.type === 'screen' &&
    'path' in data &&
    'html' in data &&
    typeof data.path === 'string' &&
    typeof data.html === 'string'
  )
    return { type: 'screen', path: data.path, html: data.html }
  if (data.type === 'walk') return readWalk({ ...data })
  const type = plain.find((one) => one === data.type)
  return type && { type }
}

const mostGuides = 5000

function readWalk({ language, guides, bring, all }: Readonly<Record<string, unknown>>): FromPage | undefined {
  const known = languageOf(typeof language === 'string' ? language : '')
  if (
    known === undefined ||
    !Array.isArray(guides) ||
    guides.length > mostGuides ||
    !guides.every((id) => typeof id === 'string' && /^[a-z\d][a-z\d-]*$/.test(id))
  )
    return
  return { type: 'walk', language: known, guides, bring: bring === true, all: all === true }
}
