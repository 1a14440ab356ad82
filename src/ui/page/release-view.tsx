import type { Release } from '../offline/offline-state.ts'
import { dateWords } from '../words/date.ts'
import { useWords } from '../words/words-context.tsx'

/** The version and date of the build, for fault reports. Empty while they are not known. */
export function ReleaseView({ release }: { release: Release | undefined }) {
  const { t } = useWords()
  if (release === undefined) return null
  const { version, date } = release
  return (
    <p className="passport">
      {date === undefined ? t('offline.releaseAlone', { version }) : t('offline.release', { version, date: dateWords(date, t) })}
    </p>
  )
}
