import type { BaseIssue } from 'valibot'
import { isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import type { Place, Report } from '../diagnostic.ts'

/** A YAML text as plain data, with the place of each of its keys. */
export interface YamlData {
  readonly data: unknown
  /** The place of the value at a path of keys, or of its nearest parent. */
  readonly placeOf: (path: readonly (string | number)[]) => Place
}

/** The path of keys at which a schema found a problem, for `placeOf`. */
export const pathOf = ({ path }: BaseIssue<unknown>): (string | number)[] =>
  (path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))

/** Keys that every JavaScript object inherits: data must not use them. */
const inherited = new Set(['__proto__', 'constructor', 'prototype', ...Object.getOwnPropertyNames(Object.prototype)])

/**
 * Parses YAML as data only: no tags, aliases, merge keys or repeated keys. Every scalar stays a string, so that a code `00000`, a
 * date or a `no` keeps its text. Returns `undefined`, and reports a diagnostic, where the text cannot be read. `line` is the line
 * of the file at which the text begins.
 */
export function readYaml(text: string, file: string, line: number, report: Report): YamlData | undefined {
  const lines = new LineCounter()
  const place = (offset: number): Place => {
    const { line: row, col } = lines.linePos(offset)
    return { file, line: Math.max(row, 1) + line - 1, column: Math.max(col, 1) }
  }
  const refuse = (message: string, offset: number) => {
    report({ code: 'unreadable-yaml', message, at: place(offset) })
    return undefined
  }
  if (/[[{]{50}|(?:[-?][ \t]+){50}|^ {200}/m.test(text.replace(/([[{])\s+/g, '$1')))
    return refuse('Unexpected nesting of more than 50 levels, expected simple data', 0)
  // With `uniqueKeys` the package compares each key with every other key of its map; `badKey` needs one pass.
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: false,
    merge: false,
    schema: 'failsafe',
    prettyErrors: false,
    logLevel: 'silent',
  })
  const [problem] = [...document.errors, ...document.warnings]
  if (problem) return refuse(`Unexpected YAML: ${problem.message.split('\n')[0]}, expected \`key: value\` lines`, problem.pos[0])
  const bad = badKey(document)
  if (bad) return refuse(bad.message, bad.offset)
  try {
    const data: unknown = document.toJS({ maxAliasCount: 0 })
    return {
      data,
      placeOf: (path) => {
        for (let length = path.length; length > 0; length--) {
          const node = document.getIn(path.slice(0, length), true)
          if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range))
            return place(Number(node.range[0]))
        }
        return place(0)
      },
    }
  } catch {
    return refuse('Unexpected YAML alias, expected plain data without `&` and `*`', 0)
  }
}

/** The first key that is not a plain word, repeats another key of its map, or is inherited by every object. */
function badKey(document: ReturnType<typeof parseDocument>): { readonly message: string; readonly offset: number } | undefined {
  let bad: { message: string; offset: number } | undefined
  visit(document, {
    Alias: (_, { range }) => {
      bad = { message: 'Unexpected YAML alias, expected plain data without `&` and `*`', offset: range?.[0] ?? 0 }
      return visit.BREAK
    },
    Map: (_, map) => {
      const seen = new Set<string>()
      for (const { key } of map.items) {
        const name = isScalar(key) ? String(key.value) : undefined
        const offset = (isScalar(key) || isMap(key) ? key.range?.[0] : undefined) ?? map.range?.[0] ?? 0
        if (name === undefined) bad = { message: 'Unexpected key that is a list or a map, expected a word', offset }
        else if (name === '<<' || inherited.has(name))
          bad = { message: `Unexpected key \`${name}\`, expected one that means data`, offset }
        else if (seen.has(name)) bad = { message: `Unexpected second key \`${name}\`, expected each once`, offset }
        if (bad !== undefined) return visit.BREAK
        seen.add(name ?? '')
      }
      return
    },
  })
  return bad
}
