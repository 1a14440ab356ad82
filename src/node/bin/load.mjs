// @ts-check
import { fileURLToPath } from 'node:url'
import { installWhereNeeded } from './install.mjs'
import { isPackage, root } from './run-step.mjs'

/**
 * Loads a module of the command lines. Node 20 runs no TypeScript by itself, so Vite's module runner does. Installs the packages of a
 * clone first, where needed; a package has its own beside it.
 * @param {URL} file
 */
export async function load(file) {
  if (!isPackage && !(await installWhereNeeded(root))) process.exit(2)
  const { runnerImport } = await import('vite')
  const { module } = await runnerImport(fileURLToPath(file), {
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [withoutStyles],
  })
  return module
}

/** The files of guides that are written have the styles of the build. */
const withoutStyles = {
  name: 'ariane-without-styles',
  enforce: /** @type {const} */ ('pre'),
  /** @param {string} id */
  resolveId: (id) => (/\.css(?:\?|$)/.test(id) ? '\0no-styles' : undefined),
  /** @param {string} id */
  load: (id) => (id === '\0no-styles' ? 'export default ""' : undefined),
}
