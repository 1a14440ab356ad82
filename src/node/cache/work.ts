import { digest } from '../digest.ts'
import { type Keep, makeAlways } from './keep.ts'

/** One of several jobs that build a site together: `{ job: 2, of: 8 }`. */
export interface Shard {
  readonly job: number
  readonly of: number
}

/** How much of a site a build makes, and what it need not make again. */
export interface Work {
  readonly keep: Keep
  /** Whether this job makes a part, by the name of the part. */
  readonly isMine: (part: string) => boolean
}

/** All of a site, without a cache. */
export const wholeWork: Work = { keep: makeAlways, isMine: () => true }

/** Whether a part belongs to a job. Its name alone decides, so that a new guide moves no other to another job. */
export const belongsTo = ({ job, of }: Shard, part: string): boolean =>
  Number.parseInt(digest(part).slice(0, 12), 16) % of === job - 1
