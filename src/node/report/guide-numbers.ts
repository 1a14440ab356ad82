import type { Guide } from '../../guide/guide.ts'
import { type Passage, readingTree } from '../../guide/reading-tree.ts'
import type { GuideSummary } from './summary.ts'
import type { ByLanguage } from './tally.ts'

/** What a report shows of a guide, as a page and as text. */
export interface GuideNumbers {
  /** How many came, and how their walks ended, by the keys of their words. */
  readonly facts: readonly (readonly [key: 'came' | 'solved' | 'called', numbers: ByLanguage])[]
  /** Its screens in reading order, without those that a correction took out of the walk. */
  readonly tree: Passage
  /** The largest number of a screen: its bar is the widest. */
  readonly most: number
}

/** The numbers of a guide, with its screens as a tree. */
export function guideNumbers({ guide, came, solved, called, screens }: GuideSummary): GuideNumbers {
  const walked: Guide = { ...guide, nodes: guide.nodes.filter(({ superseded }) => superseded !== true) }
  return {
    facts: [
      ['came', came],
      ['solved', solved],
      ['called', called],
    ],
    tree: readingTree(walked),
    most: Math.max(1, ...[...screens.values()].map(({ shown }) => shown)),
  }
}
