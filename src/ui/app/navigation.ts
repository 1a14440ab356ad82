import { type Actor, createActor, fromPromise } from 'xstate'
import { readLocation } from '../../guide/address.ts'
import type { OptionId } from '../../guide/node.ts'
import type { WalkStore } from '../memory/walk-store.ts'
import { type Loader, reportFault } from '../screen/load.ts'
import { isNodeScreen, type NodeScreen, type Screen } from '../screen/screen.ts'
import type { WalkState } from '../screen/walk-state.ts'
import { guardClicks } from '../start/click-guard.ts'
import { takeEarlyAnswer } from '../start/early-answer.ts'
import { here, writeFirst, writeMove } from './address-bar.ts'
import { loadScene } from './load-scene.ts'
import { handleMoves } from './move-events.ts'
import { type LoadedScene, type Move, navigationMachine, type Scene } from './navigation-machine.ts'
import { settleScene } from './settle-scene.ts'

interface Page {
  readonly first: Scene
  readonly base: string
  readonly loader: Loader
  readonly store: WalkStore
}

export interface Navigation {
  /** Begins the walk at the first screen, and follows links from then on. Calls back with every scene. Returns a function that stops. */
  readonly start: (show: (scene: Scene) => void) => () => void
  /** Opens an address of this site, as a link to it does. */
  readonly follow: (href: string, option?: string) => void
  /** Stores the scenes that the answers of a screen lead to: these answers then open without a load. */
  readonly prepare: (of: Screen, scenes: ReadonlyMap<OptionId, LoadedScene>) => void
  /** Loads the current address again. */
  readonly reload: () => void
  /** Adds to the state of the walk at the current screen. */
  readonly learn: (walk: WalkState) => void
}

/** The scenes that the answers of a screen lead to. */
interface Prepared {
  readonly of: Screen
  readonly scenes: ReadonlyMap<OptionId, LoadedScene>
}

/** The navigation machine of a page, connected to the browser: its links and forms, its history, and the stored walk. */
export function createNavigation(page: Page): Navigation {
  const { first, base, store } = page
  /** The path and query of the shown scene: a move to the same ones is a jump inside the page. */
  let shownAt = here()
  let prepared: Prepared | undefined
  const learn = (screen: Screen, walk: WalkState): void => {
    if (actor.getSnapshot().status === 'active') actor.send({ type: 'learn', screen, walk })
  }

  const actor: Actor<typeof navigationMachine> = createActor(
    machineOf(
      page,
      () => current(),
      learn,
      (scene, move) => {
        writeMove(scene, move, base)
        shownAt = here()
      },
    ),
    { input: first },
  )
  const current = (): Scene => actor.getSnapshot().context.scene
  const follow = (href: string, option?: OptionId): void =>
    actor.send({ type: 'follow', href, option, scene: preparedScene(prepared, current().screen, urlOf({ href }), option, base) })
  const reload = (): void => actor.send({ type: 'pop', href: location.href })
  const pop = (): void => {
    // The answers of a link to the current page are read only when the page is opened.
    if (location.hash.startsWith('#t=')) location.reload()
    else if (here() !== shownAt) reload()
  }

  return {
    follow,
    prepare: (of, scenes) => {
      prepared = { of, scenes }
    },
    reload,
    learn: (walk) => learn(current().screen, walk),
    start: (show) => {
      writeFirst(first, base)
      shownAt = here()
      const guard = guardClicks()
      let shown = first.screen
      const { unsubscribe } = actor.subscribe(({ context: { scene } }) => {
        show(scene)
        if (scene.screen !== shown) guard.appeared()
        shown = scene.screen
      })
      actor.start()
      const move = firstMove(first.screen, base)
      if (move.from !== first.screen) store.settle(move.from)
      void settleScene(first, move, store, learn).then((walk) => learn(first.screen, walk))
      const stopHandling = handleMoves(base, store, follow, pop)
      return () => {
        unsubscribe()
        guard.stop()
        actor.stop()
        stopHandling()
      }
    },
  }
}

/**
 * The machine with the actors and actions of a page. `current` returns the shown scene, `learn` adds to the state of a walk, and `commit`
 * writes the address of a scene after a move.
 */
const machineOf = (
  { base, loader, store }: Page,
  current: () => Scene,
  learn: (screen: Screen, walk: WalkState) => void,
  commit: (scene: Scene, move: Move) => void,
) =>
  navigationMachine.provide({
    actors: {
      load: fromPromise(({ input }) => loadScene(urlOf(input), current(), base, loader)),
      settle: fromPromise(({ input }) => settleScene(input.loaded, input.move, store, learn)),
      reach: fromPromise(({ input, signal }) => isReachable(urlOf(input), signal)),
    },
    actions: {
      markBusy: (_, { busy }) => document.documentElement.classList.toggle('busy', busy),
      report: (_, { error }) => reportFault(error),
      leave: ({ context }) => location.assign(context.move?.href ?? location.href),
      commit: ({ context: { scene, move } }) => move && commit(scene, move),
    },
  })

/** The address of a move. Its `href` may be only a path of this site. */
const urlOf = ({ href }: Pick<Move, 'href'>): URL => new URL(href, location.href)

/** The prepared scene of an answer of the current screen; `undefined` if there is none, or if the link is one of the screen before. */
function preparedScene(
  prepared: Prepared | undefined,
  screen: Screen,
  url: URL,
  option: OptionId | undefined,
  base: string,
): LoadedScene | undefined {
  if (option === undefined || prepared?.of !== screen) return
  const scene = prepared.scenes.get(option)
  const address = readLocation(url, base)
  const isSame = address.kind === 'node' && address.code === scene?.screen.data.node?.code
  // The element of a scene that could not be rendered is empty.
  return isSame && scene?.detachedRoot?.element.hasChildNodes() ? scene : undefined
}

/** The move to the first screen: the answer that was tapped before the app ran, or else none. */
function firstMove(screen: Screen, base: string): Pick<Move, 'option' | 'from'> {
  const answer = takeEarlyAnswer(base)
  return { option: answer?.option, from: (answer && screenAt(answer.from, screen, base)) ?? screen }
}

/** The screen of a path in the guide of another screen; `undefined` if the path is not in that guide. */
function screenAt(path: string, screen: Screen, base: string): NodeScreen | undefined {
  const address = readLocation(new URL(path, location.origin), base)
  if (!isNodeScreen(screen) || address.kind !== 'node') return
  const { file } = screen.data
  const node = file.guide.nodes.find(({ code }) => code === address.code)
  return address.guide === file.guide.id && node !== undefined ? { ...screen, data: { file, node } } : undefined
}

/** Whether the server answers at an address within five seconds, with any status. */
function isReachable(url: URL, overtaken: AbortSignal): Promise<boolean> {
  const request = new AbortController()
  const abort = () => request.abort()
  const timer = setTimeout(abort, 5000)
  overtaken.addEventListener('abort', abort)
  return fetch(url.pathname, { method: 'HEAD', signal: request.signal })
    .then(
      () => true,
      () => false,
    )
    .finally(() => clearTimeout(timer))
}
