import { createContext, useContext } from 'react'
import { createLoader, type Loader } from './load.ts'

/** During server rendering, views load nothing. */
const noLoader = createLoader('/', () => Promise.reject(new Error('Unexpected load')))

export const LoaderContext = createContext<Loader>(noLoader)

/** The loader of the deployment, for views that load their own data. */
export const useLoader = (): Loader => useContext(LoaderContext)
