import type { i18n } from 'i18next'
import { type ReactNode, useDeferredValue, useMemo } from 'react'
import { pathOf } from '../../guide/address.ts'
import { LazyView } from '../controls/lazy-view.tsx'
import type { Transcript } from '../memory/transcript.ts'
import type { Room } from '../rooms/room.ts'
import { guideOf, type Screen, textLangOf } from '../screen/screen.ts'
import type { WalkState } from '../screen/walk-state.ts'
import { wordsOf } from '../words/words.ts'
import { WordsProvider } from '../words/words-context.tsx'
import { Bar } from './bar.tsx'
import { Foot } from './foot.tsx'
import { LinkContext } from './link-context.ts'
import { type DetachedRoot, MainView, type ScreenWithState, type Way } from './main-view.tsx'
import type { NoticeView } from './notice-view.tsx'
import { type PageState, PageStateContext } from './page-state.ts'
import { HydratedContext } from './use-hydrated.ts'

/** A screen with its room and the walk: the part of the app's scene that a page draws. */
export interface ShownScreen {
  readonly screen: Screen
  readonly room: Room
  readonly walk: WalkState
  readonly detachedRoot?: DetachedRoot | undefined
}

interface Props extends Omit<PageState, 'transcript' | 'walk'> {
  readonly shown: ShownScreen
  /** Screens that may be shown next, in the same language. */
  readonly next?: readonly ShownScreen[]
  /** The side that the reader went to. Absent before the first move. */
  readonly way?: Way | undefined
  readonly i18n: i18n
  readonly base: string
  /** Draws the admin's notices. Few deployments have any, so it is a chunk of its own. */
  readonly Notice?: typeof NoticeView | undefined
  /** Whether hydration is over. */
  readonly hydrated?: boolean
}

const none: readonly ShownScreen[] = []

/** A whole page. Server and browser both render it, so that hydration finds the same elements. */
export function PageView({ shown, next = none, way, i18n, base, Notice, hydrated = false, site, offline, host }: Props) {
  const { screen, room, walk } = shown
  const transcript = useMemo(
    () => walk.writeTranscript?.(screen, walk, wordsOf(i18n), { address: location.origin + base, site }),
    [screen, walk, i18n, base, site],
  )
  const around = { site, offline, host }
  // Only these parts of a scene: any other would make the memoised screens render again when one of them is shown.
  const withState = ({ screen, room, walk, detachedRoot }: ShownScreen, transcript?: Transcript): ScreenWithState => ({
    screen,
    room,
    walk,
    detachedRoot,
    transcript,
    ...around,
  })
  return (
    <PageContexts screen={screen} i18n={i18n} base={base} hydrated={hydrated}>
      <Frame screen={screen} room={room} base={base} state={{ walk, transcript, ...around }} Notice={Notice}>
        <MainView
          shown={withState(shown, transcript)}
          screenKey={keyOf(screen, room, base)}
          next={next.map((one) => withState(one))}
          way={way}
        />
      </Frame>
    </PageContexts>
  )
}

interface FrameProps extends Pick<Props, 'base' | 'Notice'> {
  readonly screen: Screen
  readonly room: Room
  readonly state: PageState
  readonly children: ReactNode
}

/** Bar, notice and foot. They are rendered after the screen has been painted: after an answer the reader needs the screen first. */
function Frame({ base, Notice, children, ...now }: FrameProps) {
  const { site, walk, transcript, offline, host } = now.state
  const state = useMemo((): PageState => ({ site, walk, transcript, offline, host }), [site, walk, transcript, offline, host])
  const page = useMemo(() => ({ screen: now.screen, room: now.room, state }), [now.screen, now.room, state])
  const deferred = useDeferredValue(page)
  // In another language all of the page changes at once: a bar that follows later would shift.
  const { screen, room, state: later } = deferred.screen.language === now.screen.language ? deferred : page
  const { notices, logo } = later.site
  return (
    <PageStateContext.Provider value={later}>
      <Bar key={`bar ${screen.language}`} screen={screen} room={room} logo={logo} />
      {notices && Notice ? <Notice notices={notices} guide={guideOf(screen)} /> : null}
      {children}
      {/* Within a guide the foot stays mounted, so that what the reader opened in it stays open. */}
      <Foot key={`foot ${screen.language} ${guideOf(screen)?.id ?? keyOf(screen, room, base)}`} screen={screen} />
      {later.offline?.update === undefined ? null : (
        <LazyView
          load={() => import('../offline/update-view.tsx').then(({ UpdateView }) => UpdateView)}
          words={['update']}
          viewProps={{ update: later.offline.update, screen }}
        />
      )}
    </PageStateContext.Provider>
  )
}

/** Provides the contexts that all views of a page read. */
function PageContexts({
  screen,
  i18n,
  base,
  hydrated = false,
  children,
}: Pick<Props, 'i18n' | 'base' | 'hydrated'> & { readonly screen: Screen; readonly children: ReactNode }) {
  const { language } = screen
  const textLang = textLangOf(screen)
  const links = useMemo(() => ({ base, language, textLang }), [base, language, textLang])
  return (
    <WordsProvider i18n={i18n}>
      <HydratedContext.Provider value={hydrated}>
        <LinkContext.Provider value={links}>{children}</LinkContext.Provider>
      </HydratedContext.Provider>
    </WordsProvider>
  )
}

/** Identifies a screen: its path, or the name of its room if it has no address. */
function keyOf(screen: Screen, room: Room, base: string): string {
  const address = room.addressOf(screen.data, screen.language)
  return address === undefined ? screen.room : pathOf(address, base)
}
