import type { Address } from '../../guide/address.ts'
import type { Guide } from '../../guide/guide.ts'
import { LinkContext, useLink, useLinkContext } from '../page/link-context.ts'
import { usePageState } from '../page/page-state.ts'
import { startRoom } from '../rooms/catalog/start-room.tsx'
import { StartView } from '../rooms/catalog/start-view.tsx'
import type { Room } from '../rooms/room.ts'
import { ScreenSection } from './screen-section.tsx'

/**
 * A guide as one page of a site that has no page for each screen: its first page, then every screen as a section named by its
 * code, every answer a jump. Drawn by the server only; the app walks one screen at a time.
 */
function GuidePage({ guide }: { readonly guide: Guide }) {
  const { site } = usePageState()
  const place = useLinkContext()
  const link = useLink()
  const linkTo = (address: Address): string =>
    address.kind === 'node' && address.guide === guide.id ? `#${address.code}` : link(address)
  return (
    <>
      <StartView guide={guide} resumes={[]} />
      <LinkContext.Provider value={{ ...place, linkTo }}>
        <div className="lifeboat">
          {guide.nodes.map((node) => (
            <ScreenSection key={node.id} guide={guide} node={node} site={site} />
          ))}
        </div>
      </LinkContext.Provider>
    </>
  )
}

/** The first page of a guide with all its screens below. */
export const guidePageRoom: Room = {
  ...startRoom,
  View: ({ data: { file } }) => (file === undefined ? null : <GuidePage guide={file.guide} />),
}
