import { wrap } from '../../drawing/text-width.ts'
import { encode } from '../../guide/encode.ts'
import { digest } from '../digest.ts'

/** The size of a picture for link previews, in pixels: chats and mail programs show this ratio whole. */
export const previewSize = { width: 1200, height: 630 } as const

/** What a preview shows. */
export interface Preview {
  /** The name of the file, without a digest and an ending. */
  readonly name: string
  /** The title of a guide or of a list. */
  readonly title: string
  readonly organisation: string
  /** The colour of the organisation, `#1a4f8b`. */
  readonly colour: string
}

/** A picture for previews, with its path below the base. */
export interface PreviewPicture {
  readonly path: string
  readonly bytes: Uint8Array
}

const fonts = "'DejaVu Sans',Verdana,'Liberation Sans',Arial,sans-serif"
const [left, lineHeight] = [90, 84]
const style = { size: 64, bold: true }
const mostLines = 4

/**
 * Draws a picture for link previews, as PNG, because chats show no SVG. The text needs a font of the machine that builds. `undefined`
 * where it has none: a picture without its title is worse than the icon.
 */
export async function previewPicture(preview: Preview): Promise<PreviewPicture | undefined> {
  // Loaded on demand: only a site with an address has previews.
  const { default: sharp } = await import('sharp')
  const draw = (svg: string) =>
    sharp(Buffer.from(svg)).flatten({ background: '#fff' }).png({ palette: true, colours: 32 }).toBuffer()
  const bytes = await draw(svgOf(preview))
  const empty = await draw(svgOf({ ...preview, title: '', organisation: '' }))
  if (bytes.equals(empty)) return
  return { path: `media/${preview.name}.${digest(bytes).slice(0, 10)}.png`, bytes }
}

/** The mark of Ariane with the title, in lines that fit in any of the fonts. */
function svgOf({ title, organisation, colour }: Preview): string {
  const wrapped = wrap(title, previewSize.width - 2 * left, style)
  const lines = wrapped.length <= mostLines ? wrapped : [...wrapped.slice(0, mostLines - 1), `${wrapped[mostLines - 1]}…`]
  const text = (y: number, size: number, fill: string, weight: number, words: string) =>
    `<text x="${left}" y="${y}" font-family="${fonts}" font-size="${size}" font-weight="${weight}" fill="${fill}">${encode(words)}</text>`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${previewSize.width}" height="${previewSize.height}">`,
    '<rect width="1200" height="630" fill="#fff"/>',
    `<rect width="1200" height="24" fill="${encode(colour)}"/>`,
    ...lines.map((line, at) => text(190 + at * lineHeight, style.size, '#16212b', 700, line)),
    `<g transform="translate(${left} 510) scale(1.1)"><rect width="64" height="64" rx="14" fill="${encode(colour)}"/><g transform="translate(8 8.5) scale(1.5)" fill="none" stroke="#fff" stroke-width="2.9" stroke-linecap="round" stroke-linejoin="round"><path d="M26 17.5v5a4.5 4.5 0 0 1-4.5 4.5h-14A4.5 4.5 0 0 1 3 22.5v-14A4.5 4.5 0 0 1 7.5 4h11.5M11.5 18.5h2.5a4 4 0 0 0 4-4v-.5a4 4 0 0 1 4-4h7.5"/></g></g>`,
    text(560, 36, '#44525f', 400, organisation).replace(`x="${left}"`, `x="${left + 96}"`),
    '</svg>',
  ].join('')
}
