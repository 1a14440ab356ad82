import type { Diagnostic, Place } from '../../../compiler/diagnostic.ts'
import type { Severity } from '../../../compiler/diagnostic-codes/entry.ts'
import { annotationProperty, annotationText } from '../../printing/annotation.ts'
import { jsonText } from '../../printing/json.ts'

/** The number of diagnostics of one code in one file that are shown in full. All errors are shown. */
const mostShown = 3

export interface Condensed {
  readonly diagnostic: Diagnostic
  /** The lines of further diagnostics of this code. Only the last one shown has any. */
  readonly more: readonly number[]
}

/** Shortens diagnostics for people: the first few of each code in a file, and the lines of the others. */
export function condense(diagnostics: readonly Diagnostic[]): Condensed[] {
  const alike = new Map<string, { last: Condensed & { more: number[] }; count: number }>()
  return diagnostics.flatMap((diagnostic): Condensed[] => {
    const entry = { diagnostic, more: [] }
    const name = `${diagnostic.at.file} ${diagnostic.code}`
    const known = diagnostic.severity === 'error' ? undefined : alike.get(name)
    if (known !== undefined && known.count >= mostShown) {
      known.last.more.push(diagnostic.at.line)
      return []
    }
    alike.set(name, { last: entry, count: (known?.count ?? 0) + 1 })
    return [entry]
  })
}

/** The keys of a place, in the order of the JSON format. */
const flat = ({ file, line, column }: Place) => ({ file, line, column })

/** Diagnostics as a JSON array, in the form of the contract of `compile`. `because` is the second place, if there is one. */
export const asJson = (diagnostics: readonly Diagnostic[]): string =>
  jsonText(
    diagnostics.map(({ code, severity, message, at, because }) => ({
      code,
      severity,
      message,
      ...flat(at),
      ...(because && { because: { message: because.message, ...flat(because.at) } }),
    })),
    2,
  )

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<Severity, string>

/**
 * Diagnostics as workflow commands of GitHub Actions, one a line, which GitHub shows in a pull request
 * (https://docs.github.com/actions/reference/workflow-commands-for-github-actions). Errors come first, because GitHub shows a
 * limited number. `prefix` is the path of the content folder in its repository, with its slash: GitHub looks there for the files.
 */
export function asAnnotations(diagnostics: readonly Diagnostic[], prefix: string): string {
  const line = ({ code, severity, message, at }: Diagnostic) =>
    `::${commands[severity]} file=${annotationProperty(`${prefix}${at.file}`)},line=${at.line},col=${at.column},title=${annotationProperty(code)}::${annotationText(message)}`
  return (['error', 'warning', 'info'] as const)
    .flatMap((wanted) => diagnostics.filter(({ severity }) => severity === wanted).map(line))
    .join('\n')
}
