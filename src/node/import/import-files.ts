import { basename, dirname } from 'node:path'
import { publishableId } from '../../compiler/5-link/reserved-names.ts'
import { type ImportRefusal, type Loss, mostImportedBytes } from '../../guide/import-report.ts'
import { knownLanguages, type Language } from '../../guide/language.ts'
import { isFileBelow, readBelow, readNamed } from '../files/read-below.ts'
import { writeAllBelow } from '../files/write-below.ts'
import { ImportRefused } from './import-refused.ts'
import { lossText } from './loss.ts'
import { type Article, makeArticle } from './make-article.ts'
import { decodeText } from './read/decode-text.ts'
import { readDocx } from './read/from-docx.ts'
import { readHtml } from './read/from-html.ts'
import { readMail } from './read/from-mail.ts'
import { readMarkdown } from './read/from-markdown.ts'
import { textToElements } from './read/from-text.ts'
import { kindOf } from './read/sniff.ts'
import type { ReadBeside, Source } from './source.ts'

/** Pages and texts have less than documents with pictures. */
const mostTextBytes = 20_000_000

/** A file to import. */
export interface ImportedFile {
  /** Its name, without a path. */
  readonly name: string
  readonly bytes: Uint8Array
  readonly beside: ReadBeside
}

export interface Importing {
  /** The id of the guide, which is valid and new, or has no article in the language yet. */
  readonly guide: string
  readonly language?: Language | undefined
  readonly title?: string | undefined
  readonly audience: 'user' | 'admin'
  readonly address?: string | undefined
}

/** What an author says of the files, not checked yet. */
export interface ImportOptions {
  readonly guide?: string | undefined
  readonly language?: string | undefined
  readonly title?: string | undefined
  readonly audience?: string | undefined
  readonly address?: string | undefined
}

/** The options as they are used. Throws `ImportRefused` where something is wrong with them. */
export function importingOf({ guide, language, title, audience, address }: ImportOptions): Importing {
  const refuse = (why: ImportRefusal, what: string): never => {
    throw new ImportRefused(why, `Unexpected ${what}`)
  }
  const option = (what: string): never => refuse({ kind: 'badOption' }, what)
  if (guide === undefined)
    return refuse({ kind: 'noName' }, 'call without the name of the guide, expected `--guide vpn-no-answer`')
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(guide) || guide.length > 60)
    return refuse(
      { kind: 'badName', words: guide },
      `name \`${guide}\`, expected at most 60 lower-case letters, digits and hyphens: \`vpn-no-answer\``,
    )
  const publishable = publishableId(guide)
  if (publishable !== guide)
    return refuse(
      { kind: 'takenName', words: publishable },
      `name \`${guide}\`, expected one that no page of the site and no device of a computer has: \`${publishable}\``,
    )
  if (language !== undefined && !isLanguage(language)) return option(`language \`${language}\`, expected \`fr\` or \`nl\``)
  if (audience !== undefined && audience !== 'user' && audience !== 'admin')
    return option(`audience \`${audience}\`, expected \`user\` or \`admin\``)
  if (title !== undefined && (title.trim() === '' || /\p{Cc}/u.test(title)))
    return option(`title ${JSON.stringify(title)}, expected one line of text`)
  if (address !== undefined && !(URL.canParse(address) && /^https?:/i.test(address)))
    return option(`address \`${address}\`, expected that of the page: \`https://wiki.example.org/vpn\``)
  return { guide, language, title, audience: audience ?? 'user', address }
}

const isLanguage = (language: string): language is Language => knownLanguages.includes(language)

/** An article that was written, and what of its file it does not have. */
export interface Imported {
  readonly file: string
  readonly article: string
  readonly language: Language
  /** Whether the language was told from the words. */
  readonly isGuessed: boolean
  readonly title: string
  readonly pictures: readonly string[]
  readonly losses: readonly Loss[]
}

/** Reads a file that an author names. Throws `ImportRefused` where there is none, or it is too large. */
export async function fileToImport(path: string): Promise<ImportedFile> {
  const name = basename(path)
  const most = /\.(?:docx?|eml|mht|mhtml)$/i.test(name) ? mostImportedBytes : mostTextBytes
  const read = await readNamed(path, most)
  if ('bytes' in read)
    return {
      name,
      bytes: read.bytes,
      beside: async (below) => {
        const found = await readBelow(dirname(path), below, mostImportedBytes)
        return 'bytes' in found ? found.bytes : undefined
      },
    }
  if (read.why === 'too-large') throw tooLarge(name, read.size, most)
  throw new ImportRefused(
    { kind: 'noFile' },
    `${name}: Unexpected ${read.why === 'missing' ? 'name of no file' : 'folder, device or file that may not be read'}, expected a file; nothing is written`,
  )
}

const tooLarge = (name: string, size: number, most: number): ImportRefused =>
  new ImportRefused(
    { kind: 'large', words: `${most / 1_000_000}` },
    `${name}: Unexpected ${Math.ceil(size / 1_000_000)} MB, expected at most ${most / 1_000_000} MB; nothing is written`,
  )

/**
 * Makes an article of each file, one a language, and writes them with their pictures and a flow file, unless there is one. All files
 * are read before any is written, and nothing is overwritten. Returns the articles and the flow file, where one was written. Throws
 * `ImportRefused` where a file or a name is refused.
 */
export async function importFiles(
  folder: string,
  files: readonly ImportedFile[],
  importing: Importing,
): Promise<{ readonly articles: readonly Imported[]; readonly flow?: string }> {
  const { guide } = importing
  const articles: { readonly file: string; readonly article: Article }[] = []
  for (const file of files) articles.push({ file: file.name, article: await articleOf(file, importing) })
  const flow = `flows/${guide}.yaml`
  const hasFlow = await isFileBelow(folder, flow)
  const written = articles.flatMap(
    ({ article: { language, markdown, pictures } }): (readonly [string, string | Uint8Array])[] => [
      [`${language}/${guide}.md`, markdown],
      ...pictures,
    ],
  )
  await refuseTaken(
    folder,
    written.map(([path]) => path),
  )
  await writeAllBelow(folder, hasFlow ? written : [...written, [flow, flowOf(importing)]], { fresh: true })
  return {
    articles: articles.map(({ file, article: { language, title, pictures, losses } }) => ({
      file,
      article: `${language}/${guide}.md`,
      language,
      isGuessed: importing.language === undefined,
      title,
      pictures: [...pictures.keys()],
      losses,
    })),
    ...(!hasFlow && { flow }),
  }
}

/** Why an import was refused; `undefined` for any other error. */
export const refusalOf = (error: unknown): ImportRefusal | undefined => (error instanceof ImportRefused ? error.why : undefined)

/** Throws for two files of one language, and for a file that exists. */
async function refuseTaken(folder: string, paths: readonly string[]): Promise<void> {
  const twice = paths.find((path, i) => paths.indexOf(path) !== i)
  if (twice !== undefined)
    throw new ImportRefused(
      { kind: 'second', words: twice },
      `Unexpected second file for \`${twice}\`, expected one a language: ${knownLanguages.join(', ')}. Import the other under another name; nothing is written`,
    )
  for (const path of paths)
    if (await isFileBelow(folder, path))
      throw new ImportRefused(
        { kind: 'exists', words: path },
        `Unexpected file \`${path}\`, expected none of that name; nothing is overwritten. Choose another name with --guide, or move that file away`,
      )
}

/** Makes one article. Lists and quotes in each other, far deeper than a text has, exhaust the parsers: such a file is refused. */
async function articleOf(file: ImportedFile, importing: Importing): Promise<Article> {
  try {
    return await made(file, importing)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new ImportRefused(
      { kind: 'deep' },
      `${file.name}: Unexpected lists, quotes or elements thousands deep, expected a text; nothing is written`,
    )
  }
}

async function made(file: ImportedFile, { guide, language, title, address }: Importing): Promise<Article> {
  const { source, encoding } = await readFile(file)
  const article = await makeArticle(source, { name: file.name, guide, language, title, address })
  return encoding === undefined ? article : { ...article, losses: [{ kind: 'encoding', words: encoding }, ...article.losses] }
}

async function readFile({ name, bytes, beside }: ImportedFile): Promise<{ readonly source: Source; readonly encoding?: string }> {
  const kind = kindOf(name, bytes)
  if (kind === 'docx') return { source: await readDocx(name, bytes) }
  if (bytes.length > mostTextBytes && kind !== 'mail') throw tooLarge(name, bytes.length, mostTextBytes)
  if (kind === 'mail') return { source: await readMail(name, bytes) }
  const { text, encoding } = decodeText(name, bytes)
  const source =
    kind === 'html'
      ? readHtml(name, text, beside)
      : kind === 'markdown'
        ? readMarkdown(text, beside)
        : { content: textToElements(text), picture: async () => undefined, losses: [] }
  return { source, ...(encoding !== undefined && { encoding }) }
}

/** The flow file of an imported guide. It names the article of each language, so that the second finds the first. */
const flowOf = ({
  guide,
  audience,
}: Importing): string => `# What the articles cannot say themselves; docs/authors.md has every key.
id: ${guide}
articles: { fr: ${guide}.md, nl: ${guide}.md }
# Whom it is for: user or admin.
audience: ${audience}
# android, ios, windows, macos; an empty list for all.
platforms: []
`

/** What a file has and its article has not, in English, for the terminal. */
export const lossInEnglish = (loss: Loss): string => lossText(loss)
