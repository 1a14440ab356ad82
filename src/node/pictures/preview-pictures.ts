import { createRequire } from 'node:module'
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

const require = createRequire(import.meta.url)
/** The fonts of the text come with Ariane: the machine that builds may have none. */
const fonts = {
  title: { font: 'DejaVu Sans Bold', fontfile: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf') },
  organisation: { font: 'DejaVu Sans', fontfile: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf') },
} as const
const edge = 90
const titleSize = 60
const mostLines = 4

interface Line {
  readonly size: number
  readonly fill: string
  readonly left: number
  readonly top: number
  readonly height: number
}

/** Draws a picture for link previews, as PNG, because chats show no SVG. */
export async function previewPicture({ name, title, organisation, colour }: Preview): Promise<PreviewPicture> {
  // Loaded on demand: only a site with an address has previews.
  const { default: sharp } = await import('sharp')
  const written = async (kind: keyof typeof fonts, words: string, { size, fill, left, top, height }: Line) => {
    if (words.trim() === '') return []
    const { font, fontfile } = fonts[kind]
    const text = `<span foreground="${fill}">${encode(words)}</span>`
    const width = previewSize.width - left - edge
    const drawn = sharp({
      text: { text, font: `${font} ${size}`, fontfile, dpi: 72, spacing: 14, rgba: true, width, wrap: 'word-char' },
    })
    // One endless word takes more lines than a title has.
    const input = await drawn.resize({ width, height, fit: 'inside', withoutEnlargement: true }).png().toBuffer()
    return [{ input, left, top }]
  }
  const texts = [
    await written('title', linesOf(title).join('\n'), { size: titleSize, fill: '#16212b', left: edge, top: 120, height: 370 }),
    await written('organisation', lineOf(organisation), { size: 36, fill: '#44525f', left: edge + 96, top: 529, height: 60 }),
  ]
  const bytes = await sharp(Buffer.from(backgroundOf(colour)))
    .composite(texts.flat())
    .flatten({ background: '#fff' })
    .png({ palette: true, colours: 32 })
    .toBuffer()
  return { path: `media/${name}.${digest(bytes).slice(0, 10)}.png`, bytes }
}

/** A title in lines that fit. */
function linesOf(title: string): readonly string[] {
  const wrapped = wrap(title, previewSize.width - 2 * edge, { size: titleSize, bold: true })
  return wrapped.length <= mostLines ? wrapped : [...wrapped.slice(0, mostLines - 1), `${wrapped[mostLines - 1]}…`]
}

/** A name as one line that fits. */
function lineOf(name: string): string {
  const [line = '', ...more] = wrap(name, previewSize.width - 2 * edge - 96, { size: 36, bold: false })
  return more.length === 0 ? line : `${line}…`
}

/** The mark of Ariane below an edge in the colour of the organisation. */
const backgroundOf = (colour: string): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${previewSize.width}" height="${previewSize.height}">`,
    '<rect width="1200" height="630" fill="#fff"/>',
    `<rect width="1200" height="24" fill="${encode(colour)}"/>`,
    `<g transform="translate(${edge} 510) scale(1.1)"><rect width="64" height="64" rx="14" fill="${encode(colour)}"/><g transform="translate(8 8.5) scale(1.5)" fill="none" stroke="#fff" stroke-width="2.9" stroke-linecap="round" stroke-linejoin="round"><path d="M26 17.5v5a4.5 4.5 0 0 1-4.5 4.5h-14A4.5 4.5 0 0 1 3 22.5v-14A4.5 4.5 0 0 1 7.5 4h11.5M11.5 18.5h2.5a4 4 0 0 0 4-4v-.5a4 4 0 0 1 4-4h7.5"/></g></g>`,
    '</svg>',
  ].join('')
