import { join } from 'node:path'
import { digest } from './digest.ts'
import { listFiles } from './files/list-below.ts'
import { isFileBelow, textBelow } from './files/read-below.ts'
import { packagesFolder, programFolder } from './places.ts'

/**
 * A digest of every file in some folders of Ariane, and of the versions of all packages. `endings` are those of the files that count.
 */
export async function programDigest(folders: readonly string[], endings: readonly string[]): Promise<string> {
  const names = await Promise.all(
    folders.map(async (folder) =>
      (await listFiles(join(programFolder, folder)))
        .filter((name) => endings.some((ending) => name.endsWith(ending)))
        .map((name) => `${folder}/${name}`),
    ),
  )
  const paths = ['package.json', ...names.flat().sort()]
  const texts = await Promise.all([installedVersions(), ...paths.map((path) => textBelow(programFolder, path))])
  return digest(texts.map((text, i) => `${paths[i - 1] ?? ''} ${digest(text)}`).join('\n'))
}

/** The versions of all packages: the lock file of the clone, which no package has, or npm's list of what it has installed. */
const installedVersions = async (): Promise<string> => {
  if (await isFileBelow(programFolder, 'package-lock.json')) return textBelow(programFolder, 'package-lock.json')
  return (await isFileBelow(packagesFolder, '.package-lock.json')) ? textBelow(packagesFolder, '.package-lock.json') : ''
}
