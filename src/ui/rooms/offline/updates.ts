import { Workbox } from 'workbox-window'
import { ask, type Update } from './offline.ts'

/**
 * Watches a page that has a worker already for the next version. It is reported once it waits, with the guides that it changes
 * as soon as its worker has said them. It takes over only when its `apply` is called, and this page is then loaded again.
 * `patience` is how long the change-over may take, in ms, before the page is loaded again anyway.
 */
export function watchUpdates(base: string, report: (update: Update) => void, patience: number): void {
  const workbox = new Workbox(`${base}sw.js`, { scope: base, updateViaCache: 'none' })
  let asked = false
  // One reload, and only of the page whose reader asked: another tab in the middle of a walk is left alone.
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (!asked) return
    asked = false
    location.reload()
  })
  const found = (waiting: ServiceWorker) => {
    const apply = () => {
      if (waiting.state !== 'installed') return location.reload()
      asked = true
      waiting.postMessage({ type: 'activate' })
      // Chromium now and then keeps an idle worker on; leaving the page lets the new one in.
      setTimeout(() => asked && location.reload(), patience)
    }
    report({ apply, changed: [], added: [], gone: [] })
    void ask(waiting, { type: 'changes', language: document.documentElement.lang }).then((data) =>
      report({ apply, ...changesOf(data) }),
    )
  }
  workbox.addEventListener('waiting', ({ sw }) => sw && found(sw))
  void workbox.register({ immediate: true }).catch(() => undefined)
}

/** A worker of another version may say less. */
function changesOf(data: unknown): Omit<Update, 'apply'> {
  const { version, date, changed, added, gone }: Readonly<Record<string, unknown>> = { ...(typeof data === 'object' ? data : {}) }
  const titles = (value: unknown): readonly string[] =>
    Array.isArray(value) ? value.filter((title): title is string => typeof title === 'string') : []
  return {
    ...(typeof version === 'string' && { version: version.slice(0, 8) }),
    ...(typeof date === 'string' && { date }),
    changed: titles(changed),
    added: titles(added),
    gone: titles(gone),
  }
}
