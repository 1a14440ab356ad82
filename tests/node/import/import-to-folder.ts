import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compile } from '../../../src/compiler/compile.ts'
import type { Guide } from '../../../src/guide/guide.ts'
import { textTree } from '../../../src/node/cli/content/content-tree.ts'
import { readContentFolder } from '../../../src/node/compile/content-files.ts'
import { type Imported, type ImportedFile, type Importing, importFiles } from '../../../src/node/import/import-files.ts'

const fixtures = fileURLToPath(new URL('./fixtures/', import.meta.url))

/** A file of the fixtures; its pictures beside it are those given. */
export const fixture = (name: string, beside: Readonly<Record<string, Uint8Array>> = {}): ImportedFile =>
  fileOf(name, readFileSync(join(fixtures, name)), beside)

export const fileOf = (
  name: string,
  content: string | Uint8Array,
  beside: Readonly<Record<string, Uint8Array>> = {},
): ImportedFile => ({
  name,
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  beside: async (path) => beside[path],
})

/** Imports one file as a guide `sample`. */
export async function importOne(
  folder: string,
  file: ImportedFile,
  importing: Partial<Importing> = {},
): Promise<{ readonly imported: Imported; readonly markdown: string }> {
  const { articles } = await importFiles(folder, [file], { guide: 'sample', audience: 'user', ...importing })
  const [imported] = articles
  if (imported === undefined) throw new Error('Unexpected import without an article')
  return { imported, markdown: readFileSync(join(folder, imported.article), 'utf8') }
}

/** The trees of a content folder, drawn as text, without the codes: those depend on nothing that an import decides. */
export async function treesOf(folder: string): Promise<string> {
  const { guides } = compile(await readContentFolder(folder))
  return guides
    .map((guide: Guide) => textTree(guide, (_, text) => text))
    .join('\n')
    .replace(/ [0-9a-z]{5}$/gm, '')
    .replace(/⤷ [0-9a-z]{5} /g, '⤷ ')
}
