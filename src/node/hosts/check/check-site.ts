import { field } from '../../../guide/read.ts'
import { readOrigins } from '../../../runtime/site/origins.ts'
import { sharedSuffixMessages } from '../shared-suffixes.ts'
import { type Deployment, dataOf } from './deployment.ts'
import { error, type Finding, warning } from './finding.ts'

/** Checks `site.json`: it is JSON, and all its origins are valid. Also checks that other sites may load `embed.js`. */
export async function checkSite({ ask }: Deployment): Promise<readonly Finding[]> {
  const [site, script] = await Promise.all([ask('site.json'), ask('embed.js')])
  const data = dataOf(site)
  const { origins, messages } = readOrigins(field(field(data, 'embed'), 'origins'))
  const resources = script?.status === 200 ? script.headers.get('cross-origin-resource-policy') : null
  return [
    ...(site !== undefined && field(data, 'organisation') === undefined
      ? [
          error(
            'site-config',
            'site.json',
            `Unexpected status ${site.status}${site.status === 200 ? ' without a site config' : ''}, expected the site config: readers see the words of the build`,
          ),
        ]
      : []),
    ...[...messages, ...sharedSuffixMessages(origins)].map((line) => warning('site-config', 'site.json', line)),
    ...(resources !== null && resources !== 'cross-origin'
      ? [
          error(
            'embed-script',
            'embed.js',
            `Unexpected Cross-Origin-Resource-Policy: ${resources}, expected none: pages of other sites load it`,
          ),
        ]
      : []),
  ]
}
