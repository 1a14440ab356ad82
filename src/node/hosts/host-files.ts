import { apacheConfig } from './apache.ts'
import { azureConfig } from './azure.ts'
import { configFiles, type HostedBuild, hostRules, longHeaders } from './host-rules.ts'
import { iisConfig } from './iis.ts'
import { headersFile, redirectsFile } from './netlify.ts'
import { nginxConfig } from './nginx.ts'

/** A configuration for every host that we know, by its path below the base; and what an admin has to hear of them. */
export interface HostFiles {
  readonly files: ReadonlyMap<string, string>
  readonly messages: readonly string[]
}

/** Writes what a host needs to know, in the words of each. Same build, same bytes. */
export function hostFiles(build: HostedBuild): HostFiles {
  const rules = hostRules(build)
  return {
    files: new Map([
      [configFiles.nginx, nginxConfig(rules)],
      [configFiles.apache, apacheConfig(rules)],
      [configFiles.iis, iisConfig(rules)],
      [configFiles.headers, headersFile(rules)],
      [configFiles.redirects, redirectsFile(rules)],
      [configFiles.azure, azureConfig(rules)],
    ]),
    messages: longHeaders(rules),
  }
}
