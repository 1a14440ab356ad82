import { type Style, widthOf, wrap } from '../drawing/text-width.ts'
import { type Box, column } from './box.ts'
import type { Colour } from './palette.ts'
import { at, Bar, Glyph, heightOfLines, Lines, Plate, type Sign } from './shapes.tsx'

/** A label as on the screen, followed by the same label in another language if many phones show that one. */
export type Label = readonly string[]

/** The smallest font size. It is still 11 pixels where a small phone scales drawings to 288 pixels. */
export const small = 12.5
const usual = 13.5

interface TextStyle extends Partial<Style> {
  readonly fill?: Colour
  readonly italic?: boolean
  readonly underline?: boolean
  readonly centred?: boolean
}

/** Text that wraps. */
export function text(words: string, { size = usual, centred = false, ...style }: TextStyle = {}): Box {
  const linesAt = (width: number) => wrap(words, width, { size, ...style })
  return {
    height: (width) => heightOfLines(linesAt(width).length, size),
    draw: (width) => <Lines lines={linesAt(width)} size={size} {...style} {...(centred && { x: width / 2, anchor: 'middle' })} />,
  }
}

/** A label with its name in another language below. */
export const label = ([shown = '', meaning]: Label, style: TextStyle = {}): Box =>
  column(
    1,
    text(shown, style),
    ...(meaning === undefined
      ? []
      : [text(meaning, { size: small, fill: 'soft', italic: true, centred: style.centred ?? false })]),
  )

/** The heading of a dialog or a screen. */
export const heading = (words: Label): Box => label(words, { size: 15.5, bold: true })

/** A heading with a warning icon. */
export const warningHead = (words: Label): Box => {
  const inside = heading(words)
  return {
    height: (width) => inside.height(width - 34),
    draw: (width) =>
      at(
        0,
        0,
        <Glyph x={12} y={inside.height(width - 34) / 2} sign="warning" size={24} stroke="ink" />,
        at(34, 0, inside.draw(width - 34)),
      ),
  }
}

/** The heading of a part of a screen. */
export const part = (words: string): Box => text(words, { size: small, bold: true, fill: 'soft' })

/** Placeholders for text that does not matter: a line for each share of the width. */
export const greyed = (...shares: readonly number[]): Box => ({
  height: () => shares.length * 18 - 4,
  draw: (width) => at(0, 0, ...shares.map((share, i) => <Bar key={share} y={i * 18 + 3} width={width * share} />)),
})

/** Empty space. */
export const space = (height: number): Box => ({ height: () => height, draw: () => at(0, 0) })

export interface Marked {
  /** The number of a marked element, which the reader has to find. */
  readonly mark?: number
}

/** Marks a box that has no outline of its own. */
export const marked = (mark: number, box: Box): Box => ({
  height: (width) => box.height(width - 30) + 14,
  draw: (width) =>
    at(0, 0, <Plate width={width} height={box.height(width - 30) + 14} mark={mark} />, at(20, 7, box.draw(width - 30))),
})

/** A marked link. */
export const link = ({ words, mark }: { readonly words: Label; readonly mark: number }): Box =>
  marked(mark, label(words, { bold: true, fill: 'link', underline: true }))

/** Buttons at the right edge, from left to right. */
export const buttons = (...all: readonly (Marked & { readonly label: string; readonly primary?: boolean })[]): Box => {
  const style = { size: usual, bold: true }
  const widthOfButton = (words: string) => Math.max(72, widthOf(words, style) + 40)
  return {
    height: () => 36,
    draw: (width) => {
      let right = width
      const drawn = [...all].reverse().map(({ label: words, mark }) => {
        const own = widthOfButton(words)
        right -= own
        const button = at(
          right,
          0,
          <Plate width={own} height={36} radius={18} stroke="edge" mark={mark} />,
          <Lines x={own / 2} y={9} lines={[words]} {...style} anchor="middle" />,
        )
        right -= mark === undefined ? 10 : 22
        return button
      })
      return at(0, 0, ...drawn)
    },
  }
}

/** A button of full width, for long texts. */
export const wideButton = ({ label: words, sign, mark }: Marked & { readonly label: Label; readonly sign?: Sign }): Box => {
  const side = sign === undefined ? 20 : 44
  const inside = label(words, { bold: true, centred: sign === undefined })
  return {
    height: (width) => inside.height(width - side - 20) + 18,
    draw: (width) =>
      at(
        0,
        0,
        <Plate width={width} height={inside.height(width - side - 20) + 18} stroke="edge" mark={mark} />,
        sign && <Glyph x={28} y={inside.height(width - side - 20) / 2 + 9} sign={sign} stroke="ink" />,
        at(side, 8, inside.draw(width - side - 20)),
      ),
  }
}

/** A field with its name above. `choose` adds the arrow of a select box. */
export const field = ({
  name,
  value,
  choose = false,
  code = false,
  mark,
}: Marked & { readonly name: Label; readonly value: Label; readonly choose?: boolean; readonly code?: boolean }): Box => {
  const inside = label(value, { code, size: code ? small : usual })
  const room = (width: number) => width - 20 - (choose ? 32 : 8)
  const control: Box = {
    height: (width) => inside.height(room(width)) + 14,
    draw: (width) =>
      at(
        0,
        0,
        <Plate width={width} height={inside.height(room(width)) + 14} stroke="edge" mark={mark} />,
        at(20, 6, inside.draw(room(width))),
        choose && <Glyph x={width - 18} y={inside.height(room(width)) / 2 + 7} sign="down" size={18} />,
      ),
  }
  return column(4, label(name, { size: small, bold: true }), control)
}

/** A radio button with its label. */
export const option = ({ words, chosen = false, mark }: Marked & { readonly words?: Label; readonly chosen?: boolean }): Box => {
  const inside = words === undefined ? greyed(0.6) : label(words, { bold: chosen })
  return {
    height: (width) => inside.height(width - 60) + 16,
    draw: (width) => {
      const height = inside.height(width - 60) + 16
      return at(
        0,
        0,
        mark !== undefined && <Plate width={width} height={height} mark={mark} />,
        <Plate x={22} y={height / 2 - 9} width={18} height={18} radius={9} stroke={chosen ? 'ink' : 'line'} />,
        chosen && <Plate x={27} y={height / 2 - 4} width={8} height={8} radius={4} fill="ink" />,
        at(50, 8, inside.draw(width - 60)),
      )
    },
  }
}

interface ItemWords extends Marked {
  readonly sign?: Sign
  readonly title?: string
  readonly detail?: string
  /** An icon at the right edge. */
  readonly end?: Sign
}

/** A list item. Without a title it is a placeholder for further ones. */
export const item = ({ sign, title, detail, end, mark }: ItemWords): Box => {
  const left = sign === undefined ? 20 : 54
  const inside = column(
    1,
    title === undefined ? greyed(0.7) : text(title, { bold: true }),
    ...(detail === undefined ? [] : [text(detail, { size: small, fill: 'soft' })]),
  )
  const room = (width: number) => width - left - (end === undefined ? 8 : 34)
  const heightAt = (width: number) => Math.max(inside.height(room(width)) + 16, sign === undefined ? 0 : 44)
  return {
    height: heightAt,
    draw: (width) => {
      const height = heightAt(width)
      return at(
        0,
        0,
        mark !== undefined && <Plate width={width} height={height} mark={mark} />,
        sign && (
          <Plate x={18} y={height / 2 - 14} width={28} height={28} fill={title === undefined ? 'bar' : 'surface'} stroke="line" />
        ),
        sign && title !== undefined && <Glyph x={32} y={height / 2} sign={sign} size={18} />,
        at(left, (height - inside.height(room(width))) / 2, inside.draw(room(width))),
        end && <Glyph x={width - 18} y={height / 2} sign={end} size={18} stroke={mark === undefined ? 'soft' : 'ink'} />,
      )
    },
  }
}

/** A tile or an app icon with its name below. Without a name it is a placeholder for further ones. */
export const tile = ({ sign, name, mark }: Marked & { readonly sign: Sign; readonly name?: string }): Box => {
  const words = name === undefined ? undefined : text(name, { size: small, bold: mark !== undefined, centred: true })
  const heightAt = (width: number) => 54 + Math.max(heightOfLines(2, small), words?.height(width - 12) ?? 0)
  return {
    height: heightAt,
    draw: (width) => {
      const height = heightAt(width)
      const lower = (height - 54 - (words?.height(width - 12) ?? 16)) / 2
      return at(
        0,
        0,
        <Plate width={width} height={height} radius={12} stroke="line" mark={mark} />,
        <Glyph x={width / 2} y={28 + lower} sign={sign} size={28} stroke={name === undefined ? 'line' : 'ink'} />,
        words === undefined ? <Bar x={width / 4} y={54 + lower} width={width / 2} /> : at(6, 48 + lower, words.draw(width - 12)),
      )
    },
  }
}

/** Boxes with little space between them, such as radio buttons of one group. */
export const together = (...boxes: readonly Box[]): Box => column(4, ...boxes)
