import { fingerprint } from '../../../guide/fingerprint.ts'
import type { Catalog } from '../../../guide/guide.ts'
import { useAppActions } from '../../page/app-actions.ts'
import { useLoader } from '../../screen/loader-context.ts'
import type { ScreenData } from '../../screen/screen.ts'
import type { Room } from '../room.ts'
import { pageNumber, pageWords, withProduct } from '../titles.ts'
import { DeskView } from './desk-view.tsx'

interface DeskData extends ScreenData {
  readonly catalog: Catalog
}

/** The first page of a helpdesk agent: every guide and a search in all of them. */
export const room: Room<DeskData> = {
  load: async (address, { loader, language, hash }) => ({
    data: { catalog: await loader.catalog(language, 'page' in address ? address.page : undefined, hash) },
  }),
  addressOf: ({ catalog }, language) => ({ kind: 'desk', language, ...pageNumber(catalog) }),
  title: ({ catalog }, t) => withProduct(t('desk:title') + pageWords(catalog, t), t),
  description: (_, t) => t('desk:intro'),
  hashOf: ({ catalog }) => fingerprint(JSON.stringify(catalog)),
  apart: true,
  View: ({ data }) => <DeskScreen {...data} />,
}

function DeskScreen({ catalog }: DeskData) {
  return <DeskView catalog={catalog} loader={useLoader()} onOpen={useAppActions().open} />
}
