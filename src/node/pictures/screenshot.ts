import { extname } from 'node:path'
import type { Metadata } from 'sharp'
import { readBelow, type Unread } from '../files/read-below.ts'

/** A picture of an author, converted for readers. Sizes in pixels. */
export interface Screenshot {
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

/** Twice the width of a phone's column, in pixels: sharp there, and small enough for a bad network. */
const mostWidth = 720
const mostSide = 16_000
const mostPixels = 50_000_000
const mostBytes = 25_000_000

const endings: Readonly<Record<string, readonly string[]>> = {
  png: ['.png'],
  jpeg: ['.jpg', '.jpeg'],
  webp: ['.webp'],
  gif: ['.gif'],
  svg: ['.svg'],
  heif: ['.avif'],
}

/**
 * Reads a picture of the content and converts it to WebP. Returns a message where that fails. Only pixels are kept: no scripts of
 * an SVG and no metadata, such as the location of a photo.
 */
export async function readScreenshot(folder: string, path: string): Promise<Screenshot | string> {
  try {
    const read = await readBelow(folder, path, mostBytes)
    if ('why' in read) return unreadText(read)
    // Loaded on demand, because most content has no screenshots.
    const { default: sharp } = await import('sharp')
    const image = sharp(read.bytes, { limitInputPixels: mostPixels, failOn: 'error' })
    const problem = problemOf(await image.metadata(), extname(path).toLowerCase())
    if (problem !== undefined) return problem
    const { data, info } = await image
      .autoOrient()
      .resize({ width: mostWidth, withoutEnlargement: true })
      .webp({ quality: 82 })
      .toBuffer({ resolveWithObject: true })
    return { bytes: data, width: info.width, height: info.height }
  } catch (error) {
    return `Unexpected file that is no picture (${error instanceof Error ? error.message.split('\n')[0] : String(error)}), expected one that can be read`
  }
}

function unreadText(unread: Unread): string {
  if (unread.why === 'too-large') return `Unexpected ${Math.round(unread.size / 1e6)} MB, expected at most ${mostBytes / 1e6}`
  if (unread.why === 'outside') return 'Unexpected link that leads outside the content, expected a picture'
  return 'Unexpected folder, device or file that cannot be opened, expected a picture'
}

function problemOf({ format, width = 0, height = 0 }: Metadata, ending: string): string | undefined {
  if (!endings[format]?.includes(ending))
    return `Unexpected ${format} picture under the ending \`${ending}\`, expected ${endings[format]?.map((known) => `\`${known}\``).join(' or ') ?? 'a png, jpg or webp'}`
  if (Math.max(width, height) > mostSide || width * height > mostPixels)
    return `Unexpected picture of ${width} by ${height} pixels, expected at most ${mostSide} a side`
  return
}
