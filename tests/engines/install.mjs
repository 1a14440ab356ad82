// @ts-check
/**
 * Brings the engines onto a Debian machine: browsers by apt, where this runs as root, and drivers and old browsers from the npm
 * registry, into `node_modules/.cache/ariane/engines` or the folder `ARIANE_ENGINES`. Whatever cannot be had is left out: `engines.mjs` says so.
 */
import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'

export const home = process.env.ARIANE_ENGINES ?? new URL('../../node_modules/.cache/ariane/engines', import.meta.url).pathname

/** The Debian package of each program. `gir1.2-webkit2-4.1` and `python3-gi` are for the window of WebKitGTK. */
const packages = /** @type {const} */ ({
  'firefox-esr': ['firefox-esr'],
  WebKitWebDriver: ['webkit2gtk-driver', 'xvfb', 'python3-gi', 'gir1.2-webkit2-4.1', 'gir1.2-gtk-3.0'],
  WPEWebDriver: ['wpewebkit-driver', 'cog'],
})

/** Drivers from the registry, by their folder. */
const drivers = { 'puppeteer-new': 'puppeteer-core@24.43.1', 'puppeteer-old': 'puppeteer-core@13.7.0' }

/** Packages that contain a Chromium without a window, by the folder that it is taken into. */
const chromiums = {
  'chromium-102': '@sparticuz/chrome-aws-lambda@14.0.0',
  'chromium-92': 'chrome-aws-lambda@10.1.0',
}

/** The path of a program, or `undefined`. @param {string} name */
export function which(name) {
  return (process.env.PATH ?? '')
    .split(':')
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file))
}

/** Installs what is missing. Never throws: prints what failed. */
export function install() {
  mkdirSync(home, { recursive: true })
  const wanted = Object.entries(packages).flatMap(([name, list]) => (which(name) === undefined ? list : []))
  if (wanted.length > 0) attempt(`apt-get install ${wanted.join(' ')}`, () => installByApt(wanted))
  for (const [folder, spec] of Object.entries(drivers))
    if (!existsSync(join(home, folder, 'node_modules/puppeteer-core'))) attempt(spec, () => installByNpm(folder, spec))
  for (const [folder, spec] of Object.entries(chromiums))
    if (!existsSync(join(home, folder, 'chromium'))) attempt(spec, () => unpackChromium(folder, spec))
}

/** @param {string} what @param {() => void} does */
function attempt(what, does) {
  try {
    does()
  } catch (error) {
    process.stdout.write(`cannot install ${what}: ${String(error).split('\n')[0]}\n`)
  }
}

/** @param {readonly string[]} names */
function installByApt(names) {
  if (process.getuid?.() !== 0 || which('apt-get') === undefined) throw new Error('only root on Debian can')
  const options = {
    stdio: /** @type {const} */ ('ignore'),
    timeout: 300_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }
  const patience = ['-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=20']
  execFileSync('apt-get', [...patience, 'update', '-qq'], options)
  execFileSync('apt-get', [...patience, 'install', '-y', '--no-install-recommends', ...names], options)
}

/** @param {string} folder @param {string} spec */
function installByNpm(folder, spec) {
  const place = join(home, folder)
  mkdirSync(place, { recursive: true })
  writeFileSync(join(place, 'package.json'), '{"private":true}')
  npm(['install', '--no-audit', '--no-fund', '--ignore-scripts', '--no-package-lock', spec], place)
}

/** Takes a Chromium and its libraries, which are compressed with Brotli, out of a package. @param {string} folder @param {string} spec */
function unpackChromium(folder, spec) {
  const place = join(home, folder)
  rmSync(place, { recursive: true, force: true })
  mkdirSync(join(place, 'unpacked'), { recursive: true })
  const file = npm(['pack', '--silent', spec], place).trim()
  execFileSync('tar', ['xzf', join(place, file), '-C', join(place, 'unpacked')])
  const bin = join(place, 'unpacked/package/bin')
  for (const name of readdirSync(bin).filter((one) => one.endsWith('.br') && one !== 'chromium.br')) {
    const archive = join(place, name.replace('.br', ''))
    const into = join(place, name.replace(/\..*/, ''))
    mkdirSync(into, { recursive: true })
    writeFileSync(archive, brotliDecompressSync(readFileSync(join(bin, name))))
    execFileSync('tar', ['xf', archive, '-C', into])
  }
  writeFileSync(join(place, 'chromium'), brotliDecompressSync(readFileSync(join(bin, 'chromium.br'))))
  chmodSync(join(place, 'chromium'), 0o755)
}

/** Runs npm, which without a network gives up at once: by default it tries for minutes. @param {readonly string[]} args @param {string} cwd */
const npm = (args, cwd) =>
  execFileSync('npm', [...args, '--fetch-retries=0', '--fetch-timeout=30000'], {
    cwd,
    encoding: 'utf8',
    timeout: 300_000,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
