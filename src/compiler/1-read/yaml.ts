import { LineCounter, parseDocument } from 'yaml'
import type { Place, Report } from '../diagnostic.ts'

/** A YAML text as plain data, and where each of its keys stands. */
export interface YamlData {
  readonly data: unknown
  /** The place of the value at a path of keys, or of its nearest parent. */
  readonly placeOf: (path: readonly (string | number)[]) => Place
}

/**
 * YAML as data only: no tags, no aliases, no merge keys, no key twice. Every scalar is a string: a code `00000`, a date or
 * a `no` means what it says. `undefined`, with a diagnostic at the line, for what cannot be read. `line` is where the text begins.
 */
export function readYaml(text: string, file: string, line: number, report: Report): YamlData | undefined {
  const lines = new LineCounter()
  const place = (offset: number): Place => {
    const { line: row, col } = lines.linePos(offset)
    return { file, line: row + line - 1, column: Math.max(col, 1) }
  }
  const refuse = (message: string, offset: number) => {
    report({ code: 'unreadable-yaml', message, at: place(offset) })
    return undefined
  }
  if (/[[{]{50}/.test(text.replace(/\s/g, ''))) return refuse('Unexpected nesting of more than 50 levels, expected simple data', 0)
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, merge: false, schema: 'failsafe', prettyErrors: false, logLevel: 'silent' })
  const [problem] = [...document.errors, ...document.warnings]
  if (problem) return refuse(`Unexpected YAML: ${problem.message.split('\n')[0]}, expected \`key: value\` lines`, problem.pos[0])
  try {
    const data: unknown = document.toJS({ maxAliasCount: 0 })
    return {
      data,
      placeOf: (path) => {
        for (let length = path.length; length > 0; length--) {
          const node = document.getIn(path.slice(0, length), true)
          if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) return place(Number(node.range[0]))
        }
        return place(0)
      },
    }
  } catch {
    return refuse('Unexpected YAML alias, expected plain data without `&` and `*`', 0)
  }
}
