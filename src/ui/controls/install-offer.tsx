import { useEffect, useState } from 'react'
import { useHydrated } from '../page/use-hydrated.ts'
import { useWords } from '../words/words-context.tsx'

/** The event with which Chromium says that it can install the page (https://wicg.github.io/manifest-incubations/). */
export interface InstallEvent extends Event {
  readonly prompt: () => Promise<unknown>
}

declare global {
  interface Window {
    /** The event, where it came before this view. The entry script keeps it. */
    installEvent?: Event | undefined
  }
}

/** How this browser installs a page: by an event, or by its own menu. */
export type InstallWay = 'event' | 'ios' | 'mac'

/** Offers to install the app, where the browser can and it is not installed. Nothing before hydration, in a frame, and elsewhere. */
export function InstallOffer() {
  const { t } = useWords()
  const live = useHydrated()
  const [event, setEvent] = useState<InstallEvent>()
  const [isDone, setDone] = useState(false)
  useEffect(() => {
    const take = (given: Event | undefined) => {
      if (given === undefined || !('prompt' in given)) return
      given.preventDefault()
      setEvent(given as InstallEvent)
    }
    const installed = () => setDone(true)
    take(window.installEvent)
    addEventListener('beforeinstallprompt', take)
    addEventListener('appinstalled', installed)
    return () => {
      removeEventListener('beforeinstallprompt', take)
      removeEventListener('appinstalled', installed)
    }
  }, [])
  const way = live && !isDone ? wayOf(event, window) : undefined
  if (way === undefined) return null
  const install = async () => {
    // An event can be used once; the browser sends another if the reader declines.
    window.installEvent = undefined
    setEvent(undefined)
    await event?.prompt()
  }
  return (
    <section className="install" aria-labelledby="install-title">
      <h2 id="install-title">{t('rooms:install.title')}</h2>
      <p>{t('rooms:install.why')}</p>
      {way === 'event' ? (
        <p>
          <button type="button" onClick={() => void install()}>
            {t('rooms:install.button')}
          </button>
        </p>
      ) : (
        <p>{t(`rooms:install.${way}`)}</p>
      )}
    </section>
  )
}

/** How a window can install its page. `undefined` where it cannot, where it is a frame, and where it is the installed app. */
export function wayOf(event: InstallEvent | undefined, view: Window): InstallWay | undefined {
  const { navigator } = view
  if (view.parent !== view || view.matchMedia('(display-mode: standalone)').matches) return
  if (event !== undefined) return 'event'
  // Only Safari has it on an iPhone or iPad: `true` in the installed app.
  if ('standalone' in navigator && navigator.maxTouchPoints > 0) return navigator.standalone === true ? undefined : 'ios'
  // Safari 17 and later adds pages to the Dock.
  const [, version = '0'] = /Macintosh.* Version\/(\d+)[\d.]* Safari\//.exec(navigator.userAgent) ?? []
  return Number(version) >= 17 ? 'mac' : undefined
}
