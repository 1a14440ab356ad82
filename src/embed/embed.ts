import { guideElement } from './element.ts'
import type { ElementWords } from './element-words.ts'

declare const __EMBED_WORDS__: Readonly<Record<string, ElementWords>>

/** The script that a page loads to have `<ariane-guide>`: `embed.js`, whose address says where the guides are. Loaded twice, it counts once. */
const script = document.currentScript
if (script instanceof HTMLScriptElement && customElements.get('ariane-guide') === undefined)
  customElements.define('ariane-guide', guideElement({ base: new URL('.', script.src).href, words: __EMBED_WORDS__ }))
