import type { Block, Phrase } from './content.ts'
import type { GuideNode } from './node.ts'

/** The heading of a screen: its title, or the short form of a long one. Empty where the interface words it. */
export const headingOf = ({ heading, title }: Pick<GuideNode, 'title' | 'heading'>): Phrase => heading ?? title

/** The text of a screen below its heading: the whole title first, where the heading is another, then the body. */
export const textOf = ({ title, heading, body }: Pick<GuideNode, 'title' | 'heading' | 'body'>): readonly Block[] =>
  heading ? [['p', ...title], ...body] : body
