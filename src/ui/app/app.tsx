import '../styles/lists.css'
import '../styles/boxes.css'
import '../styles/code.css'
import '../styles/tables.css'
import '../styles/figures.css'
import '../styles/ends.css'
import '../styles/rooms.css'
import '../styles/site.css'
import '../styles/live.css'
import type { i18n } from 'i18next'
import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { type Address, pathOf, readAddress, readLocation } from '../../guide/address.ts'
import { type Language, languageOf } from '../../guide/language.ts'
import type { SiteConfig } from '../../guide/site.ts'
import { painted } from '../controls/next-paint.ts'
import type { Memory } from '../memory/walk-store.ts'
import { type Acts, ActsContext } from '../page/app-actions.ts'
import type { NoticeView } from '../page/notice-view.tsx'
import { PageView, pageTitle } from '../page/page-view.tsx'
import type { Framed } from '../rooms/framed/framed.tsx'
import { watchOffline } from '../rooms/offline/offline.ts'
import type { OfflineState, Release } from '../rooms/offline/offline-state.ts'
import type { Loader } from '../screen/load.ts'
import { resolveScreen } from '../screen/resolve.ts'
import { addressOf, namespacesOf, type Screen } from '../screen/screen.ts'
import type { Known } from '../screen/walk-state.ts'
import { noticeView, servedSite } from '../site/live-site.ts'
import { type Tap, takeTap } from '../start/early-answer.ts'
import { addWords, loadWords } from '../words/load-words.ts'
import { readLinkClick, readSearch } from './link-click.ts'
import { forgetLooks, keepLook } from './page-snapshot.ts'
import { useStandIns } from './use-next-screens.tsx'

/** One page as it stands: what it shows, in which words, and what the device knows about it. */
export interface Scene {
  readonly screen: Screen
  readonly i18n: i18n
  readonly known: Known
  /** Got here from another page of the app, so the reader has to be told where they are now. */
  readonly moved: boolean
}

interface Props {
  readonly first: Scene
  readonly base: string
  readonly site: SiteConfig
  /** What a notice of the build is drawn by. */
  readonly Notice?: typeof NoticeView | undefined
  /** The build, where the page says it. */
  readonly release?: Release | undefined
  /** The page came from the device. */
  readonly fromDevice?: boolean | undefined
  readonly loader: Loader
  readonly memory: Memory
  /** Called once links are the app's to follow. */
  readonly onRunning?: (() => void) | undefined
}

/** The running app: one scene at a time, changed by links and by the browser's own back and forward. */
export function App({ first, base, site: baked, Notice, release, fromDevice, loader, memory, onRunning }: Props) {
  const [scene, setScene] = useState(first)
  const [served, setServed] = useState({ site: baked, Notice })
  const [offline, setOffline] = useState<OfflineState>({ fromDevice })
  const [live, setLive] = useState(false)
  const [framed, setFramed] = useState<Framed>()
  // The newest move wins: one that is overtaken while it loads must not show up late.
  const turn = useRef(0)
  // The screen that the reader sees, also while the app is still drawing it.
  const seen = useRef(first.screen)
  const shown = useRef(location.pathname + location.search)

  /** Adds to what is known of a screen, if it is still there. */
  const learn = useCallback(async ({ screen, i18n }: Pick<Scene, 'screen' | 'i18n'>, more: Promise<Known>) => {
    const add = (found: Known) =>
      startTransition(() =>
        setScene((current) => (current.screen === screen ? { ...current, known: { ...current.known, ...found } } : current)),
      )
    const { tell, ...found } = await more
    add(found)
    // What was tried is told in words that a walk does without until then.
    if (tell !== undefined)
      void addWords(i18n, ['transcript']).then(
        () => add({ tell }),
        () => undefined,
      )
  }, [])

  const standIns = useStandIns({
    scene,
    language: first.screen.language,
    live,
    base,
    site: served.site,
    host: framed?.host,
    loader,
    memory,
  })

  const open = async (url: URL, how: 'push' | 'pop', option?: string, from: Screen = seen.current) => {
    turn.current += 1
    const mine = turn.current
    const shownAt = how === 'push' && option !== undefined ? standIns.show({ href: url.href, option }) : undefined
    if (shownAt !== undefined) {
      seen.current = shownAt
      history.pushState(null, '', url)
      scrollTo(0, 0)
    }
    const pushes = how === 'push' && shownAt === undefined
    // Who sees the screen already waits for nothing.
    const busy = shownAt === undefined ? setTimeout(() => document.documentElement.classList.add('busy'), 250) : undefined
    try {
      const address = readLocation(url, base)
      const screen =
        shownAt ??
        (await inTime(
          resolveScreen(address, loader, scene.screen.language, { search: url.search, text: textOf(address, scene.screen) }),
        ))
      const words = scene.screen.language === screen.language ? scene.i18n : await inTime(loadWords(screen.language))
      await inTime(addWords(words, namespacesOf(screen)))
      if (mine !== turn.current) return
      const { known, more } = await memory.settle(screen, { option, from })
      // What stands in is seen first, which takes a phone two frames; then the app draws it once more, as its own.
      if (shownAt !== undefined) await painted().then(painted)
      if (mine !== turn.current) return
      // Asked before in this walk, and answered: nobody is asked twice.
      if (how === 'push' && known.onward !== undefined)
        return await open(new URL(known.onward.path, location.href), 'push', known.onward.option, screen)
      const canonical = addressOf(screen)
      // A call goes on in the other language: its fragment and its walk stay.
      const goesOn = screen.kind === 'call' && scene.screen.kind === 'call' && url.hash === ''
      const path =
        (canonical === undefined ? url.pathname : pathOf(canonical, base)) +
        searchOf(url, screen, base) +
        (goesOn ? location.hash : restOf(url.hash, screen))
      if (pushes) history.pushState(goesOn ? history.state : null, '', path)
      else history.replaceState(history.state, '', path)
      shown.current = location.pathname + location.search
      seen.current = screen
      setScene({ screen, i18n: words, known, moved: true })
      void learn({ screen, i18n: words }, more)
      if (pushes) scrollTo(0, 0)
    } catch {
      // Data or words could not be had: the prerendered page, or the worker's, may still be. Without a network it is not, and
      // a browser's error page would take away what is there.
      const there = await isThere(url)
      if (mine !== turn.current) return
      if (there) return location.assign(url.href)
      if (pushes) history.pushState(null, '', url.pathname + url.search + url.hash)
      shown.current = location.pathname + location.search
      seen.current = { kind: 'failed', language: scene.screen.language }
      setScene({ screen: seen.current, i18n: scene.i18n, known: {}, moved: true })
      scrollTo(0, 0)
    } finally {
      clearTimeout(busy)
      if (mine === turn.current) document.documentElement.classList.remove('busy')
    }
  }
  // Listeners are set up once and must reach the newest scene.
  const latest = useRef(open)
  useEffect(() => {
    latest.current = open
  })

  const acts = useMemo(
    (): Acts => ({
      tick: (node, place, on) => {
        const note = (change: Known) => setScene((current) => ({ ...current, known: { ...current.known, ...change } }))
        const change = memory.tick(node, place, on)
        if (change instanceof Promise) void change.then(note)
        else note(change)
      },
      forget: () => {
        memory.forget()
        forgetLooks()
      },
    }),
    [memory],
  )

  useEffect(() => {
    const canonical = addressOf(first.screen)
    const path = canonical === undefined ? location.pathname : pathOf(canonical, base)
    const hash = location.hash.startsWith('#t=') ? '' : restOf(location.hash, first.screen)
    const search = searchOf(location, first.screen, base)
    if (path + search + hash !== location.pathname + location.search + location.hash)
      history.replaceState(history.state, '', path + search + hash)
    shown.current = location.pathname + location.search
    let gone = false
    const tap = takeTap(base)
    const from = tap && pageBefore(tap, first.screen, base)
    if (from !== undefined) void memory.settle(from)
    void memory.settle(first.screen, { option: tap?.option, from }).then(({ known, more }) => {
      if (gone || turn.current !== 0) return
      void learn(first, Promise.resolve(known)).then(() => learn(first, more))
    })
    /** An answer whose screen is ready: nobody else has to hear of it first. */
    const answer = (event: MouseEvent) => {
      const found = readLinkClick(event, base)
      const option = found?.link.dataset.option
      if (found === undefined || option === undefined || !standIns.has({ href: found.link.href, option })) return
      event.preventDefault()
      event.stopPropagation()
      void latest.current(found.url, 'push', option)
    }
    const click = (event: MouseEvent) => {
      const found = readLinkClick(event, base)
      if (found === undefined) return
      event.preventDefault()
      const language = languageOf(found.link.dataset.language)
      if (language !== undefined) memory.speak(language)
      void latest.current(found.url, 'push', found.link.dataset.option)
    }
    const submit = (event: SubmitEvent) => {
      const url = readSearch(event, base)
      if (url === undefined) return
      event.preventDefault()
      void latest.current(url, 'push')
    }
    const pop = () => {
      // A link with answers to the page that is open: it is taken up as when it opens the page.
      if (location.hash.startsWith('#t=')) return location.reload()
      // A jump inside the page is the browser's own business.
      if (location.pathname + location.search !== shown.current) void latest.current(new URL(location.href), 'pop')
    }
    const print = () => {
      for (const fold of document.querySelectorAll('details')) fold.open = true
    }
    document.addEventListener('click', answer, true)
    document.addEventListener('click', click)
    document.addEventListener('submit', submit)
    addEventListener('popstate', pop)
    addEventListener('beforeprint', print)
    onRunning?.()
    return () => {
      gone = true
      document.removeEventListener('click', answer, true)
      document.removeEventListener('click', click)
      document.removeEventListener('submit', submit)
      removeEventListener('popstate', pop)
      removeEventListener('beforeprint', print)
    }
  }, [first, base, memory, onRunning, learn, standIns])

  // In development alone: an article was saved, and the reader of it stays where they are.
  useEffect(() => {
    let gone = false
    import.meta.hot?.on('ariane:content', () => {
      if (gone) return
      loader.forget()
      void latest.current(new URL(location.href), 'pop')
    })
    return () => {
      gone = true
    }
  }, [loader])

  useEffect(() => startTransition(() => setLive(true)), [])

  useEffect(() => {
    const asked = servedSite(base, baked)
    void asked
      .then(async (site) => {
        const found = { site, Notice: site.notice && (await noticeView()) }
        startTransition(() => setServed(found))
        const content = document.getElementById('app')
        if (parent === window || content === null) return
        const [{ joinHost }] = await Promise.all([import('../rooms/framed/framed.tsx'), addWords(first.i18n, ['framed'])])
        setFramed(joinHost(content, site))
      })
      .catch(() => undefined)
    // A server that says nothing of it must not cost the reader their copies.
    const policy = inTime(asked, 5000).then(
      ({ offline }) => offline,
      () => baked.offline,
    )
    watchOffline(base, policy, (change) => startTransition(() => setOffline((known) => ({ ...known, ...change }))))
  }, [base, baked, first])

  useEffect(() => {
    document.documentElement.lang = scene.screen.language
    document.title = pageTitle(scene.screen, scene.i18n)
    // The heading says where a move has led; the first page has been read out by the browser itself.
    if (scene.moved) document.getElementById('title')?.focus({ preventScroll: true })
  }, [scene.screen, scene.i18n, scene.moved])

  useEffect(() => framed?.show(scene.screen), [framed, scene.screen])

  const ready = offline.saving?.kind === 'ready'
  // All code is on the device: what the first answer needs costs the network nothing now.
  useEffect(() => {
    if (ready) memory.wake?.()
  }, [ready, memory])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scene looks different
  useEffect(() => {
    if (!ready) return
    const later = setTimeout(() => void keepLook(), 500)
    return () => clearTimeout(later)
  }, [ready, scene])

  if (framed?.Refused !== undefined) return <framed.Refused i18n={scene.i18n} />
  return (
    <ActsContext.Provider value={acts}>
      <PageView
        screen={scene.screen}
        i18n={scene.i18n}
        base={base}
        site={served.site}
        Notice={served.Notice}
        release={release ?? offline.kept}
        known={{ ...scene.known, offline, host: framed?.host }}
        live={live}
        onOpen={(path) => void open(new URL(path, location.href), 'push')}
      />
    </ActsContext.Provider>
  )
}

/** The language of the text at an address in the guide that is open: nobody has to look it up. */
const textOf = (address: Address, { language, ...screen }: Screen): Language | undefined =>
  'file' in screen && 'guide' in address && address.guide === screen.file.guide.id && address.language === language
    ? screen.file.guide.language
    : undefined

/** The screen of this guide that an answer was tapped on, before its page had the app. */
function pageBefore({ from }: Tap, screen: Screen, base: string): Screen | undefined {
  const address = readLocation(new URL(from, location.origin), base)
  if (screen.kind !== 'node' || address.kind !== 'node' || address.guide !== screen.file.guide.id) return
  const node = screen.file.guide.nodes.find(({ code }) => code === address.code)
  return node && { ...screen, node }
}

/** What comes within `patience` ms, or a rejection: a server that never ends would have its reader wait for ever. */
function inTime<T>(promise: Promise<T>, patience = 20_000): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Unexpected silence')), patience)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

/** Whether anybody answers at an address, whatever they say. */
async function isThere(url: URL): Promise<boolean> {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), 5000)
  const asked = fetch(url.pathname, { method: 'HEAD', signal: abort.signal })
  return asked
    .then(
      () => true,
      () => false,
    )
    .finally(() => clearTimeout(timer))
}

/** The fragment that stays in the address: the screen itself is in its path then. */
const restOf = (hash: string, screen: Screen): string =>
  screen.kind === 'node' && hash.toLowerCase() === `#${screen.node.code}` ? '' : hash

/** The query that stays in the address: what was asked is no business of the screen that answers it. */
const searchOf = ({ pathname, search }: Pick<URL, 'pathname' | 'search'>, screen: Screen, base: string): string =>
  readAddress(pathname, base).kind === 'find' && screen.kind !== 'find' ? '' : search
