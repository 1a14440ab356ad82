import { createHash } from 'node:crypto'
import type { Element, ElementContent } from 'hast'
import type { Loss } from '../../../guide/import-report.ts'
import { element, findAll, isElement, property, rewrite, rewriteSiblings } from '../elements.ts'
import type { Source } from '../source.ts'
import { lineOf } from './links.ts'

/** The most bytes of one picture: a screenshot of a large screen has 5 MB. */
const mostBytes = 25_000_000

const endings: readonly (readonly [start: RegExp, ending: string])[] = [
  [/^\u0089PNG/, 'png'],
  [/^\u00ff\u00d8\u00ff/, 'jpg'],
  [/^GIF8/, 'gif'],
  [/^RIFF[\s\S]{4}WEBP/, 'webp'],
  [/^[\s\S]{4}ftypavif/, 'avif'],
  [/^BM/, 'bmp'],
  [/^(?:\u00ef\u00bb\u00bf)?\s*(?:<\?xml[\s\S]*?)?<svg/, 'svg'],
]

/** Alternative texts that programs make up. */
const madeUp =
  /automati(?:sch gegenereerde|quement générée?|cally generated)|générée? automatiquement|generated automatically|^(?:image|afbeelding|picture|schermopname|screenshot|capture)[\s_-]*[\d.-]*$|\.(?:png|jpe?g|gif)$|^(?:worddav|image-\d)/i

export interface Pictured {
  readonly content: readonly ElementContent[]
  /** The files to write, by their path below the content folder. */
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly losses: readonly Loss[]
}

/** A picture that a line break sets apart becomes a paragraph of its own. */
export const pictureLines = (content: readonly ElementContent[]): ElementContent[] =>
  rewriteSiblings(content, (siblings) => {
    const breaks = (at: number) => isElement(siblings[at], 'br')
    return siblings.flatMap((node, i): readonly ElementContent[] => {
      if (isElement(node, 'br') && [i - 1, i + 1].some((at) => isElement(siblings[at], 'img'))) return []
      return isElement(node, 'img') && (breaks(i - 1) || breaks(i + 1)) ? [element('p', [node])] : [node]
    })
  })

/**
 * Gives each picture a file in `media/<language>/`, named by the guide and a number, in the order of the text. Equal pictures share
 * one. A picture that has no bytes, or is of a kind that no browser shows, keeps its words and is listed. `name` is that of the file
 * without its number and ending.
 */
export async function filePictures(
  content: readonly ElementContent[],
  picture: Source['picture'],
  folder: string,
  name: string,
): Promise<Pictured> {
  const files = new Map<string, Uint8Array>()
  const known = new Map<string, string>()
  const bySrc = new Map<string, string>()
  const losses: Loss[] = []
  for (const node of findAll(content, (inner) => inner.tagName === 'img')) {
    const src = property(node, 'src')
    if (bySrc.has(src)) continue
    const bytes = await picture(src)
    const ending = bytes === undefined ? undefined : endingOf(bytes)
    if (bytes === undefined || ending === undefined || bytes.length > mostBytes) {
      losses.push({ ...lossOf(src, bytes), ...lineOf(node) })
      continue
    }
    const digest = createHash('sha256').update(bytes).digest('hex')
    const path = known.get(digest) ?? `${folder}/${name}-${files.size + 1}.${ending}`
    known.set(digest, path)
    files.set(path, bytes)
    bySrc.set(src, path)
  }
  let missing = 0
  const placed = rewrite(content, (node) => {
    if (isElement(node, 'figure', 'picture')) return [{ ...node, tagName: 'div' }]
    if (isElement(node, 'figcaption')) return [{ ...node, tagName: 'p' }]
    if (!isElement(node, 'img')) return [node]
    const path = bySrc.get(property(node, 'src'))
    const alt = altOf(node)
    if (path === undefined) return alt === '' ? [] : [{ type: 'text', value: alt }]
    if (alt === '') missing += 1
    return [{ ...node, properties: { src: `../${path}`, alt } }]
  })
  if (missing > 0) losses.push({ kind: 'noAlt', count: missing })
  return { content: placed, files, losses }
}

const altOf = (node: Element): string => {
  const alt = property(node, 'alt').replace(/\s+/g, ' ').trim()
  return madeUp.test(alt) ? '' : alt
}

const endingOf = (bytes: Uint8Array): string | undefined => {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(500, bytes.length)).toString('latin1')
  return endings.find(([pattern]) => pattern.test(start))?.[1]
}

function lossOf(src: string, bytes: Uint8Array | undefined): Loss {
  if (bytes === undefined)
    return {
      kind: /^(?:https?:)?\/\//i.test(src) || src.startsWith('/') ? 'remotePicture' : 'absentPicture',
      href: src.slice(0, 120),
    }
  return bytes.length > mostBytes
    ? { kind: 'largePicture', count: Math.ceil(bytes.length / 2 ** 20) }
    : { kind: 'strangePicture' }
}
