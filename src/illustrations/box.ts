import type { ReactElement } from 'react'
import { at } from './shapes.tsx'

/** A piece of a drawing. Its text wraps to the given width, which determines its height. */
export interface Box {
  readonly height: (width: number) => number
  readonly draw: (width: number) => ReactElement
}

/** Boxes one below the other. */
export const column = (gap: number, ...boxes: readonly Box[]): Box => ({
  height: (width) => boxes.reduce((sum, box) => sum + box.height(width), gap * Math.max(0, boxes.length - 1)),
  draw: (width) => {
    let y = 0
    return at(
      0,
      0,
      ...boxes.map((box) => {
        const drawn = at(0, y, box.draw(width))
        y += box.height(width) + gap
        return drawn
      }),
    )
  },
})

/** Boxes side by side, all of the same width. */
export const row = (gap: number, ...boxes: readonly Box[]): Box => {
  const share = (width: number) => (width - gap * (boxes.length - 1)) / boxes.length
  return {
    height: (width) => Math.max(...boxes.map((box) => box.height(share(width)))),
    draw: (width) => at(0, 0, ...boxes.map((box, i) => at(i * (share(width) + gap), 0, box.draw(share(width))))),
  }
}

/** A box with space at its sides, above and below. */
export const inset = (sides: number, above: number, below: number, box: Box): Box => ({
  height: (width) => above + box.height(width - 2 * sides) + below,
  draw: (width) => at(sides, above, box.draw(width - 2 * sides)),
})
