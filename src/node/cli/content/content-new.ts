import { type Language, languages } from '../../../guide/language.ts'
import { shownPath } from './content-check.ts'
import { type Wanted, writeNewArticle } from './new-article.ts'

/** `--title` is for both languages, `--title-fr` and `--title-nl` for one. */
type Titles = { readonly [Option in 'title' | `title-${Language}`]?: string | undefined }

/** The titles that a call gives, by language. */
export const titlesIn = (values: Titles): Wanted['titles'] =>
  Object.fromEntries(
    languages.flatMap((language) => {
      const title = values[`title-${language}`] ?? values.title
      return title === undefined ? [] : [[language, title]]
    }),
  )

/** `content new`: writes a new article and says how to go on. The folder need not be there yet. Answers the exit code. */
export async function begin(folder: string, wanted: Wanted): Promise<number> {
  const written = await writeNewArticle(folder, wanted)
  if ('fault' in written) {
    process.stderr.write(`${written.fault}\n`)
    return 2
  }
  const shown = shownPath(folder)
  const elsewhere = shown !== 'content'
  const lines = [
    ...written.files.map((path) => `${shown}/${path}`),
    '',
    'Next:',
    '  write both articles: the same headings with the same <a name> in both languages',
    `  npm run dev${elsewhere ? ` -- --content ${shown}` : ''}`,
    '      and open /authors/: every doubt at its line, both languages side by side',
    `  npm run content -- lock${elsewhere ? ` ${shown}` : ''}`,
    '      before it is published: its screens get the codes that they keep',
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  return 0
}
