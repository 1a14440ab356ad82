import { symlinkSync } from 'node:fs'
import { type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { type PreviewServer, preview } from 'vite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { requestPath } from '../../src/node/site/request-path.ts'
import { staticHost } from '../../src/node/site/static-host.ts'
import { temporaryFolder } from './temporary-folder.ts'

const folder = temporaryFolder()
let server: PreviewServer

describe.each(['/', '/it/help/'])('L9: npm start at %s', (base) => {
  beforeEach(async () => {
    for (const [name, text] of Object.entries({
      'dist/index.html': 'start',
      'dist/404.html': 'ours',
      'dist/fr/index.html': 'French',
      'dist/fr/x/index.html': 'guide',
      'outside/secret/index.html': 'SECRET',
      'outside/secret.html': 'SECRET',
    }))
      folder.put(name, text)
    symlinkSync(folder.at('outside/secret'), folder.at('dist/link'))
    server = await preview({
      configFile: false,
      root: folder.at(''),
      base,
      appType: 'mpa',
      logLevel: 'silent',
      plugins: [staticHost()],
      preview: { port: 0, host: '127.0.0.1' },
    })
  })
  afterEach(() => server.close())

  /** Sends a path as it is: `fetch` would normalise it. */
  const ask = (path: string) =>
    new Promise<{ status: number; location: string | undefined; body: string }>((resolve, reject) => {
      const { port } = server.httpServer.address() as AddressInfo
      request({ host: '127.0.0.1', port, path, agent: false }, (response: IncomingMessage) => {
        let body = ''
        response.setEncoding('utf8').on('data', (text: string) => {
          body += text
        })
        response.on('end', () => resolve({ status: response.statusCode ?? 0, location: response.headers.location, body }))
      })
        .on('error', reject)
        .end()
    })

  test('redirects to pages of its own, and keeps the query', async () => {
    expect(await ask(`${base}fr`)).toMatchObject({ status: 301, location: `${base}fr/` })
    expect(await ask(`${base}fr/x?ref=a/b?c`)).toMatchObject({ status: 301, location: `${base}fr/x/?ref=a/b?c` })
    expect(await ask(`${base}fr/`)).toMatchObject({ status: 200, body: 'French' })
    expect(await ask(`${base}fr/none`)).toMatchObject({ status: 404, body: 'ours' })
    expect(await ask(`${base}fr/none.js`)).toMatchObject({ status: 404, body: 'Not found' })
  })

  test('an address of ours that was pasted after another gets the page that opens its screen, as on other hosts', async () => {
    for (const pasted of [
      'https://it.example.org/fr/x/k7q2m/',
      'https:%2F%2Fit.example.org%2Ffr%2Fx%2Fk7q2m',
      'http://host/k7q2m',
    ])
      expect(await ask(base + pasted), pasted).toMatchObject({ status: 404, body: 'ours' })
  })

  const climbs = ['..%2f', '%2e%2e/', '..%5c', '%2e%2e%2f', '..\\', './..%2f', '.%2e/']
  const paths = [
    ...climbs.flatMap((up) => [
      `${base}${up}outside/secret`,
      `${base}fr/${up}${up}outside/secret`,
      `${base}${up}outside/secret.html`,
    ]),
    ...[
      '//evil.example/',
      '/h//evil.example/',
      '//h//evil.example/',
      '/\\evil.example/',
      '/%5cevil.example/',
      '///evil.example/',
      '/%2f/evil.example/',
    ].flatMap((start) => [`${start}fr`, `${start}..%2ffr`, `${start}..%2f..%2ffr`, `${base}${start}${base}fr`]),
    `${base}link`,
    `${base}%00fr`,
    `${base}fr%0d%0aSet-Cookie:x`,
    `${base}%ff`,
    '//',
  ]
  test('redirects to no other host, and reads and tells nothing outside its folder', async () => {
    for (const path of paths) {
      const { status, location, body } = await ask(path)
      expect(body, path).not.toContain('SECRET')
      // The server of Vite normalises what it can: then it redirects inside the site, or the page is there.
      expect(location ?? base, path).toMatch(/^\/(?![/\\])[^\\]*$/)
      expect(location ?? base, path).not.toContain('evil')
      if (/secret|link/.test(path)) expect(status, path).toBe(404)
    }
  })

  test('answers alike whether a folder outside is there or not', async () => {
    for (const up of climbs) expect(await ask(`${base}${up}outside/secret`)).toEqual(await ask(`${base}${up}outside/nothing`))
  })
})

test('a path that is accepted means one place of the same host to every reader of addresses', () => {
  const part = fc.constantFrom(
    '/',
    '//',
    '..',
    '.',
    '%2f',
    '%5c',
    '\\',
    '%2e',
    'a',
    'evil.example',
    '?',
    '#',
    '%00',
    '@',
    ':',
    '%25',
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const url = `/${parts.join('')}`
      const path = requestPath(url)
      if (path === undefined) return
      const { host, pathname } = new URL(url, 'http://ours.example')
      expect(host).toBe('ours.example')
      expect(decodeURIComponent(pathname)).toBe(path)
      expect(path.split('/')).not.toContain('..')
    }),
    { numRuns: 2000 },
  )
})
