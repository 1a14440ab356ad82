import { dateWords } from '../words/date.ts'
import { useWords } from '../words/words-context.tsx'

interface Props {
  /** The first digits of a hash. */
  readonly version: string
  /** `2026-03-14`. */
  readonly date?: string | undefined
}

/** The version of a guide with its date, for fault reports. It never names the build: a page changes only with its own content. */
export function VersionLine({ version, date }: Props) {
  const { t } = useWords()
  return (
    <p className="passport">
      {date === undefined ? t('offline.releaseAlone', { version }) : t('offline.release', { version, date: dateWords(date, t) })}
    </p>
  )
}
