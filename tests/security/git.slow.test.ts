import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contentAtRef } from '../../src/node/cli/content/content-at-ref.ts'
import { readContentFolder } from '../../src/node/compile/content-files.ts'
import { runContentCommand } from '../node/run-content-command.ts'
import { temporaryFolder } from './temporary-folder.ts'

const folder = temporaryFolder()
const top = () => folder.at('content')
const git = (...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', '-c', 'init.defaultBranch=main', ...args], {
    cwd: top(),
    stdio: 'pipe',
  }).toString()
const commit = (): void => {
  git('init', '-q')
  git('add', '-A', '.')
  git('commit', '-qm', 'one')
}
const article = (word: string): string => `# Le son\n\n1. ${word} le volume.\n2. Fermez.\n`

describe.skipIf(process.platform === 'win32')('L6: no file name hides a change from content diff', () => {
  test.each(['fr/bb\nHEAD:fr', 'fr/bb\nHEAD:fr/son.md', '\n', 'fr/a\n\nb', 'fr/HEAD:fr/x'])(
    'with a folder named %j',
    async (name) => {
      folder.put('content/fr/son.md', article('Montez'))
      folder.put(`content/${name}/zz.md`, article('Ouvrez'))
      commit()
      folder.put('content/fr/son.md', article('Baissez'))
      const { status, stdout } = await runContentCommand(['diff', 'HEAD', top(), '--no-cache'])
      expect(status).toBe(0)
      expect(stdout).toContain('son (fr): ')
      expect(stdout).toMatch(/~ \w{5} step +Baissez le volume\./)
    },
  )

  test('reads each file of a revision as it is in the working tree', async () => {
    for (const [name, text] of Object.entries({
      'son.md': 'a',
      ' x .md': 'b',
      'été\t"q".md': 'c',
      'a\nb.md': 'd',
      'empty.md': '',
    }))
      folder.put(`content/fr/${name}`, text)
    symlinkSync('son.md', folder.at('content/fr/link.md'))
    symlinkSync('../fr/link.md', folder.at('content/fr/link-2.md'))
    symlinkSync('/etc/passwd', folder.at('content/fr/out.md'))
    symlinkSync('../../outside/x.md', folder.at('content/fr/out-2.md'))
    symlinkSync('loop.md', folder.at('content/fr/loop.md'))
    folder.put('content/fr/large.md', 'x'.repeat(1_000_001))
    folder.put('content/fr/picture.png', 'x')
    commit()
    const byPath = (files: readonly { readonly path: string; readonly bytes?: Uint8Array }[]) =>
      files
        .filter(({ path }) => !path.startsWith('.git/'))
        .map((file) => ({ ...file, ...(file.bytes && { bytes: Buffer.from(file.bytes).toString() }) }))
        .sort((a, b) => (a.path < b.path ? -1 : 1))
    expect(byPath(contentAtRef(top(), 'HEAD'))).toEqual(byPath(await readContentFolder(top())))
  })
})

describe.skipIf(process.platform === 'win32')('L10: git starts no program of a repository', () => {
  const program = (): string => {
    folder.put('outside/run', `#!/bin/sh\ntouch "${folder.at('outside/RAN')}"\nexit 1\n`)
    chmodSync(folder.at('outside/run'), 0o755)
    return folder.at('outside/run')
  }
  const ran = (): boolean => existsSync(folder.at('outside/RAN'))

  /** Makes the repository of `content` a partial clone without the bytes of its article. `settings` name a program. */
  const makePartial = (settings: readonly string[]): string => {
    folder.put('content/fr/son.md', article('Montez'))
    commit()
    const blob = git('rev-parse', 'HEAD:fr/son.md').trim()
    rmSync(join(top(), '.git/objects', blob.slice(0, 2), blob.slice(2)))
    const all = ['extensions.partialClone', 'origin', 'remote.origin.promisor', 'true', ...settings]
    for (let at = 0; at < all.length; at += 2) git('config', all[at] ?? '', all[at + 1] ?? '')
    git('config', 'core.repositoryFormatVersion', '1')
    return blob
  }
  /** Checks that the attack works on git as it is, and that `content diff` fails without starting the program. */
  const expectNotRun = async (repository: string, blob: string): Promise<void> => {
    spawnSync('git', ['cat-file', 'blob', blob], { cwd: repository })
    expect(ran(), 'the repository is hostile').toBe(true)
    rmSync(folder.at('outside/RAN'))
    const { status, stderr } = await runContentCommand(['diff', 'HEAD', repository])
    expect(status).toBe(2)
    expect(stderr).toMatch(/^Unexpected revision `HEAD`, expected one of the repository/)
    expect(ran()).toBe(false)
  }

  test.each([
    ['ssh', (run: string) => ['core.sshCommand', run, 'remote.origin.url', 'ssh://example.org/x']],
    [
      'an external transport that is allowed',
      (run: string) => ['protocol.ext.allow', 'always', 'remote.origin.url', `ext::${run}`],
    ],
    ['the program at the other end of a path', (run: string) => ['remote.origin.uploadpack', run, 'remote.origin.url', '/tmp']],
    ['a proxy', (run: string) => ['core.gitProxy', run, 'remote.origin.url', 'git://example.org/x']],
  ] as const)('%s, for an object that a partial clone lacks', async (_, settings) => {
    await expectNotRun(top(), makePartial(settings(program())))
  })

  test('nor one of a repository among the files of a clone, which needs no archive', async () => {
    const blob = makePartial(['core.sshCommand', program(), 'remote.origin.url', 'ssh://example.org/x'])
    renameSync(folder.at('content/.git'), folder.at('inner'))
    renameSync(folder.at('inner'), folder.at('content/inner'))
    for (const setting of ['core.bare=false', `core.worktree=${folder.at('content/inner')}`])
      execFileSync('git', ['config', '--file', folder.at('content/inner/config'), ...setting.split('=')])
    git('init', '-q')
    await expectNotRun(folder.at('content/inner'), blob)
  })
})
