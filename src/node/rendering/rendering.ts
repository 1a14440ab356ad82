import { drawnFile } from '../../drawing/drawn-file.tsx'
import { drawPicture } from '../../illustrations/draw.tsx'
import { pictureNames } from '../../illustrations/words.ts'
import { fileLoader } from '../../ui/screen/load.ts'
import { renderPage, renderSingleFile, wordsFor } from '../../ui/server/entry-server.tsx'
import singleFile from '../../ui/server/single-file.css?inline'
import boxes from '../../ui/styles/boxes.css?inline'
import catalog from '../../ui/styles/catalog.css?inline'
import code from '../../ui/styles/code.css?inline'
import ends from '../../ui/styles/ends.css?inline'
import figures from '../../ui/styles/figures.css?inline'
import foot from '../../ui/styles/foot.css?inline'
import lists from '../../ui/styles/lists.css?inline'
import print from '../../ui/styles/print.css?inline'
import rooms from '../../ui/styles/rooms.css?inline'
import screen from '../../ui/styles/screen.css?inline'
import sections from '../../ui/styles/sections.css?inline'
import site from '../../ui/styles/site.css?inline'
import tables from '../../ui/styles/tables.css?inline'
import { drawingWords, shapeNames } from '../../ui/words/drawing-words.ts'
import type { Rendering } from './rendering-contract.ts'

const trim = (css: string): string => css.trim()

/** The rendering code. Vite bundles this module in the ssr environment, where JSX and CSS become plain code. */
export const rendering: Rendering = {
  fileLoader,
  renderPage,
  renderSingleFile,
  wordsFor,
  pictureNames,
  drawPicture,
  drawingWords,
  shapeNames,
  drawnFile,
  // The app loads all but the first, in the same order: see `src/ui/app/app.tsx`.
  sheets: {
    screen: trim(screen),
    foot: trim(foot),
    parts: [lists, boxes, code, tables, figures, ends, catalog, sections, site].map(trim),
    rooms: trim(rooms),
    print: trim(print),
  },
  singleFileCss: trim(singleFile),
}
