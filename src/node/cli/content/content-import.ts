import { displayPath } from '../../compile/content-files.ts'
import {
  fileToImport,
  type Imported,
  type ImportOptions,
  importFiles,
  importingOf,
  lossInEnglish,
} from '../../import/import-files.ts'
import { callOf } from '../../printing/call-of.ts'
import { print } from '../../printing/print.ts'
import { terminalText } from '../../printing/terminal.ts'
import type { Wrong } from '../command-line.ts'

/**
 * The command `content import`: makes articles of files, and prints what was written, what could not be carried over, and the next
 * steps. Returns the exit code.
 */
export async function bring(folder: string, paths: readonly string[], options: ImportOptions, wrong: Wrong): Promise<number> {
  const importing = importingOf(options)
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
    `  ${callOf(`tree ${importing.guide}`, shown, '--why')}`,
    '      the screens that readers will see, and why each is there',
    `  ${callOf('check', shown)}`,
    '      what is unclear in the text, with its place',
    `  ${callOf('dev', shown)}`,
    '      and open /authors/: the screens and every finding, while you correct the article',
  ]
  await print(`${lines.map(terminalText).join('\n')}\n`)
  return 0
}

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
      : ['', `Not as it was in ${file}:`, ...losses.map((loss) => `  ${placeOf(loss)}${lossInEnglish(loss)}`), '']),
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
