import { layOutTree } from '../../drawing/lay-out-tree.ts'
import type { Guide } from '../../guide/guide.ts'
import type { Rendering } from '../rendering/rendering-contract.ts'

/** The functions that a drawing needs from the rendering code: its words come from i18next, its SVG from React. */
type TreeRendering = Pick<Rendering, 'wordsFor' | 'drawingWords' | 'shapeNames' | 'drawnFile'>

/** The drawing of every guide as an SVG file, by its path below the base. */
export const drawTrees = (
  guides: readonly Guide[],
  { wordsFor, drawingWords, shapeNames, drawnFile }: TreeRendering,
): readonly (readonly [string, string])[] =>
  guides.map((guide) => {
    const t = wordsFor(guide.language)
    const drawing = layOutTree(guide, drawingWords(t))
    const svg = drawnFile(drawing, guide, { name: t('desk:drawing.name', { guide: guide.title }), nameOf: shapeNames(guide, t) })
    return [`drawings/${guide.language}/${guide.id}.svg`, svg]
  })
