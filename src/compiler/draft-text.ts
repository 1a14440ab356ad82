import { phraseText } from '../guide/content.ts'
import type { Language } from '../guide/language.ts'
import type { Article } from './1-read/article.ts'
import { decode } from './1-read/decode.ts'
import { type Flow, placeIn } from './1-read/flow-file.ts'
import type { Glossary } from './1-read/glossary.ts'
import { includesOf } from './1-read/includes.ts'
import { readArticle } from './1-read/read-article.ts'
import { composeArticle, outlineNames } from './2-plan/compose-article.ts'
import { pairArticles } from './2-plan/pair-articles.ts'
import { planArticle } from './2-plan/plan-article.ts'
import type { ArticleDraft } from './3-draft/article-draft.ts'
import { draftGuide } from './3-draft/draft-guide.ts'
import { checkMarkup } from './4-check-articles/check-markup.ts'
import { checkTranslation } from './4-check-articles/check-translation.ts'
import { checkVersions } from './4-check-articles/check-versions.ts'
import { type Planner, reportIdleKeys } from './4-check-articles/idle-keys.ts'
import { reportIdleTurns } from './4-check-articles/idle-turns.ts'
import { type Locate, locator } from './4-check-articles/locate.ts'
import { reportLostText } from './4-check-articles/lost-text.ts'
import { type Diagnostic, type Report, startOf, withSeverity } from './diagnostic.ts'
import type { OwnWords } from './language/own-words.ts'
import { type Lexicon, lexiconWith } from './language/words-of.ts'
import { drawnPath } from './picture-path.ts'

/** The versions of one article that are compiled together, and their flow file. Plain data. */
export interface Text {
  readonly versions: readonly { readonly path: string; readonly language: Language }[]
  readonly flow?: Flow
}

/** The content folder around a text: all text files, the paths of all pictures, the glossary, and the organisation's own words. */
export interface Folder {
  readonly sources: ReadonlyMap<string, { readonly bytes: Uint8Array }>
  readonly pictures: ReadonlySet<string>
  readonly glossary: Glossary | undefined
  readonly own: OwnWords | undefined
}

export interface DraftedText {
  readonly drafts: readonly ArticleDraft[]
  readonly diagnostics: readonly Diagnostic[]
  /** Every file that was asked for besides the text's own, whether it exists or not: the drafts depend on these files too. */
  readonly included: readonly string[]
}

/**
 * Reads, plans, drafts and checks one text by itself. Only its own files, the files that it includes, its flow file, the glossary,
 * the organisation's own words and the names of the pictures decide the answer, so it can be computed in a thread and kept in a cache.
 */
export function draftText(text: Text, folder: Folder): DraftedText {
  const diagnostics: Diagnostic[] = []
  const report: Report = (finding) => {
    diagnostics.push(withSeverity(finding))
  }
  const included = new Set<string>()
  const sources: Sources = {
    bytesOf: (path) => folder.sources.get(path)?.bytes,
    onInclude: (path) => included.add(path),
  }
  const versions = readVersions(text, folder, sources, report)
  const articlesWith = (flow: Flow | undefined): Article[] =>
    versions.flatMap(({ article, complements }) =>
      orFault(article.file, () => composeArticle(article, complements, flow), report),
    )
  const articles = articlesWith(text.flow)
  const locate = locator((file) => new TextDecoder().decode(sources.bytesOf(file)))
  const wordsOf = lexiconWith(folder.own)
  const drafts = articles.flatMap((article) =>
    orFault(article.file, () => draftArticle(article, articles, text.flow, locate, wordsOf, report), report),
  )
  const { flow } = text
  if (flow !== undefined) {
    const planned: Planner = (changed) => {
      const composed = articlesWith(changed)
      return composed.map((article) => (say) => planArticle(pairedWith(composed, article, changed), changed, wordsOf, say))
    }
    orFault(flow.file, () => reportIdleKeys(flow, planned, report), report)
  }
  checkText(text, articles, folder, sources, report)
  return { drafts, diagnostics, included: [...included] }
}

/** The files of the content folder. `onInclude` is told about each file that is asked for besides the text's own. */
interface Sources {
  readonly bytesOf: (path: string) => Uint8Array | undefined
  readonly onInclude: (path: string) => void
}

/** One version of a text, and the articles that complete it. */
interface ReadVersion {
  readonly article: Article
  readonly complements: readonly Article[]
}

/** Each version of a text as an article. */
function readVersions({ versions, flow }: Text, folder: Folder, { bytesOf, onInclude }: Sources, report: Report): ReadVersion[] {
  const read = (path: string, language: Language): Article | undefined => {
    const text = decode(path, bytesOf(path) ?? new Uint8Array(), report)
    if (text === undefined) return
    const includes = includesOf(folder.sources, language, onInclude, report)
    return readArticle({ file: path, language, text }, includes, report, (src) => folder.pictures.has(drawnPath(src)))
  }
  const complementsOf = (language: Language): Article[] =>
    (flow?.complement?.[language] ?? []).flatMap((written, i) => {
      const path = `${language}/${written}`
      onInclude(path)
      if (flow !== undefined && bytesOf(path) === undefined) {
        report({
          code: 'missing-include',
          message: `Unexpected complement \`${written}\`, expected a file at \`${path}\``,
          at: placeIn(flow, ['complement', language, i]),
        })
        return []
      }
      return orFault(path, () => read(path, language), report)
    })
  return versions.flatMap(({ path, language }) =>
    orFault(
      path,
      () => {
        const article = read(path, language)
        return article && { article, complements: complementsOf(language) }
      },
      report,
    ),
  )
}

/** An article beside its other version where both have the same outline. */
function pairedWith(versions: readonly Article[], article: Article, flow: Flow | undefined): Article {
  const other = versions.find(({ language }) => language !== article.language)
  return (other && pairArticles(article, other, outlineNames(flow))) ?? article
}

/** One version as nodes, planned beside its other version where both have the same outline. */
function draftArticle(
  article: Article,
  versions: readonly Article[],
  flow: Flow | undefined,
  locate: Locate,
  wordsOf: Lexicon,
  report: Report,
): ArticleDraft {
  const planned = planArticle(pairedWith(versions, article, flow), flow, wordsOf, report)
  reportIdleTurns(planned, wordsOf, report)
  const guide = draftGuide(planned, report)
  reportLostText(planned.article, guide.nodes, report)
  checkMarkup(guide.nodes, locate, report)
  const { file, language, key, front, root } = article
  const { audience, headings, decisions } = planned
  return { file, language, key, front, at: root.at, title: phraseText(root.title), audience, headings, decisions, guide }
}

/** Checks what the articles of a text say, each by itself and beside its other version. */
function checkText(
  { versions }: Text,
  articles: readonly Article[],
  { pictures, glossary }: Folder,
  { bytesOf, onInclude }: Sources,
  report: Report,
): void {
  const originalOf = (file: string) => {
    onInclude(file)
    return bytesOf(file)
  }
  for (const article of articles) checkTranslation(article, originalOf, report)
  const locate = locator((file) => new TextDecoder().decode(bytesOf(file)))
  orFault(versions[0]?.path ?? '', () => checkVersions(articles, { locate, media: pictures, glossary }, report), report)
}

/**
 * The result of an attempt, or nothing and a diagnostic where it throws: for a bug of the compiler, or a stack that a hostile article
 * exhausts. The other articles are compiled all the same.
 */
function orFault<T>(file: string, attempt: () => T | undefined, report: Report): T[] {
  try {
    const made = attempt()
    return made === undefined ? [] : [made]
  } catch (fault) {
    const what = fault instanceof Error ? fault.message : String(fault)
    report({
      code: 'compiler-fault',
      message: `Unexpected fault of the compiler (${what}), expected a guide; the article is left out`,
      at: startOf(file),
    })
    return []
  }
}
