import { useTranslation } from 'react-i18next'
import type { GuideNode } from '../guide/node.ts'
import type { Trail } from '../runtime/trail.ts'
import { writeTrail } from '../runtime/trail-text.ts'
import { CopyButton } from './copy-button.tsx'
import { useLink, usePlace } from './place.ts'

interface Props {
  readonly node: GuideNode
  readonly trail: Trail
  readonly text: string
}

/** What was tried, in words, for whoever helps next. It leaves the device only when the reader sends it. */
export function TranscriptView({ node, trail, text }: Props) {
  const { t } = useTranslation()
  const { language, textLang } = usePlace()
  const link = useLink()
  const path = link({ kind: 'node', language, guide: trail.guide, code: node.code })
  return (
    <details className="transcript">
      <summary>{t('transcript.title')}</summary>
      <div className="within">
        <p className="fine">{t('transcript.hint')}</p>
        <pre lang={textLang}>{text}</pre>
        <div className="row">
          <CopyButton text={text} label={t('transcript.copy')} />
          <CopyButton text={`${location.origin}${path}#t=${writeTrail(trail)}`} label={t('transcript.copyLink')} />
        </div>
      </div>
    </details>
  )
}
