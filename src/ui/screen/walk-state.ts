import type { GuideNode, OptionId } from '../../guide/node.ts'
import type { Session } from '../../runtime/walk/session.ts'
import type { Resume } from '../memory/resume.ts'
import type { WalkedGuide, writeTranscript } from '../memory/transcript.ts'

/** The guide that waits for this one to end, and where it goes on. */
export interface Return {
  /** The title of the guide that waits. */
  readonly title: string
  readonly path: string
  readonly option: 'solved' | 'unsolved'
}

/** What the device knows of the reader's walk. The server knows none of it, so a page is first drawn without. */
export interface WalkState {
  readonly session?: Session | undefined
  /** How many stored answers no longer fit the guide. */
  readonly dropped?: number | undefined
  /** The answers could not be stored: they last as long as this page. */
  readonly unsaved?: boolean | undefined
  /** The answer that the reader gave at this node before going back to it. */
  readonly taken?: string | undefined
  readonly back?: Return | undefined
  /** The trails of the other guides of this walk: of those that wait, outermost first, then of those that were called. */
  readonly otherTrails?: readonly WalkedGuide[] | undefined
  /** Puts trails into words. Loaded once there is something to tell. */
  readonly writeTranscript?: typeof writeTranscript | undefined
  /** Walks to go on with, latest first. */
  readonly resumes?: readonly Resume[] | undefined
  /** Answers that came with a link: how many there were, how many fit, and whether the guide has changed since. */
  readonly adopted?: { readonly came: number; readonly fit: number; readonly differs: boolean } | undefined
  /** The link had answers that cannot be read. */
  readonly badLink?: boolean | undefined
  /** What the device had stored could not be read, and was set aside. */
  readonly damaged?: boolean | undefined
  /** Where the walk goes on by itself: an earlier question of it asked the same, and got this answer. */
  readonly redirect?: { readonly path: string; readonly option: OptionId } | undefined
}

/** Whether an earlier question of a walk may have asked the same: then its answer decides which screen is shown. */
export const isAskedOnce = (node: GuideNode): boolean => node.kind === 'question' && node.remember !== undefined
