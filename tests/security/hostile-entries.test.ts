import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync, truncateSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compile } from '../../src/compiler/compile.ts'
import type { SourceFile } from '../../src/compiler/survey.ts'
import { createSettingsEditor } from '../../src/node/authoring/settings-editor.ts'
import { readContentFolder } from '../../src/node/compile/content-files.ts'
import { sourceLines } from '../../src/node/compile/source-lines.ts'
import { authoredOf } from '../../src/node/dev/authors-data.ts'
import { runContentCommand } from '../node/run-content-command.ts'
import { temporaryFolder } from './temporary-folder.ts'

const folder = temporaryFolder()
const content = () => folder.at('content')
const article = '# Le son\n\n1. Montez le volume.\n2. Baissez le volume.\n'
const isRoot = process.getuid?.() === 0

/** All that the commands for authors show of the content folder. */
async function shown(): Promise<string> {
  const runs = []
  for (const format of ['text', 'github', 'json'])
    runs.push(await runContentCommand(['check', content(), '--no-cache', '--format', format]))
  const files = await readContentFolder(content())
  const made = compile(files)
  const { diagnostics, decisions, approvals } = made
  const edition = { summaries: [], diagnostics, decisions, approvals, made, lines: sourceLines(files, diagnostics) }
  return JSON.stringify([runs, await authoredOf(content(), edition, createSettingsEditor(content()))])
}

const codesOf = (files: readonly SourceFile[]): readonly string[] =>
  compile(files)
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ at, code }) => `${at.file} ${code}`)

describe('M1: nothing outside the content folder is printed', () => {
  const secret = 'npm_SECRETTOKEN0123456789'

  test('of a link to a file, a link to a link, a linked folder or a glossary that is a link', async () => {
    folder.put('outside/npmrc', `//registry.example.org/:_authToken=${secret}\n`)
    folder.put('outside/fr/vpn.md', `# ${secret}\n`)
    folder.put('content/fr/son.md', article)
    symlinkSync(folder.at('outside/npmrc'), folder.at('content/fr/a.md'))
    symlinkSync('../../outside/npmrc', folder.at('content/fr/b.md'))
    symlinkSync('b.md', folder.at('content/fr/c.md'))
    symlinkSync(folder.at('outside/npmrc'), folder.at('content/glossary.yaml'))
    symlinkSync(folder.at('outside/npmrc'), folder.at('content/codes.lock.json'))
    symlinkSync(folder.at('outside/fr'), folder.at('content/nl'))
    const text = await shown()
    expect(text).toContain('fr/a.md')
    expect(text).not.toContain('SECRETTOKEN')
    expect(codesOf(await readContentFolder(content()))).toEqual([
      'codes.lock.json not-a-file',
      'fr/a.md not-a-file',
      'fr/b.md not-a-file',
      'fr/c.md not-a-file',
      'glossary.yaml not-a-file',
    ])
  })

  test.skipIf(process.platform !== 'linux')('of the environment of the process', async () => {
    symlinkSync('/proc/self/environ', folder.at('content/fr/a.md'))
    process.env.ARIANE_SECRET = secret
    try {
      expect(await shown()).not.toContain(secret)
    } finally {
      delete process.env.ARIANE_SECRET
    }
  })
})

describe.skipIf(process.platform === 'win32')('M2: no entry of the folder hangs, fills or ends a command', () => {
  test.each([
    ['a pipe', (at: string): unknown => execFileSync('mkfifo', [at]), 'not-a-file'],
    ['an endless device', (at: string): void => symlinkSync('/dev/zero', at), 'not-a-file'],
    ['a folder', (at: string): unknown => mkdirSync(at), 'not-a-file'],
    ['a link to itself', (at: string): void => symlinkSync(at, at), 'not-a-file'],
    ['a link to nothing', (at: string): void => symlinkSync('nowhere', at), 'not-a-file'],
  ] as const)('%s, for an article, a flow file, the glossary and the lock', async (_, make, code) => {
    mkdirSync(folder.at('content/flows'))
    folder.put('content/fr/son.md', article)
    const paths = ['codes.lock.json', 'flows/p.yaml', 'fr/p.md', 'glossary.yaml']
    for (const path of paths) make(folder.at(`content/${path}`))
    const began = process.memoryUsage().rss
    await shown()
    expect(process.memoryUsage().rss - began).toBeLessThan(300e6)
    const files = await readContentFolder(content())
    expect(codesOf(files)).toEqual(paths.map((path) => `${path} ${code}`))
    // The other article is whole.
    expect(compile(files).guides.map(({ id }) => id)).toEqual(['son'])
  })

  test('an article of 3 GB, and a lock of 3 GB', async () => {
    folder.put('content/fr/son.md', article)
    for (const path of ['content/fr/gros.md', 'content/codes.lock.json']) {
      folder.put(path, '')
      truncateSync(folder.at(path), 3 * 2 ** 30)
    }
    const began = process.memoryUsage().rss
    const text = await shown()
    expect(process.memoryUsage().rss - began).toBeLessThan(300e6)
    expect(text).toContain(`Unexpected ${3 * 2 ** 30} bytes, expected at most 1000000`)
    expect(codesOf(await readContentFolder(content()))).toEqual(['codes.lock.json file-too-large', 'fr/gros.md file-too-large'])
  })

  test.skipIf(isRoot)('a file and a folder that cannot be opened', async () => {
    folder.put('content/fr/son.md', article)
    folder.put('content/fr/ferme.md', article)
    folder.put('content/nl/x.md', article)
    chmodSync(folder.at('content/fr/ferme.md'), 0)
    chmodSync(folder.at('content/nl'), 0)
    const files = await readContentFolder(content())
    chmodSync(folder.at('content/nl'), 0o700)
    expect(codesOf(files)).toEqual(['fr/ferme.md not-a-file'])
  })

  test('a lock that cannot be read is not replaced', async () => {
    folder.put('content/fr/son.md', article)
    for (const text of ['<<<<<<< ours', '', '\0\0\0\0', '{"guides": {}, "retired": {"../x": "y"}}']) {
      folder.put('content/codes.lock.json', text)
      expect((await runContentCommand(['lock', content()])).status).toBe(1)
    }
  })
})
