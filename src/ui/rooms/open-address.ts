import type { Address } from '../../guide/address.ts'
import type { GuideFile } from '../../guide/guide.ts'
import { type Language, usualLanguage } from '../../guide/language.ts'
import type { Code, GuideNode } from '../../guide/node.ts'
import { guideFile, NotLoaded, orNotLoaded } from '../screen/load.ts'
import type { Screen, ScreenData } from '../screen/screen.ts'
import { openRoom, type RoomName, roomOfAddress, roomOfNode } from './registry.ts'
import type { LoadContext, Room } from './room.ts'

/** A screen with the room that draws it. */
export interface OpenScreen {
  readonly screen: Screen
  readonly room: Room
}

/**
 * The screen of an address. A code alone decides which node is shown; the guide beside it is only where to look first. What does
 * not exist is the screen `missing`. Rejects where data or code could not be loaded.
 */
export async function openAddress(address: Address, from: LoadContext): Promise<OpenScreen> {
  const language = ('language' in address ? address.language : undefined) ?? from.language
  const here: LoadContext = { ...from, language }
  const strayed = await openStrayed('stray' in address ? address.stray : undefined, here).catch((fault: unknown) => {
    // A page that exists can do without the index of codes.
    if (address.kind === 'unknown' || !(fault instanceof NotLoaded)) throw fault
    return undefined
  })
  if (strayed !== undefined) return strayed
  switch (address.kind) {
    case 'node': {
      const file = await guideFile(address.guide, language, from.loader, from)
      const node = nodeByCode(file, address.code)
      return file && node ? openNode(file, node, language) : openGone(address.code, here, file)
    }
    case 'code':
      return openCode(address.code, here)
    default: {
      const room = roomOfAddress(address) ?? 'missing'
      const [{ load }] = await Promise.all([openRoom(room), preload(address, here)])
      const loaded = await load?.(address, here)
      if (loaded === undefined)
        return (await openStrayed('guide' in address ? address.guide : undefined, here)) ?? openMissing(address, here)
      return 'instead' in loaded
        ? openAddress(loaded.instead, { ...here, hash: undefined })
        : openScreen(room, language, loaded.data)
    }
  }
}

/** The screen of a node. */
export const openNode = (file: GuideFile, node: GuideNode, language: Language): Promise<OpenScreen> =>
  openScreen(roomOfNode(node), language, { file, node })

async function openScreen(room: RoomName, language: Language, data: ScreenData): Promise<OpenScreen> {
  return { screen: { room, language, data }, room: await openRoom(room) }
}

/** Loads the data that an address names while the chunk of its room is on the way. The loader keeps it for the room. */
async function preload(address: Address, from: LoadContext): Promise<void> {
  const { loader, language, hash } = from
  switch (address.kind) {
    case 'start':
    case 'desk-guide':
      await guideFile(address.guide, language, loader, from)
      return
    case 'root':
    case 'catalog':
    case 'desk':
      await loader.catalog(language, 'page' in address ? address.page : undefined, hash)
  }
}

/** The screen of a code, also of one that no screen has. */
const openCode = async (code: Code, from: LoadContext): Promise<OpenScreen> =>
  (await openKnownCode(code, from)) ?? openMissing({ kind: 'code', code }, from)

/** The screen of a code that its guide does not have. Where it is retired, the reader may have been in the middle of the guide. */
async function openGone(code: Code, from: LoadContext, file: GuideFile | undefined): Promise<OpenScreen> {
  const { screen, room } = await openCode(code, from)
  return { screen: screen.room === 'retired' ? { ...screen, data: { ...screen.data, file } } : screen, room }
}

/** The screen of the first code that exists in a text; `undefined` where there is none. */
const openStrayed = async (stray: string | undefined, from: LoadContext): Promise<OpenScreen | undefined> =>
  stray === undefined ? undefined : (await orNotLoaded(import('./open-stray.ts'))).openStray(stray, from, openKnownCode)

/** The screen of a code, or what replaced it. `undefined` where the index does not have it. */
async function openKnownCode(code: Code, { language, loader }: LoadContext): Promise<OpenScreen | undefined> {
  const { codes, retired } = await loader.codes(code)
  const entry = own(codes, code)
  if (entry === undefined) {
    const to = own(retired, code)
    return to === undefined ? undefined : openScreen('retired', language, { code, to: to ?? undefined } as ScreenData)
  }
  const [guide, ...inLanguages] = entry
  const text = inLanguages.includes(language) ? language : (inLanguages[0] ?? usualLanguage)
  const file = await loader.guide(text, guide)
  const node = nodeByCode(file, code)
  return node && openNode(file, node, language)
}

async function openMissing(address: Address, from: LoadContext): Promise<OpenScreen> {
  const loaded = await (await openRoom('missing')).load?.(address, from)
  return openScreen('missing', from.language, loaded !== undefined && 'data' in loaded ? loaded.data : {})
}

const nodeByCode = (file: GuideFile | undefined, code: Code): GuideNode | undefined =>
  file?.guide.nodes.find((node) => node.code === code)

/** A record's own value: codes and guides are data of others, so a key may be `constructor`. */
const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.prototype.hasOwnProperty.call(record, key) ? record[key] : undefined
