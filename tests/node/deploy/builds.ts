import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { filesOfBuild } from '../../../src/node/hosts/deploy/build-files.ts'
import { deploymentFiles } from '../../../src/node/hosts/deployment.ts'

/** Writes a file and its folders. */
export function put(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

/** All files below a folder with their text, by path. */
export const filesIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true })
      .map(String)
      .filter((path) => statSync(join(folder, path)).isFile())
      .sort()
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  )

interface SmallBuild {
  readonly version: string
  readonly files: Readonly<Record<string, string>>
  readonly base?: string
  readonly styles?: readonly string[]
  readonly site?: object
}

/** Makes a small build in a folder, with the files that every build has. */
export async function makeBuild(
  folder: string,
  { version, files, base = '/', styles = [], site = { organisation: 'Ours', contact: {} } }: SmallBuild,
): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  for (const [path, text] of Object.entries({
    'index.html': `start ${version}`,
    'sw.js': `worker ${version}`,
    'site.json': JSON.stringify(site),
    ...files,
  }))
    put(join(folder, path), text)
  const described = deploymentFiles({
    version,
    base,
    styles,
    origins: [],
    contact: {},
    former: [],
    files: await filesOfBuild(folder),
  })
  for (const [path, text] of described.files) put(join(folder, path), text)
}
