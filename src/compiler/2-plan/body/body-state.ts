import type { Block } from '../../../guide/content.ts'
import type { SourceBlock, SourceList } from '../../1-read/article.ts'
import type { Place } from '../../diagnostic.ts'
import type { Mode, PlanContext, Scope } from '../context.ts'
import type { Turn } from '../plan.ts'
import type { BodyBuilder } from './body-builder.ts'

/** The state of planning one section's blocks. */
export interface BodyState {
  readonly builder: BodyBuilder
  readonly blocks: readonly SourceBlock[]
  readonly scope: Scope
  readonly mode: Mode
  readonly context: PlanContext
  readonly announces: (list: SourceList) => boolean
  /** Whether the next paragraphs are something to do. */
  acting: boolean
  /** Whether the collected blocks end in a list of one item, and so are something to do. */
  single: boolean
  /** Whether a paragraph is a step by itself. */
  readonly isApart: (block: SourceBlock) => boolean
  /** The number of procedures in this remedy so far. */
  lists: number
  /** Whether bullets that tell to do something are remedies to try. */
  readonly advising: boolean
  /** Blocks that a screen took before their turn. */
  readonly taken: Set<SourceBlock>
}

/** A construct of a section's blocks: plans the block at an index where it is one, and returns whether it is. */
export type BlockConstruct = (block: SourceBlock, i: number, state: BodyState) => boolean

/** Turns the collected blocks into screens. */
export function show(kind: Parameters<BodyBuilder['show']>[0], state: BodyState): void {
  state.builder.show(kind)
  state.single = false
}

/** Ends a remedy: what follows is the next one to try. */
export function tryNext(body: readonly Block[], at: Place, state: BodyState, otherwise?: Turn): void {
  state.builder.tryNext(body, at, otherwise)
  state.lists = 0
}
