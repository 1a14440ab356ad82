import { useLoaded } from '../controls/use-loaded.ts'
import type { WalkState } from '../screen/walk-state.ts'
import { addWords } from '../words/load-words.ts'
import { useWords } from '../words/words-context.tsx'

/** Messages about the stored answers. Few readers have any, so their view and its words are loaded on demand. */
export function TrailNotices({ walk }: { walk: WalkState }) {
  const { i18n } = useWords()
  const { dropped = 0, unsaved, adopted, badLink, damaged, changes } = walk
  const isNeeded = dropped > 0 || [unsaved, adopted, badLink, damaged, changes].some(Boolean)
  const { value: View } = useLoaded(
    () =>
      isNeeded
        ? Promise.all([import('./trail-notices-view.tsx'), addWords(i18n, ['update'])]).then(
            ([module]) => module.TrailNoticesView,
          )
        : undefined,
    [isNeeded, i18n],
  )
  // The live region is there from the first render on, so that screen readers announce what is added to it.
  return (
    <div className="news" role="status">
      {View === undefined ? null : <View walk={walk} />}
    </div>
  )
}
