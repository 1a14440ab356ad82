import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkDeployment } from '../../src/node/hosts/check/check-deployment.ts'
import { checkedJson, checkedText } from '../../src/node/hosts/check/report.ts'

type Handler = (path: string, response: ServerResponse, request: IncomingMessage) => void

/** A host of the attacker, and one that only the machine of the admin reaches. Each records what it is asked for. */
let servers: readonly Server[] = []
let handle: Handler = () => undefined
const asked: { host: string[]; internal: string[] } = { host: [], internal: [] }
const addressOf = (server: Server | undefined): string => {
  const address = server?.address()
  return `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
}
const host = () => `http://${addressOf(servers[0])}/`
const internal = () => addressOf(servers[1])

beforeEach(async () => {
  asked.host = []
  asked.internal = []
  servers = [
    createServer((request, response) => {
      asked.host.push(request.url ?? '')
      handle(request.url ?? '', response, request)
    }),
    createServer((request, response) => {
      asked.internal.push(request.url ?? '')
      response.end('SECRET')
    }),
  ]
  for (const server of servers) await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterEach(() => {
  for (const server of servers) {
    server.closeAllConnections()
    server.close()
  }
})

const page = (more = ''): string => `<!doctype html><script type="module" src="/assets/a.js"></script>${more}`
const digest = '0'.repeat(64)
const worker = (manifest: object): string => `self.ariane=${JSON.stringify({ manifest, notices: [] })}\n`
/** A site of the attacker: files by their path, and a page for everything else. */
const serve =
  (files: Readonly<Record<string, string>>): Handler =>
  (path, response) => {
    const text = files[path]
    const type = path.endsWith('.js') ? 'text/javascript' : path.endsWith('.json') ? 'application/json' : 'text/html'
    response.writeHead(200, { 'content-type': type }).end(text ?? (path === '/assets/a.js' ? 'x' : page()))
  }

describe('L12: deploy:check asks only the host that it was given', () => {
  const hostilePaths = () => [
    `http://${internal()}/latest/meta-data/iam`,
    `//${internal()}/x`,
    `\\\\${internal()}\\x`,
    `/\\${internal()}/x`,
    'file:///etc/passwd',
    'data:text/plain,x',
    `http:${internal()}`,
  ]

  test('whatever its worker, its pages, its catalog and its indexes name', async () => {
    for (const path of hostilePaths()) {
      handle = serve({
        '/': page(`<img src="/${path}.png"> <a href="/${path}/x.css"></a>`),
        '/sw.js': `${worker({
          version: 'x',
          files: [{ path, sha256: digest, bytes: 1, packed: 1 }],
          packs: [{ name: path, sha256: digest, packed: 1, plain: 1, index: [digest, 1], entries: 1, guides: 1 }],
        })}importScripts("/${path}")\n`,
        '/data/fr/catalog.json': JSON.stringify({ guides: [{ id: path }] }),
        '/data/nl/catalog.json': JSON.stringify({ guides: [{ id: `../../${path}` }] }),
      })
      const { findings } = await checkDeployment(host(), fetch)
      expect(findings.length).toBeGreaterThan(0)
      expect(asked.internal, path).toEqual([])
    }
  })

  test('and names a file that would be elsewhere', async () => {
    handle = serve({ '/': page(`<img src="/http://${internal()}/x.png">`) })
    const { findings } = await checkDeployment(host(), fetch)
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'foreign-address', severity: 'error', path: `http://${internal()}/x.png` }),
    )
    expect(asked.internal).toEqual([])
  })

  test.each([301, 302, 307, 308])('whatever it redirects to with status %i', async (status) => {
    handle = (_, response) => response.writeHead(status, { location: `http://${internal()}/` }).end()
    const { findings } = await checkDeployment(host(), fetch)
    expect(findings).toEqual([expect.objectContaining({ code: 'not-ours' })])
    expect(asked.internal).toEqual([])
  })

  test('whatever base its page has', async () => {
    for (const start of [`//${internal()}/`, `/\\${internal()}/`, `/x/../../${internal()}/`]) {
      handle = (path, response) => {
        if (path === '/') response.writeHead(302, { location: start }).end()
        else response.end(`<script type="module" src="${start}assets/a.js"></script>`)
      }
      await checkDeployment(host(), fetch)
      await checkDeployment(`${host()}${start}`, fetch)
      expect(asked.internal, start).toEqual([])
    }
  })

  test('and never throws, whatever the data are', async () => {
    const broken = [null, 1, 'x', [], {}, [null], [1], { version: 1 }, { path: null }, { __proto__: null, path: {} }]
    for (const files of broken)
      for (const packs of broken) {
        handle = serve({
          '/sw.js': worker({ version: 'x', files, packs }),
          '/deploy.json': JSON.stringify({ schema: 1, version: 'x', base: files, styles: packs }),
          '/site.json': JSON.stringify({ embed: { origins: files } }),
          '/data/fr/catalog.json': JSON.stringify({ guides: packs }),
        })
        await expect(checkDeployment(host(), fetch)).resolves.toBeDefined()
      }
  })
})

describe('L12: deploy:check takes no more than a site has', () => {
  test('of a body without an end', async () => {
    let sent = 0
    handle = (path, response) => {
      if (path !== '/site.json') return serve({})(path, response, undefined as never)
      const chunk = Buffer.alloc(1_000_000)
      const more = (): void => {
        while (!response.destroyed && response.write(chunk)) sent += chunk.length
        sent += chunk.length
      }
      response.on('drain', more)
      more()
    }
    const { findings } = await checkDeployment(host(), fetch, 20_000)
    expect(findings).toContainEqual(expect.objectContaining({ code: 'too-large', path: 'site.json' }))
    expect(sent).toBeLessThan(200e6)
  })

  test('of a body that is small until it is decompressed', async () => {
    const bomb = gzipSync(Buffer.alloc(200_000_000))
    handle = (path, response) =>
      path === '/site.json'
        ? response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb)
        : serve({})(path, response, undefined as never)
    const began = process.memoryUsage().rss
    const { findings } = await checkDeployment(host(), fetch, 20_000)
    expect(findings).toContainEqual(expect.objectContaining({ code: 'too-large', path: 'site.json' }))
    expect(process.memoryUsage().rss - began).toBeLessThan(250e6)
  })

  test('of a list of files without an end', async () => {
    const files = Array.from({ length: 200_000 }, (_, i) => ({ path: `f/${i}`, sha256: digest, bytes: 1, packed: 1 }))
    handle = serve({ '/sw.js': worker({ version: 'x', files, packs: [] }) })
    await checkDeployment(host(), fetch)
    expect(asked.host.length).toBeLessThan(200)
  })
})

test('L12: what a host sends is shown and not obeyed, in the report', async () => {
  const hostile = '\u001b]0;x\u0007\u009b2J\n::error::x ##[add-mask]y \u202e'
  handle = (path, response) => {
    const files = {
      '/': page(`<img src="/${encodeURI('x')}\u009b2J##[add-mask]y.png">`),
      '/sw.js': worker({ version: hostile, files: [], packs: [] }),
      '/deploy.json': JSON.stringify({ schema: 1, version: hostile, base: '/', styles: [] }),
      '/site.json': JSON.stringify({ organisation: 'x', embed: { origins: [hostile] } }),
    }
    serve(files)(path, response, undefined as never)
  }
  const checked = await checkDeployment(host(), fetch)
  for (const text of [checkedText(checked, (_, words) => words), checkedJson(checked)]) {
    expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u)
    expect(text).not.toMatch(/^\s*::|##\w*\[/m)
  }
})
