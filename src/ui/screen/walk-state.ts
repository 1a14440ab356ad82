import type { GuideNode, OptionId } from '../../guide/node.ts'
import type { Session } from '../../runtime/walk/session.ts'
import type { Resume } from '../memory/resume.ts'
import type { ScreenChanges } from '../memory/screen-changes.ts'
import type { TranscriptWriter, WalkedGuide } from '../memory/transcript.ts'

/** The link back to the guide that called this one, and the exit of the call that it takes. */
export interface Return {
  /** The title of the calling guide. */
  readonly title: string
  readonly path: string
  readonly option: 'solved' | 'unsolved'
}

/** The state of the walk at a screen. Empty during server rendering and hydration: only the device stores walks. */
export interface WalkState {
  readonly session?: Session | undefined
  /** What changed on this screen since the reader saw it in this walk. */
  readonly changes?: ScreenChanges | undefined
  /** The number of stored answers that no longer fit the guide. */
  readonly dropped?: number | undefined
  /** The answers could not be stored: they are lost when this page is closed. */
  readonly unsaved?: boolean | undefined
  /** The answer that the reader gave at this node before going back to it. */
  readonly taken?: string | undefined
  readonly back?: Return | undefined
  /** The trails of the other guides of this walk: of the callers, outermost first, then of the called guides. */
  readonly otherTrails?: readonly WalkedGuide[] | undefined
  /** Writes the transcript of the walk. Absent until it is loaded, after the first answer. */
  readonly writeTranscript?: TranscriptWriter | undefined
  /** Stored walks that the reader can continue, latest first. */
  readonly resumes?: readonly Resume[] | undefined
  /** The answers of a link: how many it has, how many fit, and whether the guide has changed since. */
  readonly adopted?: { readonly came: number; readonly fit: number; readonly differs: boolean } | undefined
  /** The answers of the link cannot be read. */
  readonly badLink?: boolean | undefined
  /** Stored data could not be read, and was set aside. */
  readonly damaged?: boolean | undefined
  /** The screen to open instead, because an earlier question of this walk was the same, and the answer that leads there. */
  readonly redirect?: { readonly path: string; readonly option: OptionId } | undefined
}

/** Whether an earlier question of a walk may be the same as this node. Its answer then decides which screen is shown. */
export const isAskedOnce = (node: GuideNode): boolean => node.kind === 'question' && node.remember !== undefined
