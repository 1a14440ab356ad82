import type { ElementWords } from './element-words.ts'
import {
  clampHeight,
  compactName,
  type FromFrame,
  pageAt,
  permissions,
  readFromFrame,
  sandbox,
  type Theme,
  usualHeight,
} from './protocol.ts'

export interface ElementPlaces {
  /** Absolute address of the deployment, with a slash at its end. */
  readonly base: string
  /** The texts by language. */
  readonly words: Readonly<Record<string, ElementWords>>
}

/** The time after which a link is shown if a loaded frame has sent nothing, in ms. */
const patience = 8000

/**
 * Makes the class of `<ariane-guide guide="missing-certificate" step="k7q2m" lang="nl" theme="auto" lazy>`: a guide in a frame
 * that has the height of its content. Without `guide` it shows all guides. `lang` defaults to the language of the page; `theme`
 * is `light`, `dark`, or by default that of the page. With `compact` the guide has no header and no foot. With `count="no"` its
 * readers are not counted. If the frame does not respond, the content of the element is shown, or else a link.
 *
 * Events, which bubble: `ariane-ready`; `ariane-step` with `{ guide, code, language }`; `ariane-outcome` with `{ guide, code,
 * language, result }` when a walk ends, and again with `transcript` if the reader shares it.
 */
export function guideElement({ base, words }: ElementPlaces): CustomElementConstructor {
  const origin = new URL(base).origin
  return class ArianeGuide extends HTMLElement {
    static readonly observedAttributes = ['guide', 'step', 'lang', 'theme', 'compact', 'count']
    #frame: HTMLIFrameElement | undefined
    #nonce = ''
    #seq = -1
    #timers: number[] = []
    readonly #onMessage = (event: MessageEvent): void => {
      if (event.source !== this.#frame?.contentWindow || event.origin !== origin) return
      const news = readFromFrame(event.data)
      if (news === undefined || news.nonce !== this.#nonce || news.seq <= this.#seq) return
      this.#seq = news.seq
      this.#handle(news)
    }

    connectedCallback(): void {
      addEventListener('message', this.#onMessage)
      this.#render()
    }

    disconnectedCallback(): void {
      removeEventListener('message', this.#onMessage)
      this.#stopTimers()
    }

    attributeChangedCallback(name: string, before: string | null, now: string | null): void {
      if (this.#frame === undefined || before === now) return
      if (name === 'theme') this.#applyTheme(this.#frame)
      else this.#render()
    }

    #render(): void {
      const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
      const { href, language } = this.#target()
      const texts = words[language]
      const frame = document.createElement('iframe')
      frame.title = this.title || (texts?.title ?? '')
      if (this.hasAttribute('compact')) frame.name = compactName
      if (this.hasAttribute('lazy')) frame.loading = 'lazy'
      frame.setAttribute('sandbox', sandbox)
      frame.referrerPolicy = 'origin'
      frame.allow = permissions
      Object.assign(frame.style, { display: 'block', width: '100%', height: `${usualHeight}px`, border: '0' })
      this.#nonce = ''
      this.#applyTheme(frame)
      // Every page that loads in the frame needs a greeting of its own.
      let isFirst = true
      frame.addEventListener('load', () => {
        this.#greet()
        if (!isFirst) this.#bringIntoView()
        isFirst = false
      })
      const fallback = document.createElement('slot')
      fallback.hidden = true
      fallback.append(linkTo(href, texts?.open ?? href))
      this.style.display ||= 'block'
      this.#frame = frame
      frame.src = href
      root.replaceChildren(frame, fallback)
    }

    get #theme(): Theme {
      const theme = this.getAttribute('theme')
      return theme === 'light' || theme === 'dark' ? theme : 'auto'
    }

    /** Some browsers take the colours of the page in a frame from the style of the frame; in the others a message sets them. */
    #applyTheme(frame: HTMLIFrameElement): void {
      const theme = this.#theme
      frame.style.colorScheme = theme === 'auto' ? '' : theme
      this.#send(frame, { type: 'theme', theme })
    }

    #send(frame: HTMLIFrameElement | undefined, message: { readonly type: string; readonly theme?: Theme }): void {
      if (this.#nonce !== '') frame?.contentWindow?.postMessage({ v: 1, nonce: this.#nonce, ...message }, origin)
    }

    /** Shows the top of the guide where the reader has scrolled past it: the next heading is there. */
    #bringIntoView(): void {
      if (this.getBoundingClientRect().top < 0) this.scrollIntoView()
    }

    #target(): { readonly href: string; readonly language: string } {
      const wanted = this.getAttribute('lang') ?? this.closest<HTMLElement>('[lang]')?.lang ?? ''
      const language = Object.keys(words).find((one) => wanted.toLowerCase().startsWith(one)) ?? Object.keys(words)[0] ?? ''
      const page = pageAt(base, language, this.getAttribute('guide'), this.getAttribute('step')?.toLowerCase())
      return { language, href: page + (this.getAttribute('count') === 'no' ? '?count=no' : '') }
    }

    /** Greets the page in the frame until it answers, because its script may start later than this one. */
    #greet(): void {
      this.#stopTimers()
      this.#nonce = crypto.getRandomValues(new Uint32Array(4)).join('')
      this.#seq = -1
      const hello = (wait: number): void => {
        this.#send(this.#frame, { type: 'hello' })
        this.#timers[0] = window.setTimeout(hello, wait, Math.min(wait * 1.5, 5000))
      }
      hello(300)
      this.#timers[1] = window.setTimeout(() => this.#showFallback(true), patience)
    }

    #stopTimers(): void {
      for (const timer of this.#timers) clearTimeout(timer)
    }

    #showFallback(shown: boolean): void {
      const fallback = this.shadowRoot?.querySelector('slot')
      if (fallback) fallback.hidden = !shown
    }

    #handle(news: FromFrame): void {
      if (news.type === 'ready') {
        this.#stopTimers()
        this.#showFallback(false)
        if (this.#theme !== 'auto') this.#send(this.#frame, { type: 'theme', theme: this.#theme })
        this.#emit('ariane-ready', {})
      }
      if (news.type === 'moved') this.#bringIntoView()
      if (news.type === 'height' && this.#frame !== undefined) this.#frame.style.height = `${clampHeight(news.px)}px`
      if (news.type === 'step' || news.type === 'outcome') {
        const { v: _, nonce: __, seq: ___, type, ...detail } = news
        this.#emit(`ariane-${type}`, detail)
      }
    }

    #emit(name: string, detail: object): void {
      this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }))
    }
  }
}

function linkTo(href: string, text: string): HTMLElement {
  const link = document.createElement('a')
  link.href = href
  link.target = '_blank'
  link.rel = 'noopener'
  link.textContent = text
  return link
}
