import { readOrigins } from '../../runtime/site/origins.ts'
import { type Deployed, deployedPath } from './deployed.ts'
import { type HostFiles, hostFiles } from './host-files.ts'

/** What deploying a build needs to know of it, and of the admin's `site.json`. */
interface Source extends Omit<Deployed, 'schema'> {
  /** `embed.origins`, as somebody wrote it. */
  readonly origins: unknown
}

/** What a build leaves beside its pages for whoever deploys it: `deploy.json` and a configuration for every host. */
export function deploymentFiles({ version, base, styles, origins }: Source): HostFiles {
  const deployed: Deployed = { schema: 1, version, base, styles }
  const read = readOrigins(origins)
  const { files, messages } = hostFiles({ base, styles, origins: read.origins })
  return {
    files: new Map([[deployedPath, `${JSON.stringify(deployed)}\n`], ...files]),
    messages: [...read.messages, ...messages],
  }
}
