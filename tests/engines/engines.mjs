// @ts-check
/** The engines that a walk is tested in, beside the Chromium of the other browser tests. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { home, which } from './install.mjs'
import { openChromium, openFirefox } from './puppeteer.mjs'
import { openGtk, openWpe } from './webdriver.mjs'

/** @param {boolean} isThere @param {string} what */
const unless = (isThere, what) => (isThere ? undefined : `${what} is not installed`)
/** @param {string} folder */
const inHome = (folder) => existsSync(join(home, folder))
/** @param {number} version @returns {import('./session.d.ts').Engine} */
const chromium = (version) => ({
  name: `Chromium ${version}`,
  lacking: () => unless(inHome(`chromium-${version}/chromium`) && inHome('puppeteer-old/node_modules'), `Chromium ${version}`),
  open: () => openChromium(`chromium-${version}`),
  canBlock: false,
})

/** @type {readonly import('./session.d.ts').Engine[]} */
export const engines = [
  {
    name: 'Firefox ESR',
    lacking: () =>
      unless(which('firefox-esr') !== undefined && inHome('puppeteer-new/node_modules'), 'firefox-esr or its driver'),
    open: (options = {}) => openFirefox(options),
    canBlock: true,
  },
  {
    name: 'WebKitGTK',
    lacking: () => unless(which('WebKitWebDriver') !== undefined && which('Xvfb') !== undefined, 'webkit2gtk-driver or xvfb'),
    open: openGtk,
    canBlock: false,
  },
  // About Safari 16: no `DecompressionStream`.
  {
    name: 'WPE 2.38',
    lacking: () => unless(which('WPEWebDriver') !== undefined, 'wpewebkit-driver'),
    open: openWpe,
    canBlock: false,
  },
  // Near the oldest that we support, and below it.
  chromium(102),
  chromium(92),
]
