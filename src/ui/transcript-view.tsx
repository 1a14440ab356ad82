import { useTranslation } from 'react-i18next'
import type { Guide } from '../guide/guide.ts'
import type { Session } from '../runtime/session.ts'
import { writeTrail } from '../runtime/trail-text.ts'
import { CopyButton } from './copy-button.tsx'
import { usePlace } from './place.ts'
import { transcript } from './transcript.ts'

/** What was tried, in words, for whoever helps next. It leaves the device only when the reader sends it. */
export function TranscriptView({ guide, session }: { guide: Guide; session: Session }) {
  const { t } = useTranslation()
  const { language, textLang, base } = usePlace()
  const address = `${location.origin}${base}`
  const text = transcript(guide, session.trail, t, address)
  const code = guide.nodes.find(({ id }) => id === session.trail.at)?.code ?? ''
  return (
    <details className="transcript">
      <summary>{t('transcript.title')}</summary>
      <div className="within">
        <p className="fine">{t('transcript.hint')}</p>
        <div className="code">
          <pre lang={textLang}>{text}</pre>
        </div>
        <p className="row">
          <CopyButton text={text} label={t('transcript.copy')} />
          <CopyButton
            text={`${address}${language}/${guide.id}/${code}/#t=${writeTrail(session.trail)}`}
            label={t('transcript.copyLink')}
          />
        </p>
      </div>
    </details>
  )
}
