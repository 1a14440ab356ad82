import { field } from '../../../guide/read.ts'
import { readOrigins } from '../../../runtime/site/origins.ts'
import { FileRefused } from '../../files/file-refused.ts'
import { type Deployed, deployedPath } from '../deployed.ts'
import { hostFiles } from '../host-files.ts'
import { configFiles, hostRules } from '../host-rules.ts'
import { type Inventory, inventoryOf, inventoryPath, writeInventory } from '../inventory.ts'
import { parseJson } from '../parse-json.ts'
import { sharedSuffixMessages } from '../shared-suffixes.ts'
import { adminsFile, type Build } from './build-files.ts'
import { type History, historyPath, noHistory, writeHistory } from './history.ts'

/** What is on the host before an upload. */
export interface Served {
  /** Absent where there is no deployment yet. */
  readonly deployed?: Deployed | undefined
  /** Absent also where a build from before this list is served. */
  readonly inventory?: Inventory | undefined
  readonly history?: History | undefined
  /** The text of its `site.json`. */
  readonly site?: string | undefined
}

/** One part of an upload. The parts follow each other, so that at no moment a page refers to a file that is not there. */
export interface Step {
  readonly name: 'begin' | 'both' | 'lasting' | 'pages' | 'last' | 'end'
  readonly files: readonly string[]
  /** Texts that are uploaded in place of the files of the build. */
  readonly texts: ReadonlyMap<string, string>
}

export interface Plan {
  readonly steps: readonly Step[]
  /** Files of earlier builds that are removed after the upload. */
  readonly remove: readonly string[]
  readonly messages: readonly string[]
}

/** The most paths of pages that are gone. `deploy:check` looks at some of them. */
const mostGone = 5000

/**
 * Plans the upload of a build over what is on a host. The assets of the two builds before stay, because open tabs may request them;
 * what else earlier builds have left is removed, and no other file. The host's configurations are made for the served `site.json`.
 * With `all`, files are uploaded also if the host has them. `texts` are files that were made for that `site.json`; `build.files` has their
 * digests. Throws `FileRefused` where the served `site.json` is no JSON.
 */
export function planUpload(
  build: Build,
  { deployed, inventory, history = noHistory, site }: Served,
  { all = false, texts: renewed }: { readonly all?: boolean | undefined; readonly texts: ReadonlyMap<string, string> },
): Plan {
  const { caching } = hostRules({ base: '/', styles: [], origins: [] })
  const isLasting = (path: string): boolean => caching.lasting.includes(path.split('/')[0] ?? '')
  const before = [...(inventory?.files.keys() ?? [])]
  const sameBuild = inventory !== undefined && sameFiles(build.files, inventory.files)
  const older = history.builds.filter(({ version }) => version !== deployed?.version)
  const builds = sameBuild || deployed === undefined ? history.builds : [{ version: deployed.version, files: before }, ...older]
  const [first, second] = builds
  const mine = new Set([...build.files.keys(), ...ofDeployment])
  const kept = new Set([...(first?.files ?? []), ...(second?.files ?? [])].filter(isLasting))
  const known = new Set([
    ...before,
    ...history.builds.flatMap(({ files }) => files),
    ...history.gone,
    ...(history.unfinished ?? []),
  ])
  const left = [...known].filter((path) => !mine.has(path) && path !== adminsFile)
  const unknown = new Set(history.unfinished)
  const isThere = (path: string): boolean => !all && !unknown.has(path) && inventory?.files.get(path) === build.files.get(path)
  const changed = [...build.files.keys()].filter((path) => !ofDeployment.includes(path) && path !== 'sw.js' && !isThere(path))
  const { texts: configs, both, messages } = configsFor(build, deployed, site)
  const after: History = {
    schema: 1,
    builds: builds.slice(0, 2),
    gone: left.filter((path) => !isLasting(path)).slice(-mostGone),
  }
  const writing = [...build.files.keys(), ...ofDeployment]
  const begun = writeHistory({ ...after, gone: [...after.gone, ...left.filter(isLasting)], unfinished: writing })
  const none = new Map<string, string>()
  return {
    steps: [
      { name: 'begin', files: [], texts: new Map([[historyPath, begun]]) },
      { name: 'lasting', files: changed.filter(isLasting), texts: none },
      ...(both === undefined ? [] : [{ name: 'both' as const, files: [], texts: both }]),
      {
        name: 'pages',
        files: changed.filter((path) => !isLasting(path) && !renewed.has(path)),
        texts: new Map([...renewed].filter(([path]) => changed.includes(path))),
      },
      {
        name: 'last',
        files: [...(site === undefined ? [adminsFile, ...Object.values(configFiles)] : []), deployedPath, 'sw.js'],
        texts: new Map([...configs, [inventoryPath, writeInventory(inventoryOf(build))]]),
      },
      { name: 'end', files: [], texts: new Map([[historyPath, writeHistory(after)]]) },
    ],
    remove: left.filter((path) => !kept.has(path)).sort(),
    messages,
  }
}

/** Files that each deployment has of its own. */
const ofDeployment: readonly string[] = [deployedPath, inventoryPath, historyPath, ...Object.values(configFiles)]

/**
 * The configurations of all hosts for the served `site.json`; `both` also allows the styles of the build before, for the time of the
 * upload.
 */
function configsFor(
  { base, styles }: Deployed,
  deployed: Deployed | undefined,
  site: string | undefined,
): {
  readonly texts: ReadonlyMap<string, string>
  readonly both?: ReadonlyMap<string, string>
  readonly messages: readonly string[]
} {
  if (site === undefined) return { texts: new Map(), messages: [] }
  const data = parseJson(site)
  if (data === undefined)
    throw new FileRefused(`Unexpected ${adminsFile} on the host, expected JSON: mend it first; nothing was changed`)
  const { origins, messages } = readOrigins(field(field(data, 'embed'), 'origins'))
  const written = hostFiles({ base, styles, origins })
  const joined = [...new Set([...styles, ...(deployed?.styles ?? [])])]
  return {
    texts: written.files,
    ...(joined.length > styles.length && { both: hostFiles({ base, styles: joined, origins }).files }),
    messages: [...messages, ...sharedSuffixMessages(origins), ...written.messages],
  }
}

const sameFiles = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean =>
  a.size === b.size && [...a].every(([path, digest]) => b.get(path) === digest)
