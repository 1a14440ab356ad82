import type { Address } from '../../guide/address.ts'
import type { GuideNode } from '../../guide/node.ts'
import { stepRoom } from '../node/step-room.tsx'
import { failedRoom } from '../page/failed-room.tsx'
import { orNotLoaded } from '../screen/load.ts'
import type { Namespace } from '../words/words.ts'
import type { Room } from './room.ts'

interface Entry {
  /** The room itself, in a chunk of its own unless every walk needs it. */
  readonly door: () => Promise<Room>
  /** The namespaces of words that it uses besides `walk`. */
  readonly words: readonly Namespace[]
}

/** Every kind of page. */
const rooms = {
  failed: { door: async () => failedRoom, words: [] },
  step: { door: async () => stepRoom, words: [] },
  'guide-call': { door: () => import('../node/guide-call-room.tsx').then((module) => module.guideCallRoom), words: [] },
  outcome: {
    door: () => import('../node/outcome-room.tsx').then((module) => module.outcomeRoom),
    words: ['outcome', 'transcript'],
  },
  catalog: { door: () => import('./catalog/catalog-room.tsx').then((module) => module.catalogRoom), words: ['rooms', 'catalog'] },
  start: { door: () => import('./catalog/start-room.tsx').then((module) => module.startRoom), words: ['rooms', 'catalog'] },
  find: { door: () => import('./find/find-room.tsx').then((module) => module.findRoom), words: ['rooms', 'find'] },
  desk: {
    door: () => import('./desk/desk-room.tsx').then((module) => module.deskRoom),
    words: ['rooms', 'desk', 'call', 'outcome'],
  },
  'desk-guide': {
    door: () => import('./desk/desk-guide-room.tsx').then((module) => module.deskGuideRoom),
    words: ['rooms', 'desk', 'outcome'],
  },
  call: {
    door: () => import('./call/call-room.tsx').then((module) => module.callRoom),
    words: ['rooms', 'call', 'missing', 'outcome', 'transcript'],
  },
  admin: { door: () => import('./admin/admin-room.tsx').then((module) => module.adminRoom), words: ['admin'] },
  embedding: {
    door: () => import('./embedding/embedding-room.tsx').then((module) => module.embeddingRoom),
    words: ['embedding', 'outcome'],
  },
  ready: { door: () => import('./prepare/ready-room.tsx').then((module) => module.prepareRoom), words: ['rooms', 'prepare'] },
  retired: { door: () => import('./missing/retired-room.tsx').then((module) => module.retiredRoom), words: ['rooms'] },
  missing: {
    door: () => import('./missing/missing-room.tsx').then((module) => module.missingRoom),
    words: ['rooms', 'catalog', 'missing'],
  },
} as const satisfies Readonly<Record<string, Entry>>

export type RoomName = keyof typeof rooms

/** Loads a room. Rejects with `NotLoaded` where its chunk cannot be loaded. */
export const openRoom = (room: RoomName): Promise<Room> => orNotLoaded<Room>(rooms[room].door())

/** The namespaces of words that a room uses besides `walk`. */
export const namespacesOf = (room: RoomName): readonly Namespace[] => rooms[room].words

/** The names of all rooms. */
export const roomNames: readonly RoomName[] = Object.keys(rooms).filter(isRoomName)

/** Whether a name is a room's: the name of a screen's room is plain text. */
export function isRoomName(name: string): name is RoomName {
  return Object.prototype.hasOwnProperty.call(rooms, name)
}

/** The room of a node, by the node's kind. */
export function roomOfNode({ kind }: GuideNode): RoomName {
  if (kind === 'call') return 'guide-call'
  return kind === 'outcome' ? 'outcome' : 'step'
}

/** The room of an address; `undefined` for nodes and codes, whose room depends on what they name. */
export function roomOfAddress(address: Address): RoomName | undefined {
  switch (address.kind) {
    case 'root':
      return 'catalog'
    case 'node':
    case 'code':
      return
    case 'admin':
      return address.room === 'embed' ? 'embedding' : 'admin'
    case 'unknown':
      return 'missing'
    default:
      return address.kind
  }
}
