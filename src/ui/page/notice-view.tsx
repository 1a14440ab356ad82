import { useEffect, useState } from 'react'
import { isDue, noticeIn } from '../../guide/announcement.ts'
import type { Announcement } from '../../guide/site.ts'
import { storageKey } from '../../runtime/storage-key.ts'
import { dayOf } from '../words/date.ts'
import { useWords } from '../words/words-context.tsx'
import { useLinkContext } from './link-context.ts'
import { useHydrated } from './use-hydrated.ts'

/**
 * The admin's announcement above every page. A reader closes it for this visit. One with dates is only shown after hydration,
 * because the server does not know the day of the visit.
 */
export function NoticeView({ notice }: { notice: Announcement }) {
  const { t } = useWords()
  const { base, language } = useLinkContext()
  const hydrated = useHydrated()
  const [closedText, setClosedText] = useState<string>()
  const localized = noticeIn(notice, language)
  const key = storageKey(base, 'notice')
  useEffect(() => {
    // Without storage, the notice is shown again on the next page.
    try {
      setClosedText(sessionStorage.getItem(key) ?? undefined)
    } catch {}
  }, [key])
  const hasDates = notice.from !== undefined || notice.until !== undefined
  if (localized === undefined || closedText === localized.text) return null
  if (hasDates && !(hydrated && isDue(notice, dayOf(Date.now())))) return null
  const close = () => {
    setClosedText(localized.text)
    document.getElementById('main')?.focus()
    try {
      sessionStorage.setItem(key, localized.text)
    } catch {}
  }
  return (
    <section className="announcement" aria-label={t('notice.title')}>
      <div className="column">
        <p lang={localized.language === language ? undefined : localized.language}>{localized.text}</p>
        {hydrated ? (
          <button type="button" onClick={close}>
            {t('notice.close')}
          </button>
        ) : null}
      </div>
    </section>
  )
}
