import { startTransition } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { readLocation } from '../../guide/address.ts'
import { languageOf, languages } from '../../guide/language.ts'
import type { SiteConfig } from '../../guide/site.ts'
import { openStore } from '../../runtime/store.ts'
import { App, type Scene } from '../app/app.tsx'
import { heard, hearOnly } from '../app/root-events.ts'
import { keptLanguage } from '../memory/language-choice.ts'
import { lateMemory, remembers } from '../memory/late-memory.ts'
import { readerLanguage } from '../memory/reader-language.ts'
import type { Memory, MemoryPlaces } from '../memory/walk-store.ts'
import type { Release } from '../rooms/offline/offline-state.ts'
import { createLoader } from '../screen/load.ts'
import { resolveScreen } from '../screen/resolve.ts'
import { hashOf, namespacesOf, type Screen } from '../screen/screen.ts'
import { bakedSite } from '../site/built-site.ts'
import { noticeView, servedSite } from '../site/live-site.ts'
import { addWords, loadWords } from '../words/load-words.ts'
import { CrashGuard } from './crash-guard.tsx'

/**
 * Takes the page over. Where the prerendered page and the loaded data are of one making, React hydrates what is there;
 * otherwise (another build, the shell, the page for unknown addresses) it draws anew. A page whose data cannot be loaded is
 * left as it is, and this rejects: the page can be walked without any script. `onRunning` is called when links
 * are the app's to follow.
 */
export async function boot(
  mount: HTMLElement,
  base: string,
  onRunning: () => void = () => undefined,
  site: SiteConfig = bakedSite,
): Promise<void> {
  const loader = createLoader(base, (input, init) => fetch(input, init))
  let damaged = false
  // Nobody misses a language that has to be chosen again.
  const onDamage = (name: string) => {
    damaged ||= name !== 'language'
  }
  const places: MemoryPlaces = {
    tab: openStore(() => sessionStorage, base, onDamage),
    device: openStore(() => localStorage, base, onDamage),
    loader,
    base,
    now: () => Math.floor(Date.now() / 60_000),
    damaged: () => damaged,
  }
  const { page, hash, text, release } = mount.dataset
  const opening = memoryOf(places)
  // Nobody hears of it before it is waited for.
  opening.catch(() => undefined)

  const address = readLocation(location, base)
  const named = 'language' in address ? address.language : undefined
  // A reader of none of our languages waits for what the admin wants them to read; the page says all of them meanwhile.
  const language =
    named ??
    readerLanguage(keptLanguage(places.device), navigator.languages) ??
    (await servedSite(base, site)).language ??
    languages[0]
  const words = loadWords(language)
  const [i18n, screen] = await Promise.all([
    words,
    resolveScreen(address, loader, language, { text: languageOf(text), search: location.search }).catch(
      (): Screen => ({ kind: 'failed', language }),
    ),
  ])
  if (screen.kind === 'failed' && page !== 'shell') throw new Error(`Unexpected lack of data for ${location.pathname}`)

  await addWords(i18n, namespacesOf(screen))

  const [memory, Notice] = await Promise.all([opening, site.notice && noticeView()])
  // An answer to a question is not the page that was there: its reader is told where it has led.
  const answers = address.kind === 'find' && (screen.kind !== 'find' || screen.answer !== undefined)
  const first: Scene = { screen, i18n, known: {}, moved: answers }
  const app = (
    <CrashGuard>
      <App
        first={first}
        base={base}
        site={site}
        Notice={Notice}
        release={releaseOf(release)}
        fromDevice={page === 'kept' || page === 'shell'}
        loader={loader}
        memory={memory}
        onRunning={onRunning}
      />
    </CrashGuard>
  )
  // A browser that translates the page has put its own elements round every text.
  const translated = mount.querySelector('font') !== null
  const same = hash !== undefined && hash === hashOf(screen) && page === screen.kind && !translated
  hearOnly(mount, heard)
  // In slices, between which the page answers its reader.
  startTransition(() => {
    if (same) hydrateRoot(mount, app)
    else createRoot(mount).render(app)
  })
}

/** With the answers that came with a link, if any. Where nothing was walked before, most of it comes with the first answer. */
async function memoryOf(places: MemoryPlaces): Promise<Memory> {
  const load = async () => (await import('../memory/walk-store.ts')).openMemory(places)
  const carried = /^#t=(.*)/.exec(location.hash)?.[1]
  if (carried === undefined && !remembers(places)) return lateMemory(places, load)
  const [memory, { parseThread }] = await Promise.all([load(), import('../../runtime/walk/thread-text.ts')])
  if (carried !== undefined) memory.adopt(parseThread(carried))
  return memory
}

/** What the server wrote of the build; the shell says nothing, because the worker knows. */
function releaseOf(text: string | undefined): Release | undefined {
  const [version, date] = text?.split(' ') ?? []
  return version === undefined ? undefined : { version, date }
}
