import { type Block, type Phrase, phraseText } from './content.ts'
import type { Guide } from './guide.ts'
import type { GuideNode } from './node.ts'

/** The heading of a screen: its title, or the short form of a long one. Empty where the interface words it. */
export const headingOf = ({ heading, title }: Pick<GuideNode, 'title' | 'heading'>): Phrase => heading ?? title

/**
 * The text of a screen below its heading: the whole title first, where the heading is another, then the body. The title of the guide,
 * which the reader has just read on its first page, is not said again.
 */
export const textOf = (
  { title, heading, body }: Pick<GuideNode, 'title' | 'heading' | 'body'>,
  guide: Pick<Guide, 'title'>,
): readonly Block[] => (heading && phraseText(title) !== guide.title ? [['p', ...title], ...body] : body)
