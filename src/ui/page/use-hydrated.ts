import { createContext, useContext } from 'react'

/**
 * Whether hydration is over: `false` on the server and in the render that hydrates its page. Provided by the page, so that a
 * screen that the app renders later is rendered once, with all controls that need a script.
 */
export const HydratedContext = createContext(false)
export const useHydrated = (): boolean => useContext(HydratedContext)
