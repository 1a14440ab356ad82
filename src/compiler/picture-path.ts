/**
 * Where a picture that is drawn stands among the pictures of a folder: by its name alone, because articles in any folder and
 * language mean the same drawing.
 */
export const drawnPath = (src: string): string => `drawn/${pictureName(src)}`

/** `./media/x/ecran.png` -> `ecran`. */
export const pictureName = (src: string): string => (writtenPath(src).split('/').at(-1) ?? '').replace(/\.[^.]*$/, '')

/** An address as its article writes it, without what follows the path: the parser escapes what addresses may not hold. */
export function writtenPath(src: string): string {
  const path = src.split(/[?#]/)[0] ?? ''
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** The path below the content folder that a picture has by the words of a file there, or nothing where it climbs out of it. */
export function resolvePicture(src: string, from: string): string | undefined {
  const parts = from.split('/').slice(0, -1)
  for (const part of writtenPath(src).split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return
    } else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}
