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
import type { Draft } from './3-draft/article-draft.ts'
import { growGuide } from './3-draft/draft-guide.ts'
import { checkTranslation } from './4-check-articles/check-translation.ts'
import { checkVersions } from './4-check-articles/check-versions.ts'
import { locator } from './4-check-articles/locate.ts'
import { reportLostText } from './4-check-articles/lost-text.ts'
import { type Diagnostic, type Report, startOf, withSeverity } from './diagnostic.ts'
import { drawnPath } from './picture-path.ts'

/** The versions of one text that are compiled together, and what its flow file says. Plain data. */
export interface Text {
  readonly versions: readonly { readonly path: string; readonly language: Language }[]
  readonly flow?: Flow
}

/** What a text may be compiled against: the files around it, and which pictures there are. */
export interface Folder {
  readonly sources: ReadonlyMap<string, { readonly bytes: Uint8Array }>
  readonly pictures: ReadonlySet<string>
  readonly glossary: Glossary | undefined
}

export interface Drafted {
  readonly drafts: readonly Draft[]
  readonly diagnostics: readonly Diagnostic[]
  /** Every file that an include asked for, there or not: what the drafts hang on besides their own files. */
  readonly included: readonly string[]
}

/**
 * Everything that can be said of one text by itself: read, planned, grown and checked. Its own files, what they include, its flow
 * file and the names of the pictures decide the answer, so it can be worked out anywhere and kept.
 */
export function draftText({ versions, flow }: Text, { sources, pictures, glossary }: Folder): Drafted {
  const diagnostics: Diagnostic[] = []
  const report: Report = (finding) => {
    diagnostics.push(withSeverity(finding))
  }
  const included = new Set<string>()
  const read = (path: string, language: Language): Article | undefined => {
    const text = decode(path, sources.get(path)?.bytes ?? new Uint8Array(), report)
    return text === undefined
      ? undefined
      : readArticle(
          { file: path, language, text },
          includesOf(sources, language, (file) => included.add(file), report),
          report,
          (src) => pictures.has(drawnPath(src)),
        )
  }
  /** The articles that complete the one of a language. Said by themselves already, where they are texts of their own. */
  const complementsOf = (language: Language): Article[] =>
    (flow?.complement?.[language] ?? []).flatMap((written, i) => {
      const path = `${language}/${written}`
      included.add(path)
      if (flow !== undefined && !sources.has(path)) {
        report({
          code: 'missing-include',
          message: `Unexpected complement \`${written}\`, expected a file at \`${path}\``,
          at: placeIn(flow, ['complement', language, i]),
        })
        return []
      }
      return orFault(path, () => read(path, language), report)
    })
  const articles = versions.flatMap(({ path, language }): Article[] =>
    orFault(
      path,
      () => {
        const article = read(path, language)
        return article && composeArticle(article, complementsOf(language), flow)
      },
      report,
    ),
  )
  const drafts = articles.flatMap((article): Draft[] => {
    const attempt = () => {
      const other = articles.find(({ language }) => language !== article.language)
      const planned = planArticle((other && pairArticles(article, other, outlineNames(flow))) ?? article, flow, report)
      const grown = growGuide(planned, report)
      reportLostText(planned.article, grown.nodes, report)
      const { file, language, key, front, root } = article
      return {
        file,
        language,
        key,
        front,
        at: root.at,
        title: phraseText(root.title),
        audience: planned.audience,
        headings: planned.headings,
        grown,
      }
    }
    return orFault(article.file, attempt, report)
  })
  const locate = locator((file) => new TextDecoder().decode(sources.get(file)?.bytes))
  const bytesOf = (file: string) => {
    included.add(file)
    return sources.get(file)?.bytes
  }
  for (const article of articles) checkTranslation(article, bytesOf, report)
  orFault(versions[0]?.path ?? '', () => checkVersions(articles, { locate, media: pictures, glossary }, report), report)
  return { drafts, diagnostics, included: [...included] }
}

/** A bug of ours, or a stack that a hostile article exhausts: the others are compiled all the same. */
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
