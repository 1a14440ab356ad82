/**
 * Widths of characters relative to the font size, as in DejaVu Sans and Verdana, the widest fonts that `system-ui` may be. In
 * Roboto the same text is about a tenth narrower.
 */
const widths: readonly (readonly [number, string])[] = [
  [0.3, "'ijlIJîï"],
  [0.36, ' \u00a0\u202f,.’·/:;\\|f-'],
  [0.42, '()[]tr!›‹"'],
  [0.54, '*_–sz?cç'],
  [0.58, 'Fkvxy'],
  [0.62, 'LPTYaoàâôeéèêë«»'],
  [0.72, 'KAVÀBRXZCU'],
  [0.79, 'HNDGOQ&'],
  [0.84, 'w#+<=>~✓'],
  [1.02, 'M%mW@…œ'],
]
const widthOfSign = new Map(widths.flatMap(([width, signs]) => [...signs].map((sign) => [sign, width] as const)))

/** The style of a text. `size` in pixels. */
export interface Style {
  readonly size: number
  readonly bold?: boolean
  /** A monospaced font, for values that are typed or copied. */
  readonly code?: boolean
}

/** The largest width of a text in any system font, in pixels. */
export function widthOf(text: string, { size, bold = false, code = false }: Style): number {
  if (code) return text.length * size * 0.61
  let width = 0
  for (const sign of text) width += widthOfSign.get(sign) ?? 0.64
  return width * size * (bold ? 1.14 : 1)
}

/** Wraps a text to a width. A word that is too long breaks after a hyphen, a dot or a slash, if it has one. */
export function wrap(text: string, room: number, style: Style): readonly string[] {
  const fits = (line: string) => widthOf(line, style) <= room
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').flatMap((part) => partsOf(part, fits))) {
    const longer = line + word
    if (line !== '' && !fits(longer.trimEnd())) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += word
  }
  return [...lines, line.trimEnd()]
}

/** The parts of a word that may be on different lines. The last one has the space after the word. */
const partsOf = (word: string, fits: (line: string) => boolean): readonly string[] =>
  fits(word) ? [`${word} `] : (`${word} `.match(/[^-./\\@]*[-./\\@](?=\S)|.+$/g) ?? [])
