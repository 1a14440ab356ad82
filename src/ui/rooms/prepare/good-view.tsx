import type { GuideId } from '../../../guide/node.ts'
import { CheckIcon, ChevronIcon } from '../../controls/icons.tsx'
import type { Saving } from '../../offline/offline-state.ts'
import { useLink, useLinkContext } from '../../page/link-context.ts'
import { bytesWords } from '../../words/bytes.ts'
import { clockWords, dateWords, dayOf, minuteWords } from '../../words/date.ts'
import type { Words } from '../../words/words.ts'
import { useWords } from '../../words/words-context.tsx'
import type { CheckResult } from './prepare-machine.ts'
import type { PreparedNote } from './prepared-note.ts'
import type { Preparing } from './use-prepare.ts'

interface Props {
  readonly preparing: Preparing
  readonly result: CheckResult
  readonly guide: GuideId | undefined
}

/** Everything is there: when that was checked, how much it is, and the link into the guide. */
export function PreparedView({ preparing, result, guide }: Props) {
  const { t } = useWords()
  const { language } = useLinkContext()
  const link = useLink()
  const { found, before, minute, hadGap } = result
  if (found === undefined) return null
  const news = before !== undefined && before !== found.version ? 'changed' : hadGap ? 'mended' : undefined
  return (
    <>
      <div className="verdict good">
        <CheckIcon />
        <div>
          <p className="words">{t('prepare:good')}</p>
          <p>{checkedWords(minute, t)}</p>
        </div>
      </div>
      <p>{t('prepare:amount', { count: found.screens, size: bytesWords(found.bytes, t) })}</p>
      {found.pictures ? <p>{t('prepare:pictures', { count: found.pictures })}</p> : null}
      {news === undefined ? null : <p>{t(`prepare:${news}`)}</p>}
      {preparing.isEvictable ? <p>{t('prepare:mayGo')}</p> : null}
      <nav className="answers" aria-label={t('node.onward')}>
        <a
          className="answer primary"
          href={link(guide === undefined ? { kind: 'catalog', language } : { kind: 'start', language, guide })}
        >
          {t(guide === undefined ? 'prepare:startAll' : 'prepare:start')}
          <ChevronIcon />
        </a>
      </nav>
      <p>
        <button type="button" onClick={preparing.retry}>
          {t('prepare:again')}
        </button>
      </p>
    </>
  )
}

/** Has the full date, because the page may be read tomorrow, or sent as a screenshot. */
function checkedWords(minute: number, t: Words): string {
  const day = dayOf(minute * 60_000)
  return day === dayOf(Date.now())
    ? t('prepare:today', { time: clockWords(minute), day: dateWords(day, t) })
    : t('prepare:earlier', { when: minuteWords(minute, t) })
}

/** The progress of the download. Screen readers do not announce each step; the live region beside it has the state. */
export function ProgressView({
  saving,
  size,
  note,
}: {
  saving: Saving | undefined
  size: number | undefined
  note: PreparedNote | undefined
}) {
  const { t } = useWords()
  const percent = saving?.kind === 'saving' ? saving.percent : 0
  if (saving?.kind === 'ready' || (note !== undefined && percent === 0))
    return (
      <div className="verdict">
        <div>
          {note === undefined ? null : <p>{checkedWords(note.minute, t)}</p>}
          <p>{t(note === undefined ? 'prepare:checking' : 'prepare:rechecking')}</p>
        </div>
      </div>
    )
  const said =
    size === undefined
      ? t('prepare:bringing', { percent })
      : t('prepare:bringingSize', { percent, done: bytesWords((size * percent) / 100, t), size: bytesWords(size, t) })
  return (
    <div className="verdict">
      <div>
        <p>{t('prepare:progress')}</p>
        <progress max={100} value={percent} aria-label={t('prepare:progress')} aria-valuetext={said} />
        <p>{said}</p>
        <p className="hint">{t('prepare:leave')}</p>
      </div>
    </div>
  )
}
