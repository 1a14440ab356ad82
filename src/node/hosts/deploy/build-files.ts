import { join } from 'node:path'
import { digest } from '../../digest.ts'
import { FileRefused } from '../../files/file-refused.ts'
import { listFiles } from '../../files/list-below.ts'
import { bytesBelow, readBelow } from '../../files/read-below.ts'
import { type Deployed, deployedPath, readDeployed } from '../deployed.ts'
import { type Inventory, inventoryPath, mostDeployBytes, readInventory } from '../inventory.ts'

/** The file that an admin edits on the host. It is uploaded once, and never written over or removed. */
export const adminsFile = 'site.json'

/** A digest of each file below the folder of an unfinished build, by path. `known` has those that need not be read again. */
export async function filesOfBuild(
  folder: string,
  known: ReadonlyMap<string, string> = new Map(),
): Promise<ReadonlyMap<string, string>> {
  const paths = (await listFiles(folder)).filter((path) => path !== adminsFile && !path.startsWith('.vite/'))
  const digests: (readonly [string, string])[] = []
  for (const path of paths) digests.push([path, known.get(path) ?? shortDigest(await bytesBelow(folder, path))])
  return new Map(digests)
}

/** A build: its description, and what it consists of. */
export interface Build extends Deployed, Inventory {}

/** The build in a folder. Throws `FileRefused` where there is none, or where files of it are missing or changed. */
export async function readBuild(folder: string): Promise<Build> {
  const textOf = async (path: string): Promise<string> => {
    const read = await readBelow(folder, path, mostDeployBytes)
    return 'bytes' in read ? new TextDecoder().decode(read.bytes) : ''
  }
  const deployed = readDeployed(await textOf(deployedPath))
  const inventory = readInventory(await textOf(inventoryPath))
  if (deployed === undefined || inventory === undefined)
    throw new FileRefused(`Unexpected \`${folder}\` without a build, expected one of \`npm run build\`; nothing was changed`)
  const now = await filesOfBuild(folder)
  const changed = [...inventory.files].filter(([path, expected]) => now.get(path) !== expected).map(([path]) => path)
  if (changed.length > 0)
    throw new FileRefused(
      `Unexpected change or lack of ${named(changed.map((path) => join(folder, path)))}, expected the files of the build: build again; nothing was changed`,
    )
  return { ...inventory, ...deployed }
}

/** The first names of a list, for a message. */
export const named = (paths: readonly string[]): string =>
  `${paths
    .slice(0, 3)
    .map((path) => `\`${path}\``)
    .join(', ')}${paths.length > 3 ? ` and ${paths.length - 3} more` : ''}`

/** The digest of a file in the list of a build. */
export const shortDigest = (content: string | Uint8Array): string => digest(content).slice(0, 12)
