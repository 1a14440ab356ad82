import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { vpnDocument } from '../node/import/vpn-document.ts'
import { runContentCommand } from '../node/run-content-command.ts'
import { type Command, commands, root, scriptOf } from './pages.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ariane-docs-'))
  mkdirSync(join(folder, 'ariane'))
  cpSync(join(root, 'content'), join(folder, 'ariane/content'), { recursive: true })
  cpSync(join(root, 'tests/compiler/cases/two-languages/content'), join(folder, 'our-articles'), { recursive: true })
  writeFileSync(join(folder, 'vpn.docx'), vpnDocument())
  writeFileSync(
    join(folder, 'print-nl.txt'),
    'De printer drukt niet\n\n1. Zet de printer uit.\n2. Wacht een minuut.\n3. Zet de printer aan.\n',
  )
  writeFileSync(
    join(folder, 'print-fr.txt'),
    "L'imprimante n'imprime pas\n\n1. Éteignez l'imprimante.\n2. Attendez une minute.\n3. Rallumez-la et la page sort.\n",
  )
  const git = (...args: readonly string[]) =>
    spawnSync('git', ['-c', 'user.name=Ariane', '-c', 'user.email=ariane@example.org', ...args], { cwd: join(folder, 'ariane') })
  git('init', '--initial-branch=main')
  git('add', '.')
  git('commit', '--message=The articles')
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Each `npm run content` line of the pages, once. */
const contentCommands = [
  ...new Map(commands.filter(({ line }) => scriptOf(line).name === 'content').map((command) => [command.line, command])).values(),
]
test.each(contentCommands)('$page: “$line” ends well and prints something', async ({ line }: Command) => {
  const { args } = scriptOf(line)
  const { status, stdout, stderr } = await runContentCommand(args, join(folder, 'ariane'))
  // Without a command it prints the usage.
  expect(status, stderr).toBe(args.length === 0 ? 2 : 0)
  expect(stdout.trim()).not.toBe('')
})
