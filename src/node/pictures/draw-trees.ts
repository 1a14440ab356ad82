import { layOutTree } from '../../drawing/lay-out-tree.ts'
import type { Guide } from '../../guide/guide.ts'
import type { MadeFiles } from '../cache/keep.ts'
import type { Work } from '../cache/work.ts'
import type { Rendering } from '../rendering/rendering-contract.ts'

/** The functions that a drawing needs from the rendering code: its words come from i18next, its SVG from React. */
type TreeRendering = Pick<Rendering, 'wordsFor' | 'drawingWords' | 'shapeNames' | 'drawnFile'>

/** The drawing of every guide that this job makes, as an SVG file, by its path below the base. */
export async function drawTrees(
  guides: readonly Guide[],
  { wordsFor, drawingWords, shapeNames, drawnFile }: TreeRendering,
  { keep, isMine }: Work,
): Promise<MadeFiles> {
  const drawn = new Map<string, string | Uint8Array>()
  for (const guide of guides.filter(({ id }) => isMine(id))) {
    const made = await keep('drawing', [JSON.stringify(guide)], () => {
      const t = wordsFor(guide.language)
      const drawing = layOutTree(guide, drawingWords(t))
      const svg = drawnFile(drawing, guide, {
        name: t('desk:drawing.name', { guide: guide.title }),
        nameOf: shapeNames(guide, t),
      })
      return new Map([[`drawings/${guide.language}/${guide.id}.svg`, svg]])
    })
    for (const [path, content] of made) drawn.set(path, content)
  }
  return drawn
}
