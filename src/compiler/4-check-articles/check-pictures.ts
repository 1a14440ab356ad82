import type { Article } from '../1-read/article.ts'
import type { Place, Report } from '../diagnostic.ts'
import { drawnPath, pictureName, resolvePicture } from '../picture-path.ts'
import type { Locate } from './locate.ts'
import type { SectionParts } from './section-parts.ts'

const isPicture = (path: string): boolean => /\.(?:png|jpe?g|gif|svg|webp|avif|bmp)$/i.test(path)

/**
 * Pictures without a file of their name: where the article says, or among the screenshots of its language, `media/<language>/`.
 * One that is drawn needs none. Where a language has no media at all, because only its texts were fetched, one word about the
 * article says it all.
 */
export function checkPictures(
  article: Article,
  sections: readonly SectionParts[],
  media: ReadonlySet<string>,
  locate: Locate,
  report: Report,
): void {
  const own = `media/${article.language}/`
  const screenshots = new Set([...media].filter((path) => path.startsWith(own)).map(pictureName))
  const missing: { src: string; at: Place; path: string | undefined }[] = []
  for (const { pictures } of sections)
    for (const { picture, at } of pictures) {
      const src = written(picture.src)
      if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(src)) {
        report({
          code: 'remote-picture',
          message: `Unexpected picture from elsewhere, \`${src.slice(0, 80)}\`, expected a file of the content; it cannot be shown without a network`,
          at: locate(at, src),
        })
        continue
      }
      // An include says where its pictures are from its own folder; those who copy it forget to say it anew.
      const paths = [at.file, article.file].map((from) => resolvePicture(picture.src, from))
      const isThere =
        media.has(drawnPath(picture.src)) ||
        screenshots.has(pictureName(picture.src)) ||
        paths.some((path) => path !== undefined && media.has(path))
      if (!isThere) missing.push({ src, at, path: paths[0] })
    }
  const [first] = missing
  if (first === undefined) return
  if (![...media].some((path) => path.startsWith(`${article.language}/`) && isPicture(path))) {
    report({
      code: 'absent-media',
      message: `Unexpected ${missing.length} pictures without a file, expected them in the content; ${article.language} has no media at all`,
      at: locate(first.at, first.src),
    })
    return
  }
  for (const { src, at, path } of missing) {
    const other = path === undefined ? undefined : [...media].find((candidate) => candidate.toLowerCase() === path.toLowerCase())
    const expected =
      other === undefined
        ? `a file at \`${path ?? 'a path inside the content folder'}\``
        : `\`${other.split('/').at(-1)}\`, as the file is written`
    report({
      code: 'missing-picture',
      message: `Unexpected picture \`${src}\` without a file, expected ${expected}; its alternative text is shown`,
      at: locate(at, src),
    })
  }
}

/** As in the article: the parser escapes what addresses may not hold. */
function written(src: string): string {
  try {
    return decodeURIComponent(src)
  } catch {
    return src
  }
}
