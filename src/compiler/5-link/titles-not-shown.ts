import { phrasesOf, phraseText } from '../../guide/content.ts'
import type { NodeId } from '../../guide/node.ts'
import type { ArticleDraft } from '../3-draft/article-draft.ts'

/**
 * Headings without a screen, because another heading follows at once, by the first screen below them, which shows them above its
 * title. The heading of the article is one of them where its first section begins at once.
 */
export function titlesNotShown({
  title,
  headings,
  guide: { start, nodes, sections },
}: ArticleDraft): ReadonlyMap<NodeId, string> {
  const shown = new Set(
    nodes.flatMap((node) => [
      phraseText(node.title),
      ...(node.was === undefined ? [] : [phraseText(node.was.title)]),
      node.section,
      node.label,
      ...node.body.flatMap(phrasesOf).map(phraseText),
      ...(node.kind === 'question' ? node.choices.flatMap(({ label, detail }) => [label, detail]) : []),
    ]),
  )
  const labels = new Map<NodeId, string>()
  for (const heading of headings) {
    const first = heading.key === 'start' ? start : sections.get(heading.key)
    if (first === undefined || heading.isBare || shown.has(heading.title)) continue
    const above = labels.get(first)
    labels.set(first, above === undefined || above === title ? heading.title : `${above} · ${heading.title}`)
  }
  return labels
}
