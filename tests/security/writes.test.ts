import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { main } from '../../src/node/cli/deploy/deploy-cli.ts'
import { FileRefused } from '../../src/node/files/file-refused.ts'
import { replaceBelow, writeAllBelow, writeBelow } from '../../src/node/files/write-below.ts'
import { runContentCommand, runMain } from '../node/run-content-command.ts'
import { temporaryFolder } from './temporary-folder.ts'

const folder = temporaryFolder()
/** The folders of these tests have no files of guides. */
const deploy = (args: readonly string[]) => main(args, () => Promise.reject(new Error('Unexpected call')))
const content = () => folder.at('content')
const outside = (): readonly string[] => readdirSync(folder.at('outside'), { recursive: true }).map(String)
const victim = 'a file of somebody else\n'

describe('H1, L8: the writer', () => {
  test.each(['../outside/x', 'a/../../outside/x', '../content-2/x', '/etc/ariane-x', '', '.', 'a/..', 'fr', 'x\0y'])(
    'refuses the path %j',
    async (path) => {
      await expect(writeBelow(content(), path, 'x')).rejects.toThrow(FileRefused)
      await expect(replaceBelow(content(), path, Buffer.from('x'))).rejects.toThrow()
      expect(readdirSync(folder.at(''))).toEqual(['content', 'outside'])
      expect(readdirSync(content())).toEqual(['fr'])
    },
  )

  test.each([
    ['a link to a file', 'x', (): void => symlinkSync(folder.at('outside/victim'), folder.at('content/x'))],
    [
      'a link to a link',
      'x',
      () => {
        symlinkSync('y', folder.at('content/x'))
        symlinkSync('../outside/victim', folder.at('content/y'))
      },
    ],
    ['a link to no file', 'x', (): void => symlinkSync(folder.at('outside/new'), folder.at('content/x'))],
    ['a linked folder', 'a/x', (): void => symlinkSync(folder.at('outside'), folder.at('content/a'))],
    ['a folder in a linked folder', 'a/b/c/x', (): void => symlinkSync('../outside', folder.at('content/a'))],
    ['a link to no folder', 'a/x', (): void => symlinkSync(folder.at('outside/new'), folder.at('content/a'))],
    ['a link to itself', 'a/x', (): void => symlinkSync('a', folder.at('content/a'))],
    ['a file as a folder', 'a/x', () => folder.put('content/a', victim)],
    ['a folder as a file', 'a', () => mkdirSync(folder.at('content/a'))],
    ['a pipe', 'a', (): unknown => execFileSync('mkfifo', [folder.at('content/a')])],
    ['a device', 'a', (): void => symlinkSync('/dev/full', folder.at('content/a'))],
  ] as const)('refuses %s', async (_, path, prepare) => {
    folder.put('outside/victim', victim)
    prepare()
    await expect(writeBelow(content(), path, 'x')).rejects.toThrow(FileRefused)
    await expect(
      writeAllBelow(content(), [
        ['good', 'x'],
        [path, 'x'],
      ]),
    ).rejects.toThrow(/^Unexpected .*, expected a file below/)
    expect(outside()).toEqual(['victim'])
    expect(readFileSync(folder.at('outside/victim'), 'utf8')).toBe(victim)
    expect(existsSync(folder.at('content/good'))).toBe(false)
  })

  test('never writes outside, whatever the path', async () => {
    const part = fc.constantFrom('..', '.', '', 'a', 'b', 'out', 'file', '%2e%2e', '\\..', 'c:', '...', ' ')
    mkdirSync(folder.at('content/b'))
    symlinkSync(folder.at('outside'), folder.at('content/out'))
    symlinkSync(folder.at('outside/victim'), folder.at('content/b/file'))
    folder.put('outside/victim', victim)
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 6 }), async (parts) => {
        await writeBelow(content(), parts.join('/'), 'x').catch(() => undefined)
        expect(readdirSync(folder.at(''))).toEqual(['content', 'outside'])
        expect(outside()).toEqual(['victim'])
        expect(readFileSync(folder.at('outside/victim'), 'utf8')).toBe(victim)
      }),
      { numRuns: 300 },
    )
  })

  test('writes below links that stay inside, over its own files, and at many places at once', async () => {
    mkdirSync(folder.at('content/real'))
    symlinkSync('real', folder.at('content/alias'))
    await writeBelow(content(), 'alias/x', 'one')
    await writeBelow(content(), 'alias/x', 'two')
    expect(readFileSync(folder.at('content/real/x'), 'utf8')).toBe('two')
    await expect(writeBelow(content(), 'alias/x', 'three', { fresh: true })).rejects.toThrow()
    symlinkSync(content(), folder.at('link-to-content'))
    await Promise.all(Array.from({ length: 60 }, (_, i) => writeBelow(folder.at('link-to-content'), `n/${i % 5}/${i}/x`, `${i}`)))
    expect(readFileSync(folder.at('content/n/4/59/x'), 'utf8')).toBe('59')
    await writeBelow(folder.at('new/folder'), 'x', 'x')
    expect(readFileSync(folder.at('new/folder/x'), 'utf8')).toBe('x')
  })
})

describe('L8: commands do not write through links', () => {
  const article = '# Le son\n\n1. Montez le volume.\n'

  test('content lock', async () => {
    folder.put('outside/victim', victim)
    folder.put('content/fr/son.md', article)
    symlinkSync(folder.at('outside/victim'), folder.at('content/codes.lock.json'))
    const { status, stdout } = await runContentCommand(['lock', content()])
    expect(status).toBe(1)
    expect(stdout).toContain('codes.lock.json:1:1 error not-a-file')
    expect(readFileSync(folder.at('outside/victim'), 'utf8')).toBe(victim)
  })

  test.each(['nl', 'flows', 'fr'])('content new, where %s is a link', async (name) => {
    execFileSync('rm', ['-rf', folder.at(`content/${name}`)])
    symlinkSync(folder.at('outside'), folder.at(`content/${name}`))
    const { status, stderr } = await runContentCommand(['new', 'vpn', content()])
    expect(status).toBe(2)
    expect(stderr).toMatch(/^Unexpected link out of the folder on the way to `[a-z]+\/vpn\.\w+`, expected a file below/)
    expect(outside()).toEqual([])
    expect(existsSync(folder.at('content/fr/vpn.md'))).toBe(false)
  })

  test('content diagnostics', async () => {
    symlinkSync(folder.at('outside'), folder.at('content/docs'))
    expect((await runContentCommand(['diagnostics'], content())).status).toBe(2)
    expect(outside()).toEqual([])
  })

  const site = (): void => {
    folder.put('site/deploy.json', JSON.stringify({ schema: 1, version: '0123456789abcdef', base: '/', styles: [] }))
    folder.put('site/site.json', '{}')
  }
  test.each(['.htaccess', 'nginx.conf', 'web.config', '_headers', '_redirects', 'staticwebapp.config.json'])(
    'deploy:config, where %s is a link',
    async (name) => {
      site()
      folder.put('outside/victim', victim)
      symlinkSync(folder.at('outside/victim'), folder.at(`site/${name}`))
      expect((await runMain(deploy, ['config', folder.at('site')])).status).toBe(2)
      expect(readFileSync(folder.at('outside/victim'), 'utf8')).toBe(victim)
      expect(readdirSync(folder.at('site')).sort()).toEqual([name, 'deploy.json', 'site.json'].sort())
    },
  )

  test('deploy:config reads neither deploy.json nor site.json through a link', async () => {
    for (const name of ['deploy.json', 'site.json']) {
      site()
      folder.put(`outside/${name}`, readFileSync(folder.at(`site/${name}`)))
      execFileSync('rm', [folder.at(`site/${name}`)])
      symlinkSync(folder.at(`outside/${name}`), folder.at(`site/${name}`))
      expect((await runMain(deploy, ['config', folder.at('site')])).status).toBe(2)
      expect(readdirSync(folder.at('site')).sort()).toEqual(['deploy.json', 'site.json'])
      execFileSync('rm', [folder.at(`site/${name}`)])
    }
  })

  test.each(['/;} location /x {/', '/a b/', '/../', '/a/../', '/"/', '/a\n/', '//evil.example/', '/$host/', '/a;/'])(
    'deploy:config refuses the base %j of a deploy.json',
    async (base) => {
      folder.put('site/deploy.json', JSON.stringify({ schema: 1, version: 'x', base, styles: [] }))
      expect((await runMain(deploy, ['config', folder.at('site')])).status).toBe(2)
      expect(readdirSync(folder.at('site'))).toEqual(['deploy.json'])
    },
  )
})
