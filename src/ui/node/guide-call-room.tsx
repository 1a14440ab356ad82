import { CallView } from './call-view.tsx'
import { nodeRoom } from './node-room.tsx'

/** A node that sends the reader to another guide. Few walks come to one, so its view is a chunk of its own. */
export const guideCallRoom = nodeRoom(CallView)
