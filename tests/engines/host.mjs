// @ts-check
/** Serves a built site at a port that stays the same, and can be stopped; and a page of another origin. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'

const types = /** @type {Readonly<Record<string, string>>} */ ({
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
})

/**
 * What every page is watched for. A script of the host itself, because the policy of the pages allows no other, and because not every
 * driver tells what pages write to the console.
 */
const watch = `
let store = {};
try { store = sessionStorage } catch {}
window.noted = JSON.parse(store.noted || '[]');
const note = (type, text) => {
  noted.push(type + ': ' + String(text).slice(0, 300) + ' @ ' + location.pathname);
  try { store.noted = JSON.stringify(noted) } catch {}
};
const error = console.error;
console.error = (...all) => { note('console', all.map((one) => one && one.stack || one).join(' ')); error.apply(console, all) };
addEventListener('error', (event) => event.message && note('error', event.message));
addEventListener('unhandledrejection', (event) => note('rejected', event.reason));
document.addEventListener('securitypolicyviolation', (event) => note('policy', event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sourceFile + ':' + event.lineNumber + ' ' + event.sample));
`

/** @typedef {Awaited<ReturnType<typeof openHost>>} Host */

/** @param {string} folder the built site */
export async function openHost(folder) {
  const host = {
    /** Requests that are answered with 404. @type {RegExp | undefined} */
    missing: undefined,
    /** Replaces `site.json`, with changes. @type {object} */
    site: {},
    /** Whether `site.json` is cut off in the middle. */
    cutsSite: false,
    origin: '',
    folder,
    /** @param {string} [path] */
    url: (path = '') => `${host.origin}/${path}`,
    /** @param {string} path */
    data: (path) => JSON.parse(readFileSync(join(folder, 'data', path), 'utf8')),
    start: () => listen(port),
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname)
    const file = fileAt(folder, path)
    if (path === '/watch.js') return send(response, 200, '.js', watch)
    if (file === undefined || host.missing?.test(path)) return send(response, 404, '.html', watched(join(folder, '404.html')))
    if (path === '/site.json') {
      const site = JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), ...host.site })
      return send(response, 200, '.json', host.cutsSite ? site.slice(0, -20) : site)
    }
    send(response, 200, extname(file), file.endsWith('.html') && !path.startsWith('/files/') ? watched(file) : readFileSync(file))
  })
  /** @param {number} wanted @returns {Promise<void>} */
  const listen = (wanted) => new Promise((resolve) => server.listen(wanted, () => resolve()))
  await listen(0)
  const port = /** @type {import('node:net').AddressInfo} */ (server.address()).port
  host.origin = `http://localhost:${port}`
  return host
}

/** The file of a path: `index.html` of a folder; `undefined` where there is none. @param {string} folder @param {string} path @returns {string | undefined} */
function fileAt(folder, path) {
  if (path.includes('..')) return
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path)
  if (!existsSync(file)) return
  return statSync(file).isDirectory() ? fileAt(folder, `${path}/`) : file
}

/** @param {string} file */
const watched = (file) => readFileSync(file, 'utf8').replace('<head>', '<head><script src="/watch.js"></script>')

/** @param {import('node:http').ServerResponse} response @param {number} status @param {string} ending @param {string | Buffer} body */
const send = (response, status, ending, body) =>
  void response
    .writeHead(status, { 'content-type': types[ending] ?? 'application/octet-stream', 'cache-control': 'no-cache' })
    .end(body)

/** A page of another origin, to put a guide into. Its HTML may change between visits. */
export async function openIntranet() {
  const intranet = { html: '', origin: '', stop: () => (server.closeAllConnections(), server.close()) }
  const server = createServer((request, response) =>
    response
      .writeHead(request.url === '/' ? 200 : 204, { 'content-type': 'text/html; charset=utf-8' })
      .end(request.url === '/' ? intranet.html : undefined),
  )
  await new Promise((resolve) => server.listen(0, () => resolve(undefined)))
  intranet.origin = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`
  return intranet
}
