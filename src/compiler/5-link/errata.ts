import { blocksText, phraseText } from '../../guide/content.ts'
import type { Erratum, NodeId } from '../../guide/node.ts'
import { type Flow, type FlowErratum, placeIn } from '../1-read/flow-file.ts'
import type { ArticleDraft } from '../3-draft/article-draft.ts'
import type { DraftNode } from '../3-draft/draft-node.ts'
import type { Place, Report } from '../diagnostic.ts'
import { plain } from '../language/plain.ts'

/** An erratum of a flow file, with the screen that it is about. */
export interface PlacedErratum {
  readonly node: NodeId
  /** The section that it stands under in the flow file. */
  readonly key: string
  readonly shown: Erratum
  readonly written: FlowErratum
  readonly at: Place
}

/**
 * The errata of the flow file in the language of an article, each with its screen: the one whose words it quotes, else the first
 * one of its section. One without a screen is reported, because readers would follow the uncorrected article.
 */
export function placeErrata(
  { file, language, guide: { nodes, sections } }: ArticleDraft,
  flow: Flow | undefined,
  report: Report,
): readonly PlacedErratum[] {
  if (flow === undefined) return []
  return Object.entries(flow.sections ?? {}).flatMap(([key, section]) =>
    (section.errata ?? []).flatMap((written, i): PlacedErratum[] => {
      const { date, text, near, source } = written
      const words = text[language]
      if (words === undefined) return []
      const quote = near?.[language]
      const node = quote === undefined ? sections.get(key) : screenWithQuote(quote, nodes, key)
      const path = ['sections', key, 'errata', i]
      if (node !== undefined)
        return [
          { node, key, shown: { date, text: words, ...(source !== undefined && { source }) }, written, at: placeIn(flow, path) },
        ]
      report({
        code: 'idle-erratum',
        message:
          quote === undefined
            ? `Unexpected erratum of a section without a screen, expected \`near\` with words of a screen of \`${file}\`; it is not shown`
            : `Unexpected erratum near \`${quote}\`, expected words of a screen of \`${file}\`; it is not shown`,
        at: placeIn(flow, [...path, ...(quote === undefined ? [] : ['near', language])]),
      })
      return []
    }),
  )
}

/** The screen whose title begins with a quote of the article, else one that contains it. Screens of the section come first. */
export function screenWithQuote(quote: string, nodes: readonly DraftNode[], key: string): NodeId | undefined {
  const wanted = plain(quote)
  const ranked = nodes.flatMap((node) => {
    const { title: words, body } = node.was ?? node
    const title = plain(phraseText(words))
    if (!plain(`${title} ${blocksText(body)}`).includes(wanted)) return []
    return [{ id: node.id, rank: (node.sectionKey === key ? 0 : 2) + (title.startsWith(wanted) ? 0 : 1) }]
  })
  return ranked.sort((a, b) => a.rank - b.rank)[0]?.id
}
