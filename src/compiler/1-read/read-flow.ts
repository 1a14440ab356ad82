import * as v from 'valibot'
import type { Finding, Place, Report } from '../diagnostic.ts'
import { type Flow, flow, nameOf } from './flow-file.ts'
import { pathOf, readYaml } from './yaml.ts'

/**
 * Parses a flow file and checks it against its schema. Every unknown key or wrong value is reported at its place, and the whole
 * file is ignored, because half of a flow file could mean its opposite.
 */
export function readFlow(file: string, text: string, report: Report): Flow | undefined {
  const yaml = readYaml(text, file, 1, report)
  if (yaml === undefined) return
  const checked = v.safeParse(flow, yaml.data)
  if (checked.success)
    return { ...checked.output, file, places: new Map(pathsIn(yaml.data, []).map((path) => [nameOf(path), yaml.placeOf(path)])) }
  for (const issue of checked.issues) report(issueDiagnostic(issue, yaml.placeOf))
  return
}

const pathsIn = (data: unknown, path: readonly (string | number)[]): (readonly (string | number)[])[] =>
  typeof data !== 'object' || data === null
    ? []
    : Object.entries(data).flatMap(([key, inner]) => [
        [...path, Array.isArray(data) ? Number(key) : key],
        ...pathsIn(inner, [...path, Array.isArray(data) ? Number(key) : key]),
      ])

function issueDiagnostic(issue: v.BaseIssue<unknown>, placeOf: (path: readonly (string | number)[]) => Place): Finding {
  const path = pathOf(issue)
  const where = path.length === 0 ? 'the file' : `\`${path.join('.')}\``
  const unknown = issue.expected === 'never'
  return {
    code: unknown ? 'unknown-key' : 'unreadable-flow',
    message: `Unexpected ${unknown ? 'key' : (issue.received ?? 'value')} at ${where}, expected ${unknown ? 'only the keys of docs/authors.md' : (issue.expected ?? issue.message)}`,
    at: placeOf(path),
  }
}
