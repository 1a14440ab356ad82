import { createContext, useContext } from 'react'
import type { NodeId } from '../../guide/node.ts'

/** The actions of the app that views may call. No-ops during server rendering. */
export interface AppActions {
  /** Opens a path of this site, as a click on a link to it does. */
  readonly open: (path: string) => void
  /** Stores whether an item of a screen's checklist is done. `index` is its index in `itemsToDo`. */
  readonly tick: (node: NodeId, index: number, isDone: boolean) => void
  /** Deletes every stored walk from this device. */
  readonly forget: () => void
}

const ignore = () => undefined
export const AppActionsContext = createContext<AppActions>({ open: ignore, tick: ignore, forget: ignore })
export const useAppActions = (): AppActions => useContext(AppActionsContext)
