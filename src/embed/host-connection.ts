import { heightReporter } from './height-reporter.ts'
import { longestTranscript, type News, readHello, readTheme, type Theme } from './protocol.ts'

/** The parts of the page in the frame that a connection needs. */
export interface FramedPage {
  readonly window: Window
  /** The element whose height is that of the content, whatever the height of the frame. */
  readonly content: Element
  /** Whether pages of an origin may receive messages. */
  readonly isAllowed: (origin: string) => boolean
  /** Sets the colours of the page. */
  readonly setTheme: (theme: Theme) => void
}

/** The connection of a framed page to its host. It lasts as long as the page. */
export interface HostConnection {
  /** Sends a message, or keeps it until the host has greeted. Only the newest message of each type is kept. */
  readonly send: (news: News) => void
}

/**
 * Waits for the greeting of the page around this frame, then sends messages to that page only, among them the height of the
 * content. A greeting must come from the parent window and from an allowed origin, and have exactly its form. A new greeting
 * starts again.
 */
export function connectToHost({ window, content, isAllowed, setTheme }: FramedPage): HostConnection {
  let host: { readonly origin: string; readonly nonce: string } | undefined
  let seq = 0
  const pending = new Map<News['type'], News>()
  const send = (news: News): void => {
    if (host === undefined) {
      pending.set(news.type, news)
      return
    }
    seq += 1
    window.parent.postMessage({ v: 1, nonce: host.nonce, seq, ...truncated(news) }, host.origin)
  }
  const reporter = heightReporter((px) => send({ type: 'height', px }), {
    now: () => window.performance.now(),
    after: (ms, act) => void window.setTimeout(act, ms),
  })
  const measure = () => reporter.measured(content.getBoundingClientRect().height)
  const onMessage = ({ source, origin, data }: MessageEvent): void => {
    if (source !== window.parent || !isAllowed(origin)) return
    const colours = readTheme(data)
    if (colours !== undefined && origin === host?.origin && colours.nonce === host.nonce) setTheme(colours.theme)
    const hello = readHello(data)
    if (hello === undefined) return
    const isNew = host?.nonce !== hello.nonce || host.origin !== origin
    host = { origin, nonce: hello.nonce }
    send({ type: 'ready' })
    if (!isNew) return
    for (const news of pending.values()) send(news)
    pending.clear()
    measure()
  }
  // In the next frame: a change of size while sizes are delivered is an error in WebKit.
  new ResizeObserver(() => window.requestAnimationFrame(measure)).observe(content)
  for (const input of ['pointerdown', 'keydown'] as const) window.addEventListener(input, reporter.touched, { passive: true })
  window.addEventListener('message', onMessage)
  return { send }
}

const truncated = (news: News): News =>
  news.type === 'outcome' && news.transcript !== undefined
    ? { ...news, transcript: news.transcript.slice(0, longestTranscript) }
    : news
