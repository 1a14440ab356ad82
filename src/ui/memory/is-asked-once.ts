import type { GuideNode } from '../../guide/node.ts'

/** Whether an earlier question of a walk may have asked the same: then its answer decides what is shown. */
export const mayBeKnown = (node: GuideNode): boolean => node.kind === 'question' && node.remember !== undefined
