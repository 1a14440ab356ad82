import type { Catalog } from '../../../guide/guide.ts'
import type { Code } from '../../../guide/node.ts'
import { usePageState } from '../../page/page-state.ts'
import type { ScreenData } from '../../screen/screen.ts'
import type { Room } from '../room.ts'
import { withProduct } from '../titles.ts'
import { MissingView } from './missing-view.tsx'

interface MissingData extends ScreenData {
  /** Absent where it could not be loaded: the page does without. */
  readonly catalog?: Catalog | undefined
  /** A well-formed code that no node has. */
  readonly code?: Code | undefined
}

/** An address that leads nowhere. */
export const room: Room<MissingData> = {
  load: async (address, { loader, language }) => ({
    data: {
      catalog: await loader.catalog(language).catch(() => undefined),
      ...(address.kind === 'code' && { code: address.code }),
    },
  }),
  addressOf: () => undefined,
  title: (_, t) => withProduct(t('missing:title'), t),
  description: (_, t) => t('missing:text'),
  View: ({ data }) => <MissingScreen {...data} />,
}

function MissingScreen({ catalog, code }: MissingData) {
  const { site } = usePageState()
  return <MissingView catalog={catalog} shown={site.guides} code={code} />
}
