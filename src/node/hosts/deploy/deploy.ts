import { join } from 'node:path'
import { FileRefused } from '../../files/file-refused.ts'
import { writeBelow } from '../../files/write-below.ts'
import { readAddress } from '../check/arrive.ts'
import { askOnce, patience } from '../check/ask.ts'
import { deployedPath, readDeployed } from '../deployed.ts'
import { inventoryPath, readInventory } from '../inventory.ts'
import { parseJson } from '../parse-json.ts'
import { adminsFile, type Build, named, readBuild } from './build-files.ts'
import { historyPath, readHistory } from './history.ts'
import { type Plan, planUpload, type Served } from './plan.ts'
import { type LoadRenderer, renewFor } from './renew.ts'
import { Stopped, type Target } from './target.ts'

export interface Wish {
  /** The folder of the build. */
  readonly from: string
  /** Uploads also what the host has already. */
  readonly all?: boolean | undefined
  /** Allows a folder that has other files. */
  readonly fresh?: boolean
  /** Renders pages and single files for the served `site.json`. */
  readonly renderer: LoadRenderer
}

/** What an upload would do, and the `site.json` that counts afterwards. */
export interface Planned extends Plan {
  readonly version: string
  readonly before: string | undefined
  readonly site: string | undefined
}

/**
 * Plans the upload of a build to a target, from what is there. Throws `FileRefused` where the folder is not that of a deployment of this
 * site, and `Stopped` where it cannot be read.
 */
export async function planFor(target: Target, where: string, { from, all, fresh = false, renderer }: Wish): Promise<Planned> {
  const build = await readBuild(from)
  const names = await target.names()
  const texts =
    names.length === 0 ? new Map<string, string>() : await target.read(servedFiles.filter((path) => names.includes(path)))
  const served = servedFrom(texts)
  refuseOthers(names, texts, served, { build, where, fresh })
  return planWith(build, served, { from, all, renderer })
}

/** Plans the upload of a build whose pages and single files are rendered again for the served `site.json`. */
async function planWith(build: Build, served: Served, { from, all, renderer }: Omit<Wish, 'fresh'>): Promise<Planned> {
  const { texts, messages, ...renewed } =
    served.site === undefined || parseJson(served.site) === undefined
      ? { texts: new Map(), messages: [] }
      : await renewFor(served.site, build, from, renderer)
  const plan = planUpload({ ...build, ...renewed }, served, { all, texts })
  return {
    ...plan,
    messages: [...plan.messages, ...messages],
    version: build.version,
    before: served.deployed?.version,
    site: served.site,
  }
}

/** Plans an upload by hand over a running deployment, which is only read. Without an address, over an empty folder. */
export async function planByHand(
  address: string | undefined,
  { from, all, renderer }: Wish,
  send: typeof fetch,
): Promise<Planned> {
  const build = await readBuild(from)
  const base = address === undefined ? undefined : readAddress(address)
  const read = async (path: string): Promise<readonly [string, string] | undefined> => {
    if (base === undefined) return
    const answer = await askOnce(new URL(path, base), send, patience)
    if (!('status' in answer)) throw new Stopped(answer.message)
    return answer.status === 200 ? [path, answer.text] : undefined
  }
  const answers = await Promise.all(servedFiles.map(read))
  const served = servedFrom(new Map(answers.flatMap((answer) => (answer === undefined ? [] : [answer]))))
  return planWith(build, served, { from, all, renderer })
}

/**
 * Uploads what was planned, in its order, and removes what earlier builds have left. `report` is called before each part. What is
 * interrupted is done by the next call: the host keeps a list of the files of an upload that has not ended.
 */
export async function upload(
  plan: Plan,
  target: Target,
  { from, workFolder, report }: { from: string; workFolder: string; report: (line: string) => Promise<void> },
): Promise<void> {
  for (const { name, files, texts } of plan.steps) {
    const own = join(workFolder, name)
    for (const [path, text] of texts) await writeBelow(own, path, text)
    // `files` come after `texts`: the last of them is `sw.js`, by which devices learn of the build.
    const all = [...[...texts.keys()].map((path) => ({ folder: own, path })), ...files.map((path) => ({ folder: from, path }))]
    if (all.length === 0) continue
    if (name === 'end' && plan.remove.length > 0) {
      await report(`${plan.remove.length} files of earlier builds are removed`)
      await target.remove(plan.remove)
    }
    await report(`${all.length} ${all.length === 1 ? 'file' : 'files'}: ${stepNames[name]}`)
    await target.write(all)
  }
}

/** The parts of an upload, in words. */
export const stepNames: Readonly<Record<Plan['steps'][number]['name'], string>> = {
  begin: 'the list of earlier files, with a mark that an upload has begun',
  both: 'host configurations that allow the pages of both builds',
  lasting: 'files whose names change with their content',
  pages: 'pages, data and all others',
  last: 'host configurations, the description of the build, and sw.js as the last file',
  end: 'the list of earlier files',
}

/** The files of a deployment that tell what is there. */
const servedFiles: readonly string[] = [deployedPath, inventoryPath, historyPath, adminsFile]

function servedFrom(texts: ReadonlyMap<string, string>): Served {
  return {
    deployed: readDeployed(texts.get(deployedPath) ?? ''),
    inventory: readInventory(texts.get(inventoryPath) ?? ''),
    history: readHistory(texts.get(historyPath) ?? ''),
    site: texts.get(adminsFile),
  }
}

/** Refuses a folder in which something else is. */
function refuseOthers(
  names: readonly string[],
  texts: ReadonlyMap<string, string>,
  { deployed, inventory, history }: Served,
  { build, where, fresh }: { build: Build; where: string; fresh: boolean },
): void {
  if (deployed !== undefined && deployed.base !== build.base)
    throw new FileRefused(
      `Unexpected deployment for ${deployed.base} in ${where}, expected one for ${build.base}, as in the build; nothing was changed`,
    )
  for (const [path, readable] of [
    [deployedPath, deployed],
    [inventoryPath, inventory],
    [historyPath, history],
  ] as const)
    if (texts.has(path) && readable === undefined)
      throw new FileRefused(`Unexpected ${path} in ${where}, expected one of a build; nothing was changed`)
  if (deployed !== undefined || history !== undefined) return
  const others = names.filter((name) => name !== adminsFile)
  const taken = others.filter((name) => [...build.files.keys()].some((path) => path.split('/')[0] === name))
  if (taken.length > 0)
    throw new FileRefused(`Unexpected ${named(taken)} in ${where}, expected a deployment or an empty folder; nothing was changed`)
  if (others.length > 0 && !fresh)
    throw new FileRefused(
      `Unexpected ${named(others)} in ${where}, expected a deployment or an empty folder; \`--new\` puts the site beside other files; nothing was changed`,
    )
}
