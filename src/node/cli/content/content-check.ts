import type { Compilation } from '../../../compiler/assemble.ts'
import type { Diagnostic } from '../../../compiler/diagnostic.ts'
import type { Language } from '../../../guide/language.ts'
import type { Words } from '../../../ui/words/words.ts'
import { displayPath } from '../../compile/content-files.ts'
import type { SourceLines } from '../../compile/source-lines.ts'
import { print } from '../../printing/print.ts'
import { asAnnotations, asJson, condense } from './check-formats.ts'
import { formatWithSource, summary } from './content-report.ts'
import { findingWords } from './finding-words.ts'
import { prefixInRepository } from './git.ts'

/** A compiled content folder, with the lines that diagnostics are about. */
export interface CompiledFolder extends Compilation {
  readonly lines: SourceLines
}

/** Prints diagnostics for people: in English, or in the language of `words`. */
export async function printDiagnostics(
  folder: string,
  diagnostics: readonly Diagnostic[],
  lines: SourceLines,
  words?: Words,
): Promise<void> {
  const stream = process.stdout
  for (const { diagnostic, more } of condense(diagnostics)) {
    await print(`${formatWithSource(diagnostic, displayPath(folder), lines, stream, words)}\n`)
    if (more.length > 0) {
      const places = `${[...new Set(more)].slice(0, 12).join(', ')}${new Set(more).size > 12 ? ' …' : ''}`
      const also = words?.('authors:onLines', { count: more.length, lines: places })
      const inEnglish = `and ${more.length} more of ${diagnostic.code} in this file, on ${more.length === 1 ? 'line' : 'lines'} ${places}`
      await print(`    ${also ?? inEnglish}\n`)
    }
  }
}

/** Whether diagnostics have an error, so that the command fails. */
export const fails = (diagnostics: readonly Diagnostic[]): boolean => diagnostics.some(({ severity }) => severity === 'error')

/** Prints the diagnostics in a format: `json`, `github`, or text, in English or in a language. Returns the exit code. */
export async function check(
  { guides, diagnostics, lines }: CompiledFolder,
  folder: string,
  { format, language }: { readonly format: string | undefined; readonly language: Language | undefined },
): Promise<number> {
  if (format === 'json') await print(`${asJson(diagnostics)}\n`)
  else if (format === 'github') await print(`${asAnnotations(diagnostics, prefixInRepository(folder))}\n`)
  else {
    const words = language && findingWords(language)
    await printDiagnostics(folder, diagnostics, lines, words)
    await print(`${summary(guides, diagnostics, words)}\n`)
  }
  return fails(diagnostics) ? 1 : 0
}
