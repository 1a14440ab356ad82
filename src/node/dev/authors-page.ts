import type { SiteConfig } from '../../guide/site.ts'
import { writeDocument } from '../pages/document.ts'
import { createTemplate, stylesOfPages } from '../pages/page-template.ts'
import type { Rendering } from '../rendering/rendering-contract.ts'
import { lateModule } from '../site/entries.ts'

/** The entry module of the page of authors. No other module imports it, so that no build contains it. */
const authorsEntry = 'src/ui/rooms/authors/entry.tsx'

/** The document of `/authors/`, without contents: its script renders it. Only the development server serves it. */
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
    createTemplate({
      base,
      site,
      styles: stylesOfPages(sheets, lateModule, site.colour),
      script: `${base}${authorsEntry}`,
      policy: false,
    }),
  )
