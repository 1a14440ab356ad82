import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../', import.meta.url))

/** Which folders and files of `src` a folder may import from, besides itself, and whether it may import packages. */
const table: Readonly<Record<string, { readonly from: readonly string[]; readonly packages: boolean }>> = {
  guide: { from: [], packages: false },
  compiler: { from: ['guide'], packages: true },
  runtime: { from: ['guide'], packages: true },
  // Both ends of the connection between a guide in a frame and the page around it.
  embed: { from: ['guide', 'runtime'], packages: false },
  // Of the worker only the messages that both sides send.
  ui: { from: ['guide', 'runtime', 'embed', 'drawing', 'locales', 'worker/protocol.ts'], packages: true },
  // Drawings need their words and React, and nobody but the build needs them: a reader's device gets the SVG.
  illustrations: { from: ['guide', 'drawing', 'locales'], packages: true },
  worker: { from: ['guide', 'runtime'], packages: true },
  // A guide drawn as a tree. Its words are arguments.
  drawing: { from: ['guide'], packages: true },
  node: {
    from: ['guide', 'compiler', 'runtime', 'embed', 'ui', 'illustrations', 'drawing', 'worker', 'locales'],
    packages: true,
  },
}
/** The compiler's phases: each imports only phases before it, and what stands beside them. */
const phases = ['1-read', '2-plan', '3-draft', '4-check-articles', '5-link', '6-check-guides', '7-emit']

const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:ts|tsx|mjs)$/.test(entry.name))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))

interface Import {
  /** Path from the root where it is one of ours, a package's name otherwise. */
  readonly to: string
  readonly ours: boolean
}

interface Read {
  readonly imports: readonly Import[]
  readonly topLevelAwait: boolean
}

const alreadyRead = new Map<string, Read>()

/** The imports of a file. Each file is parsed once for all tests. */
function read(file: string): Read {
  const found = alreadyRead.get(file) ?? parse(file)
  alreadyRead.set(file, found)
  return found
}

function parse(file: string): Read {
  const { module, program } = parseSync(file, readFileSync(join(root, file), 'utf8'))
  const requests = [
    ...module.staticImports.map((statement) => statement.moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) => entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? [])),
    ...module.dynamicImports.map(({ moduleRequest }) =>
      unquote(readFileSync(join(root, file), 'utf8').slice(moduleRequest.start, moduleRequest.end)),
    ),
  ]
  return {
    imports: requests.map((request) =>
      request.startsWith('.')
        ? { ours: true, to: posix.normalize(posix.join(dirname(file), request)) }
        : { ours: false, to: request },
    ),
    topLevelAwait: program.body.some(awaits),
  }
}

const unquote = (text: string): string => text.replace(/^['"`]|['"`]$/g, '')

/** Whether a piece of syntax waits outside every function. */
function awaits(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false
  if (Array.isArray(node)) return node.some(awaits)
  const type = 'type' in node ? node.type : undefined
  if (type === 'AwaitExpression') return true
  if (typeof type === 'string' && /Function|MethodDefinition|PropertyDefinition/.test(type)) return false
  return Object.values(node).some(awaits)
}

/** The folder of `src` that a path is in, or the folder of the root. */
const areaOf = (path: string): string => path.replace(/^src\//, '').split('/')[0] ?? ''

/** Whether files of a folder may import a file: the table has its folder, or the file itself. */
const allows = (area: string, to: string): boolean =>
  table[area]?.from.some((part) => part === areaOf(to) || `src/${part}` === to) ?? false

/** `file -> import` for every import that a rule is against. */
const against = (rule: (file: string, imported: Import) => boolean): readonly string[] =>
  files.flatMap((file) =>
    read(file)
      .imports.filter((imported) => rule(file, imported))
      .map(({ to }) => `${file} -> ${to}`),
  )

/** The files of ours that a file imports, types included; each file is parsed once. */
const importsOf = new Map<string, readonly string[]>()
function importedBy(file: string): readonly string[] {
  const known = importsOf.get(file)
  if (known !== undefined) return known
  const imports = files.includes(file) ? read(file).imports.flatMap(({ ours, to }) => (ours ? [to] : [])) : []
  importsOf.set(file, imports)
  return imports
}

/** Whether the imports of a file lead back to it. */
function isInCircle(file: string): boolean {
  const reached = new Set(importedBy(file))
  for (const other of reached) for (const to of importedBy(other)) reached.add(to)
  return reached.has(file)
}

const isBuild = (file: string): boolean => areaOf(file) === 'node'

describe('borders', () => {
  test('every folder of src has a row in the table', () => {
    expect(files.map(areaOf).filter((area) => table[area] === undefined)).toEqual([])
  })

  test('a folder imports only the folders that it may', () => {
    const strays = against((file, { to, ours }) => ours && areaOf(to) !== areaOf(file) && !allows(areaOf(file), to))
    expect(strays).toEqual([])
  })

  test('the shared words need no package', () => {
    expect(against((file, { ours }) => !ours && table[areaOf(file)]?.packages !== true)).toEqual([])
  })

  test('only the build needs Node', () => {
    expect(against((file, { to }) => !isBuild(file) && to.startsWith('node:'))).toEqual([])
  })

  test('a phase of the compiler imports no phase after its own', () => {
    const phaseOf = (path: string): number => phases.findIndex((phase) => path.startsWith(`src/compiler/${phase}/`))
    expect(against((file, { to }) => phaseOf(file) >= 0 && phaseOf(to) > phaseOf(file))).toEqual([])
  })

  test('no file is in a circle of imports, types included', () => {
    expect(files.filter(isInCircle)).toEqual([])
  })

  test('a room of src/ui/rooms imports no other room', () => {
    const roomOf = (path: string): string | undefined => /^src\/ui\/rooms\/([\w-]+)\//.exec(path)?.[1]
    expect(against((file, { to }) => roomOf(file) !== undefined && ![undefined, roomOf(file)].includes(roomOf(to)))).toEqual([])
  })

  test('the import of files has one door, imports no command line, and alone has the packages that read other formats', () => {
    const isInside = (path: string) => path.startsWith('src/node/import/')
    const readers = /^(?:mammoth|postal-mime|hast-util-from-html|hast-util-to-mdast|mdast-util-to-markdown)$/
    expect(against((file, { to }) => !isInside(file) && isInside(to) && to !== 'src/node/import/import-files.ts')).toEqual([])
    expect(against((file, { to }) => isInside(file) && /^src\/node\/(?!import\/|files\/)/.test(to))).toEqual([])
    expect(against((file, { to }) => !isInside(file) && readers.test(to))).toEqual([])
  })

  /** The names that `src/node` imports from a module of Node, as `file name`. Programs that also run before an install are in `bin`. */
  const namesFrom = (modules: RegExp): readonly string[] =>
    files
      .filter(isBuild)
      .flatMap((file) =>
        parseSync(file, readFileSync(join(root, file), 'utf8')).module.staticImports.flatMap(({ moduleRequest, entries }) =>
          modules.test(moduleRequest.value)
            ? entries.filter(({ isType }) => !isType).map(({ importName }) => `${file} ${importName.name ?? '*'}`)
            : [],
        ),
      )
  const fileSystem = /^(?:node:)?fs(?:\/promises)?$/

  test('only src/node/files uses the file system: one reader, one list, one writer; bin installs, cleans up and puts the samples beside the articles', () => {
    const used = namesFrom(fileSystem).filter((name) => !name.startsWith('src/node/bin/'))
    expect([...new Set(used.map((name) => name.split(' ')[0]))].sort()).toEqual([
      'src/node/files/list-below.ts',
      'src/node/files/own-folders.ts',
      'src/node/files/read-below.ts',
      'src/node/files/stream-file.ts',
      'src/node/files/swap-folder.ts',
      'src/node/files/write-below.ts',
    ])
    const writing = /^(?:append|chmod|chown|copy|cp|create|link|mk|open|rename|rm|symlink|truncate|unlink|write)/
    expect(
      namesFrom(fileSystem)
        .filter((name) => writing.test(name.split(' ')[1] ?? ''))
        .sort(),
    ).toEqual([
      'src/node/bin/install.mjs mkdirSync',
      'src/node/bin/install.mjs rmSync',
      'src/node/bin/install.mjs writeFileSync',
      'src/node/bin/run-tests.mjs mkdirSync',
      'src/node/bin/run-tests.mjs rmSync',
      'src/node/bin/shown-content.mjs cpSync',
      'src/node/bin/shown-content.mjs rmSync',
      'src/node/bin/shown-content.mjs writeFileSync',
      'src/node/files/own-folders.ts mkdir',
      'src/node/files/own-folders.ts rename',
      'src/node/files/own-folders.ts rm',
      'src/node/files/read-below.ts open',
      'src/node/files/stream-file.ts open',
      'src/node/files/swap-folder.ts rename',
      'src/node/files/swap-folder.ts rm',
      'src/node/files/write-below.ts mkdir',
      'src/node/files/write-below.ts open',
      'src/node/files/write-below.ts rename',
      'src/node/files/write-below.ts rm',
      'src/node/files/write-below.ts rmdir',
    ])
  })

  test('texts are printed by one function, which shows characters that would act', () => {
    const printing = /process\.(?:stdout|stderr)\.write\(.*|console\.\w+\(.*|logger\.\w+\((?!terminalText).*/g
    const printed = files
      .filter((file) => isBuild(file) && !file.startsWith('src/node/bin/'))
      .flatMap((file) =>
        [...readFileSync(join(root, file), 'utf8').matchAll(printing)].map(([call]) => `${file}: ${call.split('(')[0]}`),
      )
    // The progress of a compilation, and the sizes of a build: nothing of articles.
    expect(printed.sort()).toEqual([
      'src/node/cli/content/compile-folder.ts: process.stderr.write',
      'src/node/cli/content/compile-folder.ts: process.stderr.write',
      'src/node/site/site-build.ts: logger.info',
    ])
  })

  test('only one file starts git, one sftp, and bin starts other programs', () => {
    expect(namesFrom(/^(?:node:)?child_process$/).filter((name) => !name.startsWith('src/node/bin/'))).toEqual([
      'src/node/cli/content/git.ts spawnSync',
      'src/node/hosts/deploy/sftp.ts spawn',
    ])
  })

  test('nothing but the build waits at the top level, which old browsers cannot parse', () => {
    expect(files.filter((file) => !isBuild(file) && read(file).topLevelAwait)).toEqual([])
  })
})
