import { publishableId } from '../../../compiler/5-link/reserved-names.ts'
import type { Language } from '../../../guide/language.ts'
import { displayPath } from '../../compile/content-files.ts'
import { fileToImport, type Imported, type Importing, importFiles } from '../../import/import-files.ts'
import { print } from '../../printing/print.ts'
import { terminalText } from '../../printing/terminal.ts'
import type { Wrong } from '../command-line.ts'

interface Options {
  readonly guide?: string | undefined
  readonly language?: string | undefined
  readonly title?: string | undefined
  readonly audience?: string | undefined
  readonly address?: string | undefined
}

/**
 * The command `content import`: makes articles of files, and prints what was written, what could not be carried over, and the next
 * steps. Returns the exit code.
 */
export async function bring(folder: string, paths: readonly string[], options: Options, wrong: Wrong): Promise<number> {
  const importing = importingOf(options)
  if (typeof importing === 'string') return wrong(importing)
  if (paths.length === 0) return wrong('Unexpected call without a file, expected `import <file>… --guide <name>`')
  const files = []
  for (const path of paths) files.push(await fileToImport(path))
  const { articles, flow } = await importFiles(folder, files, importing)
  const shown = displayPath(folder)
  const lines = [
    ...articles.flatMap((article) => articleLines(article, shown)),
    ...(flow === undefined ? [] : [`${shown}/${flow}`]),
    '',
    'Next:',
    `  npm run content -- tree ${importing.guide}${shown === 'content' ? '' : ` ${shown}`} --why`,
    '      the screens that readers will see, and why each is there',
    `  npm run content -- check${shown === 'content' ? '' : ` ${shown}`}`,
    '      what is unclear in the text, with its place',
    `  npm run dev${shown === 'content' ? '' : ` -- --content ${shown}`}`,
    '      and open /authors/: the screens and every finding, while you correct the article',
  ]
  await print(`${lines.map(terminalText).join('\n')}\n`)
  return 0
}

/** The options as they are used, or a message that says what is wrong with them. */
function importingOf({ guide, language, title, audience, address }: Options): Importing | string {
  if (guide === undefined) return 'Unexpected call without the name of the guide, expected `--guide vpn-no-answer`'
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(guide) || guide.length > 60)
    return `Unexpected name \`${guide}\`, expected at most 60 lower-case letters, digits and hyphens: \`vpn-no-answer\``
  if (publishableId(guide) !== guide)
    return `Unexpected name \`${guide}\`, expected one that no page of the site and no device of a computer has: \`${publishableId(guide)}\``
  if (language !== undefined && !isLanguage(language)) return `Unexpected language \`${language}\`, expected \`fr\` or \`nl\``
  if (audience !== undefined && audience !== 'user' && audience !== 'admin')
    return `Unexpected audience \`${audience}\`, expected \`user\` or \`admin\``
  if (title !== undefined && (title.trim() === '' || /\p{Cc}/u.test(title)))
    return `Unexpected title ${JSON.stringify(title)}, expected one line of text`
  if (address !== undefined && !(URL.canParse(address) && /^https?:/i.test(address)))
    return `Unexpected address \`${address}\`, expected that of the page: \`https://wiki.example.org/vpn\``
  return { guide, language, title, audience: audience ?? 'user', address }
}

const isLanguage = (language: string): language is Language => language === 'fr' || language === 'nl'

function articleLines(
  { file, article, language, isGuessed, title, pictures, losses }: Imported,
  folder: string,
): readonly string[] {
  const name = { fr: 'French', nl: 'Dutch' }[language]
  return [
    `${folder}/${article}: “${title}”, in ${name}${isGuessed ? ', by its words' : ''}`,
    ...pictures.map((path) => `${folder}/${path}`),
    ...(losses.length === 0
      ? []
      : ['', `Not as it was in ${file}:`, ...losses.map((loss) => `  ${placeOf(loss)}${loss.what}`), '']),
  ]
}

/** The place of a loss, as far as it is known. */
function placeOf({ line, under, after }: Imported['losses'][number]): string {
  const parts = [
    ...(line === undefined ? [] : [`line ${line}`]),
    ...(under === undefined ? [] : [`under “${under}”`]),
    ...(after === undefined || line !== undefined ? [] : [`after “${after}”`]),
  ]
  return parts.length === 0 ? '' : `${parts.join(', ')}: `
}
