import { phraseText } from '../../guide/content.ts'
import type { Audience } from '../../guide/guide.ts'
import type { Section, SourceBlock, SourceItem, SourceList } from '../1-read/article.ts'
import type { BilingualContext } from './paired-phrase.ts'
import { isLabelled } from './sections/labels.ts'
import { leadsToArticle, linksOf } from './sentences.ts'
import { wordsIn } from './words-on-screen.ts'

/**
 * The kind of an article, where that changes how its prose is read. A `landing` page sends its reader to other articles, so its
 * lists of links are answers. A `notice` is the short page that a message links to, so its prose is instructions.
 */
export type ArticleShape = 'landing' | 'notice' | 'other'

/** The most words of a notice. */
const longestNotice = 220
/** The fewest links of a landing page, where half of all its bullets are links. */
const fewestLinks = 4

/** The kind of an article, recognised by its lists, its links and its length. */
export function shapeOf(root: Section, audience: Audience, bilingual: BilingualContext): ArticleShape {
  const blocks = blocksBelow(root)
  const lists = blocks.filter((block) => block.type === 'list')
  const steps = lists.filter(({ style }) => style === 'ordered').reduce((sum, { items }) => sum + items.length, 0)
  const bullets = lists.filter(({ style }) => style === 'bullet').flatMap(({ items }) => items)
  const links = bullets.filter(isLink)
  if (links.length >= fewestLinks && links.length > steps && links.length * 2 >= bullets.length) return 'landing'
  const isShort = wordsIn(blocks) <= longestNotice && !blocks.some((block) => block.type === 'table')
  return audience === 'user' && root.sections.length <= 2 && steps === 0 && isShort && !isLabelled(root, bilingual)
    ? 'notice'
    : 'other'
}

const blocksBelow = (section: Section): SourceBlock[] => [...section.blocks, ...section.sections.flatMap(blocksBelow)]

/** Whether an item is a link to another article with only a few more words. */
export function isLink({ blocks: [first] }: SourceItem): boolean {
  if (first?.type !== 'paragraph') return false
  const [link, ...others] = linksOf(first.phrase)
  if (link === undefined || others.length > 0 || !leadsToArticle(link)) return false
  return phraseText(first.phrase).length - phraseText(link.text).length <= 30
}

/** The items of a list that are links, with those of the lists inside it. */
export const linkItems = (list: SourceList): SourceItem[] =>
  list.items.flatMap((item) => [
    ...(isLink(item) ? [item] : []),
    ...item.blocks.flatMap((block) => (block.type === 'list' ? linkItems(block) : [])),
  ])
