// @ts-check
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/**
 * Finds a Chromium: that of `CHROME_PATH`, of Playwright or of the system; otherwise installs one. Ends the process without one.
 * @param {string} root
 * @returns {string}
 */
export function findBrowser(root) {
  const named = process.env.CHROME_PATH
  if (named !== undefined && named !== '') {
    if (isExecutable(named)) return named
    stop([`Unexpected CHROME_PATH ${named}, expected the path of a program that can be run`])
  }
  const found = candidates(root).find(isExecutable)
  if (found !== undefined) return found
  const installed = installWithApt()
  if (installed !== undefined) return installed
  stop([
    'No Chromium was found for the browser tests. One of these helps:',
    '  npx playwright install chromium       downloads one for this project',
    '  sudo apt-get install chromium         on Debian and Ubuntu',
    '  CHROME_PATH=/path/to/chrome npm test  names one;  SKIP_BROWSER=1 npm test  leaves these tests out',
  ])
}

/** @param {string} root @returns {string[]} */
function candidates(root) {
  const programs = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(
    (folder) => folder !== undefined,
  )
  return [
    playwrightsOwn(root),
    ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'].map(
      (name) => `/usr/bin/${name}`,
    ),
    '/snap/bin/chromium',
    ...['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
    ...programs.flatMap((folder) =>
      ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((file) => join(folder, file)),
    ),
  ].filter((file) => file !== undefined)
}

/** @param {string} root @returns {string | undefined} */
function playwrightsOwn(root) {
  try {
    return createRequire(join(root, 'package.json'))('@playwright/test').chromium.executablePath()
  } catch {
    return undefined
  }
}

/** Installs Chromium as root, as in a container, where this needs no password. @returns {string | undefined} */
function installWithApt() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  const args = ['-o', 'DPkg::Lock::Timeout=300', 'install', '-y', '--no-install-recommends', 'chromium']
  const apt = (/** @type {string[]} */ ...words) =>
    spawnSync('apt-get', words, { stdio: 'inherit', timeout: 10 * 60_000 }).status === 0
  if (!apt(...args)) {
    apt('update')
    apt(...args)
  }
  return ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(isExecutable)
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** @param {string[]} lines @returns {never} */
function stop(lines) {
  process.stderr.write(`${lines.join('\n')}\n`)
  process.exit(1)
}
