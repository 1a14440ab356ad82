import { useState } from 'react'
import { useWords } from '../../words/words-context.tsx'

/** A button that sends the transcript to the host page, once for each press. */
export function HandOver({ tried, hand }: { tried: string; hand: (transcript: string) => void }) {
  const { t } = useWords()
  const [handed, setHanded] = useState(false)
  return (
    <div className="hand-over">
      <p className="fine">{t('framed:handHint')}</p>
      <button
        type="button"
        onClick={() => {
          hand(tried)
          setHanded(true)
        }}
      >
        {t('framed:hand')}
      </button>
      <p role="status">{handed ? t('framed:handed') : ''}</p>
    </div>
  )
}
