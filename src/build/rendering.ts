/** What the build runs in the ssr environment, where Vite has turned JSX and CSS into plain code. */
export { renderPage } from './fixture-ui/entry-server.tsx'
export { default as css } from './fixture-ui/ariane.css?inline'
