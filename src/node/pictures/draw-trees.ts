import { layOutTree } from '../../drawing/lay-out-tree.ts'
import type { Guide } from '../../guide/guide.ts'
import type { Rendering } from '../rendering/rendering-contract.ts'

/** The functions that a drawing needs from the rendering code: its words come from i18next, its SVG from React. */
type TreeRendering = Pick<Rendering, 'wordsFor' | 'drawingWords' | 'shapeNames' | 'drawnFile'>

/** Text of files by their path below the base. */
interface DrawnTrees {
  readonly data: readonly (readonly [string, string])[]
  readonly pictures: readonly (readonly [string, string])[]
}

/**
 * The drawing of every guide, as JSON for the desk and as an SVG file. The JSON names the version of its guide, so that a page gets
 * the drawing of the guide that it shows.
 */
export function drawTrees(
  guides: readonly Guide[],
  { wordsFor, drawingWords, shapeNames, drawnFile }: TreeRendering,
): DrawnTrees {
  const drawn = guides.map((guide) => {
    const t = wordsFor(guide.language)
    const drawing = layOutTree(guide, drawingWords(t))
    const path = `drawings/${guide.language}/${guide.id}`
    const svg = drawnFile(drawing, guide, { name: t('desk:drawing.name', { guide: guide.title }), nameOf: shapeNames(guide, t) })
    return {
      data: [`${path}.json`, JSON.stringify({ ...drawing, guide: { hash: guide.hash } })],
      picture: [`${path}.svg`, svg],
    } as const
  })
  return { data: drawn.map(({ data }) => data), pictures: drawn.map(({ picture }) => picture) }
}
