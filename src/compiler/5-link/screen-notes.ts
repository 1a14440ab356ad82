import type { Language } from '../../guide/language.ts'
import type { NodeId } from '../../guide/node.ts'
import { type Flow, placeIn, type SectionFlow } from '../1-read/flow-file.ts'
import type { ArticleDraft } from '../3-draft/article-draft.ts'
import type { Report } from '../diagnostic.ts'
import { screenWithQuote } from './errata.ts'

/** What a flow file says about single screens, besides errata. */
export interface ScreenNotes {
  readonly elsewhere: ReadonlyMap<NodeId, readonly string[]>
  readonly headings: ReadonlyMap<NodeId, string>
  readonly certificate: ReadonlySet<NodeId>
}

/** A note of a flow file: its words, the words that choose its screen, and its place in the section. */
interface Note {
  readonly words: string
  readonly quote: string | undefined
  readonly path: readonly (string | number)[]
}

/** The notes of the flow file by the screen that they are about. A note whose quote is on no screen is reported and left out. */
export function notesOf({ file, language, guide }: ArticleDraft, flow: Flow | undefined, report: Report): ScreenNotes {
  const { nodes, sections } = guide
  const elsewhere = new Map<NodeId, readonly string[]>()
  const headings = new Map<NodeId, string>()
  const certificate = new Set<NodeId>()
  if (flow === undefined) return { elsewhere, headings, certificate }
  // Questions and corrected screens have the headings of `asks` and `errata`.
  const headed = new Set(nodes.flatMap(({ id, kind, was }) => (kind === 'question' || was !== undefined ? [id] : [])))
  const screenAt = (quote: string | undefined, key: string, path: Note['path'], except?: ReadonlySet<NodeId>) => {
    const screen = quote === undefined ? sections.get(key) : screenWithQuote(quote, nodes, key)
    const found = screen === undefined || except?.has(screen) ? undefined : screen
    if (found === undefined)
      report({
        code: 'idle-note',
        message: `Unexpected note ${quote === undefined ? 'of a section without a screen' : `near \`${quote}\``}, expected words of a screen of \`${file}\`${except === undefined ? '' : ' that is no question and has no heading of a correction'}; it is not shown`,
        at: placeIn(flow, ['sections', key, ...path]),
      })
    return found
  }
  for (const [key, section] of Object.entries(flow.sections ?? {})) {
    for (const { words, quote, path } of notesIn(section, 'elsewhere', language)) {
      const node = screenAt(quote, key, path)
      if (node !== undefined) elsewhere.set(node, [...(elsewhere.get(node) ?? []), words])
    }
    for (const { words, quote, path } of notesIn(section, 'headings', language)) {
      const node = screenAt(quote, key, path, headed)
      if (node !== undefined) headings.set(node, words)
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
  return { elsewhere, headings, certificate }
}

/** The notes of a section in a language. A note may be for one language only, near words that only that language has. */
function notesIn(section: SectionFlow, key: 'elsewhere' | 'headings', language: Language): readonly Note[] {
  return (section[key] ?? []).flatMap((note, i) => {
    const words = ('text' in note ? note.text : note.heading)[language]
    if (words === undefined || (note.near !== undefined && note.near[language] === undefined)) return []
    return [{ words, quote: note.near?.[language], path: [key, i] }]
  })
}
