import { noteEarlyAnswer } from './early-answer.ts'

/**
 * The entry script of every page. Loads the app when the browser is idle or at the first input event, whichever is first. Until
 * then, and if the app cannot be loaded, links work as links.
 */
const inputEvents = ['pointerdown', 'keydown', 'touchstart'] as const

function startAppLater(mount: HTMLElement): void {
  const base = import.meta.env.BASE_URL
  const onClick = (event: MouseEvent) => noteEarlyAnswer(event, base)
  const start = () => {
    for (const type of inputEvents) removeEventListener(type, start)
    import('./boot.tsx')
      .then(({ boot }) => boot(mount, base, () => removeEventListener('click', onClick)))
      // The page works without the app. The next input event tries again, because the network may be back.
      .catch(startAtInput)
  }
  const startAtInput = () => {
    for (const type of inputEvents) addEventListener(type, start, { passive: true, once: true })
  }
  addEventListener('click', onClick)
  startAtInput()
  // Safari has no idle callback.
  if ('requestIdleCallback' in window) requestIdleCallback(start, { timeout: 2000 })
  else setTimeout(start, 200)
}

const app = document.getElementById('app')
if (app !== null) startAppLater(app)
