import { join, resolve } from 'node:path'
import { field } from '../../../guide/read.ts'
import { removeFolder } from '../../files/own-folders.ts'
import { writeBelow } from '../../files/write-below.ts'
import { type Planned, planByHand, planFor, stepNames, upload, type Wish } from '../../hosts/deploy/deploy.ts'
import { folderTarget } from '../../hosts/deploy/folder-target.ts'
import { historyPath } from '../../hosts/deploy/history.ts'
import { sftpTarget } from '../../hosts/deploy/sftp-target.ts'
import { type Place, Stopped, type Target } from '../../hosts/deploy/target.ts'
import { parseJson } from '../../hosts/parse-json.ts'
import { cacheFolder } from '../../places.ts'
import { print, printError } from '../../printing/print.ts'
import { terminalText } from '../../printing/terminal.ts'

export interface UploadCall extends Wish {
  readonly mode: 'upload' | 'dry-run' | 'list'
  /** Where the deployment is checked afterwards. */
  readonly checkAt: string | undefined
}

/** The exit code of an upload, and the address to check after one that has succeeded. */
export interface Uploaded {
  readonly status: number
  readonly checkAt?: string
}

const say = (line: string): Promise<void> => print(`${terminalText(line)}\n`)

/** Uploads a build, or says what an upload would do. Without a place, only lists the files of the build. */
export async function uploadTo(place: Place | undefined, call: UploadCall): Promise<Uploaded> {
  const workFolder = join(cacheFolder, `deploy-${process.pid}`)
  try {
    // sftp writes what it reads into a folder that exists.
    await writeBelow(workFolder, 'about.txt', 'Files of an upload that runs.\n')
    if (place === undefined || place.kind === 'address') {
      const plan = await planByHand(place?.address, call, fetch)
      await list(plan, { from: call.from, byHand: true })
      return { status: 0 }
    }
    const [target, where] = targetAt(place, workFolder)
    const plan = await planFor(target, where, call)
    for (const message of plan.messages) await say(message)
    if (call.mode === 'list') await list(plan, { from: call.from, byHand: true })
    else if (call.mode === 'dry-run') await list(plan, { from: call.from, byHand: false })
    else return await run(plan, target, where, workFolder, call)
    return { status: 0 }
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
    await printError(
      `${terminalText(`Stopped: ${error.message}`)}\nNothing is lost: the same command goes on where this one has stopped\n`,
    )
    return { status: 1 }
  } finally {
    await removeFolder(workFolder)
  }
}

function targetAt(place: Exclude<Place, { kind: 'address' }>, workFolder: string): readonly [Target, string] {
  if (place.kind === 'folder') return [folderTarget(resolve(place.folder)), resolve(place.folder)]
  return [sftpTarget({ ...place, workFolder }), `${place.login}:${place.path}`]
}

async function run(plan: Planned, target: Target, where: string, workFolder: string, call: UploadCall): Promise<Uploaded> {
  await say(`${where}: ${headline(plan)}`)
  await upload(plan, target, { from: call.from, workFolder, report: (line) => say(`  ${line}`) })
  const address = call.checkAt ?? addressIn(plan.site)
  if (address !== undefined) return { status: 0, checkAt: address }
  await say('Not checked: neither `--check` nor `address` in site.json says where it is')
  return { status: 0 }
}

const headline = ({ version, before }: Planned): string =>
  `version ${version.slice(0, 8)} ${before === undefined ? 'for the first time' : before === version ? 'again' : `after ${before.slice(0, 8)}`}`

/** Prints every file of a plan. By hand, files that are made for this upload are first written into the folder of the build. */
async function list(plan: Planned, { from, byHand }: { readonly from: string; readonly byHand: boolean }): Promise<void> {
  await say(headline(plan))
  // By hand there is one list of earlier files, and a configuration of one build.
  const steps = byHand ? plan.steps.filter(({ name }) => name !== 'begin' && name !== 'both') : plan.steps
  for (const { name, files, texts } of steps) {
    const all = [...texts.keys(), ...files]
    if (all.length === 0) continue
    if (byHand) for (const [path, text] of texts) await writeBelow(from, path, text)
    await say(`upload ${all.length}: ${stepNames[name]}`)
    for (const path of all) await say(`  ${path}`)
  }
  await say(`remove ${plan.remove.length === 0 ? 'nothing' : `${plan.remove.length} that earlier builds have left`}`)
  for (const path of plan.remove) await say(`  ${path}`)
  if (byHand) await say(`${historyPath} and the host configurations for the served site.json are now in ${from}`)
}

/** The address in the text of a `site.json`. */
function addressIn(site: string | undefined): string | undefined {
  const address = field(parseJson(site ?? ''), 'address')
  return typeof address === 'string' ? address : undefined
}
