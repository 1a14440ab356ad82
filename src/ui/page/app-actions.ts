import { createContext, useContext } from 'react'
import type { NodeId } from '../../guide/node.ts'

/** What a view may ask of the app besides following a link. No-ops during server rendering. */
export interface AppActions {
  /** Opens a path of this site, as a link to it would. */
  readonly open: (path: string) => void
  /** Notes whether an item of a screen's checklist is done. `place` is its index in `itemsToDo`. */
  readonly tick: (node: NodeId, index: number, on: boolean) => void
  /** Deletes every walk that this device remembers. */
  readonly forget: () => void
}

const ignore = () => undefined
export const AppActionsContext = createContext<AppActions>({ open: ignore, tick: ignore, forget: ignore })
export const useAppActions = (): AppActions => useContext(AppActionsContext)
