import type { Section, SourceBlock } from '../../1-read/article.ts'
import type { PlanContext } from '../context.ts'
import { type Paragraph, sentencePairs } from '../paired-phrase.ts'
import type { GoToPlan } from '../plan.ts'
import { readPart } from './read-turns.ts'
import { flowTurnAt } from './turns-by-flow.ts'

/**
 * The jump at the end of a section whose last sentence sends every reader to another section: `Refermez le capot. Passez à
 * [Finir](#finir).` Only for an answer of a question: behind a section that is one of several in order, the sections between would
 * not be reached.
 */
export function jumpAtEnd(section: Section, context: PlanContext): GoToPlan | undefined {
  const last = section.sections.length === 0 ? lastParagraph(section.blocks) : undefined
  const sentence = last && sentencePairs(last, context).at(-1)
  if (sentence === undefined) return
  const key = context.keyOf(section)
  if (flowTurnAt(sentence, key, context) !== undefined) return
  const part = readPart(sentence, context)
  if (part?.kind !== 'main' || !part.moves || part.target.kind !== 'section' || part.target.key === key) return
  return { kind: 'goto', isAside: true, turn: { to: 'section', key: part.target.key } }
}

/**
 * The jump of a cell whose last sentence leads to another section: `Un pare-feu bloque la connexion. Voir [Ouvrir le port](#port).` The
 * remedy of its row is there.
 */
export function jumpOfCell(cell: readonly SourceBlock[], sectionKey: string, context: PlanContext): GoToPlan | undefined {
  const last = cell.at(-1)
  const sentence = last?.type === 'paragraph' ? sentencePairs(last, context).at(-1) : undefined
  if (sentence === undefined || cell.some(({ type }) => type === 'list')) return
  const part = readPart(sentence, context)
  if (part?.kind !== 'main' || part.target.kind !== 'section' || part.target.key === sectionKey) return
  return { kind: 'goto', isAside: true, turn: { to: 'section', key: part.target.key } }
}

/** Reports sections that each end by sending every reader to the next one, and the last of them to the first. */
export function reportCircleOfSections(sections: readonly Section[], context: PlanContext): void {
  const jumps = new Map<string, string>()
  for (const section of sections) {
    const turn = jumpAtEnd(section, context)?.turn
    if (turn?.to === 'section') jumps.set(context.keyOf(section), turn.key)
  }
  const known = new Set<string>()
  for (const section of sections) {
    const way: string[] = []
    let key: string | undefined = context.keyOf(section)
    for (; key !== undefined && !known.has(key); key = jumps.get(key)) {
      known.add(key)
      way.push(key)
    }
    const at = key === undefined ? -1 : way.indexOf(key)
    if (at === -1) continue
    const circle = [...way.slice(at), way[at]].map((name) => `\`${name}\``).join(' → ')
    context.report({
      code: 'circle-of-sections',
      message: `Unexpected circle of sections ${circle}, expected one of them to end without sending to the next; each is walked once`,
      at: section.at,
    })
  }
}

/** The paragraph that ends blocks, in the last step of a procedure too. */
function lastParagraph(blocks: readonly SourceBlock[]): Paragraph | undefined {
  const last = blocks.at(-1)
  if (last?.type === 'list' && last.style === 'ordered') return lastParagraph(last.items.at(-1)?.blocks ?? [])
  return last?.type === 'paragraph' ? last : undefined
}
