import { blocksText, phraseText } from '../../guide/content.ts'
import type { Guide } from '../../guide/guide.ts'
import type { Article, Section } from '../1-read/article.ts'
import { sourceText } from '../1-read/blocks.ts'
import type { Report } from '../diagnostic.ts'

const wordsOf = (text: string): string[] => text.normalize('NFKC').toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []

/** Every word of an article that its guide does not show, by section: nothing may be lost without its author knowing. */
export function reportLostText(article: Article, guide: Guide, report: Report): void {
  const shown = new Map<string, number>()
  const said = guide.nodes.flatMap((node) => [
    phraseText(node.title),
    node.label ?? '',
    blocksText(node.body),
    ...(node.kind === 'question' ? node.choices.map(({ label }) => label) : []),
  ])
  for (const word of wordsOf([guide.title, ...said].join(' '))) shown.set(word, (shown.get(word) ?? 0) + 1)
  const visit = (section: Section): void => {
    const text = [phraseText(section.title), ...section.blocks.map(sourceText)].join(' ')
    const lost = wordsOf(text).filter((word) => {
      const left = shown.get(word) ?? 0
      shown.set(word, left - 1)
      return left <= 0
    })
    // A label such as “Résolution” or a column heading may serve several screens; a sentence may not go missing.
    if (lost.length > 8)
      report({ code: 'lost-text', message: `Unexpected loss of ${lost.length} words of \`${phraseText(section.title)}\` (${lost.slice(0, 6).join(' ')} …), expected all of them on some screen`, at: section.at })
    for (const inner of section.sections) visit(inner)
  }
  visit(article.root)
}
