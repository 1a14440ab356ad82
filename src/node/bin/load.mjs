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

/**
 * Loads a module that imports others while it runs, such as the rendering code with its rooms: the module runner stays open.
 * @param {URL} file
 * @param {Record<string, string>} [define] constants of the code
 * @param {import('vite').Plugin[]} [plugins]
 */
export async function loadOpen(file, define = {}, plugins = []) {
  const { createRunnableDevEnvironment, resolveConfig } = await import('vite')
  // React's code for production is several times faster.
  process.env.NODE_ENV = 'production'
  const config = {
    root,
    configFile: /** @type {const} */ (false),
    envDir: /** @type {const} */ (false),
    logLevel: /** @type {const} */ ('error'),
    plugins: [withoutStyles, ...plugins],
    define,
  }
  const environment = createRunnableDevEnvironment('ssr', await resolveConfig(config, 'serve', 'production', 'production'), {
    hot: false,
  })
  await environment.init()
  return environment.runner.import(fileURLToPath(file))
}

/** Pages and files of guides that are written again have the styles of the build. */
const withoutStyles = {
  name: 'ariane-without-styles',
  enforce: /** @type {const} */ ('pre'),
  /** @param {string} id */
  resolveId: (id) => (/\.css(?:\?|$)/.test(id) ? '\0no-styles' : undefined),
  /** @param {string} id */
  load: (id) => (id === '\0no-styles' ? 'export default ""' : undefined),
}
