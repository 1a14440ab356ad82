import { createContext, useContext } from 'react'
import type { NodeId } from '../../guide/node.ts'

/** What a view may ask of the app besides following a link. The server's page asks in vain, and nothing breaks. */
export interface Acts {
  /** Takes note of a thing ticked on a screen, by its place in `itemsToDo`. */
  readonly tick: (node: NodeId, place: number, on: boolean) => void
  /** Forgets every walk that this device remembers. */
  readonly forget: () => void
}

const nothing = () => undefined
export const ActsContext = createContext<Acts>({ tick: nothing, forget: nothing })
export const useActs = (): Acts => useContext(ActsContext)
