import type { Code, NodeKind, Result } from '../../guide/node.ts'
import type { DrawnEdge, DrawnShape } from '../drawing.ts'
import type { Size } from './pack.ts'

/** A part of a guide as one box: closed, or open around what is in it. `x` and `y` are its upper left corner. */
export interface DrawnGroup extends Size {
  /** The id of its first screen, or `superseded`. */
  readonly key: string
  /** Its first screen. Absent for the group of superseded screens. */
  readonly code?: Code
  readonly kind: NodeKind
  readonly x: number
  readonly y: number
  /** Absent for a single screen, which has nothing to open. */
  readonly isOpen?: boolean
  /** The answer that leads there, or its first heading. */
  readonly name: string
  /** The name, wrapped, and truncated where it is too long. */
  readonly lines: readonly string[]
  /** Every screen in it. */
  readonly codes: readonly Code[]
  /** The number of its steps. */
  readonly steps: number
  /** How the guide may end after it. */
  readonly results: readonly Result[]
  /** The screens elsewhere that it leads to. */
  readonly jumps: readonly Code[]
  readonly isCorrected: boolean
}

/** An overview of a guide: groups, and the screens of the open ones. */
export interface Overview extends Size {
  /** The outer ones first. */
  readonly groups: readonly DrawnGroup[]
  readonly shapes: readonly DrawnShape[]
  readonly edges: readonly DrawnEdge[]
}
