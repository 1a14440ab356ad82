// @ts-check
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const stale = 10 * 60_000
/** The output of npm goes to stderr, because the output of our own command may be JSON. @type {['ignore', 2, 2]} */
const quiet = ['ignore', 2, 2]

/**
 * Installs the packages of the lock file, unless they are installed. A stamp is written last, so an interrupted install is
 * repeated; a lock folder keeps two runs on a fresh clone apart. Returns whether the packages are there.
 * @param {string} root
 */
export async function install(root) {
  if (isInstalled(root)) return true
  const lock = join(root, '.installing')
  while (!takeLock(lock)) await new Promise((resolve) => setTimeout(resolve, 500))
  const release = () => rmSync(lock, { recursive: true, force: true })
  process.once('exit', release)
  try {
    if (isInstalled(root)) return true
    const sound = runInstall(root)
    if (sound) writeFileSync(stampFile(root), stampOf(root))
    return sound
  } finally {
    process.off('exit', release)
    release()
  }
}

/**
 * The same for commands that work with any install: one by npm itself has no stamp, and is used as it is. After a change of the lock
 * file the packages are installed again, because a new one may be missing.
 * @param {string} root
 */
export const installWhereNeeded = async (root) =>
  (existsSync(join(root, 'node_modules/vite')) && !existsSync(stampFile(root))) || (await install(root))

/** @param {string} root */
function runInstall(root) {
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--prefer-offline']
  const npm = findNpm()
  // `npm_execpath` is the script of npm. Windows does not start `npm.cmd` without a shell.
  const { status } =
    npm === undefined
      ? spawnSync('npm', args, { cwd: root, stdio: quiet, shell: process.platform === 'win32', timeout: stale })
      : spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: quiet, timeout: stale })
  return status === 0
}

/** @returns {string | undefined} */
function findNpm() {
  const beside = join(dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js')
  return [process.env.npm_execpath, beside].find((file) => file?.endsWith('npm-cli.js') && existsSync(file))
}

/** @param {string} lock */
function takeLock(lock) {
  try {
    mkdirSync(lock)
    return true
  } catch {
    if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > stale) rmSync(lock, { recursive: true, force: true })
    return false
  }
}

/** @param {string} root */
const stampFile = (root) => join(root, 'node_modules/.ariane-installed')

/** @param {string} root */
const isInstalled = (root) => existsSync(stampFile(root)) && readFileSync(stampFile(root), 'utf8') === stampOf(root)

/** A hash of the lock file, the platform and the binary interface of Node: installed packages depend on all three. @param {string} root */
function stampOf(root) {
  const hash = createHash('sha256')
  for (const file of ['package.json', 'package-lock.json']) hash.update(readFileSync(join(root, file)))
  return hash.update([process.platform, process.arch, process.versions.modules].join()).digest('hex')
}
