import './share.css'
import { useId, useState } from 'react'
import { pathOf } from '../../../guide/address.ts'
import type { Guide } from '../../../guide/guide.ts'
import type { GuideNode } from '../../../guide/node.ts'
import { lengthOf, type Session } from '../../../runtime/walk/session.ts'
import { writeThread } from '../../../runtime/walk/thread-text.ts'
import { CopyButton } from '../../controls/copy-button.tsx'
import type { Transcript } from '../../memory/transcript.ts'
import { TranscriptView } from '../../node/transcript-view.tsx'
import { mailTo } from '../../page/help-view.tsx'
import { useLinkContext } from '../../page/link-context.ts'
import { useWords } from '../../words/words-context.tsx'
import { QrView } from './qr-view.tsx'

export interface ShareProps {
  readonly guide: Guide
  readonly node: GuideNode
  readonly session: Session | undefined
  /** The transcript of the walk. */
  readonly transcript: Transcript | undefined
}

/** Ways to open the current screen elsewhere: a link, a QR symbol, a code to say. Nothing is sent without a press. */
export function ShareView({ guide, node, session, transcript }: ShareProps) {
  const { t } = useWords()
  const { base, language } = useLinkContext()
  const answers = session === undefined ? 0 : lengthOf(session)
  const [withAnswers, setWithAnswers] = useState(true)
  const hint = useId()
  const page = `${location.origin}${pathOf({ kind: 'node', language, guide: guide.id, code: node.code }, base)}`
  const link = session !== undefined && answers > 0 && withAnswers ? `${page}#t=${writeThread(session)}` : page
  const subject = `${node.code.toUpperCase()} – ${guide.title}`
  return (
    <div className="share" data-unkept>
      <p className="fine" id={hint}>
        {t('share:hint')}
      </p>
      {answers > 0 ? (
        <label className="choose">
          <input type="checkbox" checked={withAnswers} onChange={(event) => setWithAnswers(event.currentTarget.checked)} />
          {t('share:withAnswers')}
        </label>
      ) : null}
      <div className="ways">
        <figure className="shown">
          <QrView text={link} />
          <figcaption>{t('share:scan')}</figcaption>
        </figure>
        <div>
          <div className="row">
            <SendButton title={subject} url={link} />
            <CopyButton text={link} label={t('share:copyLink')} />
            {/* Without an address: readers send the link to themselves. */}
            <a className="button" href={mailTo('', subject, link)}>
              {t('share:mail')}
            </a>
          </div>
          <p className="fine">{t('share:type', { address: `${location.host}${base}`, code: node.code.toUpperCase() })}</p>
          <p className="fine">
            <a href={`${pathOf({ kind: 'call', language }, base)}#${node.code}`}>{t('share:bothLanguages')}</a>
          </p>
        </div>
      </div>
      {session === undefined || transcript === undefined ? null : <TranscriptView text={transcript.text} name={node.code} />}
    </div>
  )
}

/**
 * A button for the share dialog of the device, where it has one (not in most in-app browsers, nor on plain http) and this page may
 * open it (in a frame only where the page around allows it).
 */
function SendButton({ title, url }: { title: string; url: string }) {
  const { t } = useWords()
  const [isRefused, setRefused] = useState(false)
  if (isRefused || typeof navigator.share !== 'function') return null
  if (!(navigator.canShare?.({ title, url }) ?? window.parent === window)) return null
  // Rejects with `AbortError` where the reader cancels the dialog.
  const send = () =>
    void navigator.share({ title, url }).catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'NotAllowedError') setRefused(true)
    })
  return (
    <button type="button" onClick={send}>
      {t('share:send')}
    </button>
  )
}
