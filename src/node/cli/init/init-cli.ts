import { basename, resolve } from 'node:path'
import { displayPath } from '../../compile/content-files.ts'
import { isFolder, readBelow } from '../../files/read-below.ts'
import { writeAllBelow, writeBelow } from '../../files/write-below.ts'
import { print } from '../../printing/print.ts'
import { terminalText } from '../../printing/terminal.ts'
import { runCommand } from '../command-line.ts'
import { main as content } from '../content/content-cli.ts'
import { recordFile, writeRecord } from '../upgrade/record.ts'
import { currentRecord } from '../upgrade/upgrade-cli.ts'
import { filesOfNewFolder, sampleNames, scripts } from './new-folder.ts'

const usage =
  'Usage: ariane init <folder> [--organisation <name>] [--samples all] [--dry-run]\n\nariane init --help explains them\n'

const options = {
  organisation: { type: 'string' },
  samples: { type: 'string' },
  'dry-run': { type: 'boolean' },
} as const

/** The guide that a folder begins with where no other is asked for. */
const firstSample = 'wifi-at-work'

/**
 * The command `ariane init`: begins a folder of guides. What exists stays as it is. Returns the exit code: 2 for a wrong call.
 */
export const main = (args: readonly string[]): Promise<number> =>
  runCommand(args, { usage, options }, async ({ values, positionals: [name, ...more] }, wrong) => {
    if (name === undefined) return wrong('Unexpected call without a folder, expected `ariane init my-guides`')
    if (more.length > 0) return wrong(`Unexpected \`${more.join(' ')}\`, expected one folder`)
    if (values.samples !== undefined && values.samples !== 'all')
      return wrong(`Unexpected --samples ${values.samples}, expected all`)
    const folder = resolve(name)
    const organisation = (values.organisation ?? basename(folder)).trim()
    if (organisation === '' || organisation.length > 200 || /\p{Cc}/u.test(organisation))
      return wrong('Unexpected name of the organisation, expected one line of at most 200 letters')
    const samples = values.samples === 'all' ? await sampleNames() : [firstSample]
    return begin(folder, await filesOfNewFolder({ folder, organisation, samples }), values['dry-run'] ?? false)
  })

/** Writes the files that are not there yet, and the codes of the screens, and prints what comes next. */
async function begin(folder: string, files: ReadonlyMap<string, string>, dry: boolean): Promise<number> {
  const present = new Set<string>()
  const isThere = async (path: string): Promise<boolean> => {
    const read = await readBelow(folder, path, 0)
    return !('why' in read) || read.why !== 'missing'
  }
  for (const path of [...files.keys(), ...made]) if (await isThere(path)) present.add(path)
  const missing = [...files].filter(([path]) => !present.has(path))
  const shown = displayPath(folder)
  for (const path of [...files.keys(), ...made].sort())
    await print(`${terminalText(`${present.has(path) ? 'stays   ' : dry ? 'would be' : 'written '}  ${shown}/${path}`)}\n`)
  if (dry) return 0
  await writeAllBelow(folder, missing, { fresh: true })
  if (!present.has(lockPath)) await content(['lock', folder])
  if (!present.has(recordFile)) await writeBelow(folder, recordFile, writeRecord(await currentRecord(folder)))
  await print(`${['', 'Next:', ...(await nextSteps(folder, shown, present.has('package.json')))].map(terminalText).join('\n')}\n`)
  return 0
}

const lockPath = 'codes.lock.json'
/** What is made of the files: the codes of the screens, and the record of their trees. */
const made = [lockPath, recordFile]

/** What to do next: install Ariane where it is not yet, the scripts where npm has written `package.json`, and to look at the guides. */
const nextSteps = async (folder: string, shown: string, hasPackage: boolean): Promise<readonly string[]> => [
  ...(shown === '.' ? [] : [`  cd ${shown}`]),
  ...((await isFolder(resolve(folder, 'node_modules/ariane')))
    ? []
    : ['  npm install --save-exact <the tarball of Ariane>', '      npm writes into package.json where Ariane is']),
  ...(hasPackage
    ? [
        `  npm pkg set ${Object.entries(scripts)
          .map(([name, command]) => `"scripts.${name}=${command}"`)
          .join(' ')}`,
      ]
    : []),
  '  edit site.json: the telephone number of your helpdesk, its hours, your logo',
  '  npm run dev',
  '      and open /fr/ and /authors/',
]
