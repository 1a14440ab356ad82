import { join, relative, resolve, sep } from 'node:path'
import { isRunnableDevEnvironment, type Plugin, type ViteDevServer } from 'vite'
import { languages } from '../../guide/language.ts'
import { contentType } from '../../worker/content-type.ts'
import { createSettingsEditor, type SettingsEditor } from '../authoring/settings-editor.ts'
import { isBesideContent } from '../compile/content-files.ts'
import { type Edition, readEdition } from '../edition.ts'
import { realPath } from '../files/read-below.ts'
import { writeDocument } from '../pages/document.ts'
import { movedPages } from '../pages/moved-pages.ts'
import { pageFile } from '../pages/page-file.ts'
import { pageRenderer } from '../pages/page-renderer.ts'
import { createTemplate, stylesOfPages } from '../pages/page-template.ts'
import { singleFiles } from '../pages/single-files.ts'
import { programFolder } from '../places.ts'
import { terminalText } from '../printing/terminal.ts'
import type { Rendering } from '../rendering/rendering-contract.ts'
import { entryModule, lateModule } from '../site/entries.ts'
import { requestPath } from '../site/request-path.ts'
import { manifestPath, webManifest } from '../site/web-manifest.ts'
import { authoredOf } from './authors-data.ts'
import { answerEdit } from './authors-edits.ts'
import { answerImport } from './authors-import.ts'
import { authorsPage } from './authors-page.ts'
import { placesOf } from './authors-places.ts'
import { recordsOf } from './authors-records.ts'
import { isInContent } from './is-in-content.ts'
import { currentSite, serveOrganisation } from './serve-organisation.ts'

/** The development server. It renders a page when it is requested, from the current articles. */
export function devPages(content: string): Plugin {
  return {
    name: 'ariane-dev',
    apply: 'serve',
    // A link in the content may lead anywhere: to a folder with a million others, or back to a parent.
    config: () => ({ server: { watch: { followSymlinks: false } } }),
    async configureServer(server) {
      let edition: Promise<Edition> | undefined
      const current = (): Promise<Edition> => {
        edition ??= renderingOf(server)
          .then((rendering) => readEdition(content, rendering))
          .then((read) => {
            for (const message of read.messages) server.config.logger.warn(terminalText(message))
            return read
          })
        return edition
      }
      const editor = createSettingsEditor(content)
      // The watcher follows no links, and the content folder itself may be one.
      watchContent(server, await realPath(resolve(content)), () => {
        edition = undefined
      })
      server.middlewares.use((request, response, next) => {
        if (!isInContent(request.originalUrl ?? '/', content, server.config)) return next()
        response
          .writeHead(403, { 'content-type': 'text/plain; charset=utf-8' })
          .end('The development server shows pages, not sources')
      })
      server.middlewares.use((request, response, next) => {
        serveOrganisation(server, content, request.originalUrl ?? '/', response).then((answered) => {
          if (!answered) next()
        }, next)
      })
      // The returned function installs the handler after Vite's own.
      return () => {
        server.middlewares.use((request, response, next) => {
          const path = requestPath(request.originalUrl ?? '/')
          if (path === undefined) {
            response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' }).end('Not an address of this site')
            return
          }
          const below = path.slice(server.config.base.length)
          if (below === 'authors/import') {
            answerImport(request, content).then(({ status, body }) => {
              response.writeHead(status, jsonHead).end(JSON.stringify(body))
            }, next)
            return
          }
          if (below === 'authors/edit') {
            answerEdit(request, editor, recordsOf(content, editor.save, current)).then(({ status, body }) => {
              response.writeHead(status, jsonHead).end(JSON.stringify(body))
            }, next)
            return
          }
          respond(server, { folder: content, editor }, current, below).then(({ status, type, body }) => {
            response.writeHead(status, { 'content-type': type }).end(body)
          }, next)
        })
      }
    },
  }
}

/** The rendering code in its current version, with all edits of drawings and views. */
async function renderingOf(server: ViteDevServer): Promise<Rendering> {
  const { ssr } = server.environments
  if (ssr === undefined || !isRunnableDevEnvironment(ssr))
    throw new Error('Unexpected ssr environment, expected one that runs here')
  const module: { readonly rendering: Rendering } = await ssr.runner.import('/src/node/rendering/rendering.ts')
  return module.rendering
}

interface DevResponse {
  readonly status: number
  readonly type: string
  readonly body: string | Uint8Array
}

const jsonHead = { 'content-type': 'application/json; charset=utf-8' } as const

const json = (body: string): DevResponse => ({ status: 200, type: 'application/json; charset=utf-8', body })
const html = (body: string, status = 200): DevResponse => ({ status, type: 'text/html; charset=utf-8', body })

/** The response to a request for a path below the base. */
async function respond(
  server: ViteDevServer,
  content: { readonly folder: string; readonly editor: SettingsEditor },
  current: () => Promise<Edition>,
  path: string,
): Promise<DevResponse> {
  if (path === 'authors' || path === 'authors/') return authors(server, content.folder)
  const edition = await current()
  if (path === 'authors/data.json') return json(JSON.stringify(await authoredOf(content.folder, edition, content.editor)))
  const places = /^authors\/guides\/([^/]+)\.json$/.exec(path)?.[1]
  if (places !== undefined) return json(JSON.stringify(placesOf(edition.made, places)))
  const data = edition.files.get(path)
  if (data !== undefined) return json(data)
  const manifest = languages.find((language) => path === manifestPath(language))
  if (manifest !== undefined) {
    const { wordsFor } = await renderingOf(server)
    const body = webManifest(manifest, await currentSite(server, content.folder), wordsFor(manifest))
    return { status: 200, type: contentType(path), body }
  }
  const moved = movedPages(edition, server.config.base).find((page) => page.path === fileAt(path))
  if (moved !== undefined) return html(moved.html)
  const picture = edition.media.get(path)
  if (picture !== undefined) return { status: 200, type: contentType(path), body: picture }
  const singleFile = path.startsWith('files/') ? await singleFileAt(path, edition, server, content.folder) : undefined
  return singleFile === undefined ? page(server, content.folder, edition, path) : html(singleFile)
}

/** The page at a path, or the page for unknown addresses. */
async function page(server: ViteDevServer, content: string, edition: Edition, path: string): Promise<DevResponse> {
  const file = fileAt(path)
  const found = edition.pages.find((candidate) => pageFile(candidate) === file)
  const rendering = await renderingOf(server)
  const { base } = server.config
  const site = await currentSite(server, content)
  const template = createTemplate({
    base,
    site,
    styles: stylesOfPages(rendering.sheets, lateModule, site.colour),
    script: `${base}${entryModule}`,
    policy: false,
  })
  const text = writeDocument(await pageRenderer(edition, rendering, { base, site })(found ?? { kind: 'missing' }), template)
  return html(await server.transformIndexHtml(`/${file}`, text), found === undefined ? 404 : 200)
}

/** The file of the page at a path: `fr` and `fr/` are both `fr/index.html`. */
function fileAt(path: string): string {
  if (path === '' || path.endsWith('/')) return `${path}index.html`
  return path.endsWith('.html') ? path : `${path}/index.html`
}

/** The page where authors see the findings about their articles. No build contains it. */
async function authors(server: ViteDevServer, content: string): Promise<DevResponse> {
  const { sheets } = await renderingOf(server)
  const text = authorsPage(server.config.base, await currentSite(server, content), sheets)
  return html(await server.transformIndexHtml('/authors/', text))
}

async function singleFileAt(path: string, edition: Edition, server: ViteDevServer, content: string): Promise<string | undefined> {
  const site = await currentSite(server, content)
  for await (const [file, html] of singleFiles(edition, await renderingOf(server), site))
    if (file === path) return Buffer.from(html).toString()
  return
}

/**
 * Watches the files that pages are made of, and calls `forget` after a change. `articles` is the real path of the content folder. After a change of an article the running app loads
 * its data again, so that the author stays on the same screen. Words and drawings are part of the code: they reload the page.
 */
function watchContent(server: ViteDevServer, articles: string, forget: () => void): void {
  const [words, drawings] = [join(programFolder, 'locales'), join(programFolder, 'src/illustrations')]
  const isBelow = (file: string, folder: string) => resolve(file).startsWith(folder + sep)
  server.watcher.add([articles, words, drawings])
  server.watcher.on('all', (_, file) => {
    if (![articles, words, drawings].some((folder) => isBelow(file, folder))) return
    if (isBelow(file, articles) && isBesideContent(relative(articles, file))) return
    forget()
    server.ws.send(isBelow(file, articles) ? { type: 'custom', event: 'ariane:content' } : { type: 'full-reload' })
  })
}
