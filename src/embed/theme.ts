import type { Theme } from './protocol.ts'

/** The media query of every rule and picture for dark mode. */
const darkQuery = /prefers-color-scheme:\s*dark/

/**
 * Makes a page light or dark, whatever its device prefers, by the media queries of its styles and pictures: `prefers-color-scheme`
 * follows the frame's own `color-scheme` in some browsers only. Print stays light. Returns a function that sets the theme, also
 * for styles and pictures that come later; `auto` gives the page back to the device.
 */
export function pageTheme(document: Document): (theme: Theme) => void {
  const queries = new Map<CSSMediaRule, string>()
  const pictures = new WeakMap<HTMLSourceElement, string>()
  let shown: Theme = 'auto'
  const queryFor = (original: string): string => (shown === 'auto' ? original : shown === 'dark' ? 'screen' : 'not all')
  const apply = (): void => {
    for (const rule of mediaRules(document)) {
      const original = queries.get(rule) ?? rule.media.mediaText
      if (!darkQuery.test(original)) continue
      queries.set(rule, original)
      if (rule.media.mediaText !== queryFor(original)) rule.media.mediaText = queryFor(original)
    }
    for (const picture of document.querySelectorAll<HTMLSourceElement>('source[media]')) {
      const original = pictures.get(picture) ?? picture.media
      if (!darkQuery.test(original)) continue
      pictures.set(picture, original)
      if (picture.media !== queryFor(original)) picture.media = queryFor(original)
    }
  }
  const observer = new MutationObserver(apply)
  return (theme) => {
    if (shown === theme) return
    shown = theme
    document.documentElement.style.colorScheme = theme === 'auto' ? '' : theme
    apply()
    // A stylesheet that is added has rules only when it has loaded.
    document.addEventListener('load', apply, true)
    observer.observe(document, { childList: true, subtree: true })
  }
}

/** The media rules of all stylesheets that have loaded. */
const mediaRules = (document: Document): readonly CSSMediaRule[] =>
  [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].filter((rule) => rule instanceof CSSMediaRule))
