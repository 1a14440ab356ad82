import type { SiteConfig } from '../../../guide/site.ts'
import { withdrawalOf } from '../../../guide/withdrawn.ts'
import { usePageState } from '../../page/page-state.ts'
import { guideOf, type Screen, type ScreenData } from '../../screen/screen.ts'
import type { Room } from '../room.ts'
import { withProduct } from '../titles.ts'
import { WithdrawnView } from './withdrawn-view.tsx'

/** Draws a screen or the first page of a guide that the admin has withdrawn, in place of its own room. */
const withdrawnRoom: Room = {
  addressOf: ({ file, node }, language) => {
    if (file === undefined) return
    const { id: guide } = file.guide
    return node === undefined ? { kind: 'start', language, guide } : { kind: 'node', language, guide, code: node.code }
  },
  title: (_, t) => withProduct(t('withdrawn.title'), t),
  description: (_, t) => t('withdrawn.title'),
  hashOf: ({ file }) => file?.guide.hash,
  View: WithdrawnScreen,
}

function WithdrawnScreen({ data }: { readonly data: ScreenData }) {
  const { site } = usePageState()
  const { file, node } = data
  const withdrawal = file && withdrawalOf(site, { guide: file.guide.id, code: node?.code })
  if (withdrawal === undefined) return null
  return (
    <div className="screen">
      <WithdrawnView withdrawal={withdrawal} code={node?.code} />
    </div>
  )
}

/** A screen with its room; the room is another where the admin has withdrawn the screen. The tools of helpdesks show it still. */
export function withdrawing<Shown extends { readonly screen: Screen; readonly room: Room }>(
  shown: Shown,
  site: SiteConfig,
): Shown {
  const { room, data } = shown.screen
  const isReaders = data.node !== undefined || room === 'start'
  const guide = guideOf(shown.screen)
  if (!isReaders || guide === undefined || withdrawalOf(site, { guide: guide.id, code: data.node?.code }) === undefined)
    return shown
  return { ...shown, room: withdrawnRoom }
}
