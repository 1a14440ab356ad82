import { type Box, column, inset, row } from './box.ts'
import { buttons, type Label, label, space, text } from './pieces.tsx'
import { at, Bar, Glyph, Plate, type Sign } from './shapes.tsx'

/**
 * The upper part of a phone. Its lower edge is cut off, to show that this is a part of a screen. Its contents have the width of the
 * screen.
 */
export const phone = (...screen: readonly Box[]): Box => {
  const [margin, bezel, top] = [14, 7, 34]
  const content = column(0, ...screen)
  const inner = (width: number) => width - 2 * (margin + bezel)
  const heightAt = (width: number) => content.height(inner(width)) + margin + top
  return {
    height: heightAt,
    draw: (width) =>
      at(
        margin,
        margin,
        <Plate width={width - 2 * margin} height={heightAt(width) + 60} radius={30} fill="bar" stroke="edge" />,
        <Bar x={width / 2 - margin - 26} y={12} width={52} height={6} fill="edge" />,
        <Plate x={bezel} y={top - 6} width={inner(width)} height={heightAt(width) + 60} radius={10} stroke="line" />,
        at(bezel, top, content.draw(inner(width))),
      ),
  }
}

/** The bar of an app, with its name. */
export const appBar = (name: string, sign?: Sign): Box => {
  const title = text(name, { size: 14.5, bold: true })
  const left = sign === undefined ? 18 : 44
  const heightAt = (width: number) => title.height(width - left - 12) + 24
  return {
    height: heightAt,
    draw: (width) =>
      at(
        0,
        0,
        <Bar x={12} y={heightAt(width) - 2} width={width - 24} height={1.5} />,
        sign && <Glyph x={26} y={heightAt(width) / 2} sign={sign} stroke="ink" />,
        at(left, 12, title.draw(width - left - 12)),
      ),
  }
}

/** The content of an app below its bar. */
export const body = (...boxes: readonly Box[]): Box => inset(18, 14, 22, column(12, ...boxes))

/** A dialog over a darkened screen. */
export const dialog = (...boxes: readonly Box[]): Box => {
  const content = inset(18, 16, 16, column(12, ...boxes))
  const [sides, around] = [8, 26]
  return {
    height: (width) => content.height(width - 2 * sides) + 2 * around,
    draw: (width) => {
      const height = content.height(width - 2 * sides)
      return at(
        0,
        0,
        <Plate y={-6} width={width} height={height + 2 * around + 60} radius={10} fill="behind" />,
        <Bar x={20} y={9} width={width * 0.5} />,
        at(
          sides,
          around,
          <Plate width={width - 2 * sides} height={height} radius={14} stroke="edge" />,
          content.draw(width - 2 * sides),
        ),
        <Bar x={20} y={height + around + 9} width={width * 0.6} />,
      )
    },
  }
}

/** The notification shade, pulled down from the top of the screen. */
export const shade = (...cards: readonly Box[]): Box => {
  const content = inset(12, 0, 22, column(10, row(12, ...Array.from({ length: 5 }, () => round)), ...cards))
  return {
    height: (width) => content.height(width) + 12,
    draw: (width) =>
      at(
        0,
        0,
        <Plate y={-6} width={width} height={content.height(width) + 90} radius={10} fill="behind" />,
        at(0, 12, content.draw(width)),
      ),
  }
}

const round: Box = {
  height: () => 40,
  draw: (width) => <Plate x={width / 2 - 17} y={2} width={34} height={34} radius={17} fill="bar" stroke="line" />,
}

/** A notification. Without text it is a placeholder for further ones. */
export const notification = ({
  app,
  sign,
  words,
  mark,
}: {
  readonly app?: string
  readonly sign: Sign
  readonly words?: Label
  readonly mark?: number
}): Box => {
  const inside = column(
    3,
    ...(app === undefined ? [] : [text(app, { size: 12.5, fill: 'soft' })]),
    words === undefined ? space(26) : label(words, { bold: true }),
  )
  return {
    height: (width) => inside.height(width - 62) + 20,
    draw: (width) => {
      const height = inside.height(width - 62) + 20
      return at(
        0,
        0,
        <Plate width={width} height={height} radius={12} stroke="line" mark={mark} />,
        <Glyph x={32} y={words === undefined ? height / 2 : 26} sign={sign} stroke={words === undefined ? 'line' : 'ink'} />,
        words === undefined && <Bar x={54} y={14} width={width * 0.5} />,
        words === undefined && <Bar x={54} y={28} width={width * 0.35} />,
        at(54, 10, inside.draw(width - 62)),
      )
    },
  }
}

interface Banner {
  readonly sign: Sign
  readonly words: string
  readonly mark?: number
  readonly button?: { readonly label: string; readonly mark: number }
}

/** A message on the screen of an app, optionally with a button at its right end. */
export const banner = ({ sign, words, mark, button }: Banner): Box => {
  const inside = column(8, text(words, { bold: true }), ...(button === undefined ? [] : [buttons(button)]))
  return {
    height: (width) => inside.height(width - 68) + 24,
    draw: (width) => {
      const height = inside.height(width - 68) + 24
      return at(
        0,
        0,
        <Plate width={width} height={height} radius={10} fill="bar" stroke="line" mark={mark} />,
        <Glyph x={34} y={button === undefined ? height / 2 : 22} sign={sign} stroke="ink" />,
        at(56, 12, inside.draw(width - 68)),
      )
    },
  }
}

/** A window in front of another, which is visible at its sides. */
export const inFront = (window: Box): Box => inset(10, 0, 6, window)

/** A computer window with its title. */
export const computerWindow = (title: string, ...boxes: readonly Box[]): Box => {
  const margin = 12
  const name = text(title, { size: 13.5, bold: true })
  const bar = (width: number) => name.height(width - 76) + 16
  const content = inset(16, 14, 18, column(12, ...boxes))
  const inner = (width: number) => width - 2 * margin
  const heightAt = (width: number) => bar(inner(width)) + content.height(inner(width))
  return {
    height: (width) => heightAt(width) + 2 * margin,
    draw: (width) => {
      const own = inner(width)
      return at(
        margin,
        margin,
        <Plate width={own} height={heightAt(width)} radius={8} stroke="edge" />,
        <Plate width={own} height={bar(own)} radius={8} fill="bar" stroke="edge" />,
        at(14, 7, name.draw(own - 76)),
        <Bar x={own - 50} y={bar(own) / 2} width={11} height={1.5} fill="soft" />,
        <Glyph x={own - 20} y={bar(own) / 2} sign="cross" size={16} />,
        at(0, bar(own), content.draw(own)),
      )
    },
  }
}

/** A message box in front of a window. */
export const message = (...boxes: readonly Box[]): Box => {
  const content = inset(16, 14, 14, column(10, ...boxes))
  return {
    height: content.height,
    draw: (width) =>
      at(0, 0, <Plate width={width} height={content.height(width)} radius={10} stroke="edge" />, content.draw(width)),
  }
}

/** The upper part of a desktop browser, with the address and a padlock at its right end. */
export const browser = (
  { address, lock }: { readonly address: string; readonly lock?: number },
  ...boxes: readonly Box[]
): Box => {
  const margin = 12
  const content = inset(14, 14, 18, column(12, ...boxes))
  const inner = (width: number) => width - 2 * margin
  return {
    height: (width) => content.height(inner(width)) + margin + 54,
    draw: (width) => {
      const own = inner(width)
      return at(
        margin,
        margin,
        <Plate width={own} height={content.height(own) + 120} radius={8} stroke="edge" />,
        <Plate width={own} height={54} radius={8} fill="bar" stroke="edge" />,
        <Glyph x={15} y={27} sign="back" />,
        <Plate x={28} y={10} width={own - 38} height={34} stroke="edge" />,
        at(36, 18, text(address, { size: 12.5 }).draw(own - 80)),
        lock === undefined ? (
          <Glyph x={own - 28} y={27} sign="lock" />
        ) : (
          at(own - 50, 10, <Plate width={40} height={34} mark={lock} />, <Glyph x={24} y={17} sign="lock" stroke="ink" />)
        ),
        at(0, 54, content.draw(own)),
      )
    },
  }
}

/** A screen of an iPhone, with a centred title and a back button. */
export const iosScreen = (name: string, ...boxes: readonly Box[]): Box =>
  phone(
    {
      height: () => 44,
      draw: (width) =>
        at(
          0,
          0,
          <Bar x={12} y={42} width={width - 24} height={1.5} />,
          <Glyph x={20} y={21} sign="back" stroke="link" />,
          at(34, 11, text(name, { size: 14.5, bold: true, centred: true }).draw(width - 68)),
        ),
    },
    body(...boxes),
  )
