import { readJson as read } from '../../guide/json.ts'
import type { Place } from '../diagnostic.ts'

/** Parses JSON, or says what is wrong and at which place of a file. */
export function readJson(
  text: string,
  file: string,
): { readonly data: unknown } | { readonly problem: string; readonly at: Place } {
  const reading = read(text)
  return 'data' in reading ? reading : { problem: reading.problem, at: { file, ...reading.at } }
}
