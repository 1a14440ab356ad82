import { type ComponentType, createContext, useContext } from 'react'
import type { SiteConfig } from '../../guide/site.ts'
import type { Transcript } from '../memory/transcript.ts'
import type { OfflineState } from '../offline/offline-state.ts'
import type { WalkState } from '../screen/walk-state.ts'

/** The host page: a page of another site that has this page in a frame, and is connected to it. */
export interface Host {
  /** A button that sends a transcript to the host page. */
  readonly SendTranscript: ComponentType<{ readonly transcript: string; readonly send: (transcript: string) => void }>
  readonly send: (transcript: string) => void
}

/** The data around a screen that changes while the screen is shown. */
export interface PageState {
  /** The site configuration: of the build first, then the served `site.json`. */
  readonly site: SiteConfig
  /** The stored walk. Empty on the server and in the first render. */
  readonly walk: WalkState
  /** The transcript of the walk up to this screen; `undefined` while nothing was answered. */
  readonly transcript?: Transcript | undefined
  readonly offline?: OfflineState | undefined
  readonly host?: Host | undefined
}

export const PageStateContext = createContext<PageState>({ site: { organisation: '', contact: {} }, walk: {} })
export const usePageState = (): PageState => useContext(PageStateContext)
