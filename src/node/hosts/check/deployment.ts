import { languages } from '../../../guide/language.ts'
import { isGuideId } from '../../../guide/node.ts'
import { field, listOf, oneOf, pairOf, type Reader, recordOf, text, textLike, wholeTo } from '../../../guide/read.ts'
import { readOrigins } from '../../../runtime/site/origins.ts'
import type { WorkerConfig } from '../../../worker/worker-config.ts'
import { type Deployed, deployedPath, readDeployed } from '../deployed.ts'
import { type HostRules, hostRules } from '../host-rules.ts'
import { parseJson } from '../parse-json.ts'
import type { Arrival } from './arrive.ts'
import type { Ask, HostResponse } from './ask.ts'
import { type HostName, recognise } from './recognise.ts'

/** The configuration in `sw.js`, as far as checks need it. */
type Release = Pick<WorkerConfig, 'manifest'>

/** A running deployment, with the values that all checks use. */
export interface Deployment {
  readonly base: URL
  readonly host: HostName
  readonly ask: Ask
  /** The first page of the site. */
  readonly start: HostResponse
  /** Its `deploy.json` and the configuration in `sw.js`. `undefined` where they cannot be read. */
  readonly deployed: Deployed | undefined
  readonly release: Release | undefined
  /** The rules for its host, from the styles in `deploy.json` and the origins in the served `site.json`. */
  readonly rules: HostRules
  readonly origins: readonly string[]
  /** Addresses of pages below the base, one of each kind. */
  readonly pages: readonly string[]
}

/** Reads the files that describe a deployment. */
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
    // The admin may have given the address of any page, even of a missing one.
    start: first?.status === 200 ? first : page,
    deployed,
    release: readRelease(worker?.text ?? ''),
    rules: hostRules({ base: base.pathname, styles: deployed?.styles ?? [], origins }),
    origins,
    pages: ['', ...languages.flatMap((language, at) => pagesIn(language, dataOf(catalogs[at])))],
  }
}

/** The configuration that `sw.js` sets before it loads the worker. `undefined` where the script has another form. */
export const readRelease = (script: string): Release | undefined =>
  release(parseJson(/^self\.ariane=(\{.*\})$/m.exec(script)?.[1] ?? ''))

const digits = textLike(/^[\da-f]{1,64}$/)
const bytes = wholeTo()
const release: Reader<Release> = recordOf({
  manifest: recordOf(
    {
      version: textLike(/^[\w.-]{1,64}$/),
      files: listOf(recordOf({ path: textLike(/^[\w.-]+(?:\/[\w.-]+)*$/), sha256: digits, bytes, packed: bytes }), 1000),
      packs: listOf(
        recordOf(
          {
            name: textLike(/^[a-z\d-]{1,40}$/),
            sha256: digits,
            packed: bytes,
            plain: bytes,
            index: pairOf(digits, bytes),
            entries: bytes,
            guides: bytes,
          },
          { choice: oneOf(true) },
        ),
        100_000,
      ),
    },
    { date: text },
  ),
})

/** A page of each kind in a language: the lists, a guide and its single file. Screens have no pages where a guide is one page. */
function pagesIn(language: string, catalog: unknown): readonly string[] {
  const guides = field(catalog, 'guides')
  const id = field(Array.isArray(guides) ? guides[0] : undefined, 'id')
  const guide = typeof id === 'string' && isGuideId(id) ? [`${language}/${id}/`, `files/${language}/${id}-${language}.html`] : []
  return [`${language}/`, `${language}/find/`, `${language}/desk/`, ...guide]
}

/** The JSON data of a response. `undefined` where there is none. */
export const dataOf = (answer: HostResponse | undefined): unknown => (answer?.status === 200 ? parseJson(answer.text) : undefined)
