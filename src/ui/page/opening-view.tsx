import { useEffect, useState } from 'react'
import type { Contact } from '../../guide/site.ts'
import { type Opening, openingAt } from '../../runtime/site/opening.ts'
import type { Words } from '../words/words.ts'
import { useWords } from '../words/words-context.tsx'

/** “Open until 18:00”, or when the helpdesk opens again, by the clock of the contact. Empty for a contact without opening times. */
export function OpeningView({ contact }: { readonly contact: Contact }) {
  const { t } = useWords()
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000)
    return () => clearInterval(timer)
  }, [])
  const opening = openingAt(contact, now)
  return opening === undefined ? null : <strong className={`opening ${opening.kind}`}>{openingWords(opening, t)}</strong>
}

function openingWords(opening: Opening, t: Words): string {
  switch (opening.kind) {
    case 'always':
      return t('outcome:opening.always')
    case 'open':
      return t('outcome:opening.until', { time: timeWords(opening.until, t) })
    case 'closed': {
      const time = timeWords(opening.from, t)
      if (opening.inDays === 0) return t('outcome:opening.today', { time })
      if (opening.inDays === 1) return t('outcome:opening.tomorrow', { time })
      const day = weekdays[opening.weekday - 1] ?? '1'
      if (opening.inDays >= 7) return t('outcome:opening.later')
      return t('outcome:opening.day', { day: t(`outcome:weekday.${day}`), time })
    }
  }
}

const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const

/** `08:30` as people write it: “8 h 30”, “8.30 uur”. */
function timeWords(clock: string, t: Words): string {
  const [hours = '', minutes = ''] = clock.split(':')
  const hour = String(Number(hours))
  return minutes === '00' ? t('outcome:opening.hour', { hour }) : t('outcome:opening.time', { hour, minutes })
}
