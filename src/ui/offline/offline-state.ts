import type { Language } from '../../guide/language.ts'
import type { Amount, Changes, ShownPlace } from '../../worker/protocol.ts'

/** Whether the guides are stored on this device. `ready` is only reported after the worker has verified it. */
export type Saving =
  /** Not known yet. */
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving'; readonly percent: number }
  /** Every entry is verified: the number of guides, and the size of the downloads. `all`: the totals, where there are more guides. */
  | {
      readonly kind: 'ready'
      readonly guides: number
      readonly bytes: number
      readonly all?: Amount | undefined
      /** How many pictures and drawings are kept. */
      readonly pictures?: number | undefined
    }
  /**
   * A download failed, or the browser has evicted something, or has no room for it (`full`). `missingPictures`: how many pictures
   * are missing, where all texts are there.
   */
  | {
      readonly kind: 'incomplete'
      readonly retry: () => void
      readonly full: boolean
      readonly missingPictures?: number | undefined
    }
  | { readonly kind: 'impossible'; readonly why: Obstacle }
  /** Nothing is stored until the reader asks for it by `retry`. */
  | { readonly kind: 'offered'; readonly retry: () => void }

/**
 * Why nothing can be stored: the page is in a frame of another site, whose storage is separate; it came without https; the
 * browser has no service workers, or forbids them (some private windows and in-app browsers); the admin does not allow it.
 */
export type Obstacle = 'frame' | 'insecure' | 'browser' | 'off'

/** A build: the first digits of its version, and the newest date in its content. */
export interface Release {
  readonly version: string
  /** `2026-03-14`. */
  readonly date?: string | undefined
}

/** A new version that is ready to take over. */
export interface Update {
  /** Activates it, and reloads this page. */
  readonly apply: () => void
  /** Asks what it changes, for a reader of a language at a screen. `undefined` where its worker does not answer. */
  readonly ask: (language: Language, place: ShownPlace | undefined) => Promise<Changes | undefined>
}

export interface OfflineState {
  /** The page came from the cache, because the network did not answer in time. */
  readonly fromDevice?: boolean | undefined
  /** Absent in development, where nothing is stored. */
  readonly saving?: Saving | undefined
  readonly update?: Update | undefined
  /** The stored version. */
  readonly kept?: Release | undefined
}
