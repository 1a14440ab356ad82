import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { field } from '../../guide/read.ts'
import { readOrigins } from '../../runtime/site/origins.ts'
import { deployedPath, readDeployed } from './deployed.ts'
import { ancestorsOf } from './header-policy.ts'
import { hostFiles } from './host-files.ts'

/** What was done with a folder, or why nothing was. */
export interface Rewritten {
  readonly ok: boolean
  readonly messages: readonly string[]
}

/**
 * Writes the hosts' configurations in a deployed folder anew, from its own `site.json`, which an admin may have edited, and
 * `deploy.json`, which the build left there. A `site.json` that is no JSON changes nothing.
 */
export async function rewriteConfig(folder: string): Promise<Rewritten> {
  const read = async (path: string): Promise<string | undefined> => readFile(join(folder, path), 'utf8').catch(() => undefined)
  const deployed = readDeployed((await read(deployedPath)) ?? '')
  if (deployed === undefined)
    return {
      ok: false,
      messages: [`Unexpected folder \`${folder}\` without a ${deployedPath}, expected one that a build has made`],
    }
  const site = parse((await read('site.json')) ?? '{}')
  if (site === undefined)
    return { ok: false, messages: [`Unexpected ${join(folder, 'site.json')}, expected JSON; nothing was changed`] }
  const { origins, messages } = readOrigins(field(field(site.data, 'embed'), 'origins'))
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

function parse(text: string): { readonly data: unknown } | undefined {
  try {
    return { data: JSON.parse(text) }
  } catch {
    return undefined
  }
}
