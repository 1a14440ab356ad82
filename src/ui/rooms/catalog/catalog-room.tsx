import { fingerprint } from '../../../guide/fingerprint.ts'
import type { Catalog } from '../../../guide/guide.ts'
import { shownGuides } from '../../../guide/withdrawn.ts'
import { usePageState } from '../../page/page-state.ts'
import type { ScreenData } from '../../screen/screen.ts'
import type { Room } from '../room.ts'
import { pageNumber, pageWords, withProduct } from '../titles.ts'
import { CatalogPage } from './catalog-page.tsx'

interface CatalogData extends ScreenData {
  readonly catalog: Catalog
}

/** The list of all guides: the first page of a language. */
export const room: Room<CatalogData> = {
  load: async (address, { loader, language, hash }) => ({
    data: { catalog: await loader.catalog(language, 'page' in address ? address.page : undefined, hash) },
  }),
  addressOf: ({ catalog }, language) => ({ kind: 'catalog', language, ...pageNumber(catalog) }),
  title: ({ catalog }, t) => withProduct(t('catalog:documentTitle') + pageWords(catalog, t), t),
  description: (_, t) => t('catalog:intro'),
  hashOf: ({ catalog }) => fingerprint(JSON.stringify(catalog)),
  View: ({ data }) => <CatalogScreen {...data} />,
}

function CatalogScreen({ catalog }: CatalogData) {
  const { site, walk } = usePageState()
  return <CatalogPage catalog={catalog} shown={shownGuides(site)} resumes={walk.resumes ?? []} />
}
