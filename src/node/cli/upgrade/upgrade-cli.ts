import { resolve } from 'node:path'
import { isSource, readContentFolder } from '../../compile/content-files.ts'
import { isFolder, readBelow, textBelow } from '../../files/read-below.ts'
import { writeBelow } from '../../files/write-below.ts'
import { programFolder } from '../../places.ts'
import { print, printError } from '../../printing/print.ts'
import { terminalText } from '../../printing/terminal.ts'
import { productVersion } from '../../product-version.ts'
import { runCommand } from '../command-line.ts'
import { compileFolder, usualFolder } from '../content/compile-folder.ts'
import { olderFiles, renew } from './older-files.ts'
import { changesOf, readRecord, recordFile, recordOfFolder, type TreeRecord, writeRecord } from './record.ts'

const usage = 'Usage: ariane upgrade [folder] [--accept]\n\nariane upgrade --help explains it\n'

/**
 * The command `ariane upgrade`: says which trees another version of Ariane has changed. Returns the exit code: 1 where some are to be
 * read, 2 for a wrong call.
 */
export const main = (args: readonly string[]): Promise<number> =>
  runCommand(
    args,
    { usage, options: { accept: { type: 'boolean' } } },
    async ({ values, positionals: [name, ...more] }, wrong) => {
      if (more.length > 0) return wrong(`Unexpected \`${more.join(' ')}\`, expected one folder`)
      const folder = resolve(name ?? (await usualFolder()))
      if (!(await isFolder(folder))) return wrong(`Unexpected folder \`${folder}\`, expected one with \`fr/\` or \`nl/\` inside`)
      const now = await currentRecord(folder)
      const read = await readBelow(folder, recordFile, 10_000_000)
      if ('why' in read && read.why === 'missing') return begin(folder, now)
      const before = 'bytes' in read ? readRecord(new TextDecoder().decode(read.bytes)) : undefined
      if (before === undefined) {
        await printError(
          `Unexpected ${recordFile}, expected what this command has written; restore it, or remove it to begin again\n`,
        )
        return 2
      }
      if (isOlder(now.product, before.product)) {
        await printError(
          `Unexpected folder of Ariane ${before.product}, expected one of ${now.product} or older; install at least that version\n`,
        )
        return 2
      }
      const renewed = await renewFiles(folder, before.product, values.accept ?? false)
      return Math.max(renewed, await compare(folder, before, now, values.accept ?? false))
    },
  )

/** What this version makes of a folder. */
export async function currentRecord(folder: string): Promise<TreeRecord> {
  const sources = new Map(
    (await readContentFolder(folder)).flatMap(({ path, bytes }) =>
      isSource(path) && bytes !== undefined ? [[path, new TextDecoder().decode(bytes)] as const] : [],
    ),
  )
  return recordOfFolder(await compileFolder(folder, true), sources, await productVersion())
}

async function begin(folder: string, now: TreeRecord): Promise<number> {
  await writeBelow(folder, recordFile, writeRecord(now))
  await print(
    `${now.guides.size} guides recorded for Ariane ${now.product} in ${recordFile}. Commit it; after an update, this command compares\n`,
  )
  return 0
}

/** Names the files in the form of an older version, and writes them in today's where that is accepted. Returns the exit code. */
async function renewFiles(folder: string, version: string, accept: boolean): Promise<number> {
  const older = await olderFiles(folder)
  for (const file of older)
    await print(
      accept
        ? `${file.path} is in today's form now; as it was, it is in ${await renew(folder, file, version)}\n`
        : `${file.path} has the form of an older version, and is read as such; ariane upgrade --accept renews it and keeps a copy\n`,
    )
  return older.length > 0 && !accept ? 1 : 0
}

/** Whether a version, `0.2.0`, comes before another. */
export function isOlder(version: string, other: string): boolean {
  const [ours, theirs] = [version, other].map((one) => one.split(/[.-]/).slice(0, 3).map(Number))
  const at = [0, 1, 2].find((i) => ours?.[i] !== theirs?.[i])
  return at !== undefined && (ours?.[at] ?? 0) < (theirs?.[at] ?? 0)
}

/** Prints what the versions between two records say, and the trees that differ. */
async function compare(folder: string, before: TreeRecord, now: TreeRecord, accept: boolean): Promise<number> {
  const changes = changesOf(before, now)
  const byVersion = changes.filter(({ by }) => by === 'version')
  const byText = changes.length - byVersion.length
  const lines = [
    `recorded with Ariane ${before.product}, now ${now.product}`,
    ...(before.product === now.product ? [] : versionsSince(await textBelow(programFolder, 'CHANGELOG.md'), before.product)),
    `trees that are others although their files are the same: ${byVersion.length === 0 ? 'none' : byVersion.length}`,
    ...byVersion.map(({ guide, language }) => `  ariane tree ${guide} --language ${language}`),
    ...(byText === 0 ? [] : [`trees that are others because their files have changed: ${byText}`]),
    'codes, articles and flow files are left as they are',
  ]
  await print(`${lines.map(terminalText).join('\n')}\n`)
  if (accept || (changes.length === 0 && before.product !== now.product)) {
    await writeBelow(folder, recordFile, writeRecord(now))
    await print(`${recordFile} is that of Ariane ${now.product}\n`)
    return 0
  }
  if (byVersion.length > 0) await print('ariane upgrade --accept records them as they are now\n')
  return byVersion.length > 0 ? 1 : 0
}

/** The sections of a list of changes above that of a version. All of them where it has none. */
export const versionsSince = (changes: string, version: string): readonly string[] =>
  changes
    .split(/^(?=## )/m)
    .slice(1)
    .filter((_, i, all) => !all.slice(0, i + 1).some((section) => section.startsWith(`## ${version}\n`)))
    .flatMap((section) => section.trimEnd().split('\n'))
