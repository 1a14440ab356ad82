import { framingOf, isListed } from '../../../embed/framing.ts'
import { connectToHost } from '../../../embed/host-connection.ts'
import { compactName } from '../../../embed/protocol.ts'
import { pageTheme } from '../../../embed/theme.ts'
import type { SiteConfig } from '../../../guide/site.ts'
import type { Host } from '../../page/page-state.ts'
import { isNodeScreen, type Screen } from '../../screen/screen.ts'
import { RefusedView } from './refused-view.tsx'
import { SendTranscript } from './send-transcript.tsx'

/** The state of a page in a frame. */
export interface Framed {
  /** Replaces the page where the admin does not allow the site around it. */
  readonly Refused?: typeof RefusedView
  readonly host?: Host
  /** Reports the shown screen to the host page. */
  readonly show: (screen: Screen) => void
}

/** Connects to the host page, for the lifetime of this page. `content` is the element whose height the frame gets. */
export function joinHost(content: Element, { embed }: SiteConfig): Framed {
  const allowed = embed?.origins ?? []
  if (framingOf(window, allowed) === 'refused') return { Refused: RefusedView, show: () => undefined }
  // The height of the content, not of the frame: otherwise each would increase the other.
  document.documentElement.classList.add('framed', ...(window.name === compactName ? ['compact'] : []))
  const isAllowed = (origin: string) => origin === location.origin || isListed(origin, allowed)
  const connection = connectToHost({ window, content, isAllowed, setTheme: pageTheme(document) })
  let shown: Screen | undefined
  const report = (screen: Screen, transcript?: string): void => {
    if (!isNodeScreen(screen)) return
    const { node, file } = screen.data
    const { language } = screen
    const place = { guide: file.guide.id, code: node.code, language }
    if (transcript === undefined) connection.send({ type: 'step', ...place })
    if (node.kind === 'outcome')
      connection.send({ type: 'outcome', ...place, result: node.result, ...(transcript !== undefined && { transcript }) })
  }
  return {
    show: (screen) => {
      if (shown === screen) return
      if (shown !== undefined) connection.send({ type: 'moved' })
      shown = screen
      report(screen)
    },
    host: { SendTranscript, send: (transcript) => shown && report(shown, transcript) },
  }
}
