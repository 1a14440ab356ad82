import type { Address } from '../../guide/address.ts'
import type { Guide } from '../../guide/guide.ts'
import { LinkContext, useLink, useLinkContext } from '../page/link-context.ts'
import { usePageState } from '../page/page-state.ts'
import { room as startRoom } from '../rooms/catalog/start-room.tsx'
import { StartView } from '../rooms/catalog/start-view.tsx'
import type { Room } from '../rooms/room.ts'
import { ScreenSection } from './screen-section.tsx'

/**
 * A guide as one page, for sites without a page for each screen: its first page, then all screens as sections whose ids are their
 * codes. Answers are links to sections. For server rendering only: the app shows one screen at a time.
 */
function GuidePage({ guide }: { readonly guide: Guide }) {
  const { site } = usePageState()
  const links = useLinkContext()
  const link = useLink()
  const linkTo = (address: Address): string =>
    address.kind === 'node' && address.guide === guide.id ? `#${address.code}` : link(address)
  return (
    <>
      <StartView guide={guide} resumes={[]} />
      <LinkContext.Provider value={{ ...links, linkTo }}>
        <div className="lifeboat">
          {guide.nodes.map((node) => (
            <ScreenSection key={node.id} guide={guide} node={node} site={site} />
          ))}
        </div>
      </LinkContext.Provider>
    </>
  )
}

/** The room of a guide's first page, with all screens below. */
export const guidePageRoom: Room = {
  ...startRoom,
  View: ({ data: { file } }) => (file === undefined ? null : <GuidePage guide={file.guide} />),
}
