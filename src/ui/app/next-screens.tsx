import { Activity, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import type { NodeScreen, Screen } from '../screen/screen.ts'
import { hearOnly } from './root-events.ts'

/** An answer on the page: where it leads, and which it is. */
export interface Way {
  readonly href: string
  readonly option: string
}

/**
 * The screens that the answers of a page lead to, as plain elements, drawn while the reader reads. An answer then shows its
 * screen at once, by its stand-in, and the app draws the real one in its place after that paint: drawing a screen is most of
 * what an answer costs a slow phone, and nobody has to wait for it.
 */
export interface StandIns {
  /** Draws stand-ins for some answers, one after the other, whenever there is nothing else to do. Those of before are let go. */
  readonly rehearse: (ways: readonly Way[]) => void
  readonly has: (way: Way) => boolean
  /** Puts the stand-in of an answer in place of the page's middle, and says which screen it shows. `undefined` where there is none yet. */
  readonly show: (way: Way) => NodeScreen | undefined
  /** Takes the stand-in away, once a screen is there: the real one, whose boxes begin as the reader left those of its stand-in, or another. */
  readonly drop: (screen: Screen) => void
}

/** More answers than these are a list, and few readers take the last. */
const mostWays = 4
/** In ms; a slow phone needs a tenth of it. */
const patience = 3000

/**
 * `resolve` loads the screen of an answer, `undefined` where it cannot be shown before the device has said more; `draw` is the
 * middle of its page, one `<main>`.
 */
export function openStandIns(
  resolve: (way: Way) => Promise<NodeScreen | undefined>,
  draw: (screen: NodeScreen, way: Way) => ReactNode,
): StandIns {
  let ready = new Map<string, { readonly screen: NodeScreen; readonly main: HTMLElement }>()
  let shown: { readonly screen: NodeScreen; readonly main: HTMLElement; readonly under: HTMLElement } | undefined
  let turn = 0

  const rehearse = async (ways: readonly Way[]): Promise<void> => {
    turn += 1
    const mine = turn
    ready = new Map()
    for (const way of ways.slice(0, mostWays)) {
      await idle()
      if (mine !== turn) return
      const screen = await resolve(way).catch(() => undefined)
      const main = screen === undefined ? undefined : await elementsOf(draw(screen, way))
      if (mine !== turn) return
      if (screen !== undefined && main !== undefined) ready.set(keyOf(way), { screen, main })
    }
  }

  return {
    rehearse: (ways) => void rehearse(ways),
    has: (way) => shown === undefined && ready.has(keyOf(way)),
    show: (way) => {
      const found = shown === undefined ? ready.get(keyOf(way)) : undefined
      const under = document.getElementById('main')
      if (found === undefined || under === null) return
      shown = { ...found, under }
      // Before it: who looks for the heading finds the one that is seen.
      under.before(found.main)
      under.style.display = 'none'
      return found.screen
    },
    drop: (screen) => {
      if (shown === undefined) return
      const { main, under } = shown
      main.remove()
      under.style.removeProperty('display')
      if (screen === shown.screen) {
        const real = boxesIn(document)
        for (const [place, { checked }] of boxesIn(main).entries()) {
          const box = real[place]
          if (box !== undefined && checked) box.checked = true
        }
      }
      shown = undefined
    },
  }
}

const boxesIn = (page: ParentNode): readonly HTMLInputElement[] => [...page.querySelectorAll<HTMLInputElement>('.to-do input')]

const keyOf = ({ href, option }: Way): string => `${option} ${href}`

/**
 * What a view looks like, apart from the page and from whatever it does: hidden, so that nothing in it begins. `undefined` where
 * it cannot be drawn: React tells nobody of what goes wrong in a hidden view, so it has its time.
 */
function elementsOf(view: ReactNode): Promise<HTMLElement | undefined> {
  const place = document.createElement('div')
  hearOnly(place, new Set())
  const root = createRoot(place, { identifierPrefix: 'stand-in' })
  const drawn = new Promise<HTMLElement | undefined>((resolve) => {
    new MutationObserver(() => {
      const main = place.querySelector('main')?.cloneNode(true)
      if (main instanceof HTMLElement) resolve(main)
    }).observe(place, { childList: true })
    setTimeout(() => resolve(undefined), patience)
  })
  root.render(<Activity mode="hidden">{view}</Activity>)
  return drawn.then((main) => {
    root.unmount()
    main?.style.removeProperty('display')
    return main
  })
}

/** Safari has no idle callback. */
const idle = (): Promise<unknown> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(resolve)
    else setTimeout(resolve, 200)
  })
