import type { OptionId } from '../../guide/node.ts'
import type { Session } from '../../runtime/walk/session.ts'
import type { Resume } from '../memory/resume.ts'
import type { transcript, Waiting } from '../memory/transcript.ts'
import type { Return } from '../node/outcome-view.tsx'
import type { HandOver } from '../rooms/framed/send-transcript.tsx'
import type { OfflineState } from '../rooms/offline/offline-state.ts'

/** A page around this one that has greeted it or may do so. */
export interface Host {
  readonly HandOver: typeof HandOver
  readonly hand: (transcript: string) => void
}

/** What only the device knows. The server knows none of it, so a page is first drawn without. */
export interface Known {
  readonly session?: Session | undefined
  /** How many remembered answers no longer fit. */
  readonly dropped?: number | undefined
  /** Answers last only as long as this page. */
  readonly unsaved?: boolean | undefined
  readonly taken?: string | undefined
  readonly back?: Return | undefined
  /** What was tried in the guides that called this one, outermost first, and in those that it called. */
  readonly tried?: readonly Waiting[] | undefined
  /** Puts into words what was tried: comes once there is something to tell. */
  readonly tell?: typeof transcript | undefined
  /** Walks to go on with, latest first. */
  readonly resumes?: readonly Resume[] | undefined
  /** Answers that came with a link: how many there were, how many fit, and whether the guide has changed since. */
  readonly adopted?: { readonly came: number; readonly fit: number; readonly differs: boolean } | undefined
  /** The link had answers that cannot be read. */
  readonly badLink?: boolean | undefined
  /** What the device had kept could not be read, and was set aside. */
  readonly damaged?: boolean | undefined
  /** Where the walk goes on by itself: an earlier question of it asked the same, and got this answer. */
  readonly onward?: { readonly path: string; readonly option: OptionId } | undefined
  readonly offline?: OfflineState | undefined
  readonly host?: Host | undefined
}
