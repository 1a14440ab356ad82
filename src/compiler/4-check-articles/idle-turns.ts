import type { Section, SourceBlock } from '../1-read/article.ts'
import { type FlowTurn, placeIn } from '../1-read/flow-file.ts'
import { isBeginning } from '../2-plan/context.ts'
import { type BilingualContext, bilingualContext, sentencePairs } from '../2-plan/paired-phrase.ts'
import type { ArticlePlan } from '../2-plan/plan-article.ts'
import type { Report } from '../diagnostic.ts'
import type { Lexicon } from '../language/words-of.ts'

/** Reports the turns and repeated conditions of a flow file whose words are at the beginning of no sentence of their section, so that nothing is asked. */
export function reportIdleTurns({ article, flow, headings }: ArticlePlan, wordsOf: Lexicon, report: Report): void {
  if (flow === undefined) return
  const bilingual = bilingualContext(article, wordsOf)
  const sections = withInner(article.root)
  for (const [key, { question }] of Object.entries(flow.sections ?? {}))
    question?.repeats?.forEach((repeat, i) => {
      const words = repeat.text[article.language]
      if (words === undefined || sections.some(({ blocks }) => blocks.some((block) => hasTurn(block, repeat, bilingual)))) return
      report({
        code: 'idle-turn',
        message: `Unexpected repeated condition \`${words.slice(0, 60)}\`, expected the beginning of a sentence of \`${article.file}\`, outside of tables; no question has its answers`,
        at: placeIn(flow, ['sections', key, 'question', 'repeats', i, 'text', article.language]),
      })
    })
  for (const [key, { turns = [] }] of Object.entries(flow.sections ?? {})) {
    const places = headings.filter((heading) => heading.key === key).map(({ at }) => at)
    const blocks = sections.filter(({ at }) => places.includes(at)).flatMap((section) => section.blocks)
    if (places.length === 0) continue
    turns.forEach((turn, i) => {
      const words = turn.text[article.language]
      if (words === undefined || blocks.some((block) => hasTurn(block, turn, bilingual))) return
      report({
        code: 'idle-turn',
        message: `Unexpected turn at \`${words.slice(0, 60)}\`, expected the beginning of a sentence of section \`${key}\` in \`${article.file}\`, outside of tables; nothing is asked`,
        at: placeIn(flow, ['sections', key, 'turns', i, 'text', article.language]),
      })
    })
  }
}

const withInner = (section: Section): Section[] => [section, ...section.sections.flatMap(withInner)]

function hasTurn(block: SourceBlock, turn: Pick<FlowTurn, 'text'>, bilingual: BilingualContext): boolean {
  switch (block.type) {
    case 'paragraph':
      return [block, ...sentencePairs(block, bilingual)].some((said) => isBeginning(turn.text, said, bilingual))
    case 'list':
      return block.items.some((item) => item.blocks.some((inner) => hasTurn(inner, turn, bilingual)))
    case 'alert':
    case 'fold':
      return block.blocks.some((inner) => hasTurn(inner, turn, bilingual))
    default:
      return false
  }
}
