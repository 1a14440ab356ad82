import { guideElement } from './element.ts'
import type { ElementWords } from './element-words.ts'

declare const __EMBED_WORDS__: Readonly<Record<string, ElementWords>>

/**
 * `embed.js`, the script that defines `<ariane-guide>`. Its own address gives the address of the guides. Loading it twice is
 * harmless.
 */
const script = document.currentScript
if (script instanceof HTMLScriptElement && customElements.get('ariane-guide') === undefined)
  customElements.define('ariane-guide', guideElement({ base: new URL('.', script.src).href, words: __EMBED_WORDS__ }))
