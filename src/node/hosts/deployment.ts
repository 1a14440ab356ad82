import { readOrigins } from '../../runtime/site/origins.ts'
import { type Deployed, deployedPath } from './deployed.ts'
import { type HostFiles, hostFiles } from './host-files.ts'
import { sharedSuffixMessages } from './shared-suffixes.ts'

interface Source extends Omit<Deployed, 'schema'> {
  /** `embed.origins` of `site.json`, not checked yet. */
  readonly origins: unknown
}

/** The files that a build writes for its deployment: `deploy.json`, and a configuration for every host. */
export function deploymentFiles({ version, base, styles, origins }: Source): HostFiles {
  const deployed: Deployed = { schema: 1, version, base, styles }
  const read = readOrigins(origins)
  const { files, messages } = hostFiles({ base, styles, origins: read.origins })
  return {
    files: new Map([[deployedPath, `${JSON.stringify(deployed)}\n`], ...files]),
    messages: [...read.messages, ...sharedSuffixMessages(read.origins), ...messages],
  }
}
