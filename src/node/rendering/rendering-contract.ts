import type { Drawing, DrawingWords, DrawnShape } from '../../drawing/drawing.ts'
import type { Guide } from '../../guide/guide.ts'
import type { Language } from '../../guide/language.ts'
import type { Page } from '../../guide/page.ts'
import type { SiteConfig } from '../../guide/site.ts'
import type { DrawnPicture } from '../../illustrations/draw.tsx'
import type { Loader } from '../../ui/screen/load.ts'
import type { PageContext, RenderedPage } from '../../ui/server/rendered-page.ts'
import type { Words } from '../../ui/words/words.ts'

/**
 * The functions and styles that the build takes from the rendering code. Node does not run JSX or import CSS, so Vite bundles
 * that code (`rendering.ts`) first; the rest of the build uses it only through this contract.
 */
export interface Rendering {
  /** A loader without requests: `read` returns the data of a path below the base, or `undefined` if there is no such file. */
  readonly fileLoader: (read: <T extends { readonly schema: 1 }>(path: string) => T | undefined) => Loader
  readonly renderPage: (page: Page, context: PageContext) => Promise<RenderedPage>
  /** The inside of a guide's single file, and the values of its head. */
  readonly renderSingleFile: (file: SingleFileSource) => Pick<RenderedPage, 'title' | 'description' | 'html'>
  readonly wordsFor: (language: Language) => Words
  /** The names of all pictures that `drawPicture` can draw. */
  readonly pictureNames: readonly string[]
  /** Draws a picture by its name. `undefined` where no drawing has that name. */
  readonly drawPicture: (name: string, language: Language) => DrawnPicture | undefined
  readonly drawingWords: (t: Words) => DrawingWords
  readonly shapeNames: (guide: Guide, t: Words) => (shape: DrawnShape) => string
  /** A guide's tree as the text of an SVG file. */
  readonly drawnFile: (
    drawing: Drawing,
    guide: Pick<Guide, 'id' | 'language'>,
    words: { readonly name: string; readonly nameOf: (shape: DrawnShape) => string },
  ) => string
  /** The text of the stylesheets of pages, in the order that they apply. */
  readonly sheets: {
    readonly screen: string
    readonly foot: string
    readonly parts: readonly string[]
    readonly rooms: string
    readonly print: string
  }
  /** The text of the stylesheet that only single files have. */
  readonly singleFileCss: string
}

interface SingleFileSource {
  readonly guide: Guide
  readonly site: SiteConfig
  /** The address of a published picture, as a data URL. */
  readonly pictureAt: (path: string) => string
}
