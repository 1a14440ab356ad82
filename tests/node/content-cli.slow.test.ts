import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root, runContentCommand } from './run-content-command.ts'

const run = (...args: readonly string[]) => runContentCommand(args)

/** A temporary content folder with one article of the given Markdown. */
function folderOf(article: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'ariane-content-'))
  cpSync(join(root, 'tests/compiler/cases/two-languages/content'), folder, { recursive: true })
  writeFileSync(join(folder, 'fr/vpn.md'), article)
  return folder
}

test('check prints the place and the line with a caret, and fails on errors', async () => {
  const folder = folderOf('# <a name="vpn"></a>Le VPN\n\nVoir [!INCLUDE [rien](rien.md)] ici.\n')
  const { status, stdout } = await run('check', folder)
  expect(status).toBe(1)
  expect(stdout).toMatch(/fr\/vpn\.md:3:16 error missing-include: Unexpected include of `rien\.md`, expected a file at/)
  expect(stdout).toContain('    3 │ Voir [!INCLUDE [rien](rien.md)] ici.\n                       ^')
})

test('check says in French and Dutch what was found and what to do, with place, line and the message of the compiler', async () => {
  const folder = folderOf('# <a name="vpn"></a>Le VPN\n\nVoir [!INCLUDE [rien](rien.md)] ici.\n')
  const { status, stdout } = await run('check', folder, '--language', 'fr')
  expect(status).toBe(1)
  expect(stdout).toMatch(/fr\/vpn\.md:3:16 erreur Le fichier dont le texte devrait venir ici n’existe pas/)
  expect(stdout).toContain(
    '    3 │ Voir [!INCLUDE [rien](rien.md)] ici.\n                       ^\n    À faire\u00a0: Ajoutez ce fichier',
  )
  expect(stdout).toContain('    Détail technique (missing-include)\u00a0: Unexpected include of `rien.md`, expected a file at')
  expect(stdout).toMatch(/2 guides, 2 erreurs, 1 remarque/)
  expect((await run('check', folder, '--language', 'nl')).stdout).toContain('    Te doen: Voeg dat bestand toe')
  const english = await run('check', folder)
  expect((await run('check', folder, '--language', 'en')).stdout).toBe(english.stdout)
  const json = await run('check', folder, '--language', 'fr', '--format', 'json')
  expect(json.stdout).toBe((await run('check', folder, '--format', 'json')).stdout)
})

test('check of correct content passes and prints counts, in a process of its own', () => {
  const { status, stdout } = spawnSync(process.execPath, ['src/node/bin/ariane.mjs', 'check'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
    timeout: 120_000,
  })
  expect(status).toBe(0)
  expect(stdout).toMatch(/12 guides, \d+ nodes: 0 errors/)
})

test('check prints JSON for programs, and annotations for pull requests', async () => {
  const folder = folderOf('# <a name="vpn"></a>Le VPN\n\nVoir [!INCLUDE [rien](rien.md)] ici.\n')
  const json = await run('check', folder, '--format', 'json')
  expect(json.status).toBe(1)
  expect(JSON.parse(json.stdout)).toContainEqual({
    code: 'missing-include',
    severity: 'error',
    message: expect.stringMatching(/^Unexpected include/),
    file: 'fr/vpn.md',
    line: 3,
    column: 16,
  })
  const github = await run('check', folder, '--format', 'github')
  expect(github.status).toBe(1)
  expect(github.stdout).toMatch(
    /^::error file=fr\/vpn\.md,line=3,col=16,title=missing-include::Unexpected include of `rien\.md`, expected/m,
  )
  expect(
    github.stdout
      .trimEnd()
      .split('\n')
      .every((line) => /^::(?:error|warning|notice) /.test(line)),
  ).toBe(true)
})

test('diagnostics writes the page of codes below the working directory', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ariane-codes-'))
  const { status } = await runContentCommand(['diagnostics'], folder)
  expect(status).toBe(0)
  expect(readFileSync(join(folder, 'docs/diagnostics.md'), 'utf8')).toBe(readFileSync(join(root, 'docs/diagnostics.md'), 'utf8'))
})

test('compile prints the contract', async () => {
  const { status, stdout } = await run('compile', 'content', '--format', 'json')
  const { guides, diagnostics } = JSON.parse(stdout)
  expect(status).toBe(0)
  expect(Object.keys(diagnostics[0])).toEqual(['code', 'severity', 'message', 'file', 'line', 'column'])
  expect(Object.keys(guides[0])).toEqual(['id', 'language', 'source', 'title', 'short', 'start', 'passport', 'nodes', 'machine'])
  for (const { nodes, machine } of guides) expect(Object.keys(machine.states)).toEqual(nodes.map(({ id }: { id: string }) => id))
})

test('tree prints a guide, in one language or as a diagram', async () => {
  expect((await run('tree', 'missing-certificate', '--language', 'nl')).stdout).toContain('Er ontbreekt een vereist certificaat')
  expect((await run('tree', 'missing-certificate', '--format', 'mermaid')).stdout).toMatch(/^flowchart TD\n/)
  expect((await run('tree', 'nowhere')).status).toBe(2)
})

test('lock gives codes to new nodes, once', async () => {
  const folder = folderOf('# <a name="vpn"></a>Le VPN\n\n1. Fermez-le.\n')
  expect((await run('lock', folder)).stdout).toMatch(/^\d+ new codes/)
  const first = readFileSync(join(folder, 'codes.lock.json'), 'utf8')
  expect((await run('lock', folder)).stdout).toMatch(/^0 new codes/)
  expect(readFileSync(join(folder, 'codes.lock.json'), 'utf8')).toBe(first)
})

test.each([
  [[]],
  [['fly']],
  [['check', 'no/such/folder']],
  [['compile', 'content', '--format', 'xml']],
  [['check', '--format', 'mermaid']],
  [['check', '--language', 'de']],
  [['check', '--colour']],
])('a wrong call %j prints the usage', async (args) => {
  const { status, stdout, stderr } = await run(...args)
  expect(status).toBe(2)
  expect(stdout + stderr).toContain('Usage: ariane <command>')
})
