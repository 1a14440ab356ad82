import { blocksText, phraseText } from '../../guide/content.ts'
import type { Erratum, NodeId } from '../../guide/node.ts'
import { type Flow, placeIn } from '../1-read/flow-file.ts'
import type { ArticleDraft } from '../3-draft/article-draft.ts'
import type { DraftNode } from '../3-draft/draft-node.ts'
import type { Report } from '../diagnostic.ts'
import { plain } from '../language/plain.ts'

/**
 * The errata of the flow file by the node that shows them: the screen whose words an erratum quotes, else the first screen of its
 * section. One without a screen is reported, because readers would follow the uncorrected article.
 */
export function errataOf(
  { file, language, guide: { nodes, sections } }: ArticleDraft,
  flow: Flow | undefined,
  report: Report,
): ReadonlyMap<NodeId, readonly Erratum[]> {
  const errata = new Map<NodeId, Erratum[]>()
  for (const [key, section] of Object.entries(flow?.sections ?? {}))
    for (const [i, { date, text, near, source }] of (section.errata ?? []).entries()) {
      const words = text[language]
      if (words === undefined || flow === undefined) continue
      const quote = near?.[language]
      const node = quote === undefined ? sections.get(key) : screenWithQuote(quote, nodes, key)
      if (node !== undefined)
        errata.set(node, [...(errata.get(node) ?? []), { date, text: words, ...(source !== undefined && { source }) }])
      else
        report({
          code: 'idle-erratum',
          message:
            quote === undefined
              ? `Unexpected erratum of a section without a screen, expected \`near\` with words of a screen of \`${file}\`; it is not shown`
              : `Unexpected erratum near \`${quote}\`, expected words of a screen of \`${file}\`; it is not shown`,
          at: placeIn(flow, ['sections', key, 'errata', i, ...(quote === undefined ? [] : ['near', language])]),
        })
    }
  return errata
}

/** The screen whose title begins with a quote, else one that contains it. Screens of the section come first. */
export function screenWithQuote(quote: string, nodes: readonly DraftNode[], key: string): NodeId | undefined {
  const wanted = plain(quote)
  const ranked = nodes.flatMap((node) => {
    const title = plain(phraseText(node.title))
    if (!plain(`${title} ${blocksText(node.body)}`).includes(wanted)) return []
    return [{ id: node.id, rank: (node.sectionKey === key ? 0 : 2) + (title.startsWith(wanted) ? 0 : 1) }]
  })
  return ranked.sort((a, b) => a.rank - b.rank)[0]?.id
}
