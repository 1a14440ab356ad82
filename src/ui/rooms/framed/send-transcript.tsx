import { useState } from 'react'
import { useWords } from '../../words/words-context.tsx'

/** Hands what was tried to the page around this one: only when the reader says so, and for this once. */
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
