import type { Compilation } from '../../../compiler/assemble.ts'
import { type Diagnostic, formatDiagnostic } from '../../../compiler/diagnostic.ts'
import type { Language } from '../../../guide/language.ts'
import type { Words } from '../../../ui/words/words.ts'
import { displayPath } from '../../compile/content-files.ts'
import type { SourceLines } from '../../compile/source-lines.ts'
import { print } from '../../printing/print.ts'
import { terminalText } from '../../printing/terminal.ts'
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

interface CheckOptions {
  readonly format: string | undefined
  readonly language: Language | undefined
  /** Whether the text also has the findings that flow files explain. */
  readonly known: boolean
}

/** Prints the diagnostics in a format: `json`, `github`, or text, in English or in a language. Returns the exit code. */
export async function check(
  { guides, diagnostics, known, lines }: CompiledFolder,
  folder: string,
  { format, language, known: withKnown }: CheckOptions,
): Promise<number> {
  if (format === 'json') await print(`${asJson(diagnostics)}\n`)
  else if (format === 'github') await print(`${asAnnotations(diagnostics, prefixInRepository(folder))}\n`)
  else {
    const words = language === undefined ? undefined : await findingWords(language)
    await printDiagnostics(folder, diagnostics, lines, words)
    if (withKnown)
      for (const { diagnostic, why } of known)
        await print(
          `${terminalText(`${formatDiagnostic(diagnostic)}`)}\n    ${words?.('authors:known') ?? 'Known:'} ${terminalText(why)}\n`,
        )
    await print(`${summary(guides, { diagnostics, known }, words)}\n`)
  }
  return fails(diagnostics) ? 1 : 0
}
