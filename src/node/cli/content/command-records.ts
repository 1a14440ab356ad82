import { join } from 'node:path'
import { approvalsFile, treeOf, writeApprovals } from '../../../compiler/6-check-guides/approvals.ts'
import type { DiagnosticCode } from '../../../compiler/diagnostic-codes.ts'
import { agreedFiles } from '../../authoring/agreed-files.ts'
import { displayPath } from '../../compile/content-files.ts'
import { writeAllBelow, writeBelow } from '../../files/write-below.ts'
import { print } from '../../printing/print.ts'
import { terminalText } from '../../printing/terminal.ts'
import { type CompiledFolder, printDiagnostics } from './content-check.ts'
import { unknownGuide } from './unknown-guide.ts'

/** `approve`: writes down that an author has read the trees of a guide through, in every language. */
export async function approve(folder: string, compiled: CompiledFolder, id: string): Promise<number> {
  const { guides, approvals } = compiled
  if (await printsFault(folder, compiled, 'unreadable-approvals')) return 1
  const read = guides.filter((guide) => guide.id === id)
  if (read.length === 0) return unknownGuide(id, guides)
  const trees = read.map((guide) => ({ ...guide, tree: treeOf(guide) }))
  await writeBelow(folder, approvalsFile, writeApprovals(approvals, trees))
  await print(
    `${terminalText(`${id} is approved in ${read.map(({ language }) => language).join(', ')}, in ${join(displayPath(folder), approvalsFile)}`)}\n`,
  )
  return 0
}

/** `agree`: writes down that the versions of a guide say the same, section by section, and that translations are of their originals as they are. */
export async function agree(folder: string, compiled: CompiledFolder, id: string): Promise<number> {
  const { guides, drafts, agreements } = compiled
  if (await printsFault(folder, compiled, 'unreadable-agreements')) return 1
  const versions = drafts.filter((named) => named.id === id)
  if (versions.length === 0) return unknownGuide(id, guides)
  const files = await agreedFiles(folder, versions, agreements)
  await writeAllBelow(
    folder,
    files.map(({ path, text }) => [path, text] as const),
  )
  const where = files.map(({ path }) => join(displayPath(folder), path)).join(', ')
  await print(
    `${terminalText(`The versions of ${id} in ${versions.map(({ draft }) => draft.language).join(' and ')} agree, in ${where}`)}\n`,
  )
  return 0
}

/** Prints the fault of a file that a command would write over. Returns whether there is one. */
async function printsFault(folder: string, { diagnostics, lines }: CompiledFolder, fault: DiagnosticCode): Promise<boolean> {
  const faults = diagnostics.filter(({ code }) => code === fault)
  if (faults.length > 0) await printDiagnostics(folder, faults, lines)
  return faults.length > 0
}
