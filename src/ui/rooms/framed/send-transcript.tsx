import { useState } from 'react'
import { useWords } from '../../words/words-context.tsx'

/** A button that sends the transcript to the host page, once for each press. */
export function SendTranscript({ transcript, send }: { transcript: string; send: (transcript: string) => void }) {
  const { t } = useWords()
  // The text that was sent: a longer one is not sent yet.
  const [sent, setSent] = useState<string>()
  return (
    <div className="hand-over">
      <p className="fine">{t('framed:handHint')}</p>
      <button
        type="button"
        onClick={() => {
          send(transcript)
          setSent(transcript)
        }}
      >
        {t('framed:hand')}
      </button>
      <p role="status">{sent === transcript ? t('framed:handed') : ''}</p>
    </div>
  )
}
