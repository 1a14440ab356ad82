import type { i18n } from 'i18next'
import { type Address, readLocation } from '../../guide/address.ts'
import type { Language } from '../../guide/language.ts'
import { openAddress } from '../rooms/open-address.ts'
import { isRoomName, namespacesOf, roomOfAddress } from '../rooms/registry.ts'
import type { Loader } from '../screen/load.ts'
import { guideOf, type Screen } from '../screen/screen.ts'
import { addWords, loadWords } from '../words/load-words.ts'
import type { Namespace } from '../words/words.ts'
import type { LoadedScene } from './navigation-machine.ts'

/** The page that a scene is loaded from. */
interface Before {
  readonly screen: Screen
  readonly i18n: i18n
}

/** Loads the screen of an address with all words that it uses. Rejects with `NotLoaded` if a file cannot be loaded. */
export async function loadScene(url: URL, before: Before, base: string, loader: Loader): Promise<LoadedScene> {
  const address = readLocation(url, base)
  const spoken = before.screen.language
  const language = 'language' in address ? (address.language ?? spoken) : spoken
  const room = roomOfAddress(address)
  // Within a guide the walk continues in its version. All other data is requested from the network again.
  if (!isInGuide(address, before.screen)) loader.renew()
  const shared = sharedNamespaces()
  const [open, i18n] = await Promise.all([
    openAddress(address, { loader, language, search: url.search, text: textOf(address, before.screen) }),
    wordsIn(language, before, room === undefined ? [] : namespacesOf(room)),
  ])
  await addRoomWords(i18n, open.screen, shared)
  return { ...open, i18n }
}

/** Adds the words of a screen's room, and those that every screen of this page uses. */
export async function addRoomWords(i18n: i18n, { room }: Screen, shared = sharedNamespaces()): Promise<void> {
  await addWords(i18n, [...(isRoomName(room) ? namespacesOf(room) : []), ...shared])
}

/** The namespaces that every screen uses besides `walk`: in a frame, those of the buttons that send data to the host page. */
const sharedNamespaces = (): readonly Namespace[] => (parent === window ? [] : ['framed'])

async function wordsIn(language: Language, { screen, i18n }: Before, namespaces: Parameters<typeof addWords>[1]): Promise<i18n> {
  if (language !== screen.language) return loadWords(language, namespaces)
  await addWords(i18n, namespaces)
  return i18n
}

/** Whether an address is in the guide that a screen shows. */
const isInGuide = (address: Address, screen: Screen): boolean =>
  'guide' in address && address.guide !== undefined && address.guide === guideOf(screen)?.id

/** The language of the text if the address is in the open guide: its file is then the first to be requested. */
function textOf(address: Address, screen: Screen): Language | undefined {
  const guide = guideOf(screen)
  const isSame = isInGuide(address, screen) && 'language' in address && address.language === screen.language
  return isSame ? guide?.language : undefined
}
