import type { Box } from './box.ts'
import type { PictureName, Words } from './words.ts'

/** Draws a picture from its texts and the shared texts of one language. */
export type PictureDrawing<Name extends PictureName> = (words: Words['pictures'][Name], shared: Words['shared']) => Box
