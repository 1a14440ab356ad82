import { readJson as read, spotAt } from '../../guide/json.ts'
import type { Place } from '../diagnostic.ts'

/** Parses JSON, or says what is wrong and at which place of a file. */
export function readJson(
  text: string,
  file: string,
): { readonly data: unknown } | { readonly problem: string; readonly at: Place } {
  const reading = read(text)
  return 'data' in reading ? reading : { problem: reading.problem, at: { file, ...reading.at } }
}

/** The place of the value at a path of keys in a JSON text, or of its nearest parent. */
export function placeInJson(text: string, file: string, path: readonly (string | number)[]): Place {
  const wanted = path.map((_, i) => path.slice(0, i + 1).join('.'))
  const offsets = new Map<string, number>()
  read(text, (at, offset) => wanted.includes(at) && offsets.set(at, offset))
  const nearest = wanted.filter((at) => offsets.has(at)).pop()
  return { file, ...spotAt(text, offsets.get(nearest ?? '') ?? 0) }
}
