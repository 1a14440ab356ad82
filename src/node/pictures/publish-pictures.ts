import { compareText } from '../../compiler/diagnostic.ts'
import { pictureName, resolvePicture, writtenPath } from '../../compiler/picture-path.ts'
import type { Picture, PublishedPicture } from '../../guide/content.ts'
import type { Guide } from '../../guide/guide.ts'
import type { Language } from '../../guide/language.ts'
import type { DrawnPicture } from '../../illustrations/draw.tsx'
import { isPicture } from '../compile/content-files.ts'
import { digest } from '../digest.ts'
import { readScreenshot, type Screenshot } from './screenshot.ts'

/** Draws a picture by its name. `undefined` where there is no drawing of that name. */
export type Draw = (name: string, language: Language) => DrawnPicture | undefined

/** The longest name of a picture in its address, in characters. */
const longestName = 100

interface Publishing {
  readonly folder: string
  /** The paths of all files in the folder. */
  readonly paths: readonly string[]
  readonly draw: Draw
}

export interface PublishedGuides {
  readonly guides: readonly Guide[]
  /** The content of each picture, by its path below the base. */
  readonly media: ReadonlyMap<string, string | Uint8Array>
  /** A warning for each screenshot that cannot be shown. */
  readonly messages: readonly string[]
}

/**
 * Publishes the pictures of guides. A picture becomes the author's screenshot, or else the drawing of its name; others stay as they
 * are, and readers see their text. A damaged screenshot gives a warning.
 */
export async function publishPictures(guides: readonly Guide[], { folder, paths, draw }: Publishing): Promise<PublishedGuides> {
  const media = new Map<string, string | Uint8Array>()
  const messages = new Set<string>()
  const files = paths.filter(isPicture).sort(compareText)
  const screenshots = new Map<string, Screenshot>()
  for (const path of new Set(
    guides.flatMap((guide) => picturesIn(guide).flatMap(({ src }) => screenshotFor(src, guide, files) ?? [])),
  )) {
    const screenshot = await readScreenshot(folder, path)
    if (typeof screenshot === 'string') messages.add(`${path}: warning unreadable-picture: ${screenshot}; it is not shown`)
    else screenshots.set(path, screenshot)
  }

  const drawings = new Map<string, DrawnPicture | undefined>()
  const drawOnce: Draw = (name, language) => {
    const key = `${language}/${name}`
    if (!drawings.has(key)) drawings.set(key, draw(name, language))
    return drawings.get(key)
  }
  const publish = (path: string, ending: string, content: string | Uint8Array): string => {
    const published = `media/${path}.${digest(content).slice(0, 10)}.${ending}`
    media.set(published, content)
    return published
  }
  const publishedAs = (picture: Picture, guide: Guide): Picture => {
    const { src, alt } = picture
    const { language } = guide
    const name = pictureName(src)
    const drawing = drawOnce(name, language)
    const screenshot = screenshots.get(screenshotFor(src, guide, files) ?? '')
    // Cut, because a file name has at most 255 bytes.
    const place = `${language}/${name.replace(/[^\w-]+/g, '-').slice(0, longestName)}`
    if (screenshot !== undefined) {
      const { bytes, width, height } = screenshot
      return { src, alt: alt || (drawing?.title ?? ''), published: { path: publish(place, 'webp', bytes), width, height } }
    }
    if (drawing === undefined) return picture
    const { svg, width, height, description } = drawing
    const published: PublishedPicture = {
      path: publish(place, 'svg', svg.light),
      dark: publish(`${place}-dark`, 'svg', svg.dark),
      width,
      height,
    }
    return { src, alt: alt || description, published }
  }
  return {
    guides: guides.map((guide) => withPictures(guide, (picture) => publishedAs(picture, guide))),
    media,
    messages: [...messages],
  }
}

/**
 * The file of a picture. A file of the same name in `media/<language>/` has priority, whatever its extension; then the file at
 * the path in the article. If there is no such file, a file with the same end of its path is taken: includes have paths relative
 * to their own folder, which are often wrong after the include is copied.
 */
function screenshotFor(src: string, { language, source }: Guide, files: readonly string[]): string | undefined {
  const fromArticle = resolvePicture(src, source)
  const end = writtenPath(src).replace(/^(?:\.{0,2}\/)+/, '')
  return (
    files.find((path) => path.startsWith(`media/${language}/`) && pictureName(path) === pictureName(src)) ??
    files.find((path) => path === fromArticle) ??
    files.find((path) => path.startsWith(`${language}/`) && path.endsWith(`/${end}`))
  )
}

const isPictureNode = (value: unknown): value is ['figure' | 'img', Picture] =>
  Array.isArray(value) &&
  (value[0] === 'figure' || value[0] === 'img') &&
  typeof value[1] === 'object' &&
  value[1] !== null &&
  'src' in value[1]

/** A copy of data in which every picture is replaced, at any depth: in titles, choices or cells. */
function withPictures<T>(value: T, change: (picture: Picture) => Picture): T {
  if (isPictureNode(value)) return [value[0], change(value[1])] as T
  if (Array.isArray(value)) return value.map((inner) => withPictures(inner, change)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withPictures(inner, change)])) as T
}

function picturesIn(guide: Guide): readonly Picture[] {
  const found: Picture[] = []
  withPictures(guide, (picture) => {
    found.push(picture)
    return picture
  })
  return found
}
