import { isDataHash } from '../../guide/data-hash.ts'
import { dateOf } from '../../guide/guide-date.ts'
import type { Room } from '../rooms/room.ts'
import { guideOf, type Screen } from '../screen/screen.ts'
import { dateWords } from '../words/date.ts'
import { useWords } from '../words/words-context.tsx'

interface Version {
  /** The first digits of a hash. */
  readonly version: string
  /** `2026-03-14`. */
  readonly date?: string | undefined
}

/**
 * The version and date of what a page shows, for fault reports: of its guide, or of its list. It never names the build, so that a
 * page changes only with its own content.
 */
export function VersionView({ screen, room }: { readonly screen: Screen; readonly room: Room }) {
  const guide = guideOf(screen)
  const hash = guide?.hash ?? room.hashOf?.(screen.data)
  if (!isDataHash(hash)) return null
  return <VersionLine version={hash.slice(0, 8)} date={guide && dateOf(guide)} />
}

/** A version with its date. */
export function VersionLine({ version, date }: Version) {
  const { t } = useWords()
  return (
    <p className="passport">
      {date === undefined ? t('offline.releaseAlone', { version }) : t('offline.release', { version, date: dateWords(date, t) })}
    </p>
  )
}
