import { readOrigins } from '../../runtime/site/origins.ts'
import { type Deployed, deployedPath } from './deployed.ts'
import { type HostFiles, hostFiles } from './host-files.ts'
import { type Inventory, inventoryOf, inventoryPath, writeInventory } from './inventory.ts'
import { sharedSuffixMessages } from './shared-suffixes.ts'

interface Source extends Omit<Deployed, 'schema'>, Omit<Inventory, 'schema' | 'origins'> {
  /** `embed.origins` of `site.json`, not checked yet. */
  readonly origins: unknown
}

/** The files that a build writes for its deployment: its description, the list of its files, and a configuration for every host. */
export function deploymentFiles({ version, base, styles, product, origins, ...source }: Source): HostFiles {
  const deployed: Deployed = { schema: 1, version, base, styles, product }
  const read = readOrigins(origins)
  const configs = hostFiles({ base, styles, origins: read.origins })
  const inventory: Inventory = { schema: 1, version, ...source, origins: read.origins }
  return {
    files: new Map([
      [deployedPath, `${JSON.stringify(deployed)}\n`],
      [inventoryPath, writeInventory(inventoryOf(inventory))],
      ...configs.files,
    ]),
    messages: [...read.messages, ...sharedSuffixMessages(read.origins), ...configs.messages],
  }
}
