import type { GuideNeed } from './guide-need.ts'
import type { Language } from './language.ts'
import type { ListPage } from './list-page.ts'
import type { Code, GuideId, GuideNode, NodeId } from './node.ts'

export const audiences = ['user', 'admin'] as const
export type Audience = (typeof audiences)[number]

export const platforms = ['android', 'ios', 'windows', 'macos'] as const
export type Platform = (typeof platforms)[number]

/** The translator of an article: people or machines of its author, or the publisher of these guides (`project`). */
export type Translation = 'human' | 'machine' | 'project'

/** The origin of a guide's text, shown to the reader. */
export interface Passport {
  /** Date of the source article, `2017-01-04`. Absent where the article has none. */
  readonly date?: string
  readonly translation?: Translation
  /** The language that the text was translated from. Absent where the article does not name it. */
  readonly translatedFrom?: Language
  /** The language of the article that completes this one in translation, for an article that other articles complete. */
  readonly completedFrom?: Language
  /** Public address of the source article. Absent where the content does not name it. */
  readonly url?: string
  /** Author and licence of the article; absent where it is the organisation's own. */
  readonly author?: string
  readonly licence?: { readonly name: string; readonly url: string }
}

/** One article compiled in one language. */
export interface Guide {
  readonly id: GuideId
  readonly language: Language
  /** The article's path below the content folder, `fr/x/y.md`. */
  readonly source: string
  readonly title: string
  /** The title in at most 60 letters, for the heading of a page; absent where the title has no more. */
  readonly heading?: string
  /** At most 30 letters, for places with little room; absent where the title is short itself. See `shortTitle`. */
  readonly short?: string
  readonly description: string
  readonly audience: Audience
  readonly platforms: readonly Platform[]
  /** What it helps with; absent where that is `other`. */
  readonly need?: GuideNeed
  /** Not shown in the catalog: only other guides lead to it. */
  readonly unlisted?: true
  readonly start: NodeId
  /** Changes with everything that a reader sees or can choose. A stored trail names the hash of the guide that it was made on. */
  readonly hash: string
  readonly passport: Passport
  readonly nodes: readonly GuideNode[]
}

/** An XState v5 machine config as plain JSON: one state for each node. */
export interface MachineConfig {
  readonly id: GuideId
  readonly initial: NodeId
  readonly states: Readonly<Record<NodeId, StateConfig>>
}
export interface StateConfig {
  readonly meta: { readonly kind: GuideNode['kind'] }
  readonly type?: 'final'
  readonly on?: Readonly<Record<string, { readonly target: NodeId }>>
}

/** The data file of a guide for a reader's device: `data/<language>/<guide>.json`. */
export interface GuideFile {
  readonly schema: 1
  readonly guide: Guide
}

/** A guide in the catalog. `language` is that of its text, which is not always the reader's. */
export interface CatalogEntry {
  readonly id: GuideId
  readonly language: Language
  readonly title: string
  readonly short?: string
  readonly description: string
  readonly audience: Audience
  readonly platforms: readonly Platform[]
  readonly need?: GuideNeed
  /** The code of its first node. */
  readonly start: Code
  readonly unlisted?: true
}

/**
 * `data/<language>/catalog.json`: every guide that a reader of this language can walk. A long catalog has pages: `catalog.json`
 * is the first, `catalog-2.json` the second.
 */
export interface Catalog extends ListPage {
  readonly schema: 1
  readonly language: Language
  readonly guides: readonly CatalogEntry[]
  /** In the first of several pages: where the guides of each need begin. */
  readonly begins?: readonly NeedBegin[]
}

/** The page of the catalog with the first guide of a need, or with the first one for administrators. */
export interface NeedBegin {
  readonly of: GuideNeed | 'admin'
  readonly page: number
}

/**
 * `data/codes.json`: the guide of each code, and the languages in which the guide has that node. With `digits` it has no codes
 * itself: each code is in a file named by that many of its first symbols, `data/codes-k7.json`.
 */
export interface CodeIndex {
  readonly schema: 1
  readonly digits?: number
  readonly codes: Readonly<Record<Code, readonly [GuideId, ...Language[]]>>
  /** Codes that no node has any more, each with the code that replaces it, or `null`. */
  readonly retired: Readonly<Record<Code, Code | null>>
}

/** The node with an id. Throws where there is none, because the compiler has proved that every target exists. */
export function nodeOf(guide: Guide, id: NodeId): GuideNode {
  const node = guide.nodes.find((candidate) => candidate.id === id)
  if (node === undefined) throw new Error(`Unexpected node ${id}, expected one of guide ${guide.id}`)
  return node
}
