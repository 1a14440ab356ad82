import { isGuideFilePath } from '../../../guide/guide-file.ts'
import { field } from '../../../guide/read.ts'
import type { SiteConfig } from '../../../guide/site.ts'
import { readOrigins } from '../../../runtime/site/origins.ts'
import { readSite } from '../../../runtime/site/site.ts'
import { problemText, type SiteProblem } from '../../../runtime/site/site-problem.ts'
import { readSiteText } from '../../../runtime/site/site-text.ts'
import { siteWarnings } from '../../../runtime/site/site-warnings.ts'
import { type Inventory, inventoryPath, readInventory } from '../inventory.ts'
import { sharedSuffixMessages } from '../shared-suffixes.ts'
import { type Deployment, dataOf } from './deployment.ts'
import { error, type Finding, type FindingCode, warning } from './finding.ts'

/**
 * Checks `site.json`: it is JSON, all its origins are valid, its contact is no placeholder and that of the build, and its guides exist.
 * Also checks that other sites may load `embed.js`.
 */
export async function checkSite({ ask }: Deployment): Promise<readonly Finding[]> {
  const [site, script, listed] = await Promise.all([ask('site.json'), ask('embed.js'), ask(inventoryPath)])
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
    ...(site?.status === 200 ? warningsOf(site.text, readInventory(listed?.text ?? '')) : []),
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

/** Findings about values that can be used. Absence of `address` is no fault of a deployment. */
function warningsOf(text: string, inventory: Inventory | undefined): readonly Finding[] {
  const { site } = readSiteText(text, nothingKnown)
  const problems = siteWarnings(site, inventory === undefined ? {} : { built: builtIn(inventory), guides: guidesIn(inventory) })
  return problems
    .filter(({ expected }) => expected !== 'address')
    .map((problem) => warning(codeOf(problem), 'site.json', problemText(problem)))
}

const nothingKnown: SiteConfig = { organisation: '', contact: {} }

const codeOf = ({ expected }: SiteProblem): FindingCode =>
  expected === 'own-contact' ? 'placeholder' : expected === 'known-guide' ? 'site-config' : 'site-differs'

/** What the build has taken from its own `site.json`, read as that of an admin. */
const builtIn = ({ contact, origins }: Inventory) => ({
  contact: readSite({ organisation: 'x', contact }, nothingKnown).site.contact,
  origins,
})

const guidesIn = ({ files }: Inventory): readonly string[] => [
  ...new Set([...files.keys()].filter(isGuideFilePath).flatMap((path) => /([^/]+)\.json$/.exec(path)?.[1] ?? [])),
]
