import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { commands as ofAriane } from '../../src/node/bin/commands.mjs'
import { type Command, commands, linksOf, named, pages, root, scriptOf } from './pages.ts'

const { scripts }: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
)

/** Scripts that `run-commands.slow.test.ts` runs for real: they change nothing but the folder that they are given. */
const run: readonly string[] = ['content']
/** Scripts that other tests run, or that run for minutes, with the options that the pages may show. */
const elsewhere: Readonly<Record<string, readonly string[]>> = {
  // tests/e2e/build-sites.ts, growth.spec.ts, dev.spec.ts and tests/node/run-content.test.ts
  start: ['--base', '--content', '--pages'],
  build: ['--base', '--content', '--pages', '--address', '--cache', '--shard'],
  dev: ['--base', '--content'],
  // tests/e2e/deploy-check.spec.ts, tests/node/hosts/check.test.ts and host-files.test.ts
  'deploy:check': ['--format', '--patience'],
  'deploy:config': [],
  // tests/node/deploy/deploy.slow.test.ts
  deploy: ['--dry-run', '--list', '--new', '--all', '--check', '--from'],
  // The tests themselves, and what takes minutes on an idle machine.
  check: [],
  format: [],
  watch: [],
  e2e: [],
  test: ['--all'],
  'test:faults': [],
  'test:engines': [],
  bench: [],
  // tests/node/package/package.slow.test.ts
  // `--cache` and `--shard`: tests/node/cache and tests/node/ariane-commands.test.ts
  ariane: ['--organisation', '--samples', '--dry-run', '--format', '--accept', '--cache', '--shard'],
  // Commands of npm itself.
  install: ['--save-exact'],
  pack: [],
  ci: [],
  // tests/node/report
  report: ['--site', '--since', '--format', '--language', '--out', '--base'],
}
/** What a line may begin with that is no script of the project. */
const others: readonly string[] = ['ariane', 'install', 'pack', 'ci']

test('the pages that show commands are these', () => {
  expect(commands.length).toBeGreaterThan(15)
  expect(new Set(commands.map(({ page }) => page))).toEqual(
    new Set([
      'CONTRIBUTING.md',
      'README.md',
      'docs/architecture.md',
      'docs/authors.fr.md',
      'docs/authors.md',
      'docs/authors.nl.md',
      'docs/ci.md',
      'docs/counting.md',
      'docs/hosting.md',
      'docs/organisation.md',
    ]),
  )
})

test.each([...commands, ...named])('$page: “$line” is a script of the project', ({ line }: Command) => {
  const { name, args } = scriptOf(line)
  expect([...Object.keys(scripts), ...others]).toContain(name)
  if (name === 'ariane') expect(ofAriane.map((command) => command.name)).toContain(args[0])
})

test.each(commands)('$page: “$line” is run by a test, or shows only options of its script', ({ line }: Command) => {
  const { name, args } = scriptOf(line)
  const known = elsewhere[name]
  // A new command needs an entry above: either it is run, or its options are listed.
  expect(run.includes(name) || known !== undefined, `a place for ${name}`).toBe(true)
  if (known !== undefined)
    expect(args.filter((arg) => arg.startsWith('--')).filter((option) => !known.includes(option.split('=')[0] ?? ''))).toEqual([])
})

test('the options listed above exist in the programs', () => {
  const source = ['src/node/bin/site-commands.mjs', 'src/node/bin/run-tests.mjs', 'src/node/cli/deploy/deploy-cli.ts']
    .map((path) => readFileSync(join(root, path), 'utf8'))
    .join('\n')
  for (const option of ['--content', '--pages', '--base', '--format', '--patience', '--all']) expect(source).toContain(option)
  for (const command of ['start', 'build', 'dev']) expect(scripts[command]).toBe(`node src/node/bin/ariane.mjs ${command}`)
  for (const command of ['check', 'watch', 'e2e', 'test']) expect(scripts[command]).toBe(`node src/node/bin/run.mjs ${command}`)
})

describe('links between pages', () => {
  test.each([...pages])('every link of %s leads to a file and a heading that exist', (page, text) => {
    for (const { path, anchor } of linksOf(page, text)) {
      expect(existsSync(join(root, path)), path).toBe(true)
      if (anchor !== undefined) expect(headingsOf(readFileSync(join(root, path), 'utf8')), `${path}#${anchor}`).toContain(anchor)
    }
  })

  test('the README links every page of docs', () => {
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

/** The anchors of a page's headings, as code forges derive them. */
const headingsOf = (text: string): readonly string[] =>
  [...text.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .trim()
      .replace(/ /g, '-'),
  )
