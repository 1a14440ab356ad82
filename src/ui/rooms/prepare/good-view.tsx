import type { GuideId } from '../../../guide/node.ts'
import { CheckIcon, ChevronIcon } from '../../controls/icons.tsx'
import { useLink, usePlace } from '../../page/link-context.ts'
import { bytesWords } from '../../words/bytes.ts'
import { clockWords, dateWords, dayOf, minuteWords } from '../../words/date.ts'
import type { Words } from '../../words/words.ts'
import { useWords } from '../../words/words-context.tsx'
import type { Saving } from '../offline/offline.ts'
import type { ReadyNote } from './prepared-note.ts'
import type { Ended, Preparing } from './use-prepare.ts'

/** Everything is there: since when that is known, how much it is, and the way into the guide. */
export function ReadyGood({ preparing, ended, guide }: { preparing: Preparing; ended: Ended; guide: GuideId | undefined }) {
  const { t } = useWords()
  const { language } = usePlace()
  const link = useLink()
  const { found, before, minute, mended } = ended
  if (found === undefined) return null
  const news = before !== undefined && before !== found.version ? 'changed' : mended ? 'mended' : undefined
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
      {news === undefined ? null : <p>{t(`prepare:${news}`)}</p>}
      {preparing.mayGo ? <p>{t('prepare:mayGo')}</p> : null}
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

/** The day stands there in full: what is said may be looked at tomorrow, or be a picture that somebody sends. */
function checkedWords(minute: number, t: Words): string {
  const day = dayOf(minute * 60_000)
  return day === dayOf(Date.now())
    ? t('prepare:today', { time: clockWords(minute), day: dateWords(day, t) })
    : t('prepare:earlier', { when: minuteWords(minute, t) })
}

/** How far it is. The bar is not read out at every step; the region beside it says what is going on. */
export function ReadyProgress({
  saving,
  size,
  note,
}: {
  saving: Saving | undefined
  size: number | undefined
  note: ReadyNote | undefined
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
