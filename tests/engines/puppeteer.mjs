// @ts-check
/** Sessions of Firefox and of old Chromiums, by puppeteer. */
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { home, which } from './install.mjs'

/** @typedef {import('./session.d.ts').Session} Session */
/** @typedef {{ readonly blocked?: boolean }} Options */

/** @param {Options} options @returns {Promise<Session>} */
export async function openFirefox({ blocked = false }) {
  const { default: puppeteer } = await import(
    join(home, 'puppeteer-new/node_modules/puppeteer-core/lib/esm/puppeteer/puppeteer-core.js')
  )
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: which('firefox-esr'),
    headless: true,
    extraPrefsFirefox: { 'intl.accept_languages': 'fr-BE, fr, nl', ...(blocked ? { 'network.cookie.cookieBehavior': 2 } : {}) },
  })
  return sessionOf(browser)
}

/** @param {string} folder @returns {Promise<Session>} */
export async function openChromium(folder) {
  const puppeteer = createRequire(join(home, 'puppeteer-old/package.json'))('puppeteer-core')
  const place = join(home, folder)
  const profile = mkdtempSync(join(tmpdir(), 'ariane-chromium-'))
  const browser = await puppeteer.launch({
    executablePath: join(place, 'chromium'),
    headless: true,
    userDataDir: profile,
    args: ['--no-sandbox', '--no-zygote', '--disable-gpu', '--disable-background-networking', '--lang=fr-BE'],
    env: { ...process.env, LANG: 'fr_BE.UTF-8', LD_LIBRARY_PATH: `${place}/aws/lib:${place}/swiftshader` },
  })
  return sessionOf(browser, () => rmSync(profile, { recursive: true, force: true }))
}

// puppeteer is installed when the tests run, in two versions, so it has no types here.
/** @param {any} browser @param {() => void} [ended] @returns {Promise<Session>} */
async function sessionOf(browser, ended = () => undefined) {
  const page = (await browser.pages())[0] ?? (await browser.newPage())
  await page.setViewport({ width: 400, height: 760 })
  let place = page
  /** @param {string} selector */
  const find = async (selector) => {
    const element = await place.waitForSelector(selector, { timeout: 8000 })
    await element.evaluate((/** @type {Element} */ one) => one.scrollIntoView({ block: 'center', behavior: 'instant' }))
    return element
  }
  return {
    version: await browser.version(),
    goto: (url) => page.goto(url, { waitUntil: 'load', timeout: 30_000 }),
    reload: () => page.reload({ waitUntil: 'load', timeout: 30_000 }),
    back: () => page.goBack({ timeout: 4000 }).catch(() => undefined),
    url: async () => page.url(),
    run: (does, ...args) => place.evaluate(does, ...args),
    click: async (selector) => (await find(selector)).click(),
    enter: async (selector, text) => {
      const field = await find(selector)
      await field.focus()
      await page.keyboard.type(text)
      await page.keyboard.press('Enter')
    },
    choose: async (selector, file) => (await place.$(selector)).uploadFile(file),
    inFrame: async (selector, does) => {
      const [outer = '', inner] = selector.split(' ')
      await page.waitForSelector(outer)
      const found = await page.waitForFunction(
        (/** @type {string} */ one, /** @type {string | undefined} */ other) => {
          const element = document.querySelector(one)
          return other === undefined ? element : element?.shadowRoot?.querySelector(other)
        },
        { timeout: 8000 },
        outer,
        inner,
      )
      place = await found.asElement().contentFrame()
      try {
        return await does()
      } finally {
        place = page
      }
    },
    pdf: () => page.pdf({ format: 'A4' }),
    close: async () => {
      await Promise.race([browser.close(), sleep(5000)]).catch(() => undefined)
      browser.process()?.kill('SIGKILL')
      ended()
    },
  }
}
