import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { firstNode } from '../content.ts'
import { expectNode } from '../reader.ts'
import { saved } from '../test.ts'
import { expect, figure, row } from './row.ts'

row(
  9,
  'the host name no longer resolves',
  'the page from the device within 3,000 ms',
  async ({ page: own, host, browser }, info) => {
    const { node, path } = firstNode('fr', 'step')
    await own.goto(host.url(path))
    const { port } = new URL(host.url())
    const [name, profile] = [`http://guides.test:${port}`, mkdtempSync(join(tmpdir(), 'ariane-names-'))]
    const { executablePath, args = [] } = info.project.use.launchOptions ?? {}
    // First a browser that resolves the name, then one with the same profile that does not.
    const open = (found: string) =>
      chromium.launchPersistentContext(profile, {
        ...(executablePath !== undefined && { executablePath }),
        args: [...args, `--host-resolver-rules=MAP guides.test ${found}`, `--unsafely-treat-insecure-origin-as-secure=${name}`],
        locale: 'fr-BE',
      })
    try {
      const before = await open('127.0.0.1')
      const first = before.pages()[0] ?? (await before.newPage())
      await first.goto(`${name}/${path}`)
      await saved(first)
      await before.close()
      const after = await open('~NOTFOUND')
      const page = after.pages()[0] ?? (await after.newPage())
      const began = Date.now()
      await page.goto(`${name}/${path}`)
      await expectNode(page, node)
      figure(`page after ${Date.now() - began} ms in ${browser.version()}`)
      expect(Date.now() - began).toBeLessThan(3000)
      await after.close()
    } finally {
      rmSync(profile, { recursive: true, force: true })
    }
  },
)
