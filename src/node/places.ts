import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of Ariane: a clone of the repository, or the package below `node_modules`. Nothing is ever written into a package. */
export const programFolder = resolve(fileURLToPath(new URL('../../', import.meta.url)))

/**
 * The folder that holds the packages which Ariane uses: its own in a clone and where npm has installed it for the whole machine,
 * otherwise that of the folder around, which they share.
 */
export const packagesFolder = dirname(dirname(createRequire(import.meta.url).resolve('react-dom/package.json')))

/** Where drafts and unfinished builds are kept: below `node_modules`, so that code in it finds its packages. */
export const cacheFolder = join(packagesFolder, '.cache/ariane')
