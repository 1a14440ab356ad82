import { phraseText } from '../../guide/content.ts'
import type { Section, SourceBlock, SourceItem } from '../1-read/article.ts'
import type { PlanContext } from './context.ts'
import { matchesAnywhere } from './paired-phrase.ts'
import { headingMatches } from './section-shape.ts'
import { linksOf } from './sentences.ts'

/** Answers that are links to sections of the same article. */
export interface Menu {
  /** The blocks before the links. */
  readonly lead: readonly SourceBlock[]
  readonly answers: readonly { readonly label: string; readonly key: string }[]
}

/**
 * Reads a section as a menu: it asks a question, and ends in a list of only links to other sections:
 *
 * ```md
 * ## Le voyant est-il allumé ?
 *
 * - [Oui](#redemarrer)
 * - [Non](#alimentation)
 * ```
 *
 * `undefined` for any other section, such as a table of contents, which asks nothing.
 */
export function menuOf(section: Section, context: PlanContext): Menu | undefined {
  const lead = section.blocks.slice(0, -1)
  const list = section.blocks.at(-1)
  if (list?.type !== 'list' || list.items.length < 2 || !asks(section, lead, context)) return
  const answers = list.items.flatMap((item) => answerOf(item, section, context) ?? [])
  return answers.length === list.items.length && new Set(answers.map(({ key }) => key)).size > 1 ? { lead, answers } : undefined
}

function asks(section: Section, lead: readonly SourceBlock[], context: PlanContext): boolean {
  const last = lead.filter(({ type }) => type === 'paragraph').at(-1)
  if (last !== undefined && matchesAnywhere(last, context, (text, words) => text.endsWith('?') || words.asksToChoose.test(text)))
    return true
  return (
    headingMatches(section, context, (title, words) => words.asksToChoose.test(title)) ||
    phraseText(section.title).trim().endsWith('?')
  )
}

function answerOf(
  { blocks: [first, ...more] }: SourceItem,
  section: Section,
  { keyOf, keyOfAnchor }: PlanContext,
): Menu['answers'][number] | undefined {
  if (first?.type !== 'paragraph' || more.length > 0) return
  const [link, ...others] = linksOf(first.phrase)
  if (link === undefined || others.length > 0 || !link.href.startsWith('#')) return
  if (phraseText(first.phrase).length - phraseText(link.text).length > 30) return
  const key = keyOfAnchor(link.href)
  return key === undefined || key === keyOf(section) ? undefined : { label: phraseText(first.phrase), key }
}
