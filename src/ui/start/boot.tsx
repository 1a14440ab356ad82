import { startTransition } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { type Address, readLocation } from '../../guide/address.ts'
import { isDataHash } from '../../guide/data-hash.ts'
import { languageOf, usualLanguage } from '../../guide/language.ts'
import type { SiteConfig } from '../../guide/site.ts'
import { openStore, type Store } from '../../runtime/store.ts'
import { here } from '../app/address-bar.ts'
import { App } from '../app/app.tsx'
import { addRoomWords } from '../app/load-scene.ts'
import type { Scene } from '../app/navigation-machine.ts'
import { listenOnlyTo, usedEvents } from '../app/root-events.ts'
import { storedLanguage } from '../memory/language-choice.ts'
import { readerLanguage } from '../memory/reader-language.ts'
import { openWalkStore, type WalkStore } from '../memory/walk-store.ts'
import { failedRoom } from '../page/failed-room.tsx'
import { type OpenScreen, openAddress } from '../rooms/open-address.ts'
import { namespacesOf, roomOfAddress } from '../rooms/registry.ts'
import type { LoadContext } from '../rooms/room.ts'
import { createLoader, type Loader, NotLoaded, orNotLoaded } from '../screen/load.ts'
import { pageKindOf } from '../screen/screen.ts'
import { siteOfPage } from '../site/built-site.ts'
import { loadSite, loadSiteViews } from '../site/live-site.ts'
import { loadWords } from '../words/load-words.ts'
import { CrashGuard } from './crash-guard.tsx'

/**
 * Starts the app in a prerendered page, with the data that the page was made from: React hydrates it. A page without data of its
 * own (the shell, a snapshot, the page for unknown addresses) is rendered anew. Rejects if the data cannot be loaded, or is of another
 * build, and leaves the page as it is: it works without a script. `onRunning` is called once the app handles the clicks on links.
 */
export async function boot(
  mount: HTMLElement,
  base: string,
  onRunning: () => void = () => undefined,
  site: SiteConfig = siteOfPage(mount),
): Promise<void> {
  const fromDevice = isFromDevice(mount)
  const loader = createLoader(base, (input, init) => fetch(input, init), fromDevice)
  const { store, device } = openStores(base, loader)
  const [first, link] = await Promise.all([loadFirstScene({ mount, base, site, loader, device }), loadLinkReader()])
  const views = await loadSiteViews(site)
  const carried = link?.readLink(location.href, first.screen.data)
  if (carried !== undefined) {
    store.adopt(carried.thread)
    // Read once: a reload continues the walk of the tab.
    history.replaceState(history.state, '', here())
  }
  const app = (
    <CrashGuard>
      <App
        first={first}
        base={base}
        site={site}
        views={views}
        fromDevice={fromDevice}
        loader={loader}
        store={store}
        onRunning={onRunning}
      />
    </CrashGuard>
  )
  // A browser that translates the page adds elements around every text, which would break hydration.
  const isTranslated = mount.querySelector('font') !== null
  listenOnlyTo(mount, usedEvents)
  // As a transition, React renders in slices, and the page stays responsive.
  startTransition(() => {
    if (isPageOf(first, mount) && !isTranslated) hydrateRoot(mount, app)
    else createRoot(mount).render(app)
  })
}

/** Whether a page was made by the worker, from what is stored: a snapshot or the shell. */
const isFromDevice = ({ dataset: { page } }: HTMLElement): boolean => page === 'kept' || page === 'shell'

/** Whether a page shows a screen, made from the same data. */
const isPageOf = ({ screen, room }: OpenScreen, { dataset: { page, hash } }: HTMLElement): boolean =>
  page === pageKindOf(screen) && hash !== undefined && hash === room.hashOf?.(screen.data)

interface PageSource {
  readonly mount: HTMLElement
  readonly base: string
  readonly site: SiteConfig
  readonly loader: Loader
  readonly device: Store
}

/** Loads the scene of the current address. In the shell, data that cannot be loaded gives the screen `failed`; otherwise rejects. */
async function loadFirstScene({ mount, base, site, loader, device }: PageSource): Promise<Scene> {
  const { page, text } = mount.dataset
  const fromDevice = isFromDevice(mount)
  const hash = fromDevice || !isDataHash(mount.dataset.hash) ? undefined : mount.dataset.hash
  const address = readLocation(location, base)
  const addressLanguage = 'language' in address ? address.language : undefined
  // For a reader of other languages, the served configuration decides. Until then the page shows all languages.
  const language =
    addressLanguage ??
    readerLanguage(storedLanguage(device), navigator.languages) ??
    (await loadSite(base, site)).language ??
    usualLanguage
  const room = roomOfAddress(address)
  const from = { loader, language, text: languageOf(text), search: location.search, hash }
  const [i18n, open] = await Promise.all([
    loadWords(language, room === undefined ? [] : namespacesOf(room)),
    openNewest(address, from, fromDevice).catch((error: unknown): OpenScreen => {
      if (page !== 'shell') throw error
      return { screen: { room: 'failed', language, data: {} }, room: failedRoom }
    }),
  ])
  await addRoomWords(i18n, open.screen)
  // The result of a search replaces the prerendered page, so the focus moves to its heading.
  const isAnswer = address.kind === 'find' && (open.screen.room !== 'find' || open.room.hashOf?.(open.screen.data) === undefined)
  // Data of another build must not replace a page that came from the network.
  const isOwn = open.screen.room === page && !isAnswer
  if (hash !== undefined && isOwn && hash !== open.room.hashOf?.(open.screen.data))
    throw new NotLoaded(`Unexpected data of another build, expected ${hash}`)
  return { ...open, i18n, walk: {}, moved: isAnswer }
}

/** The screen of an address. If the device does not have it, the network is asked before the screen `missing` is shown. */
async function openNewest(address: Address, from: LoadContext, fromDevice: boolean): Promise<OpenScreen> {
  const open = await openAddress(address, from)
  if (!fromDevice || open.screen.room !== 'missing') return open
  from.loader.renew()
  const { screen, room } = await openAddress(address, from)
  return { screen: { ...screen, data: { ...screen.data, unreached: from.loader.isFromDevice() } }, room }
}

/** Opens the storage of the tab and of the device, and the walk in it. */
function openStores(base: string, loader: Loader): { readonly store: WalkStore; readonly device: Store } {
  let isDamaged = false
  // A language that cannot be read needs no message: the reader can choose it again.
  const onDamage = (name: string) => {
    isDamaged ||= name !== 'language'
  }
  const device = openStore(() => localStorage, base, onDamage)
  const tab = openStore(() => sessionStorage, base, onDamage)
  const now = () => Math.floor(Date.now() / 60_000)
  return { device, store: openWalkStore({ tab, device, loader, base, now, isDamaged: () => isDamaged }) }
}

/** Loads what reads the answers in the address, if it may have any. */
const loadLinkReader = () =>
  /^#(t=|\d)/.test(location.hash) || location.href.includes('t=1.')
    ? orNotLoaded(import('../../runtime/walk/link-walk.ts'))
    : undefined
