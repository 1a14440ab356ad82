import { pathOf, readAddress } from '../../guide/address.ts'
import { isNodeScreen, type Screen } from '../screen/screen.ts'
import type { Move, Scene } from './navigation-machine.ts'

/** Gives the first scene of a page its own address. */
export function writeFirst(scene: Scene, base: string): void {
  const bar = barOf(scene, location, base)
  if (bar !== here() + location.hash) history.replaceState(history.state, '', bar)
}

/** Writes the address of a scene after a move: a new entry of the history for a link, otherwise the current one. */
export function writeMove(scene: Scene, move: Move, base: string): void {
  const url = new URL(move.href, location.href)
  // In a call between two people only the language changes: the fragment names their node, and the entry stores their walk.
  const isSameCall = move.from.room === 'call' && scene.screen.room === 'call' && url.hash === ''
  const bar = barOf(scene, url, base) + (isSameCall ? location.hash : '')
  if (move.how === 'push') {
    history.pushState(isSameCall ? history.state : null, '', bar)
    scrollTo(0, 0)
  } else history.replaceState(history.state, '', bar)
}

/** The path and query of the browser's address. */
export const here = (): string => location.pathname + location.search

/** The parts of an address below its origin. */
type Requested = Pick<URL, 'pathname' | 'search' | 'hash'>

/** The path, query and fragment of a scene: its own path, with the query and fragment of the requested address that belong to it. */
function barOf({ screen, room }: Scene, requested: Requested, base: string): string {
  const address = room.addressOf(screen.data, screen.language)
  const path = address === undefined ? requested.pathname : pathOf(address, base)
  return path + queryOf(requested, screen, base) + fragmentOf(requested.hash, screen)
}

/** The fragment; empty if it is the code of the node, which is in the path already. */
const fragmentOf = (hash: string, screen: Screen): string =>
  isNodeScreen(screen) && hash.toLowerCase() === `#${screen.data.node.code}` ? '' : hash

/** The query; empty if it is a search that this node is the answer to, or has the code of the node: both are in the path now. */
const queryOf = ({ pathname, search }: Requested, screen: Screen, base: string): string =>
  (readAddress(pathname, base).kind === 'find' && screen.room !== 'find') ||
  (isNodeScreen(screen) && search.toLowerCase().includes(screen.data.node.code))
    ? ''
    : search
