import { type Actor, createActor, fromPromise } from 'xstate'
import { readLocation } from '../../guide/address.ts'
import { languageOf } from '../../guide/language.ts'
import type { OptionId } from '../../guide/node.ts'
import type { WalkStore } from '../memory/walk-store.ts'
import { type Loader, NotLoaded } from '../screen/load.ts'
import { isNodeScreen, type NodeScreen, type Screen } from '../screen/screen.ts'
import type { WalkState } from '../screen/walk-state.ts'
import { type EarlyAnswer, takeEarlyAnswer } from '../start/early-answer.ts'
import { addWords } from '../words/load-words.ts'
import { barOf } from './address-bar.ts'
import { readLinkClick, readSearch } from './link-click.ts'
import { loadScene } from './load-scene.ts'
import { type LoadedScene, type Move, navigationMachine, type Scene } from './navigation-machine.ts'

interface Page {
  readonly first: Scene
  readonly base: string
  readonly loader: Loader
  readonly store: WalkStore
}

export interface Navigation {
  /** Begins the walk at the first screen and follows links from now on. Calls back with every scene; returns what stops it. */
  readonly start: (show: (scene: Scene) => void) => () => void
  /** Opens an address of this site, as a link to it would. */
  readonly follow: (href: string, option?: string) => void
  /** Takes the scenes that the answers of a screen lead to: their links are followed without loading anything. */
  readonly prepare: (of: Screen, scenes: ReadonlyMap<OptionId, LoadedScene>) => void
  /** Loads the current address anew. */
  readonly reload: () => void
  /** Adds to what is known of the walk on the current screen. */
  readonly learn: (walk: WalkState) => void
}

/** The navigation machine of a page, connected to the browser: its links and forms, its history, and the stored walk. */
export function createNavigation({ first, base, loader, store }: Page): Navigation {
  /** The path and query of the scene that is shown: a move to the same is a jump inside the page. */
  let shownAt = location.pathname + location.search

  const settle = async (loaded: LoadedScene, { option, from }: Pick<Move, 'option' | 'from'>): Promise<WalkState> => {
    const { known, more, needsMore } = store.settle(loaded.screen, { option, from })
    if (needsMore) return { ...known, ...(await more) }
    // A scene that was drawn before is shown as it is. What else is known of it is drawn after that paint.
    const { foreseen } = loaded
    void learnLater(
      loaded,
      more.then((rest) => (foreseen === undefined ? rest : { ...known, ...rest })),
    )
    return foreseen ?? known
  }
  const learn = (screen: Screen, walk: WalkState): void => {
    if (actor.getSnapshot().status === 'active') actor.send({ type: 'learn', screen, walk })
  }
  /** Adds what other guides say of a walk, once it is there. The transcript waits for its words. */
  const learnLater = async ({ screen, i18n }: LoadedScene, more: Promise<WalkState>): Promise<void> => {
    const { writeTranscript, ...walk } = await more
    learn(screen, walk)
    if (writeTranscript === undefined) return
    await addWords(i18n, ['transcript']).then(
      () => learn(screen, { writeTranscript }),
      // Without its words the transcript is not shown.
      () => undefined,
    )
  }

  const actor: Actor<typeof navigationMachine> = createActor(
    navigationMachine.provide({
      actors: {
        load: fromPromise(({ input }) => loadScene(urlOf(input), actor.getSnapshot().context.scene, base, loader)),
        settle: fromPromise(({ input }) => settle(input.loaded, input.move)),
        reach: fromPromise(({ input, signal }) => isReachable(urlOf(input), signal)),
      },
      actions: {
        markBusy: (_, { busy }) => document.documentElement.classList.toggle('busy', busy),
        report: (_, { error }) => {
          // biome-ignore lint/suspicious/noConsole: a fault of the program must not look like a missing network
          if (!(error instanceof NotLoaded)) console.error(error)
        },
        leave: ({ context }) => location.assign(context.move?.href ?? location.href),
        commit: ({ context: { scene, move } }) => {
          if (move === undefined) return
          // In a call between two people only the language changes: the fragment names their node, and the entry keeps their walk.
          const isSameCall = move.from.room === 'call' && scene.screen.room === 'call' && urlOf(move).hash === ''
          const bar = barOf({ ...scene, url: urlOf(move) }, base) + (isSameCall ? location.hash : '')
          if (move.how === 'push') {
            history.pushState(isSameCall ? history.state : null, '', bar)
            scrollTo(0, 0)
          } else history.replaceState(history.state, '', bar)
          shownAt = location.pathname + location.search
        },
      },
    }),
    { input: first },
  )

  let prepared: { readonly of: Screen; readonly scenes: ReadonlyMap<OptionId, LoadedScene> } | undefined
  /** The scene of an answer on the current screen. The link may still be one of the screen before. */
  const preparedFor = (href: string, option: OptionId | undefined): LoadedScene | undefined => {
    if (option === undefined || prepared?.of !== actor.getSnapshot().context.scene.screen) return
    const scene = prepared.scenes.get(option)
    const address = readLocation(urlOf({ href }), base)
    const isSame = address.kind === 'node' && address.code === scene?.screen.data.node?.code
    // Nothing is in the element of a scene that could not be drawn.
    return isSame && scene?.detachedRoot?.element.hasChildNodes() ? scene : undefined
  }
  const follow = (href: string, option?: OptionId): void =>
    actor.send({ type: 'follow', href, option, scene: preparedFor(href, option) })
  const click = (event: MouseEvent): void => {
    const found = readLinkClick(event, base)
    if (found === undefined) return
    event.preventDefault()
    const language = languageOf(found.link.dataset.language)
    if (language !== undefined) store.chooseLanguage(language)
    follow(found.url.href, found.link.dataset.option)
  }
  const submit = (event: SubmitEvent): void => {
    const url = readSearch(event, base)
    if (url === undefined) return
    event.preventDefault()
    follow(url.href)
  }
  const pop = (): void => {
    // A link with answers to the page that is open is read as when it opens the page.
    if (location.hash.startsWith('#t=')) location.reload()
    else if (location.pathname + location.search !== shownAt) actor.send({ type: 'pop', href: location.href })
  }

  /** Makes the first screen part of the walk, with the answer that led to it if its page had no app yet. */
  const begin = (): void => {
    const answer = takeEarlyAnswer(base)
    const from = answer && screenBefore(answer, first.screen, base)
    if (from !== undefined) store.settle(from)
    void settle(first, { option: answer?.option, from: from ?? first.screen }).then((walk) => learn(first.screen, walk))
  }

  return {
    follow,
    prepare: (of, scenes) => {
      prepared = { of, scenes }
    },
    reload: () => actor.send({ type: 'pop', href: location.href }),
    learn: (walk) => learn(actor.getSnapshot().context.scene.screen, walk),
    start: (show) => {
      const bar = barOf({ ...first, url: withoutWalk(location) }, base)
      if (bar !== location.pathname + location.search + location.hash) history.replaceState(history.state, '', bar)
      shownAt = location.pathname + location.search
      const { unsubscribe } = actor.subscribe(({ context }) => show(context.scene))
      actor.start()
      begin()
      document.addEventListener('click', click)
      document.addEventListener('submit', submit)
      addEventListener('popstate', pop)
      return () => {
        unsubscribe()
        actor.stop()
        document.removeEventListener('click', click)
        document.removeEventListener('submit', submit)
        removeEventListener('popstate', pop)
      }
    },
  }
}

/** The address of a move, which may be a path of this site. */
const urlOf = ({ href }: Pick<Move, 'href'>): URL => new URL(href, location.href)

/** The address without a walk in its fragment, which has been read by then. */
const withoutWalk = ({ pathname, search, hash }: Location): Pick<URL, 'pathname' | 'search' | 'hash'> => ({
  pathname,
  search,
  hash: hash.startsWith('#t=') ? '' : hash,
})

/** The screen of this guide on which an answer was tapped before its page had the app. */
function screenBefore({ from }: EarlyAnswer, screen: Screen, base: string): NodeScreen | undefined {
  const address = readLocation(new URL(from, location.origin), base)
  if (!isNodeScreen(screen) || address.kind !== 'node') return
  const { file } = screen.data
  const node = file.guide.nodes.find(({ code }) => code === address.code)
  return address.guide === file.guide.id && node !== undefined ? { ...screen, data: { file, node } } : undefined
}

/** Whether the server answers at an address, whatever it says, within five seconds. */
async function isReachable(url: URL, overtaken: AbortSignal): Promise<boolean> {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), 5000)
  overtaken.addEventListener('abort', () => abort.abort())
  try {
    await fetch(url.pathname, { method: 'HEAD', signal: abort.signal })
    return true
  } catch {
    return false
  } finally {
    clearTimeout(timer)
  }
}
