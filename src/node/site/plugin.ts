import { basename, dirname, join, resolve } from 'node:path'
import type { Plugin, UserConfig } from 'vite'
import type { PageUnit } from '../../guide/page.ts'
import { type BuildPlaces, buildSite, entry, printStyles } from './site-build.ts'

/** The oldest browsers that get the whole wizard: Android 5 stays at Chrome 95. */
export const browsers = ['chrome95', 'edge95', 'firefox115', 'safari15']

/** Builds the site with one `vite build`: code for the browser, every page, data, packs and the worker. */
export function siteBuild(content: string, unit: PageUnit = 'node'): Plugin {
  return {
    name: 'ariane-build',
    apply: 'build',
    config(user) {
      const places = placesOf(content, unit, user)
      return {
        builder: { buildApp: (builder) => buildSite(builder, places) },
        environments: environmentsOf(places),
      }
    },
    resolveId: {
      order: 'pre',
      // What Vite puts before every `import()` of the client is three times as long and runs all that it brings in one task.
      handler: (id) => (id === '\0vite/preload-helper.js' ? resolve('src/ui/start/preload-helper.ts') : undefined),
    },
  }
}

function placesOf(content: string, unit: PageUnit, user: UserConfig): BuildPlaces {
  const place = resolve(user.root ?? '.', user.build?.outDir ?? 'dist')
  const mark = `${basename(place)}-${process.pid}`
  return {
    content,
    unit,
    place,
    stage: join(dirname(place), `.${mark}`),
    // Below `node_modules`, so that the rendering code finds its packages.
    server: resolve('node_modules/.cache/ariane', mark),
  }
}

function environmentsOf({ stage, server }: BuildPlaces): NonNullable<UserConfig['environments']> {
  const target = { target: browsers, cssTarget: browsers }
  return {
    client: {
      build: {
        ...target,
        outDir: stage,
        emptyOutDir: true,
        manifest: true,
        // The entry asks for the app when the page is quiet; nothing competes with the first paint.
        modulePreload: { polyfill: false },
        rolldownOptions: {
          input: [entry, printStyles],
          output: {
            // The packages change less often than our own code, and a reader keeps what did not change. Any other comes with the
            // part that needs it. What the app needs at once is one file: it packs better than a dozen.
            codeSplitting: {
              groups: [
                { name: 'entry', test: /[\\/]src[\\/]ui[\\/]start[\\/](?:entry|early-answer|preload-helper)\.ts$/, priority: 3 },
                {
                  name: 'packages',
                  test: /node_modules[\\/](?:react|react-dom|scheduler|i18next|react-i18next|use-sync-external-store)[\\/]/,
                  priority: 2,
                },
                { name: 'app', test: /[\\/]src[\\/]ui[\\/]start[\\/]boot\.tsx$/, priority: 1 },
                // Each name of a file costs the app some bytes, and these come together.
                {
                  name: 'edited-site',
                  test: /[\\/]src[\\/](?:ui[\\/]site[\\/](?:edited-site|apply-accent)|runtime[\\/]site[\\/](?:site|accent|contrast)|guide[\\/](?:json|nearest))/,
                  priority: 1,
                },
                {
                  name: 'notice',
                  test: /[\\/]src[\\/](?:ui[\\/](?:page[\\/]notice-view|words[\\/]use-own-words)|guide[\\/]announcement)/,
                  priority: 1,
                },
              ],
            },
          },
        },
      },
    },
    ssr: {
      build: {
        target: 'node20',
        cssTarget: browsers,
        cssMinify: 'lightningcss',
        outDir: server,
        emptyOutDir: true,
        copyPublicDir: false,
        // The words are loaded one language at a time in the browser only.
        rolldownOptions: { input: 'src/node/pages/rendering.ts', checks: { ineffectiveDynamicImport: false } },
      },
    },
    worker: scriptEnvironment(stage, 'src/worker/worker.ts', 'assets/worker-[hash].js'),
    kill: scriptEnvironment(stage, 'src/worker/kill.ts', 'sw-kill.js'),
    // What pages of other sites load: its name stays, whatever is in it.
    embed: scriptEnvironment(stage, 'src/embed/embed.ts', 'embed.js'),
  }
}

/** Without `consumer: 'client'` Vite would build for a server: packages left outside and nothing minified. */
const scriptEnvironment = (outDir: string, input: string, fileName: string): NonNullable<UserConfig['environments']>[string] => ({
  consumer: 'client',
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    target: browsers,
    outDir,
    emptyOutDir: false,
    copyPublicDir: false,
    rolldownOptions: { input, output: { format: 'iife', entryFileNames: fileName } },
  },
})
