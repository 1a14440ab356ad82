// @ts-check
/** Sessions of WebKitGTK and WPE, by their own WebDriver: https://www.w3.org/TR/webdriver2/ */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** @typedef {import('./session.d.ts').Session} Session */

const enterKey = '\uE007'

/** A WebKitGTK window on a screen in memory. @returns {Promise<Session>} */
export async function openGtk() {
  const display = `:${90 + Math.floor(Math.random() * 900)}`
  const screen = spawn('Xvfb', [display, '-screen', '0', '1000x900x24', '-nolisten', 'tcp'], { stdio: 'ignore' })
  await sleep(1000)
  const args = ['--automation']
  const binary = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser'
  const options = { 'webkitgtk:browserOptions': { binary, args } }
  return openSession('WebKitWebDriver', options, { DISPLAY: display, WEBKIT_DISABLE_COMPOSITING_MODE: '1' }, () => screen.kill())
}

/** WPE without a window. @returns {Promise<Session>} */
export const openWpe = () =>
  openSession(
    'WPEWebDriver',
    { 'wpe:browserOptions': { binary: '/usr/bin/cog', args: ['--automation', '--platform=headless'] } },
    { EGL_PLATFORM: 'surfaceless', LIBGL_ALWAYS_SOFTWARE: '1' },
  )

/**
 * @param {string} driver @param {object} options @param {Record<string, string>} more of the environment
 * @param {() => void} [ended] @returns {Promise<Session>}
 */
async function openSession(driver, options, more, ended = () => undefined) {
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'ariane-webkit-'))
  const own = { XDG_RUNTIME_DIR: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder, XDG_CACHE_HOME: folder }
  const env = {
    ...process.env,
    ...own,
    LANG: 'C.UTF-8',
    LANGUAGE: 'fr_BE:fr',
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    ...more,
  }
  const child = spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], { stdio: 'ignore', env, detached: true })
  /** @param {string} method @param {string} path @param {unknown} [body] @returns {Promise<any>} */
  const call = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      body: body === undefined ? null : JSON.stringify(body),
      signal: AbortSignal.timeout(45_000),
    })
    const { value } = await response.json()
    if (!response.ok) throw new Error(`${value.error}: ${value.message}`)
    return value
  }
  const close = async () => {
    await call('DELETE', at).catch(() => undefined)
    try {
      process.kill(-(child.pid ?? 0), 'SIGKILL')
    } catch {
      // It has ended.
    }
    ended()
    rmSync(folder, { recursive: true, force: true })
  }
  let at = ''
  try {
    await retry(() => call('GET', '/status'))
    const { sessionId, capabilities } = await call('POST', '/session', { capabilities: { alwaysMatch: options } })
    at = `/session/${sessionId}`
    return {
      version: `${capabilities.browserName} ${capabilities.browserVersion}`,
      ...commands((method, path, body) => call(method, at + path, body)),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

/**
 * @param {(method: string, path: string, body?: unknown) => Promise<any>} call a command of the session
 * @returns {Omit<Session, 'version' | 'close'>}
 */
function commands(call) {
  /** @type {Session['run']} */
  const run = async (does, ...args) => {
    const script = `const done = arguments[arguments.length - 1]; Promise.resolve().then(() => (${does})(...[...arguments].slice(0, -1))).then((value) => done({ value: value === undefined ? null : value }), (error) => done({ error: String(error && error.stack || error) }))`
    const { value, error } = await call('POST', '/execute/async', { script, args })
    if (error) throw new Error(error)
    return value ?? undefined
  }
  /** @param {string} selector @returns {Promise<string>} the id of an element */
  const find = (selector) =>
    retry(async () => {
      const [id] = Object.values(await call('POST', '/element', { using: 'css selector', value: selector }))
      await run((one) => void document.querySelector(one)?.scrollIntoView({ block: 'center' }), selector)
      return id
    })
  return {
    goto: (url) => call('POST', '/url', { url }),
    reload: () => call('POST', '/refresh', {}),
    back: () => call('POST', '/back', {}),
    url: () => call('GET', '/url'),
    run,
    click: async (selector) => call('POST', `/element/${await find(selector)}/click`, {}),
    enter: async (selector, text) => call('POST', `/element/${await find(selector)}/value`, { text: text + enterKey }),
    choose: async (selector, file) => call('POST', `/element/${await find(selector)}/value`, { text: file }),
    inFrame: async (selector, does) => {
      const [outer, inner] = selector.split(' ')
      const script =
        'const one = document.querySelector(arguments[0]); return arguments[1] ? one && one.shadowRoot && one.shadowRoot.querySelector(arguments[1]) : one'
      const id = await retry(async () => {
        const found = await call('POST', '/execute/sync', { script, args: [outer, inner ?? null] })
        if (found === null) throw new Error(`no such element: ${selector}`)
        return found
      })
      await call('POST', '/frame', { id })
      try {
        return await does()
      } finally {
        await call('POST', '/frame', { id: null })
      }
    },
  }
}

/** Tries for eight seconds. @template T @param {() => Promise<T>} does @returns {Promise<T>} */
async function retry(does) {
  for (let tries = 0; ; tries++) {
    try {
      return await does()
    } catch (error) {
      if (tries >= 50) throw error
      await sleep(160)
    }
  }
}

/** @returns {Promise<number>} */
const freePort = () =>
  new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
      server.close(() => resolve(port))
    })
  })
