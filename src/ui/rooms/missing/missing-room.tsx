import type { Address } from '../../../guide/address.ts'
import { readDamaged } from '../../../guide/codes-in.ts'
import type { Catalog } from '../../../guide/guide.ts'
import type { Code } from '../../../guide/node.ts'
import { shownGuides } from '../../../guide/withdrawn.ts'
import { usePageState } from '../../page/page-state.ts'
import type { ScreenData } from '../../screen/screen.ts'
import type { Room } from '../room.ts'
import { withProduct } from '../titles.ts'
import { MissingView } from './missing-view.tsx'

interface MissingData extends ScreenData {
  /** Absent if it could not be loaded. */
  readonly catalog?: Catalog | undefined
  /** A well-formed code that no node has. */
  readonly code?: Code | undefined
}

/** The page of an unknown address or code. */
export const room: Room<MissingData> = {
  load: async (address, { loader, language }) => ({
    data: {
      catalog: await loader.catalog(language).catch(() => undefined),
      code: codeOf(address),
    },
  }),
  addressOf: () => undefined,
  title: ({ unreached }, t) => withProduct(t(unreached ? 'missing:unreachedTitle' : 'missing:title'), t),
  description: (_, t) => t('missing:text'),
  View: ({ data }) => <MissingScreen {...data} />,
}

/** The code that an address is probably about. */
function codeOf(address: Address): Code | undefined {
  if (address.kind === 'code') return address.code
  return address.kind === 'unknown' && address.stray !== undefined ? readDamaged(address.stray).codes[0] : undefined
}

function MissingScreen({ catalog, code, unreached }: MissingData) {
  const { site } = usePageState()
  return <MissingView catalog={catalog} shown={shownGuides(site)} code={code} unreached={unreached} />
}
