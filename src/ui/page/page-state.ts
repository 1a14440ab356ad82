import { type ComponentType, createContext, useContext } from 'react'
import type { SiteConfig } from '../../guide/site.ts'
import type { OfflineState, Release } from '../offline/offline-state.ts'
import type { WalkState } from '../screen/walk-state.ts'

/** A page of another site around this one, which has greeted this page. */
export interface Host {
  /** Sends a transcript to that page when the reader asks for it. */
  readonly SendTranscript: ComponentType<{ readonly transcript: string; readonly send: (transcript: string) => void }>
  readonly send: (transcript: string) => void
}

/** What changes around a screen while it is shown. */
export interface PageState {
  /** The deployment as its admin has it now. */
  readonly site: SiteConfig
  /** What the device knows of the walk. Empty on the server and in the first render. */
  readonly walk: WalkState
  /** What was tried up to this screen, in words; `undefined` where there is nothing to tell. */
  readonly transcript?: string | undefined
  readonly offline?: OfflineState | undefined
  /** Which build the page is of, where that is known. */
  readonly release?: Release | undefined
  readonly host?: Host | undefined
}

export const PageStateContext = createContext<PageState>({ site: { organisation: '', contact: {} }, walk: {} })
export const usePageState = (): PageState => useContext(PageStateContext)
