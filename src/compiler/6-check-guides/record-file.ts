import * as v from 'valibot'
import { type GuideId, isGuideId } from '../../guide/node.ts'
import { readJson } from '../1-read/json.ts'
import { compareText, type Finding, type Report, startOf } from '../diagnostic.ts'

/** The id of a guide, as a key of a record. */
export const guideKey = v.pipe(v.string(), v.check(isGuideId, 'the id of a guide'))

/** A file that a command writes about guides, and what is said where it cannot be read. */
interface RecordFile<Data> {
  readonly file: string
  readonly schema: v.GenericSchema<unknown, Data>
  readonly fault: Finding['code']
  /** What the file has, which command writes it, and what holds without it. */
  readonly expected: string
  readonly writtenBy: string
  readonly otherwise: string
}

/** Parses such a file. `undefined` for a missing one, and for one that cannot be read, which is reported. */
export function readRecord<Data>(
  text: string | undefined,
  { file, schema, fault, expected, writtenBy, otherwise }: RecordFile<Data>,
  report: Report,
): Data | undefined {
  if (text === undefined) return
  const read = readJson(text, file)
  const checked = 'data' in read ? v.safeParse(schema, read.data) : undefined
  if (checked?.success) return checked.output
  report({
    code: fault,
    message: `${'data' in read ? `Unexpected content, expected ${expected}` : read.problem}, as \`${writtenBy}\` writes it; ${otherwise}`,
    at: 'data' in read ? startOf(file) : read.at,
  })
  return
}

/** The text of such a file: its guides under a key, in the order of their names. */
export function writeRecord(key: string, guides: ReadonlyMap<GuideId, unknown>): string {
  const sorted = [...guides].sort(([a], [b]) => compareText(a, b))
  return `${JSON.stringify({ [key]: Object.fromEntries(sorted) }, null, 2)}\n`
}
