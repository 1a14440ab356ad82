import { join, resolve } from 'node:path'
import { styleText } from 'node:util'
import { lockFile, writeLock } from '../../../compiler/5-link/codes.ts'
import { agreementsFile, writeAgreements } from '../../../compiler/6-check-guides/agreements.ts'
import { approvalsFile, treeOf, writeApprovals } from '../../../compiler/6-check-guides/approvals.ts'
import { emitContract } from '../../../compiler/7-emit/contract.ts'
import type { Compilation } from '../../../compiler/assemble.ts'
import { compile } from '../../../compiler/compile.ts'
import type { Diagnostic } from '../../../compiler/diagnostic.ts'
import { languageOf } from '../../../guide/language.ts'
import { pictureNames } from '../../../illustrations/words.ts'
import { displayPath, pictureFiles } from '../../compile/content-files.ts'
import { isFolder } from '../../files/read-below.ts'
import { writeBelow } from '../../files/write-below.ts'
import { jsonText } from '../../printing/json.ts'
import { print, printError } from '../../printing/print.ts'
import { terminalText } from '../../printing/terminal.ts'
import { runCommand } from '../command-line.ts'
import { changedPictures } from './changed-pictures.ts'
import { compileFolder, usualFolder } from './compile-folder.ts'
import { contentAtRef } from './content-at-ref.ts'
import { type CompiledFolder, check, fails, printDiagnostics } from './content-check.ts'
import { diffContent } from './content-diff.ts'
import { diffMarkdown, diffText } from './content-diff-text.ts'
import { bring } from './content-import.ts'
import { begin, titlesIn } from './content-new.ts'
import { mermaidTree, textDecisions, textTree } from './content-tree.ts'
import { diagnosticsPage } from './diagnostics-page.ts'
import { renewHashes } from './renew-hashes.ts'
import { siteConfigPage } from './site-config-page.ts'

const usage = `Usage: ariane <command>; in a clone of Ariane: npm run content -- <command>

  check [folder]                          what is wrong with the content; exit code 1 on errors
       --language fr|nl                   in the words of the page for authors, with what to do
       --format json|github               all of it for programs, or as annotations of a pull request
  compile [folder] --format json          the guides as JSON on standard output
  tree <guide> [folder]                   a decision tree in the terminal
       --language fr|nl                   one language only
       --format mermaid                   as a Mermaid diagram
       --why                              with the decisions of the compiler, and their evidence
  lock [folder]                           give new nodes their codes
       --retire                           let codes go whose node is gone and that nothing replaces
  approve <guide> [folder]                you have read its trees through: check says when they change
  agree <guide> [folder]                  its versions say the same: check says which section changes in one alone
  new <guide> [folder]                    a French and a Dutch article to fill in, and the flow file that pairs them
       --title <words>                    their title; --title-fr, --title-nl for one language
  import <file>… --guide <name>           makes an article of a .docx, a saved page, a mail, a text; one file a language
       --language fr|nl                   where its words do not tell
       --title <words>                    where the file does not tell
       --audience user|admin              whom it is for; user where not said
       --address <https://…>              where the page was, for its relative links
       --content <folder>                 the content folder
  diff <git-ref> [folder]                 what a change does to the trees since a revision
       --format markdown                  for a pull request
  diagnostics                             writes docs/diagnostics.md: what each code means, and what to do
  site-config                             writes docs/site-config.md: what site.json may say

folder is the current one if it has fr/ or nl/ inside, otherwise content/, where none is named. --no-cache drafts every article again. Exit code 2: the command itself is wrong.
`

const options = {
  format: { type: 'string' },
  language: { type: 'string' },
  retire: { type: 'boolean' },
  why: { type: 'boolean' },
  title: { type: 'string' },
  'title-fr': { type: 'string' },
  'title-nl': { type: 'string' },
  guide: { type: 'string' },
  audience: { type: 'string' },
  address: { type: 'string' },
  content: { type: 'string' },
  'no-cache': { type: 'boolean' },
} as const

/** The command line of the compiler. Returns the exit code: 0 for success, 1 for errors in the content, 2 for a wrong call. */
export const main = (args: readonly string[]): Promise<number> =>
  runCommand(args, { usage, options }, async ({ values, positionals: [command, ...rest] }, wrong) => {
    if (command === undefined) {
      await print(usage)
      return 2
    }
    if (command === 'diagnostics') return writeDocs('docs/diagnostics.md', diagnosticsPage())
    if (command === 'site-config') return writeDocs('docs/site-config.md', siteConfigPage())
    if (command === 'import') return bring(resolve(values.content ?? (await usualFolder())), rest, values, wrong)
    const folder = resolve(
      (['tree', 'diff', 'new', 'approve', 'agree'].includes(command) ? rest[1] : rest[0]) ?? (await usualFolder()),
    )
    const compiled = () => compileFolder(folder, !values['no-cache'])
    if (command === 'new')
      return rest[0] === undefined
        ? wrong('Unexpected call without a name, expected `new <guide>`')
        : begin(folder, {
            guide: rest[0],
            titles: titlesIn(values),
            known: (await isFolder(folder)) ? (await compiled()).guides.map(({ id }) => id) : [],
          })
    if (!(await isFolder(folder))) return wrong(`Unexpected folder \`${folder}\`, expected one with \`fr/\` or \`nl/\` inside`)
    switch (command) {
      case 'check':
        if (values.format !== undefined && !['text', 'json', 'github'].includes(values.format))
          return wrong(`Unexpected format \`${values.format}\`, expected \`text\`, \`json\` or \`github\``)
        if (values.language !== undefined && !['fr', 'nl', 'en'].includes(values.language))
          return wrong(`Unexpected language \`${values.language}\`, expected \`fr\`, \`nl\` or \`en\``)
        return check(await compiled(), folder, { format: values.format, language: languageOf(values.language) })
      case 'compile':
        if (values.format !== undefined && values.format !== 'json')
          return wrong(`Unexpected format \`${values.format}\`, expected \`json\``)
        return printContract(await compiled())
      case 'tree':
        if (values.format !== undefined && !['text', 'mermaid'].includes(values.format))
          return wrong(`Unexpected format \`${values.format}\`, expected \`text\` or \`mermaid\``)
        return rest[0] === undefined
          ? wrong('Unexpected call without a guide, expected `tree <guide>`')
          : tree(await compiled(), rest[0], values)
      case 'lock':
        return lock(folder, await compiled(), values.retire ?? false)
      case 'approve':
        return rest[0] === undefined
          ? wrong('Unexpected call without a guide, expected `approve <guide>`')
          : approve(folder, await compiled(), rest[0])
      case 'agree':
        return rest[0] === undefined
          ? wrong('Unexpected call without a guide, expected `agree <guide>`')
          : agree(folder, await compiled(), rest[0])
      case 'diff':
        if (values.format !== undefined && !['text', 'markdown'].includes(values.format))
          return wrong(`Unexpected format \`${values.format}\`, expected \`text\` or \`markdown\``)
        return rest[0] === undefined
          ? wrong('Unexpected call without a revision, expected `diff <git-ref>`')
          : diff(folder, rest[0], compiled, values.format)
      default:
        return wrong(
          `Unexpected command \`${command}\`, expected check, compile, tree, new, import, lock, approve, agree, diff, diagnostics or site-config`,
        )
    }
  })

/** Writes a page of the documentation that is generated from the code. */
async function writeDocs(path: string, text: string): Promise<number> {
  await writeBelow(process.cwd(), path, text)
  await print(`${path}\n`)
  return 0
}

async function printContract({ guides, diagnostics, decisions }: Compilation): Promise<number> {
  await print(`${jsonText(emitContract(guides, diagnostics, decisions))}\n`)
  return fails(diagnostics) ? 1 : 0
}

async function tree(
  { guides, decisions }: Compilation,
  id: string,
  values: { readonly language?: string; readonly format?: string; readonly why?: boolean },
): Promise<number> {
  const found = guides.filter((guide) => guide.id === id && (values.language === undefined || guide.language === values.language))
  if (found.length === 0) return unknownGuide(id, guides)
  const draw = values.format === 'mermaid' ? mermaidTree : textTree
  await print(
    `${found
      .flatMap((guide) => [
        draw(guide, (style, text) => styleText(style, text, { stream: process.stdout })),
        ...(values.why === true ? [textDecisions(decisions.get(guide.source) ?? [])] : []),
      ])
      .join('\n')}\n`,
  )
  return 0
}

const unread = new Set([
  'unreadable-flow',
  'unreadable-yaml',
  'unknown-key',
  'file-too-large',
  'unreadable-encoding',
  'not-markdown',
  'empty-file',
  'not-a-file',
])

/** Whether a finding means that a flow file is left aside: the codes of its guide are not known then. */
const isUnreadFlow = (code: string, file: string): boolean => /^flows\//.test(file) && unread.has(code)

async function lock(folder: string, compilation: CompiledFolder, retire: boolean): Promise<number> {
  const isFault = ({ at, severity, code }: Diagnostic) =>
    (at.file === lockFile && severity === 'error' && code !== 'dying-code') || isUnreadFlow(code, at.file)
  if (await printsFaults(folder, compilation, isFault)) return 1
  const { codes, lock: before } = compilation
  await writeBelow(folder, lockFile, writeLock(codes, before, retire))
  const lost =
    codes.lost.length === 0
      ? ''
      : retire
        ? `, ${codes.lost.length} retired`
        : `, ${codes.lost.length} without a node kept (\`content check\` says which)`
  await print(`${codes.fresh.length} new codes${lost}, in ${terminalText(join(displayPath(folder), lockFile))}\n`)
  return 0
}

/** Writes down that an author has read the trees of a guide through, in every language. */
async function approve(folder: string, compiled: CompiledFolder, id: string): Promise<number> {
  const { guides, approvals } = compiled
  if (await printsFaults(folder, compiled, ({ code }) => code === 'unreadable-approvals')) return 1
  const read = guides.filter((guide) => guide.id === id)
  if (read.length === 0) return unknownGuide(id, guides)
  const trees = read.map((guide) => ({ ...guide, tree: treeOf(guide) }))
  await writeBelow(folder, approvalsFile, writeApprovals(approvals, trees))
  await print(
    `${terminalText(`${id} is approved in ${read.map(({ language }) => language).join(', ')}, in ${join(displayPath(folder), approvalsFile)}`)}\n`,
  )
  return 0
}

/** Writes down that the versions of a guide say the same, section by section, and that translations are of their originals as they are. */
async function agree(folder: string, compiled: CompiledFolder, id: string): Promise<number> {
  const { guides, drafts, agreements } = compiled
  if (await printsFaults(folder, compiled, ({ code }) => code === 'unreadable-agreements')) return 1
  const versions = drafts.filter((named) => named.id === id)
  if (versions.length === 0) return unknownGuide(id, guides)
  await writeBelow(folder, agreementsFile, writeAgreements(agreements, versions))
  const renewed = await renewHashes(folder, versions)
  const where = [agreementsFile, ...renewed].map((file) => join(displayPath(folder), file)).join(', ')
  await print(
    `${terminalText(`The versions of ${id} in ${versions.map(({ draft }) => draft.language).join(' and ')} agree, in ${where}`)}\n`,
  )
  return 0
}

/** Prints the faults of files that a command would write over. Returns whether there are any. */
async function printsFaults(
  folder: string,
  { diagnostics, lines }: CompiledFolder,
  isFault: (diagnostic: Diagnostic) => boolean,
): Promise<boolean> {
  const faults = diagnostics.filter(isFault)
  if (faults.length > 0) await printDiagnostics(folder, faults, lines)
  return faults.length > 0
}

/** Says that there is no such guide, and which there are. Returns the exit code. */
async function unknownGuide(id: string, guides: Compilation['guides']): Promise<number> {
  const names = [...new Set(guides.map((guide) => guide.id))].join(', ')
  await printError(`${terminalText(`Unexpected guide \`${id}\`, expected one of ${names}`)}\n`)
  return 2
}

/** Prints the changes since a revision. The exit code is 1 if there are new errors. */
async function diff(
  folder: string,
  ref: string,
  compiled: () => Promise<Compilation>,
  format: string | undefined,
): Promise<number> {
  let before: ReturnType<typeof contentAtRef>
  try {
    before = [...contentAtRef(folder, ref), ...pictureFiles(pictureNames)]
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n').slice(-2)[0] : String(error)
    await printError(
      `${terminalText(`Unexpected revision \`${ref}\`, expected one of the repository that holds the folder (${reason})`)}\n`,
    )
    return 2
  }
  const change = { ...diffContent(compile(before), await compiled()), pictures: await changedPictures(folder, ref) }
  const text =
    format === 'markdown'
      ? diffMarkdown(change)
      : diffText(change, (style, words) => styleText(style, words, { stream: process.stdout }))
  await print(`${text}\n`)
  return change.worse.some(({ severity }) => severity === 'error') ? 1 : 0
}
