import { apacheConfig } from './apache.ts'
import { azureConfig } from './azure.ts'
import { configFiles, type HostedBuild, hostRules, longHeaders } from './host-rules.ts'
import { iisConfig } from './iis.ts'
import { headersFile, redirectsFile } from './netlify.ts'
import { nginxConfig } from './nginx.ts'

/** The configurations for all known hosts, by their path below the base, and warnings for the admin. */
export interface HostFiles {
  readonly files: ReadonlyMap<string, string>
  readonly messages: readonly string[]
}

/** Makes the configurations for a build. The same build gives the same bytes. */
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
