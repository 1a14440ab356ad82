import type { ScreenChanges } from '../memory/screen-changes.ts'
import { useLinkContext } from '../page/link-context.ts'
import { useWords } from '../words/words-context.tsx'

/** What changed on the screen since the reader saw it: a chunk of its own, because few readers see it. */
export function ChangesView({ changes: { added, removed } }: { changes: ScreenChanges }) {
  const { t } = useWords()
  const { textLang } = useLinkContext()
  return (
    <div className="notice">
      <p>{t('update:screen.changed')}</p>
      <ul>
        {added.map((sentence) => (
          <li key={sentence}>
            {t('update:screen.added')} <ins lang={textLang}>{sentence}</ins>
          </li>
        ))}
        {removed.map((sentence) => (
          <li key={sentence}>
            {t('update:screen.removed')} <del lang={textLang}>{sentence}</del>
          </li>
        ))}
      </ul>
    </div>
  )
}
