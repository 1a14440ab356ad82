import { CallView } from './call-view.tsx'
import { nodeRoom } from './node-room.tsx'

/** The room of call nodes, which send the reader to another guide. A chunk of its own, because few walks have one. */
export const room = nodeRoom(CallView)
