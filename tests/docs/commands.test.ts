import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Command, commands, linksOf, named, pages, root, wordsOf } from './pages.ts'

// Each command is a process, on machines that may be busy: the limit is for what hangs.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const { scripts }: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
)

/** What a command line asks npm for: the script, and what the program behind it gets. */
function scriptOf(line: string): { readonly name: string; readonly args: readonly string[] } {
  const [, first = '', second = '', ...rest] = wordsOf(line)
  return first === 'run'
    ? { name: second, args: rest.slice(rest[0] === '--' ? 1 : 0) }
    : { name: first, args: [second, ...rest].slice(second === '--' ? 1 : 0).filter((word) => word !== '') }
}

/** Run here for real: fast, and they change nothing but the folder that they are given. */
const run: readonly string[] = ['content']
/** Run by other tests, or for minutes: here only the options are looked at, each with whether a value follows. */
const elsewhere: Readonly<Record<string, readonly string[]>> = {
  // tests/e2e/build-sites.ts, growth.spec.ts, dev.spec.ts and tests/build/run-content.test.ts
  start: ['--base', '--content', '--pages'],
  build: ['--base', '--content', '--pages'],
  dev: ['--base', '--content'],
  // tests/e2e/deploy-check.spec.ts, tests/build/hosts/check.test.ts and host-files.test.ts
  'deploy:check': ['--format', '--patience'],
  'deploy:config': [],
  // The tests themselves, and what takes minutes on a quiet machine.
  test: [],
  'test:faults': [],
  bench: [],
}

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ariane-docs-'))
  mkdirSync(join(folder, 'ariane'))
  cpSync(join(root, 'content'), join(folder, 'ariane/content'), { recursive: true })
  cpSync(join(root, 'tests/compiler/cases/two-languages/content'), join(folder, 'our-articles'), { recursive: true })
  const git = (...args: readonly string[]) =>
    spawnSync('git', ['-c', 'user.name=Ariane', '-c', 'user.email=ariane@example.org', ...args], { cwd: join(folder, 'ariane') })
  git('init', '--initial-branch=main')
  git('add', '.')
  git('commit', '--message=The articles')
})
afterAll(() => rmSync(folder, { recursive: true }))

test('there are commands to hold', () => {
  expect(commands.length).toBeGreaterThan(15)
  expect(new Set(commands.map(({ page }) => page))).toEqual(
    new Set(['README.md', 'docs/architecture.md', 'docs/authors.md', 'docs/hosting.md']),
  )
})

test.each([...commands, ...named])('$page: “$line” is a script of the project', ({ line }: Command) => {
  expect(Object.keys(scripts)).toContain(scriptOf(line).name)
})

test.each(commands)('$page: “$line” is run by a test, or takes its options', ({ line }: Command) => {
  const { name, args } = scriptOf(line)
  const known = elsewhere[name]
  // Whoever adds a command says here how it is held.
  expect(run.includes(name) || known !== undefined, `a place for ${name}`).toBe(true)
  if (known !== undefined)
    expect(args.filter((arg) => arg.startsWith('--')).filter((option) => !known.includes(option.split('=')[0] ?? ''))).toEqual([])
})

const ran = [
  ...new Map(commands.filter(({ line }) => run.includes(scriptOf(line).name)).map((command) => [command.line, command])).values(),
]
test.each(ran)('$page: “$line” does what it says', ({ line }: Command) => {
  const { args } = scriptOf(line)
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'src/node/bin/content.mjs'), ...args], {
    cwd: join(folder, 'ariane'),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  // Without a command it says which there are.
  expect(status, stderr).toBe(args.length === 0 ? 2 : 0)
  expect(stdout.trim()).not.toBe('')
})

test('the options that are held here are those of the programs', () => {
  const source = ['src/node/bin/run.mjs', 'src/node/cli/deploy/deploy-cli.ts']
    .map((path) => readFileSync(join(root, path), 'utf8'))
    .join('\n')
  for (const option of ['--content', '--pages', '--base', '--format', '--patience']) expect(source).toContain(option)
  for (const command of ['start', 'build', 'dev']) expect(scripts[command]).toBe(`node src/node/bin/run.mjs ${command}`)
})

describe('links between pages', () => {
  test.each([...pages])('%s leads to what is there', (page, text) => {
    for (const { path, anchor } of linksOf(page, text)) {
      expect(existsSync(join(root, path)), path).toBe(true)
      if (anchor !== undefined) expect(headingsOf(readFileSync(join(root, path), 'utf8')), `${path}#${anchor}`).toContain(anchor)
    }
  })

  test('every page of docs is reached from the README', () => {
    const reached = linksOf('README.md', pages.get('README.md') ?? '').map(({ path }) => path)
    expect([...pages.keys()].filter((page) => page !== 'README.md' && !reached.includes(page))).toEqual([])
  })

  test('every file that a page names is there', () => {
    const files = [...pages].flatMap(([page, text]) =>
      [...text.matchAll(/`((?:src|tests|locales)\/[\w./-]+)`/g)].map(([, file = '']) => `${page}: ${file}`),
    )
    expect(files.filter((named) => !existsSync(join(root, named.split(': ')[1] ?? '')))).toEqual([])
  })
})

/** As forges make them of headings. */
const headingsOf = (text: string): readonly string[] =>
  [...text.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .trim()
      .replace(/ /g, '-'),
  )
