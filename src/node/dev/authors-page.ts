import type { SiteConfig } from '../../guide/site.ts'
import { writeDocument } from '../pages/document.ts'
import { frameOf, stylesOfPages } from '../pages/frame.ts'
import type { Rendering } from '../pages/page-renderer.ts'
import { printStyles } from '../site/site-build.ts'

/** The module that draws the page of authors. No other imports it, so that no build has it. */
const authorsEntry = 'src/ui/rooms/authors/entry.tsx'

/** The document of `/authors/`, which the browser fills: only the development server answers it, and that needs a script anyway. */
export const authorsPage = (base: string, site: SiteConfig, sheets: Rendering['sheets']): string =>
  writeDocument(
    {
      lang: 'fr',
      title: site.organisation,
      description: '',
      alternatePaths: [],
      noindex: true,
      html: '',
      kind: 'room',
      data: {},
    },
    frameOf({
      base,
      site,
      styles: stylesOfPages(sheets, printStyles, site.colour),
      script: `${base}${authorsEntry}`,
      policy: false,
    }),
  )
