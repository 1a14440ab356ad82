import { pathOf, readAddress } from '../../guide/address.ts'
import type { Room } from '../rooms/room.ts'
import { isNodeScreen, type Screen } from '../screen/screen.ts'

/** A screen with its room, and the address that the reader asked for. */
interface Shown {
  readonly screen: Screen
  readonly room: Room
  readonly url: Pick<URL, 'pathname' | 'search' | 'hash'>
}

/**
 * The path, query and fragment that a screen has in the address bar: its one address, with the parts of the asked address that
 * mean something of this screen.
 */
export function barOf({ screen, room, url }: Shown, base: string): string {
  const address = room.addressOf(screen.data, screen.language)
  return (
    (address === undefined ? url.pathname : pathOf(address, base)) + queryOf(url, screen, base) + fragmentOf(url.hash, screen)
  )
}

/** A node's code in the fragment is in the path already. */
const fragmentOf = (hash: string, screen: Screen): string =>
  isNodeScreen(screen) && hash.toLowerCase() === `#${screen.data.node.code}` ? '' : hash

/** What was searched is no part of the address of the node that answers it. */
const queryOf = ({ pathname, search }: Pick<URL, 'pathname' | 'search'>, screen: Screen, base: string): string =>
  readAddress(pathname, base).kind === 'find' && screen.room !== 'find' ? '' : search
