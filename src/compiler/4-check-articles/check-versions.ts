import { phraseText } from '../../guide/content.ts'
import type { Article } from '../1-read/article.ts'
import type { Glossary } from '../1-read/glossary.ts'
import { isBare } from '../1-read/read-article.ts'
import type { Report } from '../diagnostic.ts'
import { wordsOf } from '../language/words-of.ts'
import { checkCodes } from './check-codes.ts'
import { checkGlossary } from './check-glossary.ts'
import { checkLinks } from './check-links.ts'
import { checkLists } from './check-lists.ts'
import { checkPictures } from './check-pictures.ts'
import { checkTexts } from './check-texts.ts'
import { checkContacts, checkProducts } from './check-upkeep.ts'
import { compareVersions } from './compare-versions.ts'
import type { Locate } from './locate.ts'
import { partsOf } from './section-parts.ts'

/** What the checks of articles use besides the articles. */
export interface CheckContext {
  readonly locate: Locate
  /** The paths of all pictures of the content. */
  readonly media: ReadonlySet<string>
  readonly glossary: Glossary | undefined
}

/**
 * Checks the text of the versions of one article, each by itself and then against each other. The trees made from them do not
 * count.
 */
export function checkVersions(versions: readonly Article[], { locate, media, glossary }: CheckContext, report: Report): void {
  const parted = versions.map((article) => ({ article, sections: partsOf(article) }))
  for (const { article, sections } of parted) {
    const words = wordsOf(article.language)
    for (const parts of sections) {
      checkLists(parts, locate, report)
      checkCodes(parts, locate, report)
      checkLinks(parts, words, locate, report)
    }
    for (const { section } of sections)
      if (section !== article.root && section.title.length > 0 && isBare(section))
        report({
          code: 'empty-section',
          message: `Unexpected heading \`${phraseText(section.title).slice(0, 120)}\` with nothing below it, expected text; no screen comes of it`,
          at: section.at,
        })
    checkTexts(sections, article.language, locate, report)
    checkPictures(article, sections, media, locate, report)
    checkProducts(sections, locate, report)
    checkContacts(sections, words, locate, report)
    checkGlossary(sections, glossary?.avoided[article.language] ?? [], locate, report)
  }
  const [first] = parted
  const other = parted.find(({ article }) => article.language !== first?.article.language)
  if (first !== undefined && other !== undefined) compareVersions(first, other, locate, report)
}
