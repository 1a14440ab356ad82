import { createContext, useContext } from 'react'
import { createLoader, type Loader } from './load.ts'

/** A page that is drawn on the server loads nothing. */
const noLoader = createLoader('/', () => Promise.reject(new Error('Unexpected load outside of the app, expected none')))

export const LoaderContext = createContext<Loader>(noLoader)

/** Brings the data files of the deployment, for views that load by themselves what they show. */
export const useLoader = (): Loader => useContext(LoaderContext)
