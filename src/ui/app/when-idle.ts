/** Calls back when the browser is idle, at the latest after a second. Returns a function that cancels the call. */
export function whenIdle(act: () => void): () => void {
  let isCancelled = false
  const run = () => {
    if (!isCancelled) act()
  }
  // Safari has no idle callback.
  if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: 1000 })
  else setTimeout(run, 200)
  return () => {
    isCancelled = true
  }
}
