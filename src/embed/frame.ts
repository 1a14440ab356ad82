import { heightTeller } from './height-teller.ts'
import { longestTranscript, type News, readHello } from './protocol.ts'

/** The window of a page in a frame, as far as it is used. */
export interface FrameSide {
  readonly window: Window
  /** What is as tall as the content, whatever the frame is. */
  readonly content: Element
  /** Whether a page of that origin may hear what the reader does. */
  readonly isAllowed: (origin: string) => boolean
}

/** The end of the line inside the frame: it lives as long as its page. */
export interface Line {
  /** Says something to the host, now or once it has greeted; of each kind only the newest waits. */
  readonly say: (news: News) => void
}

/**
 * Waits to be greeted by the page around this frame, answers it alone, and tells it how tall the content is. A greeting counts if it
 * comes from the parent window, from an origin that is allowed, and is one to the letter; another one by the same host starts anew.
 */
export function openLine({ window, content, isAllowed }: FrameSide): Line {
  let host: { readonly origin: string; readonly nonce: string } | undefined
  let seq = 0
  const unsaid = new Map<News['type'], News>()
  const say = (news: News): void => {
    if (host === undefined) {
      unsaid.set(news.type, news)
      return
    }
    seq += 1
    window.parent.postMessage({ v: 1, nonce: host.nonce, seq, ...short(news) }, host.origin)
  }
  const teller = heightTeller((px) => say({ type: 'height', px }), {
    now: () => window.performance.now(),
    after: (ms, act) => void window.setTimeout(act, ms),
  })
  const measure = () => teller.measured(content.getBoundingClientRect().height)
  const hear = ({ source, origin, data }: MessageEvent): void => {
    if (source !== window.parent || !isAllowed(origin)) return
    const hello = readHello(data)
    if (hello === undefined) return
    const isNew = host?.nonce !== hello.nonce || host.origin !== origin
    host = { origin, nonce: hello.nonce }
    say({ type: 'ready' })
    if (!isNew) return
    for (const news of unsaid.values()) say(news)
    unsaid.clear()
    measure()
  }
  new ResizeObserver(measure).observe(content)
  for (const sign of ['pointerdown', 'keydown'] as const) window.addEventListener(sign, teller.touched, { passive: true })
  window.addEventListener('message', hear)
  return { say }
}

const short = (news: News): News =>
  news.type === 'outcome' && news.transcript !== undefined
    ? { ...news, transcript: news.transcript.slice(0, longestTranscript) }
    : news
