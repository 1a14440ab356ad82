import { memo } from 'react'
import { Disclosure } from '../controls/disclosure.tsx'
import { OfflineView } from '../offline/offline-view.tsx'
import type { Room } from '../rooms/room.ts'
import { guideOf, isNodeScreen, type NodeScreen, type Screen } from '../screen/screen.ts'
import { useWords } from '../words/words-context.tsx'
import { HelpView } from './help-view.tsx'
import { useLink, useLinkContext } from './link-context.ts'
import { usePageState } from './page-state.ts'
import { PassportView } from './passport-view.tsx'
import { VersionView } from './version-view.tsx'

/** The foot of every page: contact, source and version of the text, and state of the offline copy. */
export const Foot = memo(function Foot({ screen, room }: { readonly screen: Screen; readonly room: Room }) {
  const { t } = useWords()
  const { site, offline = {}, transcript } = usePageState()
  const guide = guideOf(screen)
  const node = isNodeScreen(screen) ? screen : undefined
  return (
    <footer>
      <div className="column">
        <HelpView
          site={site}
          code={node?.data.node.code}
          subject={guide === undefined ? t('product.name') : guide.title}
          transcript={transcript}
          share={node === undefined ? null : <Share key={`share ${node.data.node.code}`} screen={node} />}
        />
        <div>
          {guide === undefined ? <p className="passport">{t('passport.catalog')}</p> : <PassportView guide={guide} />}
          {screen.room === 'catalog' ? <DeskLink /> : null}
          <VersionView screen={screen} room={room} />
          <OfflineView offline={offline} />
        </div>
      </div>
    </footer>
  )
})

/** Shares a node's screen, with the walk that led to it. */
function Share({ screen }: { readonly screen: NodeScreen }) {
  const { t } = useWords()
  const { walk, transcript } = usePageState()
  const { file, node } = screen.data
  return (
    <Disclosure
      id="share"
      title={(['computer', 'phone'] as const).map((to) => (
        <span key={to} className={`to-${to}`}>
          {t(`share.title.${to}`)}
        </span>
      ))}
      fallback={t('share.without')}
      load={() => import('../rooms/share/share-view.tsx').then(({ ShareView }) => ShareView)}
      words={['share', 'transcript']}
      viewProps={{ guide: file.guide, node, session: walk.session, transcript }}
    />
  )
}

/** For helpdesk agents: at the foot of the catalog, where it does not distract readers. */
function DeskLink() {
  const { t } = useWords()
  const { language } = useLinkContext()
  const link = useLink()
  return (
    <p className="passport">
      <a href={link({ kind: 'desk', language })}>{t('catalog:desk')}</a>
    </p>
  )
}
