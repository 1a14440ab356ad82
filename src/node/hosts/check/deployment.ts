import { languages } from '../../../guide/language.ts'
import { field } from '../../../guide/read.ts'
import { readOrigins } from '../../../runtime/site/origins.ts'
import type { WorkerConfig } from '../../../worker/worker-config.ts'
import { type Deployed, deployedPath, readDeployed } from '../deployed.ts'
import { type HostRules, hostRules } from '../host-rules.ts'
import type { Arrival } from './arrive.ts'
import type { Answer, Ask } from './ask.ts'
import { type HostName, recognise } from './recognise.ts'

/** A running deployment, as every check needs to know it. */
export interface Deployment {
  readonly base: URL
  readonly host: HostName
  readonly ask: Ask
  /** The first page of the site. */
  readonly start: Answer
  /** What it says of itself, where it does. */
  readonly deployed: Deployed | undefined
  readonly release: Pick<WorkerConfig, 'manifest'> | undefined
  /** What its host must do: by the styles that the build says, and by whom the served `site.json` lets frame it. */
  readonly rules: HostRules
  readonly origins: readonly string[]
  /** Addresses of pages below the base, one of each kind. */
  readonly pages: readonly string[]
}

/** Asks a deployment for what it says of itself. */
export async function readDeployment({ base, page }: Arrival, ask: Ask): Promise<Deployment> {
  const [first, said, site, worker, catalogs] = await Promise.all([
    ask(''),
    ask(deployedPath),
    ask('site.json'),
    ask('sw.js'),
    Promise.all(languages.map((language) => ask(`data/${language}/catalog.json`))),
  ])
  const deployed = said?.status === 200 ? readDeployed(said.text) : undefined
  const { origins } = readOrigins(field(field(dataOf(site), 'embed'), 'origins'))
  return {
    base,
    host: recognise(page),
    ask,
    // Any page may have been named, one that is not there too.
    start: first?.status === 200 ? first : page,
    deployed,
    release: readRelease(worker?.text ?? ''),
    rules: hostRules({ base: base.pathname, styles: deployed?.styles ?? [], origins }),
    origins,
    pages: ['', ...languages.flatMap((language, at) => pagesIn(language, dataOf(catalogs[at])))],
  }
}

/** What `sw.js` says before it loads the worker. */
export function readRelease(script: string): Pick<WorkerConfig, 'manifest'> | undefined {
  const data = parse(/^self\.ariane=(\{.*\})$/m.exec(script)?.[1] ?? '')
  const { version, files, packs }: Partial<Record<string, unknown>> = Object(field(data, 'manifest'))
  return typeof version === 'string' && Array.isArray(files) && Array.isArray(packs) ? (data as WorkerConfig) : undefined
}

/** A page of each kind in a language: the lists, a guide and its file. Its screens have no pages where a guide is one. */
function pagesIn(language: string, catalog: unknown): readonly string[] {
  const guides = field(catalog, 'guides')
  const id = field(Array.isArray(guides) ? guides[0] : undefined, 'id')
  const guide = typeof id === 'string' ? [`${language}/${id}/`, `files/${language}/${id}-${language}.html`] : []
  return [`${language}/`, `${language}/find/`, `${language}/desk/`, ...guide]
}

/** The JSON of an answer; `undefined` where there is none. */
export const dataOf = (answer: Answer | undefined): unknown => (answer?.status === 200 ? parse(answer.text) : undefined)

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
