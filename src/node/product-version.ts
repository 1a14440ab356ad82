import { field, text } from '../guide/read.ts'
import { textBelow } from './files/read-below.ts'
import { programFolder } from './places.ts'

/** The version of Ariane, `0.2.0`. */
export async function productVersion(): Promise<string> {
  const version = text(field(JSON.parse(await textBelow(programFolder, 'package.json')), 'version'))
  if (version === undefined) throw new Error('Unexpected package.json of Ariane without a version, expected one')
  return version
}
