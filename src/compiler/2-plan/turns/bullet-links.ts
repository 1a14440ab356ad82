import { phraseText } from '../../../guide/content.ts'
import type { SourceBlock, SourceList } from '../../1-read/article.ts'
import { linkItems } from '../article-shape.ts'
import type { BlockConstruct } from '../body/body-state.ts'
import { choiceOf } from '../body/bullet-answers.ts'
import type { PlanContext, Scope } from '../context.ts'
import type { ChoicePlan, Option, PlannedScreen } from '../plan.ts'
import { linksOf } from '../sentences.ts'

/** Links in the bullets of a landing page become a question. */
export const readLinks: BlockConstruct = (block, _, { builder, scope, context }) => {
  if (block.type !== 'list' || block.style !== 'bullet') return false
  if (context.shape !== 'landing' || linkItems(block).length < 2) return false
  builder.push(planLinks(block, builder.take(), scope, context))
  builder.label()
  return true
}

/** The links of a landing page are answers that each call a guide. The other items of the list stay with the question. */
function planLinks(list: SourceList, lead: readonly SourceBlock[], scope: Scope, context: PlanContext): ChoicePlan {
  const links = linkItems(list)
  const rest = list.items.filter((item) => linkItems({ ...list, items: [item] }).length === 0)
  const body = rest.length === 0 ? lead : [...lead, { ...list, items: rest }]
  return choiceOf('topic', { ...list, items: links }, body, scope, context, (item, i): Option => {
    const [first] = item.blocks
    const phrase = first?.type === 'paragraph' ? first.phrase : []
    const screen: PlannedScreen = {
      id: context.idOf(scope.key, 'call'),
      title: phrase,
      body: [],
      section: scope.section,
      sectionKey: scope.sectionKey,
      at: item.at,
    }
    return {
      id: `link-${i + 1}`,
      label: phraseText(phrase),
      plan: { kind: 'call', ...screen, href: linksOf(phrase)[0]?.href ?? '', required: true },
    }
  })
}
