import { basename, dirname, join, resolve } from 'node:path'
import type { Plugin, UserConfig } from 'vite'
import type { PageUnit } from '../../guide/page.ts'
import type { Caching } from '../cache/open-work.ts'
import { cacheFolder, programFolder } from '../places.ts'
import type { BuildPlaces } from './build-places.ts'
import { codeGroups } from './code-groups.ts'
import { entryModule, lateModule } from './entries.ts'
import { buildSite } from './site-build.ts'

/** The oldest browsers that the app supports. Android 5 ends at Chrome 95. */
export const browsers = ['chrome95', 'edge95', 'firefox115', 'safari15']

/** The Vite plugin that builds the site with one `vite build`: client code, every page, data, packs and the worker. */
export function siteBuild(content: string, unit: PageUnit = 'node', address?: string, caching: Caching = {}): Plugin {
  let summary: readonly string[] = []
  return {
    name: 'ariane-build',
    apply: 'build',
    /** What the last build made, in a few lines, for the command that has run it. */
    api: { summary: () => summary },
    config(user) {
      const places = { ...placesOf(content, unit, user), address, ...caching }
      return {
        builder: {
          buildApp: async (builder) => {
            summary = await buildSite(builder, places)
          },
        },
        environments: environmentsOf(places),
      }
    },
    resolveId: {
      order: 'pre',
      // Replaces the helper that Vite puts before every `import()` of the client. Vite's is three times as long, and runs all files
      // of an import in one task. The id is not public: a test checks that the built code has ours.
      handler: (id) => (id === preloadHelperId ? join(programFolder, 'src/ui/start/preload-helper.ts') : undefined),
    },
  }
}

/**
 * The id of Vite's own helper, https://github.com/vitejs/vite/blob/main/packages/vite/src/node/plugins/importAnalysisBuild.ts.
 */
const preloadHelperId = '\0vite/preload-helper.js'

function placesOf(content: string, unit: PageUnit, user: UserConfig): BuildPlaces {
  const place = resolve(user.root ?? '.', user.build?.outDir ?? 'dist')
  const mark = `${basename(place)}-${process.pid}`
  return {
    content,
    unit,
    place,
    stage: join(dirname(place), `.${mark}`),
    // Below `node_modules`, so that the rendering code resolves its packages.
    server: join(cacheFolder, mark),
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
        // The entry loads the app when the page is idle: nothing may compete with the first paint.
        modulePreload: {
          polyfill: false,
          // Vite leaves out a file that imports no other: the preload helper fetches it like the rest.
          resolveDependencies: (file, others) => (others.length === 0 ? [file] : others),
        },
        rolldownOptions: {
          checks,
          input: [entryModule, lateModule],
          output: {
            ...fileNames,
            codeSplitting: { groups: codeGroups },
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
        // Only the browser loads words one language at a time.
        rolldownOptions: { input: 'src/node/rendering/rendering.ts', checks: { ...checks, ineffectiveDynamicImport: false } },
      },
    },
    worker: scriptEnvironment(stage, 'src/worker/worker.ts', 'assets/worker-[hash].js'),
    kill: scriptEnvironment(stage, 'src/worker/kill.ts', 'sw-kill.js'),
    // Pages of other sites load this script, so its name never changes.
    embed: scriptEnvironment(stage, 'src/embed/embed.ts', 'embed.js'),
  }
}

/**
 * The names of the files of the client. The app has a list of a hundred of them, and each sign of a hash costs a first visit about
 * eighty bytes: seven signs (42 bits) tell the versions of a file apart.
 */
const fileNames = {
  entryFileNames: 'assets/[name]-[hash:7].js',
  chunkFileNames: 'assets/[name]-[hash:7].js',
  assetFileNames: 'assets/[name]-[hash:7][extname]',
}

/** On a slow machine the bundler would tell every admin how long its plugins took. */
const checks = { bundlerTimings: false }

/** A script of one file. Without `consumer: 'client'` Vite would build for a server, with external packages and not minified. */
const scriptEnvironment = (outDir: string, input: string, fileName: string): NonNullable<UserConfig['environments']>[string] => ({
  consumer: 'client',
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    target: browsers,
    outDir,
    emptyOutDir: false,
    copyPublicDir: false,
    rolldownOptions: { input, checks, output: { format: 'iife', entryFileNames: fileName } },
  },
})
