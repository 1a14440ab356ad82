import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { field } from '../../guide/read.ts'
import { readOrigins } from '../../runtime/site/origins.ts'
import { deployedPath, readDeployed } from './deployed.ts'
import { ancestorsOf } from './header-policy.ts'
import { hostFiles } from './host-files.ts'
import { parseJson } from './parse-json.ts'

/** The result of rewriting. `messages` has warnings and the files that were written, or the reason why nothing was written. */
export interface Rewritten {
  readonly ok: boolean
  readonly messages: readonly string[]
}

/**
 * Writes the configurations of the hosts in a deployed folder again, from its `site.json`, which an admin may have edited, and its
 * `deploy.json`. Writes nothing where one of them cannot be read.
 */
export async function rewriteConfig(folder: string): Promise<Rewritten> {
  const read = async (path: string): Promise<string | undefined> => readFile(join(folder, path), 'utf8').catch(() => undefined)
  const deployed = readDeployed((await read(deployedPath)) ?? '')
  if (deployed === undefined)
    return {
      ok: false,
      messages: [`Unexpected folder \`${folder}\` without a ${deployedPath}, expected one that a build has made`],
    }
  const site = parseJson((await read('site.json')) ?? '{}')
  if (site === undefined)
    return { ok: false, messages: [`Unexpected ${join(folder, 'site.json')}, expected JSON; nothing was changed`] }
  const { origins, messages } = readOrigins(field(field(site, 'embed'), 'origins'))
  const written = hostFiles({ ...deployed, origins })
  for (const [path, text] of written.files) await writeFile(join(folder, path), text)
  return {
    ok: true,
    messages: [
      ...messages,
      ...written.messages,
      `${[...written.files.keys()].join(', ')}: frame-ancestors ${ancestorsOf(origins).join(' ')}`,
    ],
  }
}
