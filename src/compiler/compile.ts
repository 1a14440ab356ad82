import type { Guide } from '../guide/guide.ts'
import { languages } from '../guide/language.ts'
import type { Code } from '../guide/node.ts'
import { decode } from './1-read/decode.ts'
import { type Flow, readFlow } from './1-read/flow-file.ts'
import { includesOf } from './1-read/includes.ts'
import type { Article } from './1-read/article.ts'
import { mostLockBytes } from './1-read/limits.ts'
import { readArticle } from './1-read/read-article.ts'
import { pairArticles } from './2-plan/pair-articles.ts'
import { type ArticlePlan, planArticle } from './2-plan/plan-article.ts'
import { type CodeBook, type CodesLock, lockFile, readLock } from './3-link/codes.ts'
import { linkArticles } from './3-link/link.ts'
import { checkGuides } from './4-check/check.ts'
import { checkVersions, type Shelf } from './4-check/check-versions.ts'
import { locator } from './4-check/locate.ts'
import { reportLostText } from './4-check/lost-text.ts'
import { compareDiagnostics, compareText, type Diagnostic, type Report, startOf, withSeverity } from './diagnostic.ts'
import { nearest } from './nearest.ts'

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
  readonly lock: CodesLock
}

const isArticle = (path: string) => /\.md$/i.test(path) && !/(^|\/)(includes\/|toc\.md$|readme\.md$)/i.test(path)

/**
 * A content folder as guides. What its authors got wrong comes back as diagnostics; nothing is thrown, and one bad
 * article never stops the others. The same files give the same answer, in whatever order they come. `progress` hears of
 * each article read, for long work at a terminal.
 */
export function compile(files: readonly SourceFile[], progress: (done: number, all: number) => void = () => undefined): Compilation {
  const diagnostics: Diagnostic[] = []
  const report: Report = (finding) => {
    diagnostics.push(withSeverity(finding))
  }
  const sources = files.flatMap(({ path, bytes }) => (bytes === undefined ? [] : [{ path, bytes }])).sort((a, b) => compareText(a.path, b.path))
  const byPath = new Map(sources.map((file) => [file.path, file]))
  for (const { path, bytes } of files)
    if (bytes === undefined && /\.(md|ya?ml)$/i.test(path)) report({ code: 'not-a-file', message: 'Unexpected folder, device or link that leads outside the content, expected a file; it is not opened', at: startOf(path) })

  const flows = sources.flatMap(({ path, bytes }): Flow[] => {
    if (!/^flows\/[^/]+\.ya?ml$/.test(path)) return []
    const text = decode(path, bytes, report)
    const flow = text === undefined ? undefined : readFlow(path, text, report)
    return flow === undefined ? [] : [flow]
  })
  const lockBytes = byPath.get(lockFile)?.bytes
  const lock = readLock(lockBytes === undefined ? undefined : decode(lockFile, lockBytes, report, mostLockBytes), report)

  const articles = sources.filter(({ path }) => isArticle(path))
  const read = articles.flatMap(({ path, bytes }, i): Article[] => {
    progress(i, articles.length)
    const language = languages.find((known) => path.startsWith(`${known}/`))
    if (language === undefined) {
      const folder = path.split('/')[0] ?? path
      report({ code: 'unknown-language', message: `Unexpected folder \`${folder}\`, expected one of ${languages.map((known) => `\`${known}\``).join(', ')}; the article is left out`, at: startOf(path) })
      return []
    }
    try {
      const text = decode(path, bytes, report)
      const article = text === undefined ? undefined : readArticle({ file: path, language, text }, includesOf(byPath, language, report), report)
      return article === undefined ? [] : [article]
    } catch (fault) {
      return faulty(path, fault, report)
    }
  })
  progress(articles.length, articles.length)
  const flowOf = (article: Article) => flows.find(({ articles: named }) => ('assetId' in named ? named.assetId === article.front.assetId : sameKey(named[article.language], article.key)))
  const versions = new Map<string, Article[]>()
  const textOf = (article: Article) => flowOf(article)?.file ?? article.key
  for (const article of read) versions.set(textOf(article), [...(versions.get(textOf(article)) ?? []), article])
  const plans = read.flatMap((article): ArticlePlan[] => {
    const flow = flowOf(article)
    const other = versions.get(textOf(article))?.find(({ language }) => language !== article.language)
    try {
      return [planArticle((other && pairArticles(article, other)) ?? article, flow, report)]
    } catch (fault) {
      return faulty(article.file, fault, report)
    }
  })
  reportIdleFlows(flows, plans, report)

  const shelf: Shelf = {
    locate: locator((file) => new TextDecoder().decode(byPath.get(file)?.bytes)),
    media: new Set(files.flatMap(({ path, bytes }) => (bytes === undefined ? [path] : []))),
  }
  for (const texts of versions.values())
    try {
      checkVersions(texts, shelf, report)
    } catch (fault) {
      faulty(texts[0]?.file ?? '', fault, report)
    }

  const linked = linkArticles(plans, lock, report)
  checkGuides(linked, flows, report)
  for (const guide of linked.guides) {
    const plan = plans.find(({ article }) => article.file === guide.source)
    if (plan !== undefined) reportLostText(plan.article, guide, report)
  }
  const retired: Record<Code, Code | null> = {}
  for (const code of [...Object.keys(lock.retired), ...linked.codes.lost.map((lost) => lost.code)].sort(compareText)) retired[code] = null
  for (const { redirects } of flows) for (const [from, to] of Object.entries(redirects ?? {})) retired[from] = to
  return { guides: linked.guides, diagnostics: inOrder(diagnostics), retired, codes: linked.codes, lock }
}

/** By place. What an include gets wrong is said once, however many articles include it. */
function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const sorted = [...diagnostics].sort(compareDiagnostics)
  return sorted.filter((diagnostic, i) => {
    const before = sorted[i - 1]
    return before === undefined || compareDiagnostics(before, diagnostic) !== 0
  })
}

/** A bug of ours, or a stack that a hostile article exhausts: the others are compiled all the same. */
function faulty(file: string, fault: unknown, report: Report): [] {
  const what = fault instanceof Error ? fault.message : String(fault)
  report({ code: 'compiler-fault', message: `Unexpected fault of the compiler (${what}), expected a guide; the article is left out`, at: startOf(file) })
  return []
}

const sameKey = (named: string | undefined, key: string): boolean => named !== undefined && named.replace(/\.md$/i, '') === key

function reportIdleFlows(flows: readonly Flow[], plans: readonly ArticlePlan[], report: Report): void {
  for (const flow of flows) {
    const own = plans.filter((plan) => plan.flow === flow)
    if (own.length === 0)
      report({ code: 'idle-flow', message: `Unexpected flow of \`${flow.id}\` without an article, expected one in the content`, at: flow.placeOf(['articles']) })
    for (const key of own.length === 0 ? [] : Object.keys(flow.sections ?? {}))
      if (!own.some((plan) => plan.keys.has(key)))
        report({ code: 'unknown-section', message: `Unexpected section \`${key}\`, expected one of ${own.map(({ article }) => `\`${article.file}\``).join(' or ')}: ${nearest(key, own.flatMap((plan) => [...plan.keys])).map((name) => `\`${name}\``).join(', ')}`, at: flow.placeOf(['sections', key]) })
  }
}
