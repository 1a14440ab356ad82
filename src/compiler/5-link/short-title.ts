import { longestShortTitle } from '../../guide/short-title.ts'
import { placeIn } from '../1-read/flow-file.ts'
import { type Report, startOf } from '../diagnostic.ts'
import { countLetters, cutAtWord, hasAtMost } from '../letters.ts'
import type { NamedDraft } from './draft-with-flow.ts'

/** The short title that a flow file or an article has, where it fits. */
export function writtenShort({ draft, flow }: NamedDraft): string | undefined {
  const written = (flow?.short?.[draft.language] ?? draft.front.short ?? '').trim()
  return written !== '' && hasAtMost(longestShortTitle, written) ? written : undefined
}

/**
 * The short title of a guide: that of its flow file, else that of its article, else its title cut between words. `undefined` where
 * the title is short itself. A written one that is empty or too long is reported; the long one is cut.
 */
export function shortTitleOf({ draft, flow }: NamedDraft, report: Report): string | undefined {
  const inFlow = flow?.short?.[draft.language]
  const written = inFlow ?? draft.front.short
  const length = written === undefined ? undefined : countLetters(written.trim())
  if (length !== undefined && (length === 0 || length > longestShortTitle))
    report({
      code: 'unfit-short-title',
      message: `Unexpected short title of ${length} letters, expected 1 to ${longestShortTitle}; ${length === 0 ? 'the title is taken' : 'it is cut'}`,
      at: flow !== undefined && inFlow !== undefined ? placeIn(flow, ['short', draft.language]) : startOf(draft.file),
    })
  const short = cutAtWord(written?.trim() || draft.title, longestShortTitle)
  return short === draft.title ? undefined : short
}
