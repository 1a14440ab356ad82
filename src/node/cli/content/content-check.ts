import { existsSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Compilation } from '../../../compiler/assemble.ts'
import type { Diagnostic } from '../../../compiler/diagnostic.ts'
import { asAnnotations, asJson, condense } from './check-formats.ts'
import { formatWithSource, summary } from './content-report.ts'

/** The source lines of a file of the content folder, for showing the place of a diagnostic. */
const sourceOf =
  (folder: string) =>
  (file: string): string | undefined => {
    const path = join(folder, file)
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined
  }

/** A folder as people call it where they stand. */
export const shownPath = (folder: string): string => (relative(process.cwd(), folder) || '.').split(sep).join('/')

/** Diagnostics for people, on standard output. */
export function say(folder: string, diagnostics: readonly Diagnostic[]): void {
  const stream = process.stdout
  for (const { diagnostic, more } of condense(diagnostics)) {
    stream.write(`${formatWithSource(diagnostic, shownPath(folder), sourceOf(folder), stream)}\n`)
    if (more.length > 0)
      stream.write(
        `    and ${more.length} more of ${diagnostic.code} in this file, on ${more.length === 1 ? 'line' : 'lines'} ${[...new Set(more)].slice(0, 12).join(', ')}${new Set(more).size > 12 ? ' …' : ''}\n`,
      )
  }
}

export const fails = (diagnostics: readonly Diagnostic[]): boolean => diagnostics.some(({ severity }) => severity === 'error')

/** Waits until a pipe has taken all of it: the process may end right after. */
export const put = (text: string) => new Promise<void>((done) => process.stdout.write(text, () => done()))

/** What is wrong with the content, in one of the formats. Answers the exit code. */
export async function check({ guides, diagnostics }: Compilation, folder: string, format: string | undefined): Promise<number> {
  if (format === 'json') await put(`${asJson(diagnostics)}\n`)
  else if (format === 'github') await put(`${asAnnotations(diagnostics, shownPath(folder))}\n`)
  else {
    say(folder, diagnostics)
    await put(`${summary(guides, diagnostics)}\n`)
  }
  return fails(diagnostics) ? 1 : 0
}
