import type { Language } from './language.ts'
import type { ListPage } from './list-page.ts'
import type { Code, GuideId, GuideNode, NodeId } from './node.ts'

export const audiences = ['user', 'admin'] as const
export type Audience = (typeof audiences)[number]

export const platforms = ['android', 'ios', 'windows', 'macos'] as const
export type Platform = (typeof platforms)[number]

/** Who translated an article: people or machines of its author, or whoever publishes these guides (`project`). */
export type Translation = 'human' | 'machine' | 'project'

/** Where a guide's text comes from: what a reader is told before trusting it. */
export interface Passport {
  /** Date of the source article, `2017-01-04`, where it says one. */
  readonly date?: string
  readonly translation?: Translation
  /** The language that the text was translated from, where it says so. */
  readonly translatedFrom?: Language
  /** The language that parts of it were translated from for these guides, where it was completed so. */
  readonly completedFrom?: Language
  /** Public address of the source article, where the content says one. */
  readonly url?: string
  /** Whose article it is, and under which licence; absent where it is the organisation's own. */
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
  readonly description: string
  readonly audience: Audience
  readonly platforms: readonly Platform[]
  /** Not shown in the catalog: only other guides lead to it. */
  readonly unlisted?: true
  readonly start: NodeId
  /** Changes with anything that a reader sees or can choose. A stored trail says which one it was made on. */
  readonly hash: string
  readonly passport: Passport
  readonly nodes: readonly GuideNode[]
}

/** An XState v5 machine config as plain JSON: one state a node. */
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

/** What a reader's device loads to walk one guide: `data/<language>/<guide>.json`. */
export interface GuideFile {
  readonly schema: 1
  readonly guide: Guide
}

/** One guide as the catalog shows it. `language` is the one its text is in: not always the reader's. */
export interface CatalogEntry {
  readonly id: GuideId
  readonly language: Language
  readonly title: string
  readonly description: string
  readonly audience: Audience
  readonly platforms: readonly Platform[]
  /** The code of its first node. */
  readonly start: Code
  readonly unlisted?: true
}

/**
 * `data/<language>/catalog.json`: every guide that a reader of this language can walk. Many guides come in leaves:
 * `catalog.json` has the first, `catalog-2.json` the second.
 */
export interface Catalog extends ListPage {
  readonly schema: 1
  readonly language: Language
  readonly guides: readonly CatalogEntry[]
}

/**
 * `data/codes.json`: which guide a code belongs to, and the languages in which that guide has the node. Where it says
 * `digits`, it has none itself: a code stands in the file of that many first symbols, `data/codes-k7.json`.
 */
export interface CodeIndex {
  readonly schema: 1
  readonly digits?: number
  readonly codes: Readonly<Record<Code, readonly [GuideId, ...Language[]]>>
  /** Codes that went away, and the code that took their place, if any did. */
  readonly retired: Readonly<Record<Code, Code | null>>
}

/** The node of that id. Throws when there is none: the compiler has proved that there is. */
export function nodeOf(guide: Guide, id: NodeId): GuideNode {
  const node = guide.nodes.find((candidate) => candidate.id === id)
  if (node === undefined) throw new Error(`Unexpected node ${id}, expected one of guide ${guide.id}`)
  return node
}
