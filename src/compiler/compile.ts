import type { Guide } from '../guide/guide.ts'
import { type Language, languages } from '../guide/language.ts'
import { nearest } from '../guide/nearest.ts'
import type { Code } from '../guide/node.ts'
import { decode } from './1-read/decode.ts'
import { type Flow, placeIn, readFlow } from './1-read/flow-file.ts'
import { assetIdOf } from './1-read/front-matter.ts'
import { glossaryFile, readGlossary } from './1-read/glossary.ts'
import { mostLockBytes } from './1-read/limits.ts'
import { keyOf } from './1-read/read-article.ts'
import { type CodeBook, type CodesLock, lockFile, readLock } from './5-link/codes.ts'
import { type Drafting, linkDrafts } from './5-link/link.ts'
import type { Wording } from './5-link/wordings.ts'
import { checkGuides } from './6-check-guides/check-guides.ts'
import { compareDiagnostics, compareText, type Diagnostic, type Report, startOf, withSeverity } from './diagnostic.ts'
import { type Drafted, draftText, type Folder, type Text } from './draft-text.ts'

/** A file of the content folder: its path below that folder with forward slashes, and its bytes. */
export interface SourceFile {
  readonly path: string
  /** Absent where it only counts that the file is there: pictures. */
  readonly bytes?: Uint8Array
}

export interface Compilation {
  readonly guides: readonly Guide[]
  /** In the order of files and lines. */
  readonly diagnostics: readonly Diagnostic[]
  /** Codes that went away, and what took their place. */
  readonly retired: Readonly<Record<Code, Code | null>>
  readonly codes: CodeBook
  /** Other words for what guides help with, from flow files. */
  readonly wordings: readonly Wording[]
  readonly lock: CodesLock
}

const isArticle = (path: string) => /\.md$/i.test(path) && !/(^|\/)(includes\/|toc\.md$|readme\.md$)/i.test(path)

/**
 * A content folder as guides. What its authors got wrong comes back as diagnostics; nothing is thrown, and one bad
 * article never stops the others. The same files give the same answer, in whatever order they come. `progress` hears of
 * each text that is done, for long work at a terminal.
 */
export function compile(
  files: readonly SourceFile[],
  progress: (done: number, all: number) => void = () => undefined,
): Compilation {
  const content = survey(files)
  const drafted = content.texts.map((text, i) => {
    progress(i, content.texts.length)
    return draftText(text, content.folder)
  })
  progress(content.texts.length, content.texts.length)
  return assemble(content, drafted)
}

/** What a content folder holds, before any article is read. */
export interface Content {
  readonly texts: readonly Text[]
  readonly folder: Folder
  readonly flows: readonly Flow[]
  readonly lock: CodesLock
  readonly diagnostics: readonly Diagnostic[]
}

/** First of three: finds the texts of a folder, each with its versions and its flow file. */
export function survey(files: readonly SourceFile[]): Content {
  const diagnostics: Diagnostic[] = []
  const report: Report = (finding) => {
    diagnostics.push(withSeverity(finding))
  }
  const found = files
    .flatMap(({ path, bytes }) => (bytes === undefined ? [] : [{ path, bytes }]))
    .sort((a, b) => compareText(a.path, b.path))
  const sources = new Map(found.map((file) => [file.path, file]))
  for (const { path, bytes } of files)
    if (bytes === undefined && /\.(md|ya?ml)$/i.test(path))
      report({
        code: 'not-a-file',
        message: 'Unexpected folder, device or link that leads outside the content, expected a file; it is not opened',
        at: startOf(path),
      })

  const flows = found.flatMap(({ path, bytes }): Flow[] => {
    if (!/^flows\/[^/]+\.ya?ml$/.test(path)) return []
    const text = decode(path, bytes, report)
    const flow = text === undefined ? undefined : readFlow(path, text, report)
    return flow === undefined ? [] : [flow]
  })
  const lockBytes = sources.get(lockFile)?.bytes
  const lock = readLock(lockBytes === undefined ? undefined : decode(lockFile, lockBytes, report, mostLockBytes), report)

  const flowOf = flowFinder(flows)
  const texts = new Map<string, { versions: Text['versions'][number][]; flow?: Flow }>()
  for (const { path, bytes } of found.filter((file) => isArticle(file.path))) {
    const language = languages.find((known) => path.startsWith(`${known}/`))
    if (language === undefined) {
      const folder = path.split('/')[0] ?? path
      report({
        code: 'unknown-language',
        message: `Unexpected folder \`${folder}\`, expected one of ${languages.map((known) => `\`${known}\``).join(', ')}; the article is left out`,
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
  const pictures = new Set(files.flatMap(({ path, bytes }) => (bytes === undefined ? [path] : [])))
  const words = sources.get(glossaryFile)?.bytes
  const glossaryText = words === undefined ? undefined : decode(glossaryFile, words, report)
  const glossary = glossaryText === undefined ? undefined : readGlossary(glossaryText, report)
  return { texts: [...texts.values()], folder: { sources, pictures, glossary }, flows, lock, diagnostics }
}

/** Last of three: drafts of all texts, in the order of the survey, as guides with codes and links, checked. */
export function assemble(
  { texts, folder, flows, lock, diagnostics: surveyed }: Content,
  drafted: readonly Drafted[],
): Compilation {
  const diagnostics: Diagnostic[] = [...surveyed, ...drafted.flatMap((text) => text.diagnostics)]
  const report: Report = (finding) => {
    diagnostics.push(withSeverity(finding))
  }
  const drafts = drafted
    .flatMap((text, i) => text.drafts.map((draft): Drafting => ({ draft, flow: texts[i]?.flow })))
    .sort((a, b) => compareText(a.draft.file, b.draft.file))
  reportIdleFlows(flows, drafts, report)
  const linked = linkDrafts(drafts, lock, folder.glossary?.terms ?? [], report)
  checkGuides(linked, flows, report)
  const retired: Record<Code, Code | null> = {}
  for (const code of [...Object.keys(lock.retired), ...linked.codes.lost.map((lost) => lost.code)].sort(compareText))
    retired[code] = null
  for (const { redirects } of flows) for (const [from, to] of Object.entries(redirects ?? {})) retired[from] = to
  return {
    guides: linked.guides,
    diagnostics: inOrder(diagnostics),
    retired,
    codes: linked.codes,
    wordings: linked.wordings,
    lock,
  }
}

/**
 * The flow file of an article: the first that names its path, or the asset id of its front matter. Only where the id
 * stands somewhere in the file is the front matter read for it.
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

/** By place. What an include gets wrong is said once, however many articles include it. */
function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const sorted = [...diagnostics].sort(compareDiagnostics)
  return sorted.filter((diagnostic, i) => {
    const before = sorted[i - 1]
    return before === undefined || compareDiagnostics(before, diagnostic) !== 0
  })
}

const sameKey = (named: string | undefined, key: string): boolean => named !== undefined && named.replace(/\.md$/i, '') === key

function reportIdleFlows(flows: readonly Flow[], drafts: readonly Drafting[], report: Report): void {
  for (const flow of flows) {
    const own = drafts
      .filter((drafting) => drafting.flow === flow)
      .map(({ draft }) => ({ file: draft.file, keys: new Set(draft.headings.map(({ key }) => key)) }))
    if (own.length === 0)
      report({
        code: 'idle-flow',
        message: `Unexpected flow of \`${flow.id}\` without an article, expected one in the content`,
        at: placeIn(flow, ['articles']),
      })
    for (const key of own.length === 0 ? [] : Object.keys(flow.sections ?? {}))
      if (!own.some(({ keys }) => keys.has(key)))
        report({
          code: 'unknown-section',
          message: `Unexpected section \`${key}\`, expected one of ${own.map(({ file }) => `\`${file}\``).join(' or ')}: ${nearest(
            key,
            own.flatMap(({ keys }) => [...keys]),
          )
            .map((name) => `\`${name}\``)
            .join(', ')}`,
          at: placeIn(flow, ['sections', key]),
        })
  }
}
