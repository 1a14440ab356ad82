import type { ScreenChanges } from '../memory/screen-changes.ts'
import { useLinkContext } from '../page/link-context.ts'
import type { WalkState } from '../screen/walk-state.ts'
import { useWords } from '../words/words-context.tsx'

/** Messages about the stored answers: those taken over from a link, those lost or not stored, and what changed on the screen since. */
export function TrailNoticesView({ walk: { dropped = 0, unsaved, adopted, badLink, damaged, changes } }: { walk: WalkState }) {
  const { t } = useWords()
  const lost = adopted === undefined ? dropped : adopted.came - adopted.fit
  const notices = [
    ...(badLink ? [t('update:walk.badLink')] : []),
    ...(damaged ? [t('update:walk.damaged')] : []),
    ...(adopted !== undefined && adopted.fit > 0 ? [t('update:walk.adopted', { count: adopted.fit })] : []),
    ...(adopted?.differs ? [t('update:walk.adoptedDiffers')] : []),
    ...(lost > 0 ? [t(adopted === undefined ? 'update:walk.dropped' : 'update:walk.adoptedLost', { count: lost })] : []),
    ...(unsaved ? [t('update:walk.unsaved')] : []),
  ]
  return (
    <>
      {notices.map((words) => (
        <p key={words} className="notice">
          {words}
        </p>
      ))}
      {changes === undefined ? null : <Changes changes={changes} />}
    </>
  )
}

/** What changed on the screen since the reader saw it. */
function Changes({ changes: { added, removed } }: { changes: ScreenChanges }) {
  const { t } = useWords()
  const { textLang } = useLinkContext()
  return (
    <div className="notice">
      <p>{t('update:walk.changed')}</p>
      <ul>
        {added.map((sentence) => (
          <li key={sentence}>
            {t('update:walk.added')} <ins lang={textLang}>{sentence}</ins>
          </li>
        ))}
        {removed.map((sentence) => (
          <li key={sentence}>
            {t('update:walk.removed')} <del lang={textLang}>{sentence}</del>
          </li>
        ))}
      </ul>
    </div>
  )
}
