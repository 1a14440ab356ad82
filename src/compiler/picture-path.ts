/**
 * The path of a drawing among the pictures of a folder, by the name of the picture alone, because articles in any folder and
 * language share one drawing.
 */
export const drawnPath = (src: string): string => `drawn/${pictureName(src)}`

/** The name of a picture: `ecran` for `./media/x/ecran.png`. */
export const pictureName = (src: string): string => (writtenPath(src).split('/').at(-1) ?? '').replace(/\.[^.]*$/, '')

/**
 * The path of an address as its article writes it, without query and fragment: the parser escapes characters that addresses may
 * not have.
 */
export function writtenPath(src: string): string {
  const path = src.split(/[?#]/)[0] ?? ''
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** The path of a picture below the content folder, resolved from a file there. `undefined` where it leaves that folder. */
export function resolvePicture(src: string, from: string): string | undefined {
  const parts = from.split('/').slice(0, -1)
  for (const part of writtenPath(src).split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return
    } else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

/** Whether a file is a picture, by its name. */
export const isPicturePath = (path: string): boolean => /\.(?:png|jpe?g|gif|svg|webp|avif|bmp)$/i.test(path)
