import type { Guide } from './guide.ts'
import type { GuideScope } from './site.ts'

/** Whether an entry is for the pages of a guide; for a page of no guide, `undefined`, only one that is for all pages. */
export const isFor = ({ guides, audiences }: GuideScope, guide: Pick<Guide, 'id' | 'audience'> | undefined): boolean =>
  // Shorter than the positive form: every page loads it.
  !guides?.every((id) => id !== guide?.id) && !audiences?.every((one) => one !== guide?.audience)
