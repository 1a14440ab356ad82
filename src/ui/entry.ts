/**
 * All the script that a page loads by itself. The app comes at the first idle moment, or at the first sign of a reader,
 * whichever is sooner; until then, and if it never comes, every link works as a link.
 */
const signs = ['pointerdown', 'keydown', 'touchstart'] as const
let begun = false

function begin(): void {
  if (begun) return
  begun = true
  for (const sign of signs) removeEventListener(sign, begin)
  const mount = document.getElementById('app')
  if (mount === null) return
  import('./boot.tsx')
    .then(({ boot }) => boot(mount, import.meta.env.BASE_URL))
    // The page stays what the server sent. The next touch tries again: the network may be back.
    .catch(() => {
      begun = false
      arm()
    })
}

function arm(): void {
  for (const sign of signs) addEventListener(sign, begin, { passive: true })
}

arm()
// Safari has no idle callback.
if ('requestIdleCallback' in window) requestIdleCallback(begin, { timeout: 2000 })
else setTimeout(begin, 200)
