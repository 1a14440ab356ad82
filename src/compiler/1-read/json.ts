import { readJson as read } from '../../guide/json.ts'
import type { Place } from '../diagnostic.ts'

/** JSON as data, or what is wrong with it and where in a file. */
export function readJson(
  text: string,
  file: string,
): { readonly data: unknown } | { readonly problem: string; readonly at: Place } {
  const reading = read(text)
  return 'data' in reading ? reading : { problem: reading.problem, at: { file, ...reading.at } }
}
