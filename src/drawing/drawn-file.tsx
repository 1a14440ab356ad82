import { renderToStaticMarkup } from 'react-dom/server'
import type { Guide } from '../guide/guide.ts'
import type { Drawing, DrawnShape } from './drawing.ts'
import { DrawnTree } from './drawn-tree.tsx'

interface FileWords {
  /** The accessible name of the drawing. */
  readonly name: string
  /** The accessible name of each shape. */
  readonly nameOf: (shape: DrawnShape) => string
}

/**
 * A drawing as an SVG file, served at `drawings/<language>/<guide>.svg`. It has the colours of paper. Its links are relative to its
 * own address, so the file is the same below any base.
 */
export const drawnFile = (drawing: Drawing, { id, language }: Pick<Guide, 'id' | 'language'>, words: FileWords): string =>
  renderToStaticMarkup(
    <DrawnTree drawing={drawing} {...words} linkTo={(code) => `../../${language}/${id}/${code}/`} lang={language} />,
  )
