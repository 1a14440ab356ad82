import { noteEarlyAnswer } from './early-answer.ts'

/**
 * All the script that a page loads by itself. The app comes at the first idle moment, or at the first sign of a reader,
 * whichever is sooner; until then, and if it never comes, every link works as a link.
 */
const signs = ['pointerdown', 'keydown', 'touchstart'] as const

function startAppLater(mount: HTMLElement): void {
  const base = import.meta.env.BASE_URL
  const tap = (event: MouseEvent) => noteEarlyAnswer(event, base)
  const begin = () => {
    for (const sign of signs) removeEventListener(sign, begin)
    import('./boot.tsx')
      .then(({ boot }) => boot(mount, base, () => removeEventListener('click', tap)))
      // The page stays what the server sent. The next touch tries again: the network may be back.
      .catch(arm)
  }
  const arm = () => {
    for (const sign of signs) addEventListener(sign, begin, { passive: true, once: true })
  }
  addEventListener('click', tap)
  arm()
  // Safari has no idle callback.
  if ('requestIdleCallback' in window) requestIdleCallback(begin, { timeout: 2000 })
  else setTimeout(begin, 200)
}

const app = document.getElementById('app')
if (app !== null) startAppLater(app)
