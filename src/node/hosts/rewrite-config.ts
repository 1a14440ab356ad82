import { join } from 'node:path'
import { field } from '../../guide/read.ts'
import { readOrigins } from '../../runtime/site/origins.ts'
import { FileRefused } from '../files/file-refused.ts'
import { readBelow } from '../files/read-below.ts'
import { writeAllBelow } from '../files/write-below.ts'
import { adminsFile } from './deploy/build-files.ts'
import { type LoadRenderer, renewFor } from './deploy/renew.ts'
import { deployedPath, readDeployed } from './deployed.ts'
import { ancestorsOf } from './header-policy.ts'
import { hostFiles } from './host-files.ts'
import { inventoryOf, inventoryPath, mostDeployBytes, readInventory, writeInventory } from './inventory.ts'
import { parseJson } from './parse-json.ts'
import { sharedSuffixMessages } from './shared-suffixes.ts'

/** The result of rewriting. `messages` has warnings and the files that were written, or the reason why nothing was written. */
export interface Rewritten {
  readonly ok: boolean
  readonly messages: readonly string[]
}

/** The most bytes of `deploy.json` and of `site.json`. */
const mostBytes = 1_000_000

/**
 * Writes the configurations of the hosts, the pages and the single files in a deployed folder again, from its `site.json`, which an admin may have
 * edited, and its `deploy.json`. Writes nothing where one of them cannot be read. Throws `FileRefused` where a file that it reads or writes is a link
 * out of the folder: people who may upload pages must not choose what an admin overwrites.
 */
export async function rewriteConfig(folder: string, renderer: LoadRenderer): Promise<Rewritten> {
  const read = async (path: string, most = mostBytes): Promise<string | undefined> => {
    const found = await readBelow(folder, path, most)
    if ('bytes' in found) return new TextDecoder().decode(found.bytes)
    if (found.why === 'missing') return undefined
    throw new FileRefused(
      `Unexpected ${join(folder, path)} (${found.why}), expected a file of at most ${most} bytes in that folder; nothing was changed`,
    )
  }
  const deployed = readDeployed((await read(deployedPath)) ?? '')
  if (deployed === undefined)
    return {
      ok: false,
      messages: [
        `Unexpected folder \`${folder}\` without a ${deployedPath} that can be read, expected one that a build has made`,
      ],
    }
  const text = (await read(adminsFile)) ?? '{}'
  const site = parseJson(text)
  if (site === undefined)
    return { ok: false, messages: [`Unexpected ${join(folder, 'site.json')}, expected JSON; nothing was changed`] }
  const { origins, messages } = readOrigins(field(field(site, 'embed'), 'origins'))
  const written = hostFiles({ base: deployed.base, styles: deployed.styles, origins })
  const inventory = readInventory((await read(inventoryPath, mostDeployBytes)) ?? '')
  const renewed = inventory && { ...inventory, ...(await renewFor(text, { ...deployed, ...inventory }, folder, renderer)) }
  await writeAllBelow(folder, [
    ...(renewed === undefined || renewed.texts.size === 0
      ? []
      : [...renewed.texts, [inventoryPath, writeInventory(inventoryOf(renewed))] as const]),
    ...written.files,
  ])
  return {
    ok: true,
    messages: [
      ...messages,
      ...sharedSuffixMessages(origins),
      ...written.messages,
      ...(renewed?.messages ?? []),
      `${[...written.files.keys()].join(', ')}: frame-ancestors ${ancestorsOf(origins).join(' ')}`,
    ],
  }
}
