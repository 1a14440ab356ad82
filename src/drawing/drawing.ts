import type { Code, GuideNode, NodeKind, OptionId } from '../guide/node.ts'

/** A guide drawn as a tree: shapes, edges and text with their coordinates. A view only has to turn them into SVG. */
export interface Drawing {
  readonly width: number
  readonly height: number
  /** In reading order. */
  readonly shapes: readonly DrawnShape[]
  readonly edges: readonly DrawnEdge[]
  /** Headings of parts. `x` is their left side, `y` their base line. */
  readonly notes: readonly { readonly x: number; readonly y: number; readonly text: string }[]
}

/** The shape of a node, as a rectangle. `x` and `y` are its upper left corner. */
export interface DrawnShape {
  readonly code: Code
  readonly kind: NodeKind
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** The title, wrapped, and truncated where it is too long. */
  readonly lines: readonly string[]
  /** The position in a procedure, `2/7`. */
  readonly place?: string
  /** Set on a shape that refers to a node. Every node has exactly one shape without it. */
  readonly again?: true
  /** `corrected`: the screen has a correction. `superseded`: a correction took it out of the walk. */
  readonly mark?: 'corrected' | 'superseded'
}

export interface DrawnEdge {
  /** The data of an SVG path. */
  readonly path: string
  /** The text beside the edge. `x` is its left side. The first line is above `y`, the second below, so that an edge at `y` crosses neither. */
  readonly label?: { readonly x: number; readonly y: number; readonly lines: readonly string[] }
}

/** The text of a drawing, given by the caller in the language of the guide. */
export interface DrawingWords {
  readonly title: (node: GuideNode) => string
  /** The text of an answer with its second line. Empty for nodes with only one way on. */
  readonly answer: (node: GuideNode, option: OptionId) => string
  /** The heading of the screens that a correction took out of the walk. */
  readonly superseded: string
}
