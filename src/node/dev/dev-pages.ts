import { resolve, sep } from 'node:path'
import { isRunnableDevEnvironment, type Plugin, type ViteDevServer } from 'vite'
import { contentType } from '../../worker/content-type.ts'
import { type Edition, readEdition } from '../packs/edition.ts'
import { writeDocument } from '../pages/document.ts'
import { frameOf, stylesOfPages } from '../pages/frame.ts'
import { pageFile } from '../pages/page-file.ts'
import { pageRenderer, type Rendering } from '../pages/page-renderer.ts'
import { buildLifeboats } from '../pages/single-files.ts'
import { decodePath } from '../site/decode-path.ts'
import { readSite } from '../site/read-site.ts'
import { entry, printStyles } from '../site/site-build.ts'
import { authoredOf } from './authors-data.ts'
import { authorsPage } from './authors-page.ts'

/** The development server: pages are rendered when they are asked for, from the articles as they are now. */
export function devPages(content: string): Plugin {
  return {
    name: 'ariane-dev',
    apply: 'serve',
    configureServer(server) {
      let edition: Promise<Edition> | undefined
      const current = (): Promise<Edition> => {
        edition ??= renderingOf(server)
          .then((rendering) => readEdition(content, rendering))
          .then((read) => {
            for (const line of read.says) server.config.logger.warn(line)
            return read
          })
        return edition
      }
      watchContent(server, content, () => {
        edition = undefined
      })
      return () => {
        server.middlewares.use((request, response, next) => {
          const path = decodePath(new URL(request.originalUrl ?? '/', 'http://localhost').pathname).slice(
            server.config.base.length,
          )
          answer(server, content, current, path).then((answered) => {
            response.writeHead(answered.status, { 'content-type': answered.type }).end(answered.body)
          }, next)
        })
      }
    },
  }
}

/** The code that renders, as it is now: a drawing or a view that was saved is in it. */
async function renderingOf(server: ViteDevServer): Promise<Rendering> {
  const { ssr } = server.environments
  if (ssr === undefined || !isRunnableDevEnvironment(ssr))
    throw new Error('Unexpected ssr environment, expected one that runs here')
  return ssr.runner.import('/src/node/pages/rendering.ts')
}

interface Answer {
  readonly status: number
  readonly type: string
  readonly body: string | Uint8Array
}

async function answer(server: ViteDevServer, content: string, current: () => Promise<Edition>, path: string): Promise<Answer> {
  if (path === 'authors' || path === 'authors/') return authors(server)
  const edition = await current()
  if (path === 'authors/data.json')
    return {
      status: 200,
      type: 'application/json; charset=utf-8',
      body: JSON.stringify(await authoredOf(content, edition.written, edition.diagnostics)),
    }
  const data = edition.files.get(path)
  if (data !== undefined) return { status: 200, type: 'application/json; charset=utf-8', body: data }
  const picture = edition.media.get(path)
  if (picture !== undefined) return { status: 200, type: contentType(path), body: picture }
  const lifeboat = path.startsWith('files/') ? await lifeboatAt(path, edition, server) : undefined
  if (lifeboat !== undefined) return { status: 200, type: 'text/html; charset=utf-8', body: lifeboat }
  const wanted = path === '' || path.endsWith('/') ? `${path}index.html` : path.endsWith('.html') ? path : `${path}/index.html`
  const page = edition.pages.find((candidate) => pageFile(candidate) === wanted)
  const rendering = await renderingOf(server)
  const { base } = server.config
  const site = await readSite(server.config.publicDir)
  const frame = frameOf({
    base,
    site,
    styles: stylesOfPages(rendering.sheets, printStyles, site.colour),
    script: `${base}${entry}`,
    policy: false,
  })
  const html = writeDocument(pageRenderer(edition, rendering, { base, site })(page ?? { kind: 'missing' }), frame)
  return {
    status: page === undefined ? 404 : 200,
    type: 'text/html; charset=utf-8',
    body: await server.transformIndexHtml(`/${wanted}`, html),
  }
}

/** The page on which authors see what they write. No build has it. */
async function authors(server: ViteDevServer): Promise<Answer> {
  const { sheets } = await renderingOf(server)
  const html = authorsPage(server.config.base, await readSite(server.config.publicDir), sheets)
  return { status: 200, type: 'text/html; charset=utf-8', body: await server.transformIndexHtml('/authors/', html) }
}

async function lifeboatAt(path: string, edition: Edition, server: ViteDevServer): Promise<string | undefined> {
  const site = await readSite(server.config.publicDir)
  for (const lifeboat of buildLifeboats(edition, await renderingOf(server), site))
    if (lifeboat.path === path) return lifeboat.html
  return
}

/**
 * An author saves an article and sees it, without losing their place: the running app asks for its data again. Words of
 * the interface and drawings are part of the code, so they load the page anew.
 */
function watchContent(server: ViteDevServer, content: string, forget: () => void): void {
  const [articles, words, drawings] = [resolve(content), resolve('locales'), resolve('src/illustrations')]
  const isBelow = (file: string, folder: string) => resolve(file).startsWith(folder + sep)
  server.watcher.add([articles, words, drawings])
  server.watcher.on('all', (_, file) => {
    if (![articles, words, drawings].some((folder) => isBelow(file, folder))) return
    forget()
    server.ws.send(isBelow(file, articles) ? { type: 'custom', event: 'ariane:content' } : { type: 'full-reload' })
  })
}
