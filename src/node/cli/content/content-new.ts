import { type Language, languages } from '../../../guide/language.ts'
import { displayPath } from '../../compile/content-files.ts'
import { callOf } from '../../printing/call-of.ts'
import { print, printError } from '../../printing/print.ts'
import { terminalText } from '../../printing/terminal.ts'
import { type NewArticle, writeNewArticle } from './new-article.ts'

/** `--title` is for both languages, `--title-fr` and `--title-nl` are for one. */
type Titles = { readonly [Option in 'title' | `title-${Language}`]?: string | undefined }

/** The titles in the options, by language. */
export const titlesIn = (values: Titles): NewArticle['titles'] =>
  Object.fromEntries(
    languages.flatMap((language) => {
      const title = values[`title-${language}`] ?? values.title
      return title === undefined ? [] : [[language, title]]
    }),
  )

/**
 * The command `content new`: writes a new article and prints the next steps. Creates the folder if needed. Returns the exit code.
 */
export async function begin(folder: string, article: NewArticle): Promise<number> {
  const written = await writeNewArticle(folder, article)
  if ('fault' in written) {
    await printError(`${terminalText(written.fault)}\n`)
    return 2
  }
  const shown = displayPath(folder)
  const lines = [
    ...written.files.map((path) => `${shown}/${path}`),
    '',
    'Next:',
    '  write both articles: the same headings with the same <a name> in both languages',
    `  ${callOf('dev', shown)}`,
    '      and open /authors/: every doubt at its line, both languages side by side',
    `  ${callOf('lock', shown)}`,
    '      before it is published: its screens get the codes that they keep',
  ]
  await print(`${lines.map(terminalText).join('\n')}\n`)
  return 0
}
