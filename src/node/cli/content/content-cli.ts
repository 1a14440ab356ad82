import { resolve } from 'node:path'
import { languageOf } from '../../../guide/language.ts'
import { isFolder } from '../../files/read-below.ts'
import { writeBelow } from '../../files/write-below.ts'
import { print } from '../../printing/print.ts'
import { runCommand, type Wrong } from '../command-line.ts'
import { compileToJson } from './command-compile.ts'
import { diff } from './command-diff.ts'
import { lock } from './command-lock.ts'
import { agree, approve } from './command-records.ts'
import { tree } from './command-tree.ts'
import { compileFolder, usualFolder } from './compile-folder.ts'
import { type CompiledFolder, check } from './content-check.ts'
import { bring } from './content-import.ts'
import { begin, titlesIn } from './content-new.ts'
import { type ContentOptions, options, usage } from './content-usage.ts'
import { diagnosticsPage } from './diagnostics-page.ts'
import { siteConfigPage } from './site-config-page.ts'

/** A command about a content folder that exists. */
interface FolderCommand {
  /** What it is about, in front of the folder: a guide or a revision. */
  readonly about?: string
  /** The values of `--format` and `--language` that it knows, where it knows some. */
  readonly formats?: readonly string[]
  readonly languages?: readonly string[]
  readonly run: (call: Call) => Promise<number>
}

interface Call {
  readonly folder: string
  /** The guide or the revision that it is about; empty for a command about the whole folder. */
  readonly about: string
  readonly values: ContentOptions
  readonly compiled: () => Promise<CompiledFolder>
}

const folderCommands: Readonly<Record<string, FolderCommand>> = {
  check: {
    formats: ['text', 'json', 'github'],
    languages: ['fr', 'nl', 'en'],
    run: async ({ compiled, folder, values: { format, language, known = false } }) =>
      check(await compiled(), folder, { format, language: languageOf(language), known }),
  },
  compile: { formats: ['json'], run: async ({ compiled }) => compileToJson(await compiled()) },
  tree: {
    about: 'guide',
    formats: ['text', 'mermaid'],
    run: async ({ compiled, about, values }) => tree(await compiled(), about, values),
  },
  lock: { run: async ({ compiled, folder, values }) => lock(folder, await compiled(), values.retire ?? false) },
  approve: { about: 'guide', run: async ({ compiled, folder, about }) => approve(folder, await compiled(), about) },
  agree: { about: 'guide', run: async ({ compiled, folder, about }) => agree(folder, await compiled(), about) },
  diff: {
    about: 'git-ref',
    formats: ['text', 'markdown'],
    run: ({ compiled, folder, about, values }) => diff(folder, about, compiled, values.format),
  },
}

/** The command line of the compiler. Returns the exit code: 0 for success, 1 for errors in the content, 2 for a wrong call. */
export const main = (args: readonly string[]): Promise<number> =>
  runCommand(args, { usage, options }, async ({ values, positionals: [name, ...rest] }, wrong) => {
    if (name === undefined) {
      await print(usage)
      return 2
    }
    if (name === 'diagnostics') return writeDocs('docs/diagnostics.md', diagnosticsPage())
    if (name === 'site-config') return writeDocs('docs/site-config.md', siteConfigPage())
    if (name === 'import') return bring(resolve(values.content ?? (await usualFolder())), rest, values, wrong)
    if (name === 'new') return beginGuide(rest, values, wrong)
    const command = Object.hasOwn(folderCommands, name) ? folderCommands[name] : undefined
    return command === undefined
      ? wrong(
          `Unexpected command \`${name}\`, expected ${[...Object.keys(folderCommands), 'new', 'import', 'diagnostics'].join(', ')} or site-config`,
        )
      : runInFolder(name, command, rest, values, wrong)
  })

async function runInFolder(
  name: string,
  command: FolderCommand,
  rest: readonly string[],
  values: ContentOptions,
  wrong: Wrong,
): Promise<number> {
  const [about, named] = command.about === undefined ? ['', rest[0]] : rest
  const folder = resolve(named ?? values.content ?? (await usualFolder()))
  if (!(await isFolder(folder))) return wrong(`Unexpected folder \`${folder}\`, expected one with \`fr/\` or \`nl/\` inside`)
  for (const option of ['format', 'language'] as const) {
    const known = command[`${option}s`]
    const value = values[option]
    if (known !== undefined && value !== undefined && !known.includes(value))
      return wrong(`Unexpected ${option} \`${value}\`, expected ${listed(known)}`)
  }
  if (about === undefined)
    return wrong(
      `Unexpected call without a ${command.about === 'guide' ? 'guide' : 'revision'}, expected \`${name} <${command.about}>\``,
    )
  return command.run({ folder, about, values, compiled: () => compileFolder(folder, !values['no-cache']) })
}

/** Values in words: `a`, `b` or `c`. */
function listed(values: readonly string[]): string {
  const quoted = values.map((value) => `\`${value}\``)
  return [quoted.slice(0, -1).join(', '), ...quoted.slice(-1)].filter((part) => part !== '').join(' or ')
}

/** `new`: begins a guide, in a folder that need not exist yet. */
async function beginGuide([guide, named]: readonly string[], values: ContentOptions, wrong: Wrong): Promise<number> {
  if (guide === undefined) return wrong('Unexpected call without a name, expected `new <guide>`')
  const folder = resolve(named ?? values.content ?? (await usualFolder()))
  const known = (await isFolder(folder)) ? (await compileFolder(folder, !values['no-cache'])).guides.map(({ id }) => id) : []
  return begin(folder, { guide, titles: titlesIn(values), known })
}

/** Writes a page of the documentation that is generated from the code. */
async function writeDocs(path: string, text: string): Promise<number> {
  await writeBelow(process.cwd(), path, text)
  await print(`${path}\n`)
  return 0
}
