import { memo } from 'react'
import type { Guide } from '../../guide/guide.ts'
import { Disclosure } from '../controls/disclosure.tsx'
import { OutsideLink } from '../controls/outside-link.tsx'
import { OfflineView } from '../offline/offline-view.tsx'
import { guideOf, isNodeScreen, type NodeScreen, type Screen } from '../screen/screen.ts'
import { useWords } from '../words/words-context.tsx'
import { HelpView } from './help-view.tsx'
import { useLink, useLinkContext } from './link-context.ts'
import { usePageState } from './page-state.ts'

/** The foot of every page: contact, source of the text, and state of the offline copy. */
export const Foot = memo(function Foot({ screen }: { readonly screen: Screen }) {
  const { t } = useWords()
  const { site, offline = {}, transcript } = usePageState()
  const guide = guideOf(screen)
  const node = isNodeScreen(screen) ? screen : undefined
  return (
    <footer>
      <div className="column">
        <HelpView
          site={site}
          guide={guide}
          code={node?.data.node.code}
          subject={guide === undefined ? t('product.name') : guide.title}
          transcript={transcript}
          share={node === undefined ? null : <Share key={`share ${node.data.node.code}`} screen={node} />}
        />
        <div>
          <SourceLine guide={guide} />
          {screen.room === 'catalog' ? <DeskLink /> : null}
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

/** The author and licence of a guide, and a link to the page about it. */
function SourceLine({ guide }: { readonly guide: Guide | undefined }) {
  const { t } = useWords()
  const { language } = useLinkContext()
  const link = useLink()
  const { author, licence } = guide?.passport ?? {}
  return (
    <p className="passport">
      {author === undefined ? null : `${t('passport.by', { author })} · `}
      {licence === undefined ? null : (
        <>
          <OutsideLink href={licence.url} words={licence.name} />
          {' · '}
        </>
      )}
      <a href={link({ kind: 'about', language, guide: guide?.id })}>
        {t(guide === undefined ? 'passport.aboutAll' : 'passport.about')}
      </a>
    </p>
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
