import type { Block } from '../../guide/content.ts'
import { type Section, type SourceBlock, toContent } from '../1-read/article.ts'
import { asksToGetHelp, type PlanContext } from './context.ts'
import type { Plan } from './plan.ts'
import { headingMatches, standsBeside } from './sections/section-shape.ts'
import { linksOf } from './sentences.ts'
import { nextStepsTurn } from './turns/next-steps.ts'

/** What stands outside of the plan of an article, at its ends. */
export interface ArticleEnds {
  /** What follows when the problem is solved, before the outcome. */
  readonly followUps: readonly Plan[]
  /** The content of the outcomes: further reading where the problem is solved, whom to ask where nothing helped. */
  readonly solved: readonly Block[]
  readonly failed: readonly Block[]
}

/** The ends of an article. `beside` are all its sections without the article itself. */
export function articleEnds(sections: readonly Section[], beside: readonly Section[], context: PlanContext): ArticleEnds {
  const whenOf = (section: Section) => context.flowOf(context.keyOf(section)).when
  const ends = beside.filter((section) => standsBeside(section, context))
  const isWayOut = (section: Section) =>
    whenOf(section) === 'failed' ||
    (whenOf(section) === undefined &&
      (section.blocks.some(linksToSupport) ||
        headingMatches(section, context, (title, words) => words.needsHelp.test(title)) ||
        section.blocks.some((block) => asksToGetHelp(block, context))))
  const followUps = new Map<Section, Plan>()
  for (const section of ends) {
    const plan =
      whenOf(section) === 'solved'
        ? context.planSection(section, 'tell')
        : isWayOut(section)
          ? undefined
          : nextStepsTurn(section, context)
    if (plan !== undefined) followUps.set(section, plan)
  }
  const shown = (section: Section): Block[] => [
    ['h', ...section.title],
    ...section.blocks.map(toContent),
    ...section.sections.flatMap(shown),
  ]
  const help = sections.flatMap((section) =>
    standsBeside(section, context) ? [] : section.blocks.filter((block) => asksToGetHelp(block, context)).map(toContent),
  )
  const others = ends.filter((section) => !followUps.has(section))
  return {
    followUps: [...followUps.values()],
    solved: others.filter((section) => !isWayOut(section)).flatMap(shown),
    failed: [...help, ...others.filter(isWayOut).flatMap(shown)],
  }
}

/** Whether a block links to the page on how to get support, which the dialect names in English in every language. */
export const linksToSupport = (block: SourceBlock): boolean => {
  switch (block.type) {
    case 'paragraph':
      return linksOf(block.phrase).some(({ href }) => /(?:^|[/-])(?:get|contact)-support(?:[./#-]|$)/i.test(href))
    case 'list':
      return block.items.some(({ blocks }) => blocks.some(linksToSupport))
    case 'alert':
    case 'fold':
      return block.blocks.some(linksToSupport)
    case 'table':
      return block.rows.some(({ cells }) => cells.some((cell) => cell.some(linksToSupport)))
    default:
      return false
  }
}
