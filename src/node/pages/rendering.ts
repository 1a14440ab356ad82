/** What the build runs in the ssr environment, where Vite has turned JSX and CSS into plain code. */
import boxes from '../../ui/styles/boxes.css?inline'
import code from '../../ui/styles/code.css?inline'
import ends from '../../ui/styles/ends.css?inline'
import figures from '../../ui/styles/figures.css?inline'
import lists from '../../ui/styles/lists.css?inline'
import print from '../../ui/styles/print.css?inline'
import rooms from '../../ui/styles/rooms.css?inline'
import screen from '../../ui/styles/screen.css?inline'
import sections from '../../ui/styles/sections.css?inline'
import site from '../../ui/styles/site.css?inline'
import tables from '../../ui/styles/tables.css?inline'

export { drawnFile } from '../../drawing/drawn-file.tsx'
export { drawPicture } from '../../illustrations/draw.tsx'
export { pictureNames } from '../../illustrations/words.ts'
export { renderLifeboat, renderPage, speakOf } from '../../ui/server/entry-server.tsx'
export { default as lifeboatCss } from '../../ui/server/single-file.css?inline'
export { drawingWords, shapeNames } from '../../ui/words/drawing-words.ts'

const trim = (css: string): string => css.trim()

/** The stylesheets of pages, in the order that they apply; the app brings all but the first, in the same order. */
export const sheets = {
  screen: trim(screen),
  parts: [lists, boxes, code, tables, figures, ends, sections, site].map(trim),
  rooms: trim(rooms),
  print: trim(print),
}
