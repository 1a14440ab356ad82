import { knownLanguages, type Language } from '../guide/language.ts'
import type { GuideId } from '../guide/node.ts'
import { decode } from './1-read/decode.ts'
import type { Flow } from './1-read/flow-file.ts'
import { assetIdOf } from './1-read/front-matter.ts'
import { type Glossary, glossaryFile, readGlossary } from './1-read/glossary.ts'
import { mostBytes, mostLockBytes } from './1-read/markdown/limits.ts'
import { readOwnWords, wordsFile } from './1-read/own-words.ts'
import { keyOf } from './1-read/read-article.ts'
import { readFlow } from './1-read/read-flow.ts'
import { type CodesLock, lockFile, readLock } from './5-link/codes.ts'
import { type Agreements, agreementsFile, readAgreements } from './6-check-guides/agreements.ts'
import { type Approvals, approvalsFile, readApprovals } from './6-check-guides/approvals.ts'
import { compareText, type Diagnostic, type Report, startOf, withSeverity } from './diagnostic.ts'
import type { Folder, Text } from './draft-text.ts'
import { isPicturePath } from './picture-path.ts'

/** A file of the content folder: its path below that folder with forward slashes, and its bytes. */
export interface SourceFile {
  readonly path: string
  /** Absent for a picture, of which only the name counts, and for a file that may not be opened. */
  readonly bytes?: Uint8Array
  /** The size in bytes of a text file that is larger than `mostBytesOf`, and is not read for that reason. */
  readonly size?: number
}

/** The most bytes of a text file at a path. */
export const mostBytesOf = (path: string): number => (path === lockFile ? mostLockBytes : mostBytes)

/** The texts, flow files and settings of a content folder, before any article is read. */
export interface Content {
  readonly texts: readonly Text[]
  readonly folder: Folder
  readonly flows: readonly Flow[]
  /**
   * The guides whose flow file cannot be read; `undefined` for a file that does not even tell its guide, and for `words.yaml`, which
   * all guides depend on.
   */
  readonly unread: readonly (GuideId | undefined)[]
  /** The articles that such flow files name: their trees are not what their author planned. */
  readonly unplanned: ReadonlySet<string>
  readonly lock: CodesLock
  readonly approvals: Approvals
  readonly agreements: Agreements
  /** Problems of files that are not articles. */
  readonly diagnostics: readonly Diagnostic[]
}

interface FileWithBytes {
  readonly path: string
  readonly bytes: Uint8Array
}

/** First step of a compilation: finds the texts of a content folder, each with its versions and its flow file. */
export function survey(files: readonly SourceFile[]): Content {
  const diagnostics: Diagnostic[] = []
  const report: Report = (finding) => {
    diagnostics.push(withSeverity(finding))
  }
  const named = withoutUnprintable(files, report)
  reportUnopened(named, report)
  reportStrays(named, report)
  const readable = named
    .flatMap(({ path, bytes }): FileWithBytes[] => (bytes === undefined ? [] : [{ path, bytes }]))
    .sort((a, b) => compareText(a.path, b.path))
  const sources = new Map(readable.map((file) => [file.path, file]))
  const textOf = (path: string): string | undefined => {
    const bytes = sources.get(path)?.bytes
    return bytes && decode(path, bytes, report, mostBytesOf(path))
  }
  const flows: Flow[] = []
  const unread: (GuideId | undefined)[] = []
  const unreadTexts: string[] = []
  for (const { path } of named.filter((file) => isFlow(file.path)).sort((a, b) => compareText(a.path, b.path))) {
    const text = textOf(path)
    const flow = readFlowText(path, text, report)
    if (flow !== undefined) flows.push(flow)
    else {
      unread.push(guideNamedIn(text))
      unreadTexts.push(text ?? '')
    }
  }
  const lock = readLock(textOf(lockFile), report)
  const approvals = readApprovals(textOf(approvalsFile), report)
  const agreements = readAgreements(textOf(agreementsFile), report)
  const articles = readable.filter(({ path }) => isArticle(path))
  const texts = groupVersions(articles, flows, report)
  const unplanned = new Set(
    articles.filter((article) => unreadTexts.some((text) => isNamedIn(text, article))).map(({ path }) => path),
  )
  const pictures = new Set(named.flatMap(({ path, bytes }) => (bytes === undefined ? [path] : [])))
  const glossary = readGlossaryText(textOf(glossaryFile), report)
  const words = textOf(wordsFile)
  const own = words === undefined ? undefined : readOwnWords(words, report)
  if (own === undefined && named.some(({ path }) => path === wordsFile)) unread.push(undefined)
  const folder = { sources, pictures, glossary, own }
  return { texts, folder, flows, unread, unplanned, lock, approvals, agreements, diagnostics }
}

const isArticle = (path: string) => /\.md$/i.test(path) && !/(^|\/)(\.[^./][^/]*\/|includes\/|toc\.md$|readme\.md$)/i.test(path)
const isDraft = (path: string) => /(^|\/)(?:_[^/]*|drafts?|brouillons?)\//i.test(path)
const isFlow = (path: string) => /^flows\/[^/]+\.ya?ml$/.test(path)

/** The guide that a flow file is about, by its line `id: …`, also where the rest of the file cannot be read. */
export const guideNamedIn = (text: string | undefined): GuideId | undefined =>
  /^id:[ \t]*["']?([a-z\d-]+)["']?[ \t]*(?:#.*)?\r?$/m.exec(text ?? '')?.[1]

/** Whether a flow file that cannot be read names an article, by its path or by its asset id. */
function isNamedIn(text: string, { path, bytes }: FileWithBytes): boolean {
  const key = keyOf(path)
  for (let at = text.indexOf(key); at !== -1; at = text.indexOf(key, at + 1))
    if (/(?:^|[^\w/-])$/.test(text.slice(0, at).slice(-1)) && /^(?:\.md)?(?![\w/-])/i.test(text.slice(at + key.length)))
      return true
  const [, named] = /\bassetId:\s*["']?([\w-]{8,})/i.exec(text) ?? []
  return named !== undefined && assetIdOf(new TextDecoder().decode(bytes)) === named.toLowerCase()
}

const readFlowText = (path: string, text: string | undefined, report: Report): Flow | undefined =>
  text === undefined ? undefined : readFlow(path, text, report)
const readGlossaryText = (text: string | undefined, report: Report): Glossary | undefined =>
  text === undefined ? undefined : readGlossary(text, report)

/** Control characters, separators of lines, and marks that change the direction of the text after them. */
const unprintable = /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u

/** The files whose path can be shown on one line as it is. Reports the others. */
const withoutUnprintable = (files: readonly SourceFile[], report: Report): readonly SourceFile[] =>
  files.filter(({ path }) => {
    if (!unprintable.test(path)) return true
    report({
      code: 'unprintable-name',
      message: `Unexpected name ${JSON.stringify(path.slice(0, 200))}, expected one without line ends and control characters; it is left out`,
      at: startOf(path),
    })
    return false
  })

/** Reports every text file that came without bytes. */
function reportUnopened(files: readonly SourceFile[], report: Report): void {
  for (const { path, bytes, size } of files) {
    if (bytes !== undefined || !(/\.(md|ya?ml)$/i.test(path) || [lockFile, approvalsFile, agreementsFile].includes(path)))
      continue
    if (size === undefined)
      report({
        code: 'not-a-file',
        message: 'Unexpected folder, device or link that leads outside the content, expected a file; it is not opened',
        at: startOf(path),
      })
    else
      report({
        code: 'file-too-large',
        message: `Unexpected ${size} bytes, expected at most ${mostBytesOf(path)}`,
        at: startOf(path),
      })
  }
}

/** Files that `content import` makes articles of. */
const importable = /\.(?:docx?|html?|txt|eml|mht|mhtml|markdown)$/i

/** Reports every file of a language folder that is neither an article nor a picture. */
function reportStrays(files: readonly SourceFile[], report: Report): void {
  for (const { path, bytes, size } of files) {
    if (bytes !== undefined || size !== undefined || isPicturePath(path) || /\.(?:md|ya?ml)$/i.test(path)) continue
    if (!knownLanguages.some((language) => path.startsWith(`${language}/`))) continue
    report({
      code: 'not-an-article',
      message: importable.test(path)
        ? `Unexpected \`${path}\`, expected an article in Markdown; it is left out. \`npm run content -- import\` with its path and \`--guide <name>\` makes an article of it`
        : `Unexpected \`${path}\`, expected an article in Markdown or a picture; it is left out`,
      at: startOf(path),
    })
  }
}

/** Groups articles that are versions of one text: by their flow file, else by their path below the language folder. */
function groupVersions(articles: readonly FileWithBytes[], flows: readonly Flow[], report: Report): Text[] {
  const flowOf = flowFinder(flows)
  const texts = new Map<string, { versions: Text['versions'][number][]; flow?: Flow }>()
  for (const { path, bytes } of articles) {
    if (isDraft(path)) {
      report({
        code: 'draft-article',
        message: 'Unexpected article in a folder for drafts, expected one to publish; it is left out',
        at: startOf(path),
      })
      continue
    }
    const language = knownLanguages.find((known) => path.startsWith(`${known}/`))
    if (language === undefined) {
      const folder = path.split('/')[0] ?? path
      report({
        code: 'unknown-language',
        message: `Unexpected folder \`${folder}\`, expected one of ${knownLanguages.map((known) => `\`${known}\``).join(', ')}; the article is left out`,
        at: startOf(path),
      })
      continue
    }
    const key = keyOf(path)
    const flow = flowOf(key, language, bytes)
    const name = flow?.file ?? key
    const text = texts.get(name) ?? { versions: [], ...(flow && { flow }) }
    text.versions.push({ path, language })
    texts.set(name, text)
  }
  return [...texts.values()]
}

/**
 * A function that gives the flow file of an article: the first that names its path, or the asset id of its front matter. The
 * front matter is parsed only where one of the ids occurs in the file.
 */
function flowFinder(flows: readonly Flow[]): (key: string, language: Language, bytes: Uint8Array) => Flow | undefined {
  const decoder = new TextDecoder()
  const ids = flows.flatMap(({ articles }) => ('assetId' in articles ? [articles.assetId.toLowerCase()] : []))
  return (key, language, bytes) => {
    const text = ids.length === 0 ? '' : decoder.decode(bytes)
    const lower = text.toLowerCase()
    const assetId = ids.some((id) => lower.includes(id)) ? assetIdOf(text) : undefined
    return flows.find(({ articles }) =>
      'assetId' in articles
        ? assetId !== undefined && articles.assetId.toLowerCase() === assetId
        : sameKey(articles[language], key),
    )
  }
}

const sameKey = (named: string | undefined, key: string): boolean => named !== undefined && named.replace(/\.md$/i, '') === key
