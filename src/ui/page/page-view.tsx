import type { i18n } from 'i18next'
import { type ReactNode, useMemo } from 'react'
import { pathOf } from '../../guide/address.ts'
import { type Language, languages } from '../../guide/language.ts'
import type { SiteConfig } from '../../guide/site.ts'
import { ticksAt } from '../../runtime/walk/ticks.ts'
import { Fold } from '../controls/disclosure.tsx'
import { NodeView } from '../node/node-view.tsx'
import { OutlineView } from '../node/outline-view.tsx'
import { TrailNotices } from '../node/trail-notices.tsx'
import { TrailView } from '../node/trail-view.tsx'
import { writeFindQuery } from '../rooms/find/find-query.ts'
import type { Release } from '../rooms/offline/offline-state.ts'
import { OfflineView } from '../rooms/offline/offline-view.tsx'
import { addressOf, documentTitle, guideOf, type NodeScreen, type Screen, textLangOf } from '../screen/screen.ts'
import type { Known } from '../screen/walk-state.ts'
import { wordsOf } from '../words/words.ts'
import { useWords, WordsProvider } from '../words/words-context.tsx'
import { FailedView } from './failed-view.tsx'
import { contactFor, HelpView } from './help-view.tsx'
import { PlaceContext, useLink, usePlace } from './link-context.ts'
import { Logo } from './logo.tsx'
import type { NoticeView } from './notice-view.tsx'
import { PassportView } from './passport-view.tsx'
import { ReleaseView } from './release-view.tsx'
import { LiveContext, useLive } from './use-hydrated.ts'

interface Props {
  readonly screen: Screen
  readonly i18n: i18n
  readonly base: string
  readonly site: SiteConfig
  /** Few deployments have a notice: it brings its view. */
  readonly Notice?: typeof NoticeView | undefined
  readonly release?: Release | undefined
  readonly known: Known
  /** Whether the app runs already. */
  readonly live?: boolean
  readonly onOpen: (path: string) => void
}

/** A whole page. Server and browser both draw it from here, so that the browser takes over the very same elements. */
export function PageView({ Notice, onOpen, ...page }: Props) {
  const { screen, i18n, base, site, release, known } = page
  const { session, tell, tried: others } = known
  const tried = useMemo(
    () => triedIn(screen, { session, tell, tried: others }, i18n, base),
    [screen, session, tell, others, i18n, base],
  )
  return (
    <Surroundings {...page}>
      <Bar key={`bar ${screen.language}`} screen={screen} logo={site.logo} />
      {site.notice && Notice ? <Notice notice={site.notice} /> : null}
      <Middle {...page} tried={tried} onOpen={onOpen} />
      {/* Within a guide the foot stays, but for what its reader may have opened in it. */}
      <Foot
        key={`foot ${screen.language} ${guideOf(screen)?.id ?? hereOf(screen, base)}`}
        screen={screen}
        site={site}
        release={release}
        known={known}
        tried={tried}
      />
    </Surroundings>
  )
}

/** The middle of a page alone, of which the rest stays. */
export function MiddleView({ onOpen, ...page }: Omit<Props, 'Notice' | 'release'>) {
  return (
    <Surroundings {...page}>
      <Middle {...page} tried={undefined} onOpen={onOpen} />
    </Surroundings>
  )
}

/** What every view of a page may ask for. */
function Surroundings({
  screen,
  i18n,
  base,
  live = false,
  children,
}: Pick<Props, 'screen' | 'i18n' | 'base' | 'live'> & { children: ReactNode }) {
  const place = useMemo(() => ({ base, language: screen.language, textLang: textLangOf(screen) }), [base, screen])
  return (
    <WordsProvider i18n={i18n}>
      <LiveContext.Provider value={live}>
        <PlaceContext.Provider value={place}>{children}</PlaceContext.Provider>
      </LiveContext.Provider>
    </WordsProvider>
  )
}

/** A new screen is made of new elements: nothing opened on the last one stays open, and nothing that a translator moved is met again. */
function Middle({
  screen,
  base,
  site,
  release,
  known,
  tried,
  onOpen,
}: Pick<Props, 'screen' | 'base' | 'site' | 'release' | 'known' | 'onOpen'> & Pick<NodeProps, 'tried'>) {
  return (
    <main key={`main ${hereOf(screen, base)}`} id="main" tabIndex={-1} className={screen.kind}>
      <Body screen={screen} site={site} release={release} known={known} tried={tried} onOpen={onOpen} />
    </main>
  )
}

/** What tells one screen from another. */
function hereOf(screen: Screen, base: string): string {
  const address = addressOf(screen)
  return address === undefined ? screen.kind : pathOf(address, base)
}

/** The same bar on every page: the way to all guides, to help, and to the other language. */
function Bar({ screen, logo }: { screen: Screen; logo: string | undefined }) {
  const { t } = useWords()
  const { language } = usePlace()
  const link = useLink()
  return (
    <header className="bar">
      <a className="skip" href="#main">
        {t('page.skip')}
      </a>
      <div className="column">
        <a
          className={logo === undefined ? 'brand' : 'brand own'}
          href={link({ kind: 'catalog', language })}
          aria-label={t('product.catalog')}
        >
          <Logo path={logo} />
          {t('product.name')}
        </a>
        <nav aria-label={t('page.tools')}>
          <a href="#help">{t('page.help')}</a>
          {languages
            .filter((other) => other !== language)
            .map((other) => (
              <LanguageLink key={other} screen={screen} to={other} />
            ))}
        </nav>
      </div>
    </header>
  )
}

const languageNames: Readonly<Record<Language, string>> = { fr: 'Français', nl: 'Nederlands' }

/** Keeps the node, and what was asked of the error door: only the language of the address changes. */
function LanguageLink({ screen, to }: { screen: Screen; to: Language }) {
  const { base } = usePlace()
  const address = addressOf(screen, to)
  const href = pathOf(address === undefined || address.kind === 'code' ? { kind: 'catalog', language: to } : address, base)
  const asked = screen.kind === 'find' && screen.answer !== undefined ? writeFindQuery(screen.answer) : ''
  return (
    <a href={href + asked} lang={to} hrefLang={to} data-language={to}>
      {languageNames[to]}
    </a>
  )
}

function Body({
  screen,
  site,
  release,
  known,
  tried,
  onOpen,
}: Pick<Props, 'screen' | 'site' | 'release' | 'known' | 'onOpen'> & Pick<NodeProps, 'tried'>) {
  switch (screen.kind) {
    case 'catalog':
      return <screen.View catalog={screen.catalog} shown={site.guides} resumes={known.resumes ?? []} onOpen={onOpen} />
    case 'find':
      return <screen.View index={screen.index} catalog={screen.catalog} shown={site.guides} answer={screen.answer} />
    case 'start':
      return <screen.View guide={screen.file.guide} resumes={known.resumes ?? []} />
    case 'node':
      return <NodeBody screen={screen} site={site} known={known} tried={tried} />
    case 'desk':
      return <screen.View catalog={screen.catalog} loader={screen.loader} onOpen={onOpen} />
    case 'desk-guide':
      return <screen.View guide={screen.file.guide} loader={screen.loader} />
    case 'call':
      return <screen.View loader={screen.loader} />
    case 'admin':
      return <screen.View site={site} release={release} loader={screen.loader} />
    case 'ready':
      return <screen.View about={screen} site={site} saving={known.offline?.saving} />
    case 'embedding':
      return <screen.View site={site} loader={screen.loader} />
    case 'retired':
      return <screen.View code={screen.code} to={screen.to} />
    case 'missing':
      return <screen.View catalog={screen.catalog} shown={site.guides} code={screen.code} onOpen={onOpen} />
    case 'failed':
      return <FailedView />
  }
}

interface NodeProps extends Pick<Props, 'site' | 'known'> {
  readonly tried: string | undefined
  readonly screen: NodeScreen
}

function NodeBody({ screen, site, known, tried }: NodeProps) {
  const { t } = useWords()
  const { language } = usePlace()
  const { guide } = screen.file
  const { session, taken, back, host } = known
  const { node, rare } = screen
  return (
    <>
      <div className="screen">
        <NodeView
          guide={guide}
          node={node}
          rare={rare}
          taken={taken}
          back={back}
          contact={contactFor(site, language)}
          expected={site.certificates ?? []}
          tried={tried}
          trail={session?.trail}
          ticked={session && ticksAt(session.trail, node.id)}
        />
        <TrailNotices known={known} />
        {tried === undefined || rare?.Transcript === undefined ? null : <rare.Transcript text={tried} name={node.code} />}
        {tried === undefined || host === undefined || node.kind !== 'outcome' ? null : (
          <host.HandOver key={tried} tried={tried} hand={host.hand} />
        )}
      </div>
      {useLive() ? (
        <aside className="beside" aria-label={t('page.beside')}>
          <OutlineView guide={guide} node={node} />
          {session === undefined ? null : <TrailView guide={guide} trail={session.trail} />}
        </aside>
      ) : null}
    </>
  )
}

/** What was tried up to this screen, in words; `undefined` where there is nothing to tell, or nobody yet to put it into words. */
function triedIn(screen: Screen, { session, tell, tried = [] }: Known, i18n: i18n, base: string): string | undefined {
  if (tell === undefined || session === undefined || screen.kind !== 'node') return
  return tell([...tried, { guide: screen.file.guide, trail: session.trail }], wordsOf(i18n), location.origin + base)
}

function Foot({
  screen,
  site,
  release,
  known,
  tried,
}: Pick<Props, 'screen' | 'site' | 'release' | 'known'> & Pick<NodeProps, 'tried'>): ReactNode {
  const { t } = useWords()
  const { language } = usePlace()
  const guide = guideOf(screen)
  // An update changes the page over, so a walk is never offered one in its middle.
  const { fromDevice, saving, update } = known.offline ?? {}
  const offline = screen.kind === 'node' ? { fromDevice, saving } : { fromDevice, saving, update }
  return (
    <footer>
      <div className="column">
        <HelpView
          site={site}
          code={screen.kind === 'node' ? screen.node.code : undefined}
          subject={guide === undefined ? t('product.name') : guide.title}
          tried={tried}
          share={
            screen.kind === 'node' ? (
              <Fold
                key={`share ${screen.node.code}`}
                id="share"
                title={t('share.title')}
                without={t('share.without')}
                load={() => import('../rooms/share/share-view.tsx').then(({ ShareView }) => ShareView)}
                words={['share', 'transcript']}
                part={{
                  guide: screen.file.guide,
                  node: screen.node,
                  session: known.session,
                  tried,
                  contact: contactFor(site, language),
                }}
              />
            ) : null
          }
        />
        <div>
          {guide === undefined ? <p className="passport">{t('passport.catalog')}</p> : <PassportView guide={guide} />}
          {screen.kind === 'catalog' ? <DeskLink /> : null}
          <ReleaseView release={release} />
          <OfflineView offline={offline} />
        </div>
      </div>
    </footer>
  )
}

/** For helpdesk agents alone, so it stands where no reader looks. */
function DeskLink() {
  const { t } = useWords()
  const { language } = usePlace()
  const link = useLink()
  return (
    <p className="passport">
      <a href={link({ kind: 'desk', language })}>{t('catalog:desk')}</a>
    </p>
  )
}

/** What the browser shows in its tab and history for a screen. */
export const pageTitle = (screen: Screen, i18n: i18n): string => documentTitle(screen, wordsOf(i18n))
