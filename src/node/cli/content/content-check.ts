import type { Compilation } from '../../../compiler/assemble.ts'
import type { Diagnostic } from '../../../compiler/diagnostic.ts'
import { displayPath } from '../../compile/content-files.ts'
import type { SourceLines } from '../../compile/source-lines.ts'
import { print } from '../../printing/print.ts'
import { asAnnotations, asJson, condense } from './check-formats.ts'
import { formatWithSource, summary } from './content-report.ts'
import { prefixInRepository } from './git.ts'

/** A compiled content folder, with the lines that diagnostics are about. */
export interface CompiledFolder extends Compilation {
  readonly lines: SourceLines
}

/** Prints diagnostics for people. */
export async function printDiagnostics(folder: string, diagnostics: readonly Diagnostic[], lines: SourceLines): Promise<void> {
  const stream = process.stdout
  for (const { diagnostic, more } of condense(diagnostics)) {
    await print(`${formatWithSource(diagnostic, displayPath(folder), lines, stream)}\n`)
    if (more.length > 0)
      await print(
        `    and ${more.length} more of ${diagnostic.code} in this file, on ${more.length === 1 ? 'line' : 'lines'} ${[...new Set(more)].slice(0, 12).join(', ')}${new Set(more).size > 12 ? ' …' : ''}\n`,
      )
  }
}

/** Whether diagnostics have an error, so that the command fails. */
export const fails = (diagnostics: readonly Diagnostic[]): boolean => diagnostics.some(({ severity }) => severity === 'error')

/** Prints the diagnostics in a format: `json`, `github`, or text. Returns the exit code. */
export async function check(
  { guides, diagnostics, lines }: CompiledFolder,
  folder: string,
  format: string | undefined,
): Promise<number> {
  if (format === 'json') await print(`${asJson(diagnostics)}\n`)
  else if (format === 'github') await print(`${asAnnotations(diagnostics, prefixInRepository(folder))}\n`)
  else {
    await printDiagnostics(folder, diagnostics, lines)
    await print(`${summary(guides, diagnostics)}\n`)
  }
  return fails(diagnostics) ? 1 : 0
}
