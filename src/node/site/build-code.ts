import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BuildEnvironment, ViteBuilder } from 'vite'
import type { WorkerConfig } from '../../worker/worker-config.ts'
import { writeBelow } from '../files/write-below.ts'
import type { Rendering } from '../rendering/rendering-contract.ts'
import type { BuildPlaces } from './build-places.ts'
import type { SiteFile } from './read-site.ts'
import { elementWords } from './script-words.ts'

/** Vite's build environments, by what they build. `plugin.ts` declares them. */
export interface Environments {
  readonly client: BuildEnvironment
  readonly ssr: BuildEnvironment
  readonly worker: BuildEnvironment
  readonly kill: BuildEnvironment
  readonly embed: BuildEnvironment
}

export function environmentsOf({ environments }: ViteBuilder): Environments {
  const named = (name: keyof Environments): BuildEnvironment => {
    const environment = environments[name]
    if (environment === undefined) throw new Error(`Unexpected build without the environment ${name}, expected it`)
    return environment
  }
  return {
    client: named('client'),
    ssr: named('ssr'),
    worker: named('worker'),
    kill: named('kill'),
    embed: named('embed'),
  }
}

/** Builds the client code and the rendering code, both with the site config as constants, and loads the rendering code. */
export async function buildCode(
  builder: ViteBuilder,
  { client, ssr }: Environments,
  { site, text }: SiteFile,
  { unit, server }: BuildPlaces,
): Promise<Rendering> {
  const constants = {
    __SITE__: JSON.stringify(site),
    __SITE_TEXT__: text === JSON.stringify(site) ? 'undefined' : JSON.stringify(text),
    __PAGES__: JSON.stringify(unit),
  }
  for (const { config } of [client, ssr]) config.define = { ...config.define, ...constants }
  await builder.build(client)
  await builder.build(ssr)
  const module: { readonly rendering: Rendering } = await import(pathToFileURL(join(server, 'rendering.js')).href)
  return module.rendering
}

/** Builds the service worker, the script `sw.js` that configures and loads it, and the worker that removes both. */
export async function buildWorker(
  builder: ViteBuilder,
  { worker, kill }: Environments,
  config: WorkerConfig,
  folder: string,
): Promise<void> {
  const code = fileNameOf(await builder.build(worker))
  const { base } = builder.config
  await writeBelow(folder, 'sw.js', `self.ariane=${JSON.stringify(config)}\nimportScripts(${JSON.stringify(base + code)})\n`)
  await builder.build(kill)
}

/** Builds the script that pages of other sites load. */
export async function buildEmbed(builder: ViteBuilder, { embed }: Environments, rendering: Rendering): Promise<void> {
  embed.config.define = { ...embed.config.define, __EMBED_WORDS__: JSON.stringify(elementWords(rendering)) }
  await builder.build(embed)
}

/** The name of the only file of a build. */
function fileNameOf(built: Awaited<ReturnType<ViteBuilder['build']>>): string {
  const output = 'output' in built ? built.output : []
  const entry = output.find((file) => file.type === 'chunk' && file.isEntry)
  if (entry === undefined) throw new Error('Unexpected build of the worker without a file, expected one')
  return entry.fileName
}
