import type { NodeId } from '../../guide/node.ts'
import { type Flow, placeIn } from '../1-read/flow-file.ts'
import type { ArticleDraft } from '../3-draft/article-draft.ts'
import type { Report } from '../diagnostic.ts'
import { screenWithQuote } from './errata.ts'

/** Notes of the flow file on single screens, besides errata. */
export interface ScreenNotes {
  readonly elsewhere: ReadonlyMap<NodeId, readonly string[]>
  readonly certificate: ReadonlySet<NodeId>
}

/** The notes of the flow file by the screen that they are about. A note whose quote is on no screen is reported and left out. */
export function notesOf(
  { file, language, guide: { nodes, sections } }: ArticleDraft,
  flow: Flow | undefined,
  report: Report,
): ScreenNotes {
  const elsewhere = new Map<NodeId, readonly string[]>()
  const certificate = new Set<NodeId>()
  if (flow === undefined) return { elsewhere, certificate }
  const screenAt = (quote: string | undefined, key: string, path: readonly (string | number)[]): NodeId | undefined => {
    const found = quote === undefined ? sections.get(key) : screenWithQuote(quote, nodes, key)
    if (found === undefined)
      report({
        code: 'idle-note',
        message: `Unexpected note ${quote === undefined ? 'of a section without a screen' : `near \`${quote}\``}, expected words of a screen of \`${file}\`; it is not shown`,
        at: placeIn(flow, ['sections', key, ...path]),
      })
    return found
  }
  for (const [key, section] of Object.entries(flow.sections ?? {})) {
    for (const [i, { text, near }] of (section.elsewhere ?? []).entries()) {
      const words = text[language]
      // A note may be for one language only, near words that only that language has.
      if (words === undefined || (near !== undefined && near[language] === undefined)) continue
      const node = screenAt(near?.[language], key, ['elsewhere', i])
      if (node !== undefined) elsewhere.set(node, [...(elsewhere.get(node) ?? []), words])
    }
    if (section.certificate === 'true')
      for (const { id, kind, sectionKey } of nodes) if (kind === 'step' && sectionKey === key) certificate.add(id)
    if (typeof section.certificate !== 'object') continue
    for (const [i, quotes] of section.certificate.entries()) {
      const quote = quotes[language]
      const node = quote === undefined ? undefined : screenAt(quote, key, ['certificate', i])
      if (node !== undefined) certificate.add(node)
    }
  }
  return { elsewhere, certificate }
}
