import '../styles/lists.css'
import '../styles/boxes.css'
import '../styles/code.css'
import '../styles/tables.css'
import '../styles/figures.css'
import '../styles/ends.css'
import '../styles/rooms.css'
import '../styles/site.css'
import '../styles/interaction.css'
import '../styles/buttons.css'
import '../styles/copy.css'
import '../styles/resume.css'
import '../styles/trail.css'
import '../styles/transcript.css'
import '../styles/code-form.css'
import '../styles/busy.css'
import '../styles/outline.css'
import '../styles/offline.css'
import '../styles/framed.css'
import '../styles/scene.css'
import { startTransition, useEffect, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import type { SiteConfig } from '../../guide/site.ts'
import type { WalkStore } from '../memory/walk-store.ts'
import { watchOffline } from '../offline/offline.ts'
import type { OfflineState } from '../offline/offline-state.ts'
import { type AppActions, AppActionsContext } from '../page/app-actions.ts'
import type { NoticeView } from '../page/notice-view.tsx'
import { PageView, type ShownScreen } from '../page/page-view.tsx'
import type { Framed } from '../rooms/framed/framed.tsx'
import { type Loader, orNotLoaded, reportFault } from '../screen/load.ts'
import { LoaderContext } from '../screen/loader-context.ts'
import { guideOf } from '../screen/screen.ts'
import { loadNoticeView, loadSite } from '../site/live-site.ts'
import { addWords } from '../words/load-words.ts'
import { wordsOf } from '../words/words.ts'
import { createNavigation, type Navigation } from './navigation.ts'
import type { Scene } from './navigation-machine.ts'
import { nextScenes } from './next-scenes.ts'

interface Props {
  readonly first: Scene
  readonly base: string
  /** The deployment as the build saw it. */
  readonly site: SiteConfig
  /** Draws the notice of the build. */
  readonly Notice?: typeof NoticeView | undefined
  /** The page came from the device. */
  readonly fromDevice?: boolean | undefined
  readonly loader: Loader
  readonly store: WalkStore
  /** Called once the app follows links. */
  readonly onRunning?: (() => void) | undefined
}

/** The running app: one scene at a time, changed by links and by the browser's own back and forward. */
export function App(props: Props) {
  const { first, base, loader, store, onRunning } = props
  const [navigation] = useState(() => createNavigation({ first, base, loader, store }))
  const scene = useScene(navigation, first, onRunning)
  const { site, Notice, framed, ...deployment } = useDeployment(props)
  // The first page says itself that it came from the device.
  const offline = useMemo(
    () => (scene.screen === first.screen ? deployment.offline : { ...deployment.offline, fromDevice: loader.isFromDevice() }),
    [scene.screen, first.screen, deployment.offline, loader],
  )
  const [live, setLive] = useState(false)
  useEffect(() => startTransition(() => setLive(true)), [])
  useEffect(() => framed?.show(scene.screen), [framed, scene.screen])
  useSavedArticles(loader, navigation)
  const next = useNextScenes(navigation, scene, live, store)
  useSnapshots(scene, offline.saving?.kind === 'ready')
  usePrintedFolds()

  const actions = useMemo(
    (): AppActions => ({
      open: navigation.follow,
      tick: (node, place, on) => navigation.learn(store.tick(node, place, on)),
      forget: () => {
        store.forget()
        // Without the chunk or a cache there is nothing to remove.
        import('./page-snapshot.ts').then(({ forgetSnapshots }) => forgetSnapshots(base)).catch(() => undefined)
      },
    }),
    [navigation, store, base],
  )

  if (framed?.Refused !== undefined) return <framed.Refused i18n={scene.i18n} />
  return (
    <AppActionsContext.Provider value={actions}>
      <LoaderContext.Provider value={loader}>
        <PageView
          shown={scene}
          next={next}
          i18n={scene.i18n}
          base={base}
          site={site}
          Notice={Notice}
          offline={offline}
          host={framed?.host}
          hydrated={live}
        />
      </LoaderContext.Provider>
    </AppActionsContext.Provider>
  )
}

/** The scene that is shown, with its title and language in the document. */
function useScene(navigation: Navigation, first: Scene, onRunning: Props['onRunning']): Scene {
  const [scene, setScene] = useState(first)
  useEffect(() => {
    let shown = first.screen
    const stop = navigation.start((next) => {
      // A new screen is drawn at once: it waits for no other task. What else is known of it is drawn in slices, between which
      // the page answers its reader.
      if (next.screen !== shown) flushSync(() => setScene(next))
      else startTransition(() => setScene(next))
      shown = next.screen
    })
    onRunning?.()
    return stop
  }, [navigation, first, onRunning])
  const { screen, room, i18n, moved } = scene
  useEffect(() => {
    document.documentElement.lang = screen.language
    document.title = room.title(screen.data, wordsOf(i18n))
    // The browser reads out the first page by itself.
    if (moved) document.getElementById('title')?.focus({ preventScroll: true })
  }, [screen, room, i18n, moved])
  return scene
}

interface Deployment {
  /** The deployment as its admin has it now. */
  readonly site: SiteConfig
  readonly Notice: Props['Notice']
  readonly offline: OfflineState
  /** The page of another site around this one. */
  readonly framed?: Framed | undefined
}

/** Reads the served `site.json`, and starts what depends on it: the offline copy, and the line to a page around this one. */
function useDeployment({ base, site: built, Notice, fromDevice, first }: Props): Deployment {
  const [served, setServed] = useState<Omit<Deployment, 'offline'>>({ site: built, Notice })
  const [offline, setOffline] = useState<OfflineState>({ fromDevice })
  const { i18n } = first
  useEffect(() => {
    const asked = loadSite(base, built)
    const read = async (): Promise<void> => {
      const site = await asked
      const found = { site, Notice: site.notice && (await loadNoticeView()) }
      startTransition(() => setServed(found))
      const content = document.getElementById('app')
      if (parent === window || content === null) return
      const [{ joinHost }] = await Promise.all([orNotLoaded(import('../rooms/framed/framed.tsx')), addWords(i18n, ['framed'])])
      setServed({ ...found, framed: joinHost(content, site) })
    }
    read().catch(reportFault)
    // Without an answer within five seconds the policy of the build applies, so that a slow server does not prevent the offline copy.
    const fallback = new Promise<SiteConfig>((resolve) => setTimeout(resolve, 5000, built))
    const policy = Promise.race([asked, fallback]).then(({ offline: wanted }) => wanted)
    watchOffline(base, policy, (change) => startTransition(() => setOffline((known) => ({ ...known, ...change }))))
  }, [base, built, i18n])
  return { ...served, offline }
}

/** Loads the scenes that the answers of a scene lead to whenever there is nothing else to do, and has them drawn. */
function useNextScenes(navigation: Navigation, scene: Scene, live: boolean, store: WalkStore): readonly ShownScreen[] {
  const [next, setNext] = useState<readonly ShownScreen[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what else is known of a scene does not change where its answers lead
  useEffect(() => {
    if (!live || scene.walk.session === undefined) return
    return whenIdle(() => {
      const scenes = nextScenes(scene, store)
      navigation.prepare(scene.screen, scenes)
      const drawn = [...scenes.values()].map(({ foreseen = {}, ...loaded }) => ({ ...loaded, walk: foreseen }))
      startTransition(() => setNext(drawn))
    })
  }, [navigation, store, live, scene.screen, scene.walk.session])
  return next
}

/** Calls back when the browser has nothing else to do; returns what cancels it. Safari has no idle callback. */
function whenIdle(act: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(act, 200)
    return () => clearTimeout(timer)
  }
  const request = requestIdleCallback(act)
  return () => cancelIdleCallback(request)
}

/** Development only: loads the data of the current screen again after an article was saved. */
function useSavedArticles(loader: Loader, navigation: Navigation): void {
  useEffect(() => {
    const reload = () => {
      loader.renew()
      navigation.reload()
    }
    import.meta.hot?.on('ariane:content', reload)
    return () => import.meta.hot?.off?.('ariane:content', reload)
  }, [loader, navigation])
}

/** Keeps a snapshot of the page as it looks, once everything else is on the device. */
function useSnapshots(scene: Scene, isReady: boolean): void {
  useEffect(() => {
    if (!isReady) return
    const timer = setTimeout(() => {
      // The worker that controls the page keeps the snapshot. It takes control of a first page shortly after it is ready.
      if (navigator.serviceWorker.controller === null) return
      orNotLoaded(import('./page-snapshot.ts')).then(({ keepSnapshot }) => keepSnapshot(guideOf(scene.screen)), reportFault)
    }, 500)
    return () => clearTimeout(timer)
  }, [isReady, scene])
}

/** Opens every fold before the page is printed. */
function usePrintedFolds(): void {
  useEffect(() => {
    const open = () => {
      for (const fold of document.querySelectorAll('details')) fold.open = true
    }
    addEventListener('beforeprint', open)
    return () => removeEventListener('beforeprint', open)
  }, [])
}
