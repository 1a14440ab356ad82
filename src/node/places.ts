import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of Ariane: a clone of the repository, or the package below `node_modules`. */
export const programFolder = resolve(fileURLToPath(new URL('../../', import.meta.url)))

/** Whether Ariane is a package that npm has installed. Nothing is ever written into its folder. */
const isPackage = basename(dirname(programFolder)) === 'node_modules'

/** The folder that holds the packages which Ariane uses. */
export const packagesFolder = isPackage ? dirname(programFolder) : join(programFolder, 'node_modules')

/** Where drafts and unfinished builds are kept: below `node_modules`, so that code in it finds its packages. */
export const cacheFolder = join(packagesFolder, '.cache/ariane')
