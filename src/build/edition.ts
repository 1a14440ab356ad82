import { emitFiles, emitPages } from '../compiler/5-emit/emit.ts'
import { type Diagnostic, formatDiagnostic } from '../compiler/diagnostic.ts'
import type { Page } from '../guide/page.ts'
import { compileContent } from './compile-content.ts'
import { readContentFolder } from './content-files.ts'

/** The content compiled: every page there is to render, and every data file that a device loads. */
export interface Edition {
  readonly pages: readonly Page[]
  /** Text of each data file by its path below the base. */
  readonly files: ReadonlyMap<string, string>
  /** What authors have to hear, in short. A bad article never stops the others, so none of it stops a build. */
  readonly says: readonly string[]
}

/** Reads and compiles a content folder. */
export async function readEdition(folder: string): Promise<Edition> {
  const compilation = await compileContent(await readContentFolder(folder))
  return {
    pages: emitPages(compilation),
    files: new Map(emitFiles(compilation).map(({ path, text }) => [path, text])),
    says: inShort(compilation.diagnostics),
  }
}

/** Errors in full; the rest is counted, because `npm run content -- check` shows it with its lines. */
function inShort(diagnostics: readonly Diagnostic[]): readonly string[] {
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length
  const hint = 'npm run content -- check shows them'
  return [...errors.map(formatDiagnostic), ...(warnings > 0 ? [`${warnings} warnings about the content: ${hint}`] : [])]
}
