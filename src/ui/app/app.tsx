import '../styles/lists.css'
import '../styles/boxes.css'
import '../styles/code.css'
import '../styles/tables.css'
import '../styles/figures.css'
import '../styles/ends.css'
import '../styles/catalog.css'
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
import { directionOf, hasDirections } from '../../guide/language.ts'
import type { SiteConfig } from '../../guide/site.ts'
import { lengthOf } from '../../runtime/walk/session.ts'
import type { WalkStore } from '../memory/walk-store.ts'
import type { OfflineState } from '../offline/offline-state.ts'
import { type AppActions, AppActionsContext } from '../page/app-actions.ts'
import type { Way } from '../page/main-view.tsx'
import { PageView, type ShownScreen } from '../page/page-view.tsx'
import { type Loader, orNotLoaded, reportFault } from '../screen/load.ts'
import { LoaderContext } from '../screen/loader-context.ts'
import { guideOf } from '../screen/screen.ts'
import type { SiteViews } from '../site/live-site.ts'
import { wordsOf } from '../words/words.ts'
import { createNavigation, type Navigation } from './navigation.ts'
import type { Scene } from './navigation-machine.ts'
import { nextScenes } from './next-scenes.ts'
import { useDeployment } from './use-deployment.ts'
import { whenIdle } from './when-idle.ts'

interface Props {
  readonly first: Scene
  readonly base: string
  /** The site configuration at the time of the build. */
  readonly site: SiteConfig
  /** The views that this configuration needs. */
  readonly views?: SiteViews | undefined
  /** The worker served the page from its cache. */
  readonly fromDevice?: boolean | undefined
  readonly loader: Loader
  readonly store: WalkStore
  /** Called once the app follows links. */
  readonly onRunning?: (() => void) | undefined
}

/** The running app. It shows one scene at a time; links, and the back and forward of the browser, change it. */
export function App(props: Props) {
  const { first, base, loader, store, onRunning } = props
  const [navigation] = useState(() => createNavigation({ first, base, loader, store }))
  const { scene, way } = useScene(navigation, first, onRunning)
  const { site, views, framed, ...deployment } = useDeployment({ ...props, i18n: first.i18n }, scene.screen)
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
  const withdrawn = useMemo(
    () => ({ shown: views.withdrawn?.(scene, site) ?? scene, next: next.map((one) => views.withdrawn?.(one, site) ?? one) }),
    [scene, next, views, site],
  )
  useDocument(withdrawn.shown)
  useSnapshots(scene, hasTexts(offline.saving))
  usePrintedFolds()

  const actions = useMemo(
    (): AppActions => ({
      open: navigation.follow,
      tick: (node, place, on) => navigation.learn(store.tick(node, place, on)),
      forget: () => {
        store.forget()
        // Ignored if the chunk cannot be loaded or the browser has no caches.
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
          shown={withdrawn.shown}
          next={withdrawn.next}
          way={way}
          i18n={scene.i18n}
          base={base}
          site={site}
          Notice={views.Notice}
          offline={offline}
          host={framed?.host}
          hydrated={live}
        />
        {views.Counting && <views.Counting scene={scene} site={site} />}
      </LoaderContext.Provider>
    </AppActionsContext.Provider>
  )
}

/** Starts the navigation, and gives the scene to show. `way` is the side that the reader went to; absent before the first move. */
function useScene(
  navigation: Navigation,
  first: Scene,
  onRunning: Props['onRunning'],
): { readonly scene: Scene; readonly way?: Way | undefined } {
  const [shown, setShown] = useState<{ readonly scene: Scene; readonly way?: Way | undefined }>({ scene: first })
  useEffect(() => {
    let last = first
    const stop = navigation.start((scene) => {
      // A new screen is rendered at once. Later data of the same screen is rendered as a transition: the page stays responsive.
      if (scene.screen === last.screen) startTransition(() => setShown(({ way }) => ({ scene, way })))
      else {
        const way = depthOf(scene) < depthOf(last) ? 'back' : 'on'
        flushSync(() => setShown({ scene, way }))
      }
      last = scene
    })
    onRunning?.()
    return stop
  }, [navigation, first, onRunning])
  return shown
}

/** How far a scene is in its walk: 0 outside of one. */
const depthOf = ({ walk: { session } }: Scene): number => (session === undefined ? 0 : lengthOf(session) + 1)

/** Shows the title and the language of a scene in the document. */
function useDocument({ screen, room, i18n, moved }: Scene): void {
  useEffect(() => {
    document.documentElement.lang = screen.language
    if (hasDirections) document.documentElement.dir = directionOf(screen.language) ?? 'ltr'
    document.title = room.title(screen.data, wordsOf(i18n))
    // Not for the first page: screen readers announce it by themselves.
    if (moved) document.getElementById('title')?.focus({ preventScroll: true })
  }, [screen, room, i18n, moved])
}

/** The scenes that the answers of a scene lead to. They are loaded and rendered in advance, when the browser is idle. */
function useNextScenes(navigation: Navigation, scene: Scene, live: boolean, store: WalkStore): readonly ShownScreen[] {
  const [next, setNext] = useState<readonly ShownScreen[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: later data of a scene does not change where its answers lead
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

/** Whether every text is on the device, so that a page can be shown without a network. */
const hasTexts = (saving: OfflineState['saving']): boolean =>
  saving?.kind === 'ready' || (saving?.kind === 'incomplete' && saving.missingPictures !== undefined)

/** Sends the worker a snapshot of every shown scene, once all texts are on the device. */
function useSnapshots(scene: Scene, isReady: boolean): void {
  useEffect(() => {
    if (!isReady) return
    const timer = setTimeout(() => {
      // The worker that controls the page stores the snapshot. It takes control of a first page shortly after the copy is complete.
      if (navigator.serviceWorker.controller === null) return
      orNotLoaded(import('./page-snapshot.ts')).then(({ keepSnapshot }) => keepSnapshot(guideOf(scene.screen)), reportFault)
    }, 500)
    return () => clearTimeout(timer)
  }, [isReady, scene])
}

/** Opens every `<details>` before the page is printed. */
function usePrintedFolds(): void {
  useEffect(() => {
    const open = () => {
      for (const fold of document.querySelectorAll('details')) fold.open = true
    }
    addEventListener('beforeprint', open)
    return () => removeEventListener('beforeprint', open)
  }, [])
}
