import type { Address } from '../../guide/address.ts'
import type { GuideNode } from '../../guide/node.ts'
import { stepRoom } from '../node/step-room.tsx'
import { failedRoom } from '../page/failed-room.tsx'
import { orNotLoaded } from '../screen/load.ts'
import type { Namespace } from '../words/words.ts'
import type { Room } from './room.ts'

interface Entry {
  /** The room's module. It is a chunk of its own unless every walk needs it. */
  readonly load: () => Promise<{ readonly room: Room }>
  /** The namespaces of words that it uses besides `walk`. */
  readonly words: readonly Namespace[]
}

/** Every kind of page. */
const rooms = {
  failed: { load: async () => ({ room: failedRoom }), words: [] },
  step: { load: async () => ({ room: stepRoom }), words: [] },
  'guide-call': { load: () => import('../node/guide-call-room.tsx'), words: [] },
  outcome: { load: () => import('../node/outcome-room.tsx'), words: ['outcome', 'transcript'] },
  catalog: { load: () => import('./catalog/catalog-room.tsx'), words: ['rooms', 'catalog'] },
  start: { load: () => import('./catalog/start-room.tsx'), words: ['rooms', 'catalog'] },
  find: { load: () => import('./find/find-room.tsx'), words: ['rooms', 'find'] },
  desk: { load: () => import('./desk/desk-room.tsx'), words: ['rooms', 'desk', 'call', 'outcome'] },
  'desk-guide': { load: () => import('./desk/desk-guide-room.tsx'), words: ['rooms', 'desk', 'outcome'] },
  call: { load: () => import('./call/call-room.tsx'), words: ['rooms', 'call', 'missing', 'outcome', 'transcript'] },
  admin: { load: () => import('./admin/admin-room.tsx'), words: ['admin'] },
  embedding: { load: () => import('./embedding/embedding-room.tsx'), words: ['embedding', 'outcome'] },
  ready: { load: () => import('./prepare/ready-room.tsx'), words: ['rooms', 'prepare'] },
  about: { load: () => import('./about/about-room.tsx'), words: ['rooms', 'about'] },
  retired: { load: () => import('./missing/retired-room.tsx'), words: ['rooms'] },
  missing: { load: () => import('./missing/missing-room.tsx'), words: ['rooms', 'catalog', 'missing'] },
} as const satisfies Readonly<Record<string, Entry>>

export type RoomName = keyof typeof rooms

/** Loads a room. Rejects with `NotLoaded` where its chunk cannot be loaded. */
export const openRoom = async (name: RoomName): Promise<Room> =>
  (await orNotLoaded<{ readonly room: Room }>(rooms[name].load())).room

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
