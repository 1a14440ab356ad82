import { useState } from 'react'
import { useWords } from '../../words/words-context.tsx'

/** A button that sends the transcript to the host page, once for each press. */
export function SendTranscript({ transcript, send }: { transcript: string; send: (transcript: string) => void }) {
  const { t } = useWords()
  const [sent, setHanded] = useState(false)
  return (
    <div className="hand-over">
      <p className="fine">{t('framed:handHint')}</p>
      <button
        type="button"
        onClick={() => {
          send(transcript)
          setHanded(true)
        }}
      >
        {t('framed:hand')}
      </button>
      <p role="status">{sent ? t('framed:handed') : ''}</p>
    </div>
  )
}
