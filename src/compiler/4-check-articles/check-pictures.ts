import type { Article } from '../1-read/article.ts'
import type { Place, Report } from '../diagnostic.ts'
import { drawnPath, isPicturePath, pictureName, resolvePicture } from '../picture-path.ts'
import type { Locate } from './locate.ts'
import type { SectionParts } from './section-parts.ts'

/**
 * Checks that every picture has a file: at the path in the article, or among the screenshots of its language,
 * `media/<language>/`. A picture that is drawn needs none. Where the content has no media of a language at all, one diagnostic
 * for the article replaces all others.
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
      // The path of a picture in an include is relative to the include, but may have been copied from the article around it.
      const paths = [at.file, article.file].map((from) => resolvePicture(picture.src, from))
      const isThere =
        media.has(drawnPath(picture.src)) ||
        screenshots.has(pictureName(picture.src)) ||
        paths.some((path) => path !== undefined && media.has(path))
      if (!isThere) missing.push({ src, at, path: paths[0] })
    }
  const [first] = missing
  if (first === undefined) return
  if (![...media].some((path) => path.startsWith(`${article.language}/`) && isPicturePath(path))) {
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

/** The path as the article has it: the parser escapes characters that addresses may not have. */
function written(src: string): string {
  try {
    return decodeURIComponent(src)
  } catch {
    return src
  }
}
