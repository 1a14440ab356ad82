import type { CodeIndex, Catalog, GuideFile } from '../guide/guide.ts'
import type { Page } from '../guide/page.ts'
import { fixtureFiles, fixturePages } from './fixture.ts'

/** A file of the site as text: `path` is below the base. */
export interface TextFile {
  readonly path: string
  readonly text: string
}

/** The content compiled: every page there is to render, and every data file that a device loads. */
export interface Edition {
  readonly pages: readonly Page[]
  readonly files: readonly TextFile[]
  /** What authors have to hear, one line each. */
  readonly says: readonly string[]
}

/** Reads and compiles a content folder. */
export async function readEdition(_folder: string): Promise<Edition> {
  return { pages: fixturePages(), files: fixtureFiles(), says: [] }
}

export type DataFile = GuideFile | Catalog | CodeIndex
