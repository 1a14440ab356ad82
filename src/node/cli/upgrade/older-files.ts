import { readJson } from '../../../guide/json.ts'
import { todaysForm } from '../../../runtime/site/older-forms.ts'
import { readBelow } from '../../files/read-below.ts'
import { writeBelow } from '../../files/write-below.ts'

/** A file of a folder in the form of an older version: its text as it is, and in today's form. */
export interface OlderFile {
  readonly path: string
  readonly text: string
  readonly renewed: string
}

/**
 * The files of a folder that an older version has written in another form. They are read as they were meant, also without being
 * renewed. A file that cannot be read is left to `check` and `build`, which say why.
 */
export async function olderFiles(folder: string): Promise<readonly OlderFile[]> {
  const read = await readBelow(folder, 'site.json', 1_000_000)
  if (!('bytes' in read)) return []
  const text = new TextDecoder().decode(read.bytes)
  const json = readJson(text)
  if (!('data' in json)) return []
  const today = todaysForm(json.data)
  return today === json.data ? [] : [{ path: 'site.json', text, renewed: `${JSON.stringify(today, null, 2)}\n` }]
}

/**
 * Writes a file in today's form. The text before it is kept beside it first, `site.json.0.2.0`, so that nothing is lost if the second
 * writing fails. Throws where that copy exists already, or cannot be written. Returns the name of the copy.
 */
export async function renew(folder: string, { path, text, renewed }: OlderFile, version: string): Promise<string> {
  const copy = `${path}.${version.replace(/[^\w.-]/g, '')}`
  await writeBelow(folder, copy, text, { fresh: true })
  await writeBelow(folder, path, renewed)
  return copy
}
