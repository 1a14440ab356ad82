import type { Code, NodeKind } from '../guide/node.ts'

/** A guide drawn as a tree: shapes, lines and words at their places, for a view that only has to put them there. */
export interface Drawing {
  readonly schema: 1
  readonly width: number
  readonly height: number
  /** In reading order. */
  readonly shapes: readonly DrawnNode[]
  readonly edges: readonly DrawnEdge[]
}

export interface DrawnNode {
  readonly code: Code
  readonly kind: NodeKind
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** What it says, cut to what fits. */
  readonly lines: readonly string[]
  /** Its place in a procedure, `2/7`. */
  readonly place?: string
  /** Refers to a node that is drawn in another place: only the place where it belongs has none. */
  readonly again?: true
}

export interface DrawnEdge {
  /** The data of an SVG path. */
  readonly path: string
  readonly label?: { readonly x: number; readonly y: number; readonly lines: readonly string[] }
}
