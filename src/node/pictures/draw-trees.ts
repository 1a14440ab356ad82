import { layOutTree } from '../../drawing/lay-out-tree.ts'
import type { Guide } from '../../guide/guide.ts'
import type { Rendering } from '../pages/page-renderer.ts'

/** What a guide's tree is drawn with: words and SVG are React's and i18next's, so they come with the rendering. */
type TreeDrawing = Pick<Rendering, 'speakOf' | 'drawingWords' | 'drawnFile'>

interface DrawnTrees {
  /** By its path below the base, as are the pictures. */
  readonly data: readonly (readonly [string, string])[]
  readonly pictures: readonly (readonly [string, string])[]
}

/**
 * The drawing of every guide, as data for the desk and as a picture of its own. They lie beside the data that readers keep on their
 * devices, not in it: only helpdesks look at them, and a pack would be half as large again.
 */
export function drawTrees(guides: readonly Guide[], { speakOf, drawingWords, drawnFile }: TreeDrawing): DrawnTrees {
  const drawn = guides.map((guide) => {
    const t = speakOf(guide.language)
    const drawing = layOutTree(guide, drawingWords(t))
    const path = `drawings/${guide.language}/${guide.id}`
    return { data: [`${path}.json`, JSON.stringify(drawing)], picture: [`${path}.svg`, drawnFile(drawing, guide, t)] } as const
  })
  return { data: drawn.map(({ data }) => data), pictures: drawn.map(({ picture }) => picture) }
}
