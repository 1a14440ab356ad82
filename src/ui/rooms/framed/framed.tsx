import { framingOf, isListed } from '../../../embed/framing.ts'
import { connectToHost } from '../../../embed/host-connection.ts'
import type { SiteConfig } from '../../../guide/site.ts'
import type { Screen } from '../../screen/screen.ts'
import type { Host } from '../../screen/walk-state.ts'
import { RefusedView } from './refused-view.tsx'
import { HandOver } from './send-transcript.tsx'

/** A page inside another one. */
export interface Framed {
  /** Drawn in the place of everything, where the pages around are none that the admin allows. */
  readonly Refused?: typeof RefusedView
  readonly host?: Host
  /** Tells the page around which screen is shown. */
  readonly show: (screen: Screen) => void
}

/** Takes up the line to the page around this one, for as long as this page lives. `content` is what all of it is drawn in. */
export function joinHost(content: Element, { embed }: SiteConfig): Framed {
  const allowed = embed?.origins ?? []
  if (framingOf(window, allowed) === 'refused') return { Refused: RefusedView, show: () => undefined }
  // As tall as what is in it, not as the frame: otherwise each would make the other taller.
  document.documentElement.classList.add('framed')
  const isAllowed = (origin: string) => origin === location.origin || isListed(origin, allowed)
  const connection = connectToHost({ window, content, isAllowed })
  let shown: Screen | undefined
  const say = (screen: Screen, transcript?: string): void => {
    if (screen.kind !== 'node') return
    const { node, file, language } = screen
    const place = { guide: file.guide.id, code: node.code, language }
    if (transcript === undefined) connection.send({ type: 'step', ...place })
    if (node.kind === 'outcome')
      connection.send({ type: 'outcome', ...place, result: node.result, ...(transcript !== undefined && { transcript }) })
  }
  return {
    show: (screen) => {
      if (shown === screen) return
      shown = screen
      say(screen)
    },
    host: { HandOver, hand: (transcript) => shown && say(shown, transcript) },
  }
}
