import { Component, memo, type ReactNode, useLayoutEffect, useMemo, useRef } from 'react'
import { createPortal } from 'react-dom'
import type { Room } from '../rooms/room.ts'
import { pageKindOf, type Screen } from '../screen/screen.ts'
import { type PageState, PageStateContext } from './page-state.ts'

/** An element outside of the document that a screen is rendered into. It moves into `<main>` when the screen is shown. */
export interface DetachedRoot {
  readonly key: string
  readonly element: HTMLElement
}

/** A screen with the state around it. */
export interface ScreenWithState extends PageState {
  readonly screen: Screen
  readonly room: Room
  /** Absent: the screen is rendered in `<main>` itself. */
  readonly detachedRoot?: DetachedRoot | undefined
}

/** The side that the reader went to: forward to the next screen, or back to an earlier one. */
export type Way = 'on' | 'back'

interface Props {
  readonly shown: ScreenWithState
  /** Identifies `shown`: another screen gets new elements, so that a disclosure opened on the last one does not stay open. */
  readonly screenKey: string
  /** Screens that may be shown next. They are rendered early, so that showing one only moves its element. */
  readonly next: readonly ScreenWithState[]
  /**
   * The styles move a screen in from this side. An attribute of `<main>` and not of the document: one of the document makes the browser
   * compute every style of the page again.
   */
  readonly way?: Way | undefined
}

/** The `<main>` of a page, rendered by the room of its screen, and the screens that may be shown next, outside of the document. */
export function MainView({ shown, screenKey, next, way }: Props) {
  const main = useRef<HTMLElement>(null)
  const element = shown.detachedRoot?.element
  useLayoutEffect(() => {
    if (element === undefined) return
    main.current?.append(element)
    return () => element.remove()
  }, [element])
  const drawn = element === undefined ? next : [shown, ...next.filter(({ detachedRoot }) => detachedRoot?.element !== element)]
  return (
    <>
      <main ref={main} id="main" tabIndex={-1} className={pageKindOf(shown.screen)} data-way={way}>
        {element === undefined ? <ScreenView key={screenKey} {...shown} /> : null}
      </main>
      {drawn.map(({ detachedRoot, ...one }) =>
        detachedRoot === undefined ? null : (
          <EarlyRenderBoundary key={detachedRoot.key} isShown={detachedRoot.element === element}>
            <DetachedScreen {...one} element={detachedRoot.element} />
          </EarlyRenderBoundary>
        ),
      )}
    </>
  )
}

interface EarlyRenderBoundaryProps {
  readonly isShown: boolean
  readonly children: ReactNode
}

/**
 * An error boundary for a screen that is rendered early. Its error is ignored until the screen is shown: the current page stays,
 * and a link to the screen opens it as any other.
 */
class EarlyRenderBoundary extends Component<EarlyRenderBoundaryProps, { readonly error: unknown }> {
  // Set in the constructor: compiled for the oldest browsers, a class field is five times as long.
  constructor(props: EarlyRenderBoundaryProps) {
    super(props)
    this.state = { error: undefined }
  }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override render() {
    const { error } = this.state
    if (error === undefined) return this.props.children
    if (this.props.isShown) throw error
    return null
  }
}

/** A screen rendered into an element of its own. Memoised, so that moving the element does not render it again. */
const DetachedScreen = memo(function DetachedScreen({
  element,
  ...screen
}: Omit<ScreenWithState, 'detachedRoot'> & { readonly element: HTMLElement }) {
  return createPortal(<ScreenView {...screen} />, element)
})

function ScreenView({ screen, room, site, walk, transcript, offline, host }: Omit<ScreenWithState, 'detachedRoot'>): ReactNode {
  const state = useMemo((): PageState => ({ site, walk, transcript, offline, host }), [site, walk, transcript, offline, host])
  return (
    <PageStateContext.Provider value={state}>
      <room.View data={screen.data} />
    </PageStateContext.Provider>
  )
}
