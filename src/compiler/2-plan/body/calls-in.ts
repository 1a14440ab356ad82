import type { SourceBlock } from '../../1-read/article.ts'
import type { PlanContext, Scope } from '../context.ts'
import type { Plan } from '../plan.ts'
import { leadsToArticle, linksOf } from '../sentences.ts'

/** Calls for the links to other articles in something to do: the reader can walk these guides from here. */
export function callsIn(
  blocks: readonly SourceBlock[],
  called: ReadonlySet<string>,
  { key, section, sectionKey }: Scope,
  { idOf }: PlanContext,
): Plan[] {
  return blocks.flatMap((block): Plan[] => {
    if (block.type !== 'paragraph') return []
    return linksOf(block.phrase)
      .filter((link) => leadsToArticle(link) && !called.has(link.href))
      .map(({ href, text }) => ({
        kind: 'call',
        id: idOf(key, 'call'),
        title: text,
        body: [],
        section,
        sectionKey,
        at: block.at,
        href,
        required: false,
      }))
  })
}
