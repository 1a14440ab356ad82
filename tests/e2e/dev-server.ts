import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from '@playwright/test'

interface Fixtures {
  /** A development server for one article, and a function that saves that article. */
  readonly dev: { readonly url: string; readonly content: string; readonly save: (text: string) => void }
}

export const test = base.extend<Fixtures>({
  // A busy machine bundles the packages of the first server for longer than a test may take.
  dev: [
    async ({ browserName: _ }, use) => {
      const content = mkdtempSync(join(tmpdir(), 'ariane-dev-'))
      mkdirSync(join(content, 'fr'))
      const save = (text: string) => writeFileSync(join(content, 'fr/son.md'), text)
      save(article('Montez le volume.'))
      const port = await freePort()
      const server = spawn(
        process.execPath,
        ['node_modules/vite/bin/vite.js', '--port', `${port}`, '--strictPort', '--host', '127.0.0.1', '--logLevel', 'error'],
        {
          stdio: 'inherit',
          env: { ...process.env, ARIANE_CONTENT: content },
        },
      )
      const url = `http://127.0.0.1:${port}/`
      await answering(url, server)
      await use({ url, content, save })
      server.kill()
      rmSync(content, { recursive: true, force: true })
    },
    { timeout: 90_000 },
  ],
})

/** An article of three steps. */
export const article = (second: string) =>
  `# Le son\n\n1. Ouvrez les réglages du son.\n2. ${second}\n3. Fermez les réglages du son.\n`

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address !== null
          ? resolve(address.port)
          : reject(new Error('Unexpected address without a port, expected one')),
      )
    })
  })

async function answering(url: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 800 && server.exitCode === null; tries++) {
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`Unexpected silence at ${url}, expected the development server`)
}
