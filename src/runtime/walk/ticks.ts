import type { NodeId } from '../../guide/node.ts'
import type { Trail } from './trail.ts'

/** What is ticked on a screen. Apart from the trail, because a screen is drawn before its walk is known. */
export const ticksAt = (trail: Trail, node: NodeId): readonly number[] => trail.ticks?.find(([id]) => id === node)?.[1] ?? []
