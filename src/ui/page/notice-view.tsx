import { useEffect, useState } from 'react'
import { isDue, noticeIn } from '../../guide/announcement.ts'
import type { Announcement } from '../../guide/site.ts'
import { storageKey } from '../../runtime/storage-key.ts'
import { dayOf } from '../words/date.ts'
import { useWords } from '../words/words-context.tsx'
import { useLinkContext } from './link-context.ts'
import { useHydrated } from './use-hydrated.ts'

/**
 * Words of the admin above every page, until the reader closes them for this visit. One that depends on the day comes with the
 * app: only the device knows the day.
 */
export function NoticeView({ notice }: { notice: Announcement }) {
  const { t } = useWords()
  const { base, language } = useLinkContext()
  const live = useHydrated()
  const [closed, setClosed] = useState<string>()
  const said = noticeIn(notice, language)
  const key = storageKey(base, 'notice')
  useEffect(() => {
    // Where storage is off, it comes back with the next page.
    try {
      setClosed(sessionStorage.getItem(key) ?? undefined)
    } catch {}
  }, [key])
  const dated = notice.from !== undefined || notice.until !== undefined
  if (said === undefined || closed === said.text || (dated && !(live && isDue(notice, dayOf(Date.now()))))) return null
  const close = () => {
    setClosed(said.text)
    document.getElementById('main')?.focus()
    try {
      sessionStorage.setItem(key, said.text)
    } catch {}
  }
  return (
    <section className="announcement" aria-label={t('notice.title')}>
      <div className="column">
        <p lang={said.language === language ? undefined : said.language}>{said.text}</p>
        {live ? (
          <button type="button" onClick={close}>
            {t('notice.close')}
          </button>
        ) : null}
      </div>
    </section>
  )
}
