import { extname } from 'node:path'
import { readBelow } from '../files/read-below.ts'
import type { ManifestPicture } from '../site/web-manifest.ts'

/** The icons of an organisation, with their files by path below the base. */
export interface OrganisationIcons {
  readonly icons: readonly ManifestPicture[]
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** The largest logo, in bytes. */
const mostBytes = 5_000_000

/** Icon sizes in pixels. A maskable icon may be cut to a circle, so its picture fills only the middle. */
const kinds = [
  { size: 192, inner: 160 },
  { size: 512, inner: 424 },
  { size: 512, inner: 320, purpose: 'maskable' as const },
]

/**
 * Makes icons for the installed app from the logo of the organisation, a file of its folder, on white. `undefined` where the logo is
 * not there or is no picture: the icons of Ariane stay.
 */
export async function organisationIcons(folder: string, logo: string): Promise<OrganisationIcons | undefined> {
  const read = await readBelow(folder, logo, mostBytes)
  if (!('bytes' in read)) return
  const { default: sharp } = await import('sharp')
  const white = { r: 255, g: 255, b: 255, alpha: 1 }
  const density = extname(logo) === '.svg' ? { density: 300 } : {}
  const files = new Map<string, Uint8Array>()
  const icons: ManifestPicture[] = []
  try {
    for (const { size, inner, purpose } of kinds) {
      const picture = await sharp(read.bytes, { limitInputPixels: 50_000_000, ...density })
        .resize(inner, inner, { fit: 'contain', background: white })
        .flatten({ background: white })
        .toBuffer()
      const edge = (size - inner) / 2
      const bytes = await sharp(picture)
        .extend({ top: edge, bottom: edge, left: edge, right: edge, background: white })
        .png()
        .toBuffer()
      const src = `icons/organisation-${purpose ?? 'icon'}-${size}.png`
      files.set(src, bytes)
      icons.push({ src, sizes: `${size}x${size}`, type: 'image/png', ...(purpose && { purpose }) })
    }
  } catch {
    return
  }
  return { icons, files }
}
