import { knownLanguages } from '../../../guide/language.ts'
import { pictureNames } from '../../../illustrations/words.ts'
import { compileContent } from '../../compile/compile-content.ts'
import { pictureFiles, readContentFolder } from '../../compile/content-files.ts'
import { sourceLines } from '../../compile/source-lines.ts'
import { isFolder } from '../../files/read-below.ts'
import type { CompiledFolder } from './content-check.ts'

/** The content folder where none is named: the current one if it has articles inside, as that of an organisation has. */
export const usualFolder = async (): Promise<string> =>
  (await Promise.all(knownLanguages.map(isFolder))).includes(true) ? '.' : 'content'

/** Compiles a content folder for a command, and shows the progress in a terminal. `cache` is false where every article is drafted again. */
export async function compileFolder(folder: string, cache: boolean): Promise<CompiledFolder> {
  const files = [...(await readContentFolder(folder)), ...pictureFiles(pictureNames)]
  const live = process.stderr.isTTY
  const started = Date.now()
  const compilation = await compileContent(files, {
    cache,
    progress: (done, all) => {
      // No progress for work that ends before it can be read.
      if (live && Date.now() - started > 300) process.stderr.write(`\r\u001b[K${done} of ${all} articles read`)
    },
  })
  if (live) process.stderr.write('\r\u001b[K')
  return { ...compilation, lines: sourceLines(files, compilation.diagnostics) }
}
