/** What the build runs in the ssr environment, where Vite has turned JSX and CSS into plain code. */
export { default as css } from '../ui/ariane.css?inline'
export { drawPicture } from '../illustrations/draw.tsx'
export { drawnNames } from '../illustrations/words.ts'
export { drawingWords, drawnFile } from '../ui/drawn-file.tsx'
export { renderLifeboat, renderPage, speakOf } from '../ui/entry-server.tsx'
export { default as lifeboatCss } from '../ui/lifeboat.css?inline'
