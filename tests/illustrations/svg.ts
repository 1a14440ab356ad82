/** An element of a drawing, with its absolute position. */
export interface Shape {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly text: string
  readonly x: number
  readonly y: number
}

/** Parses the elements of an SVG text in order. Throws where it is not well-formed: unmatched tags, or an unescaped character. */
export function readSvg(svg: string): readonly Shape[] {
  const shapes: Shape[] = []
  const open: { tag: string; dx: number; dy: number; shape: { text: string } }[] = []
  let rest = svg
  while (rest !== '') {
    const text = /^[^<]+/.exec(rest)?.[0]
    if (text !== undefined) {
      if (/&(?!(?:amp|lt|gt|quot|#x27|#\d+);)|>/.test(text)) throw new Error(`Unexpected sign in ${text}`)
      const inside = open.at(-1)
      if (inside === undefined) throw new Error(`Unexpected text outside: ${text}`)
      inside.shape.text += text
        .replace(/&#x27;/g, "'")
        .replace(/&gt;/g, '>')
        .replace(/&amp;/g, '&')
      rest = rest.slice(text.length)
      continue
    }
    const close = /^<\/(\w+)>/.exec(rest)
    if (close !== null) {
      if (open.pop()?.tag !== close[1]) throw new Error(`Unexpected ${close[0]}`)
      rest = rest.slice(close[0].length)
      continue
    }
    const start = /^<(\w+)((?: [\w:-]+="[^"<]*")*)(\/?)>/.exec(rest)
    if (start === null) throw new Error(`Unexpected ${rest.slice(0, 60)}`)
    const [whole, tag = '', written = '', empty] = start
    const attributes = Object.fromEntries(
      [...written.matchAll(/ ([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
    )
    const [, mx = '0', my = '0'] = /^translate\(([-\d.]+) ([-\d.]+)\)/.exec(attributes.transform ?? '') ?? []
    const [dx, dy] = [(open.at(-1)?.dx ?? 0) + Number(mx), (open.at(-1)?.dy ?? 0) + Number(my)]
    const shape = {
      tag,
      attributes,
      text: '',
      x: dx + Number(attributes.x ?? attributes.cx ?? 0),
      y: dy + Number(attributes.y ?? attributes.cy ?? 0),
    }
    shapes.push(shape)
    if (empty === '') open.push({ tag, dx, dy, shape })
    rest = rest.slice(whole.length)
  }
  if (open.length > 0) throw new Error(`Unexpected end inside ${open.at(-1)?.tag}`)
  return shapes
}
