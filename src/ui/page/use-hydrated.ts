import { createContext, useContext } from 'react'

/**
 * Whether the app runs: `false` on the server and in the first render that takes over its page. Said by the page around all
 * views, so that a screen that the app draws by itself is drawn once, with all that only a script can do.
 */
export const HydratedContext = createContext(false)
export const useHydrated = (): boolean => useContext(HydratedContext)
