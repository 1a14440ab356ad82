import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createServer, type ViteDevServer } from 'vite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { devPages } from '../../src/node/dev/dev-pages.ts'
import { temporaryFolder } from './temporary-folder.ts'

const folder = temporaryFolder()
const secret = 'SECRETTOKEN0123456789'
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
let server: ViteDevServer
let url = ''

/** Starts the development server of the project for `content`. With `root`, that folder is served in place of the project. */
async function start(root?: string): Promise<void> {
  server = await createServer({
    ...(root !== undefined && { root }),
    configFile: false,
    appType: 'mpa',
    logLevel: 'silent',
    plugins: [devPages(folder.at('content'))],
    server: { port: 0, host: '127.0.0.1' },
  })
  await server.listen()
  const address = server.httpServer?.address()
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`
}

beforeEach(() => {
  folder.put('content/fr/son.md', '# Le son\n\n1. Montez le volume.\n2. Baissez le volume.\n')
  folder.put('outside/secret.md', secret)
})
afterEach(() => server.close())

describe('M5: the development server', () => {
  test('does not watch what links of the content lead to', async () => {
    for (let i = 0; i < 30; i += 1) mkdirSync(folder.at(`outside/${i}/a/b`), { recursive: true })
    symlinkSync(folder.at('outside'), folder.at('content/fr/out'))
    symlinkSync(folder.at(''), folder.at('content/fr/up'))
    await start()
    await wait(1500)
    const watched = Object.keys(server.watcher.getWatched()).filter((path) => path.includes(folder.at('')))
    expect(watched.filter((path) => /outside|\/(?:out|up)\//.test(path))).toEqual([])
    const events: string[] = []
    server.watcher.on('all', (_, file) => events.push(file))
    writeFileSync(folder.at('outside/secret.md'), 'changed')
    writeFileSync(folder.at('content/fr/son.md'), '# Le son\n\n1. Montez.\n2. Baissez.\n')
    await wait(1500)
    expect(events).toEqual([folder.at('content/fr/son.md')])
  })

  test('answers with a link to the root of the file system in the content', async () => {
    symlinkSync('/', folder.at('content/fr/root'))
    const began = process.memoryUsage().rss
    await start()
    await wait(3000)
    expect((await fetch(`${url}authors/data.json`)).status).toBe(200)
    expect(process.memoryUsage().rss - began).toBeLessThan(500e6)
  })

  test('sees changes where the content folder is named by a link', async () => {
    symlinkSync(folder.at('content'), folder.at('named'))
    server = await createServer({
      configFile: false,
      appType: 'mpa',
      logLevel: 'silent',
      plugins: [devPages(folder.at('named'))],
      server: { port: 0, host: '127.0.0.1' },
    })
    await wait(1000)
    const events: string[] = []
    server.watcher.on('all', (_, file) => events.push(file))
    writeFileSync(folder.at('content/fr/son.md'), '# Le son\n\n1. Montez.\n2. Baissez.\n')
    await wait(1500)
    expect(events).toEqual([folder.at('content/fr/son.md')])
  })

  test('serves no file of the content folder, and nothing that a link there leads to', async () => {
    symlinkSync(folder.at('outside/secret.md'), folder.at('content/fr/a.md'))
    symlinkSync(folder.at('outside/secret.md'), folder.at('content/fr/a.js'))
    symlinkSync(folder.at('outside'), folder.at('content/fr/dir'))
    await start(folder.at(''))
    const absolute = join(folder.at('content'), 'fr/a.md')
    for (const path of [
      'content/fr/a.md',
      'content/fr/a.md?raw',
      'content/fr/a.md?import&raw',
      'content/fr/a.md?url',
      'content/fr/a.js',
      'content/fr/a.js?import',
      'content/fr/dir/secret.md',
      'content//fr/a.md',
      '/content/fr/a.md',
      'content%2ffr%2fa.md',
      'content/fr/%61.md',
      'content/fr/%2561.md',
      'x/..%2fcontent/fr/a.md',
      `@fs${absolute}`,
      `@fs/${absolute}`,
      `@fs${absolute}?raw`,
    ]) {
      const response = await fetch(`${url}${path}`)
      expect(await response.text(), path).not.toContain(secret)
      expect(response.status, path).toBeGreaterThanOrEqual(400)
    }
  })
})
