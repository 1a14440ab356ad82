import type { NodeId } from '../../guide/node.ts'
import type { Heading } from '../2-plan/plan-article.ts'

/** The key of the section that a node stands in: the one that its id begins with; of two, the longer. Empty where it is none's. */
export const ownerOf = (id: NodeId, headings: readonly Heading[]): string =>
  headings
    .filter(({ key }) => id.startsWith(`${key}-`))
    .reduce((longest, { key }) => (key.length > longest.length ? key : longest), '')
