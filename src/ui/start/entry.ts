import type { SiteConfig } from '../../guide/site.ts'
import { guardClicks } from './click-guard.ts'
import { lastTap, noteEarlyAnswer } from './early-answer.ts'

/**
 * The entry script of every page. Loads the app when the browser is idle or at the first input event, whichever is first. Until
 * then, and if the app cannot be loaded, links work as links.
 */
const inputEvents = ['pointerdown', 'keydown', 'touchstart'] as const

function startAppLater(mount: HTMLElement): void {
  const base = import.meta.env.BASE_URL
  const onClick = (event: MouseEvent) => noteEarlyAnswer(event, base)
  let isStarting = false
  const start = () => {
    for (const type of inputEvents) removeEventListener(type, start)
    // An input event may come before the browser is idle: a second start would draw over the page that the first hydrates.
    if (isStarting) return
    isStarting = true
    Promise.all([import('./boot.tsx'), import.meta.env.DEV ? siteOfDevelopment(base) : undefined])
      .then(([{ boot }, site]) => boot(mount, base, () => removeEventListener('click', onClick), site))
      .catch(() => {
        // The page works without the app. The next input event tries again, because the network may be back.
        isStarting = false
        startAtInput()
      })
  }
  const startAtInput = () => {
    for (const type of inputEvents) addEventListener(type, start, { passive: true, once: true })
  }
  // It may come before the view that uses it. The default is a bar of the browser over the page.
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    Object.assign(window, { installEvent: event })
  })
  // A frame alone needs this code.
  if (window.parent !== window) import('./frame-links.ts').then(({ keepFrame }) => keepFrame(base)).catch(() => undefined)
  guardClicks(lastTap(base)).appeared()
  addEventListener('click', onClick)
  startAtInput()
  // Safari has no idle callback.
  if ('requestIdleCallback' in window) requestIdleCallback(start, { timeout: 2000 })
  else setTimeout(start, 200)
}

/** The development server draws pages with the `site.json` of the moment; a build contains that of its pages. */
const siteOfDevelopment = async (base: string): Promise<SiteConfig> => {
  const [{ loadSite }, { builtSite }] = await Promise.all([import('../site/live-site.ts'), import('../site/built-site.ts')])
  return loadSite(base, builtSite)
}

const app = document.getElementById('app')
if (app !== null) startAppLater(app)
