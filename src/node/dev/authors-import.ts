import type { IncomingMessage } from 'node:http'
import { mostImportedBytes, tooLarge } from '../../guide/import-report.ts'
import type { ImportAnswer } from '../../ui/rooms/authors/edits.ts'
import { importFiles, importingOf, refusalOf } from '../import/import-files.ts'
import { bytesOf, isFromAuthors } from './from-authors.ts'

interface Answer {
  readonly status: number
  readonly body: ImportAnswer
}

/**
 * Makes an article of the file that the page of authors sends: its bytes are the body, its name and the options stand in the query
 * (`file`, `guide`, `language`, `title`, `audience`). Nothing is overwritten. A page of another site, and another machine, are refused.
 */
export async function answerImport(incoming: IncomingMessage, folder: string): Promise<Answer> {
  if (!isFromAuthors(incoming, 'application/octet-stream')) return { status: 403, body: { refused: 'not-ours' } }
  const query = new URLSearchParams(incoming.url?.split('?')[1])
  const given = (name: string) => query.get(name) || undefined
  const bytes = await bytesOf(incoming, mostImportedBytes)
  const name = given('file')?.split(/[/\\]/).at(-1)
  if (bytes === undefined || name === undefined) return { status: 409, body: tooLarge }
  try {
    const importing = importingOf({
      guide: given('guide'),
      language: given('language'),
      title: given('title'),
      audience: given('audience'),
    })
    const { articles } = await importFiles(folder, [{ name, bytes, beside: async () => undefined }], importing)
    const [article] = articles
    if (article === undefined) return { status: 409, body: { refused: 'unsaved' } }
    const { title, language, isGuessed, losses, article: path } = article
    return { status: 200, body: { imported: { guide: importing.guide, path, title, language, isGuessed, losses } } }
  } catch (error) {
    const why = refusalOf(error)
    if (why !== undefined) return { status: 409, body: { refused: 'not-allowed', why } }
    return { status: 409, body: { refused: 'unsaved', because: error instanceof Error ? error.message : String(error) } }
  }
}
