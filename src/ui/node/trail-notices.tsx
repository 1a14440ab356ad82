import { LazyView } from '../controls/lazy-view.tsx'
import type { WalkState } from '../screen/walk-state.ts'
import { useWords } from '../words/words-context.tsx'

const loadChanges = () => import('./changes-view.tsx').then(({ ChangesView }) => ChangesView)

/** Messages about the stored answers: those taken over from a link, and those lost or not stored. */
export function TrailNotices({ walk: { dropped = 0, unsaved, adopted, badLink, damaged, changes } }: { walk: WalkState }) {
  const { t } = useWords()
  const lost = adopted === undefined ? dropped : adopted.came - adopted.fit
  const notices = [
    ...(badLink ? [t('trail.badLink')] : []),
    ...(damaged ? [t('trail.damaged')] : []),
    ...(adopted !== undefined && adopted.fit > 0 ? [t('trail.adopted', { count: adopted.fit })] : []),
    ...(adopted?.differs ? [t('trail.adoptedDiffers')] : []),
    ...(lost > 0 ? [t(adopted === undefined ? 'trail.dropped' : 'trail.adoptedLost', { count: lost })] : []),
    ...(unsaved ? [t('trail.unsaved')] : []),
  ]
  // The live region is there from the first render on, so that screen readers announce what is added to it.
  return (
    <div className="news" role="status">
      {notices.map((words) => (
        <p key={words} className="notice">
          {words}
        </p>
      ))}
      {changes === undefined ? null : <LazyView load={loadChanges} words={['update']} viewProps={{ changes }} />}
    </div>
  )
}
