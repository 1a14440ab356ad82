import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../../', import.meta.url))

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly devOptional?: boolean }>>
}

/**
 * Packs Ariane and installs the tarball into a folder, with the same versions of all packages as the repository has, from npm's cache
 * where they are there. Packages that only the repository needs are not installed.
 */
export function installPackage(folder: string): void {
  mkdirSync(folder, { recursive: true })
  npm(root, 'pack', '--silent', '--pack-destination', folder)
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))
  if (tarball === undefined) throw new Error('Unexpected npm pack without a tarball, expected one')
  const from = `file:${tarball}`
  const read = (name: string) => JSON.parse(readFileSync(join(root, name), 'utf8'))
  const { version, bin, dependencies } = read('package.json')
  const { packages }: Lock = read('package-lock.json')
  const needed = Object.entries(packages).filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
  const own = { name: 'my-guides', private: true, dependencies: { ariane: from } }
  const write = (name: string, data: unknown) => writeFileSync(join(folder, name), `${JSON.stringify(data, null, 2)}\n`)
  write('package.json', own)
  write('package-lock.json', {
    name: 'my-guides',
    lockfileVersion: 3,
    requires: true,
    packages: {
      '': own,
      'node_modules/ariane': { version, resolved: from, dependencies, bin },
      ...Object.fromEntries(needed),
    },
  })
  npm(folder, 'ci', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts')
}

/** Runs npm in a folder, without what npm has told us about its own run. Throws where it fails. */
function npm(folder: string, ...args: readonly string[]): void {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)))
  const { status, stderr } = spawnSync('npm', args, { cwd: folder, env, encoding: 'utf8', shell: process.platform === 'win32' })
  if (status !== 0) throw new Error(`Unexpected end of npm ${args[0]} (${status}), expected 0: ${stderr}`)
}
