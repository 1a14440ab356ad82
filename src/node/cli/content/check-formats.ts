import type { Diagnostic, Place } from '../../../compiler/diagnostic.ts'
import type { Severity } from '../../../compiler/diagnostic-codes/entry.ts'

/** How many of one code in one file are shown whole: who has read three knows the fourth. Errors are all shown. */
const enough = 3

export interface Condensed {
  readonly diagnostic: Diagnostic
  /** The lines of further ones like it, at the last that is shown. */
  readonly more: readonly number[]
}

/** Diagnostics for people: of one code in one file the first few, and where the others are. */
export function condense(diagnostics: readonly Diagnostic[]): Condensed[] {
  const alike = new Map<string, { last: Condensed & { more: number[] }; count: number }>()
  return diagnostics.flatMap((diagnostic): Condensed[] => {
    const entry = { diagnostic, more: [] }
    const name = `${diagnostic.at.file} ${diagnostic.code}`
    const known = diagnostic.severity === 'error' ? undefined : alike.get(name)
    if (known !== undefined && known.count >= enough) {
      known.last.more.push(diagnostic.at.line)
      return []
    }
    alike.set(name, { last: entry, count: (known?.count ?? 0) + 1 })
    return [entry]
  })
}

/** A second place, for machines, in the keys of the first. */
const flat = ({ file, line, column }: Place) => ({ file, line, column })

/** All of them as one JSON array, in the shape of the contract of `compile`; `because` is the second place, where there is one. */
export const asJson = (diagnostics: readonly Diagnostic[]): string =>
  JSON.stringify(
    diagnostics.map(({ code, severity, message, at, because }) => ({
      code,
      severity,
      message,
      ...flat(at),
      ...(because && { because: { message: because.message, ...flat(because.at) } }),
    })),
    null,
    2,
  )

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<Severity, string>

/**
 * Workflow commands of GitHub Actions, one a line, which it shows beside the lines of a pull request:
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions. Errors come first, because it shows only
 * so many of them.
 */
export function asAnnotations(diagnostics: readonly Diagnostic[], folder: string): string {
  const line = ({ code, severity, message, at }: Diagnostic) =>
    `::${commands[severity]} file=${property(`${folder}/${at.file}`)},line=${at.line},col=${at.column},title=${property(code)}::${data(message)}`
  return (['error', 'warning', 'info'] as const)
    .flatMap((wanted) => diagnostics.filter(({ severity }) => severity === wanted).map(line))
    .join('\n')
}

const data = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
const property = (text: string): string => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
