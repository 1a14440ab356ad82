import type { WalkState } from '../screen/walk-state.ts'
import { useWords } from '../words/words-context.tsx'

/** What a reader has to hear of the answers that this page remembers: where they came from, and what was lost. */
export function TrailNotices({ walk: { dropped = 0, unsaved, adopted, badLink, damaged } }: { walk: WalkState }) {
  const { t } = useWords()
  const lost = adopted === undefined ? dropped : adopted.came - adopted.fit
  const news = [
    ...(badLink ? [t('trail.badLink')] : []),
    ...(damaged ? [t('trail.damaged')] : []),
    ...(adopted !== undefined && adopted.fit > 0 ? [t('trail.adopted', { count: adopted.fit })] : []),
    ...(adopted?.differs ? [t('trail.adoptedDiffers')] : []),
    ...(lost > 0 ? [t(adopted === undefined ? 'trail.dropped' : 'trail.adoptedLost', { count: lost })] : []),
    ...(unsaved ? [t('trail.unsaved')] : []),
  ]
  // The place is there from the first render on, so that what comes into it is announced.
  return (
    <div className="news" role="status">
      {news.map((words) => (
        <p key={words} className="notice">
          {words}
        </p>
      ))}
    </div>
  )
}
