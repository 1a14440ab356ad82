import type { Guide } from '../../guide/guide.ts'
import { guideFilePath } from '../../guide/guide-file.ts'
import { storageKey } from '../../runtime/storage-key.ts'
import type { FromPage } from '../../worker/protocol.ts'

/**
 * Sends the worker the current page as HTML: a reload without a network paints it at once, and the app renders it again when it has
 * loaded. No-op if no worker controls the page. `shown` is the guide of the page.
 */
export async function keepSnapshot(shown?: Pick<Guide, 'id' | 'language' | 'hash'>): Promise<void> {
  const worker = attempt(() => navigator.serviceWorker.controller)
  if (worker === null || worker === undefined) return
  // Into a document without a policy: Safari 16 reports the `style` attributes of a copy as violations.
  const page = document.implementation.createHTMLDocument('').importNode(document.documentElement, true)
  if (!(page instanceof HTMLElement)) return
  page.classList.remove('busy')
  // Marks the page as a snapshot: the app then renders it again and does not hydrate it.
  page.querySelector('#app')?.setAttribute('data-page', 'kept')
  removeUnkept(page)
  const { pathname } = location
  await inlineStyles(page)
  const data = shown && { file: guideFilePath(shown.id, shown.language), hash: shown.hash }
  worker.postMessage({
    type: 'screen',
    path: pathname,
    html: `<!doctype html>${page.outerHTML}`,
    ...data,
  } satisfies FromPage)
}

/**
 * Removes the parts that a snapshot must not have: the resume panel; preloads; elements with `data-unkept` (files of the reader,
 * transcripts, links to a walk); transcripts in mail links; `style` attributes, which the policy blocks.
 */
function removeUnkept(page: HTMLElement): void {
  for (const part of page.querySelectorAll('[data-unkept]')) {
    part.closest('details')?.removeAttribute('open')
    part.remove()
  }
  for (const part of page.querySelectorAll('.resume, link[rel="modulepreload"]')) part.remove()
  for (const link of page.querySelectorAll('a[href^="mailto:"]'))
    link.setAttribute('href', (link.getAttribute('href') ?? '').replace(/[?&]body=[^&]*/, ''))
  for (const part of [page, ...page.querySelectorAll('[style]')]) part.removeAttribute('style')
}

/**
 * Replaces the links to the app's stylesheets by one style block with the rules that this page needs, and allows it by its hash: the
 * browser would load and parse whole files before the first paint.
 */
async function inlineStyles(page: HTMLElement): Promise<void> {
  const files = [...document.styleSheets].filter(
    ({ ownerNode, media }) => ownerNode instanceof HTMLLinkElement && media.mediaText !== 'print',
  )
  const css = files.flatMap(({ cssRules }) => rulesFor(page, cssRules)).join('\n')
  const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]')
  if (policy === null || css === '') return
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(css))
  const allowed = `'sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}'`
  policy.setAttribute(
    'content',
    (policy.getAttribute('content') ?? '').replace(/style-src (?:'sha256-[^']+' )?'self'/, `style-src ${allowed} 'self'`),
  )
  // Also the block of the snapshot that this page was opened with.
  for (const old of page.querySelectorAll('link[rel="stylesheet"]:not([media="print"]), style[data-kept]')) old.remove()
  const style = document.createElement('style')
  style.dataset.kept = ''
  style.textContent = css
  page.querySelector('head')?.append(style)
}

/** The rules that match an element of a page, in any state of pointer and focus. */
function rulesFor(page: HTMLElement, rules: CSSRuleList): readonly string[] {
  return [...rules].flatMap((rule) => {
    if (rule instanceof CSSStyleRule)
      return attempt(() => page.querySelector(rule.selectorText.replace(/::?[\w-]+(?:\([^)]*\))?/g, '') || '*')) === null
        ? []
        : [rule.cssText]
    if (rule instanceof CSSMediaRule) {
      const inside = rulesFor(page, rule.cssRules)
      return inside.length === 0 ? [] : [`@media ${rule.conditionText}{${inside.join('')}}`]
    }
    return [rule.cssText]
  })
}

/**
 * Removes all snapshots below a base path: they show the reader's answers. The page removes them itself, because it may have no
 * worker. A worker removes them as well, after it has stored the snapshots that were sent before.
 */
export async function forgetSnapshots(base: string): Promise<void> {
  attempt(() => navigator.serviceWorker.controller)?.postMessage({ type: 'forget' })
  const own = attempt(() => caches)
  for (const name of (await own?.keys()) ?? []) if (name.startsWith(storageKey(base, 'screens '))) await own?.delete(name)
}

/** Reading `serviceWorker` throws in a sandboxed frame. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return
  }
}
