import type { ElementWords } from './element-words.ts'
import { clampHeight, type FromFrame, pageAt, readFromFrame, sandbox, usualHeight } from './protocol.ts'

export interface ElementPlaces {
  /** Absolute address of the deployment, with a slash at its end. */
  readonly base: string
  readonly words: Readonly<Record<string, ElementWords>>
}

/** How long a frame that has loaded may stay silent before the link is shown beside it, in ms. */
const patience = 8000

/**
 * `<ariane-guide guide="missing-certificate" step="k7q2m" lang="nl" theme="auto" lazy>`: a guide in a frame that is as tall as what it
 * shows. Without `guide` all guides. `lang` is the page's own where it is absent; `theme` is `light`, `dark`, or as the page around.
 * What the page's author wrote inside the element is shown where the frame stays silent, else a link is.
 *
 * Events, which bubble: `ariane-ready`; `ariane-step` with `{ guide, code, language }`; `ariane-outcome` with `{ guide, code,
 * language, result }` when a walk ends, and once more with `transcript` if its reader hands that over.
 */
export function guideElement({ base, words }: ElementPlaces): CustomElementConstructor {
  const origin = new URL(base).origin
  return class ArianeGuide extends HTMLElement {
    static readonly observedAttributes = ['guide', 'step', 'lang', 'theme']
    #frame: HTMLIFrameElement | undefined
    #nonce = ''
    #seq = -1
    #timers: number[] = []
    readonly #hear = (event: MessageEvent): void => {
      if (event.source !== this.#frame?.contentWindow || event.origin !== origin) return
      const news = readFromFrame(event.data)
      if (news === undefined || news.nonce !== this.#nonce || news.seq <= this.#seq) return
      this.#seq = news.seq
      this.#take(news)
    }

    connectedCallback(): void {
      addEventListener('message', this.#hear)
      this.#draw()
    }

    disconnectedCallback(): void {
      removeEventListener('message', this.#hear)
      this.#rest()
    }

    attributeChangedCallback(name: string, before: string | null, now: string | null): void {
      if (this.#frame === undefined || before === now) return
      if (name === 'theme') this.#dress(this.#frame)
      else this.#draw()
    }

    #draw(): void {
      const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
      const { href, language } = this.#target()
      const said = words[language]
      const frame = document.createElement('iframe')
      frame.title = this.title || (said?.title ?? '')
      if (this.hasAttribute('lazy')) frame.loading = 'lazy'
      frame.setAttribute('sandbox', sandbox)
      frame.referrerPolicy = 'origin'
      Object.assign(frame.style, { display: 'block', width: '100%', height: `${usualHeight}px`, border: '0' })
      this.#dress(frame)
      // Every page that loads in it is another one to greet.
      frame.addEventListener('load', () => this.#greet())
      const otherwise = document.createElement('slot')
      otherwise.hidden = true
      otherwise.append(linkTo(href, said?.open ?? href))
      this.style.display ||= 'block'
      this.#frame = frame
      frame.src = href
      root.replaceChildren(frame, otherwise)
    }

    /** A frame takes over the colours that it is shown in from this. */
    #dress(frame: HTMLIFrameElement): void {
      const theme = this.getAttribute('theme')
      frame.style.colorScheme = theme === 'light' || theme === 'dark' ? theme : ''
    }

    #target(): { readonly href: string; readonly language: string } {
      const asked = this.getAttribute('lang') ?? this.closest<HTMLElement>('[lang]')?.lang ?? ''
      const language = Object.keys(words).find((one) => asked.toLowerCase().startsWith(one)) ?? Object.keys(words)[0] ?? ''
      return { language, href: pageAt(base, language, this.getAttribute('guide'), this.getAttribute('step')?.toLowerCase()) }
    }

    /** Greets the page in the frame until it answers: whichever of the two is late, nothing is lost. */
    #greet(): void {
      this.#rest()
      this.#nonce = crypto.getRandomValues(new Uint32Array(4)).join('')
      this.#seq = -1
      const hello = (wait: number): void => {
        this.#frame?.contentWindow?.postMessage({ v: 1, type: 'hello', nonce: this.#nonce }, origin)
        this.#timers[0] = window.setTimeout(hello, wait, Math.min(wait * 1.5, 5000))
      }
      hello(300)
      this.#timers[1] = window.setTimeout(() => this.#offer(true), patience)
    }

    #rest(): void {
      for (const timer of this.#timers) clearTimeout(timer)
    }

    #offer(shown: boolean): void {
      const otherwise = this.shadowRoot?.querySelector('slot')
      if (otherwise) otherwise.hidden = !shown
    }

    #take(news: FromFrame): void {
      if (news.type === 'ready') {
        this.#rest()
        this.#offer(false)
        this.#tell('ariane-ready', {})
      }
      if (news.type === 'height' && this.#frame !== undefined) this.#frame.style.height = `${clampHeight(news.px)}px`
      if (news.type === 'step' || news.type === 'outcome') {
        const { v: _, nonce: __, seq: ___, type, ...detail } = news
        this.#tell(`ariane-${type}`, detail)
      }
    }

    #tell(name: string, detail: object): void {
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
