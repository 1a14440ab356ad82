/** What the build runs in the ssr environment, where Vite has turned JSX and CSS into plain code. */
export { default as css } from '../ui/ariane.css?inline'
export { renderPage } from '../ui/entry-server.tsx'
