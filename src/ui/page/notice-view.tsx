import { useEffect, useState } from 'react'
import { isDue, noticeIn } from '../../guide/announcement.ts'
import type { Guide } from '../../guide/guide.ts'
import { isFor } from '../../guide/scope.ts'
import type { Announcement } from '../../guide/site.ts'
import { storageKey } from '../../runtime/storage-key.ts'
import { dayOf } from '../words/date.ts'
import { useWords } from '../words/words-context.tsx'
import { useLinkContext } from './link-context.ts'
import { useHydrated } from './use-hydrated.ts'

interface Props {
  readonly notices: readonly Announcement[]
  /** The guide of the page, where it has one. */
  readonly guide: Pick<Guide, 'id' | 'audience'> | undefined
}

/**
 * The admin's announcements for a page, above it. A reader closes each for this visit. One with dates is only shown after hydration,
 * because the server does not know the day of the visit.
 */
export function NoticeView({ notices, guide }: Props) {
  const { language } = useLinkContext()
  const hydrated = useHydrated()
  const [closed, close] = useClosed()
  const shown = notices.flatMap((notice) => {
    const words = noticeIn(notice, language)
    const hasDates = notice.from !== undefined || notice.until !== undefined
    const isShown = isFor(notice, guide) && (!hasDates || (hydrated && isDue(notice, dayOf(Date.now()))))
    return words === undefined || !isShown || closed.includes(words.text) ? [] : [words]
  })
  return shown.map(({ text, language: lang }) => (
    <NoticeBar key={text} text={text} lang={lang === language ? undefined : lang} onClose={() => close(text)} />
  ))
}

function NoticeBar({ text, lang, onClose }: { text: string; lang: string | undefined; onClose: () => void }) {
  const { t } = useWords()
  return (
    <section className="announcement" aria-label={t('notice.title')}>
      <div className="column">
        <p lang={lang}>{text}</p>
        {useHydrated() ? (
          <button type="button" onClick={onClose}>
            {t('notice.close')}
          </button>
        ) : null}
      </div>
    </section>
  )
}

/** The texts that the reader has closed in this visit, and closes one more. Without storage, they are shown again on the next page. */
function useClosed(): readonly [readonly string[], (text: string) => void] {
  const { base } = useLinkContext()
  const [closed, setClosed] = useState<readonly string[]>([])
  const key = storageKey(base, 'notice')
  useEffect(() => {
    try {
      // A text is one line.
      setClosed((sessionStorage.getItem(key) ?? '').split('\n'))
    } catch {}
  }, [key])
  const close = (text: string) => {
    const now = [...closed, text]
    setClosed(now)
    document.getElementById('main')?.focus()
    try {
      sessionStorage.setItem(key, now.join('\n'))
    } catch {}
  }
  return [closed, close]
}
