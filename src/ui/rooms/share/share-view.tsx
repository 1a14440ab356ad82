import './share.css'
import { type ReactNode, useId, useState } from 'react'
import { pathOf } from '../../../guide/address.ts'
import type { Guide } from '../../../guide/guide.ts'
import { languages } from '../../../guide/language.ts'
import type { GuideNode } from '../../../guide/node.ts'
import { lengthOf, type Session } from '../../../runtime/walk/session.ts'
import { writeThread } from '../../../runtime/walk/thread-text.ts'
import { typeWalk } from '../../../runtime/walk/typed-walk.ts'
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

/** The screens that we take for those of a computer. `.to-computer` and `.to-phone` in `screen.css` ask the same. */
const computer = '(hover: hover) and (pointer: fine) and (min-width: 40rem)'

/** The longest link in a mail: Windows passes at most about 2,000 characters of an address on to a mail program. */
const longestInMail = 1800

/** Ways to go on with the current screen on another device. Nothing is sent without a press. */
export function ShareView({ guide, node, session, transcript }: ShareProps) {
  const { t } = useWords()
  const { base, language } = useLinkContext()
  const [withAnswers, setWithAnswers] = useState(true)
  const hasAnswers = session !== undefined && lengthOf(session) > 0
  const walk = hasAnswers && withAnswers ? session : undefined
  const page = `${location.origin}${pathOf({ kind: 'node', language, guide: guide.id, code: node.code }, base)}`
  const carried = walk === undefined ? '' : `t=${writeThread(walk)}`
  const link = carried === '' ? page : `${page}#${carried}`
  // An agent who needs both languages works in the other one.
  const other = languages.find((one) => one !== language) ?? language
  const call = `${pathOf({ kind: 'call', language: other }, base)}#${node.code}`
  return (
    <div className="share" data-unkept>
      <p className="fine">{t('share:hint')}</p>
      {hasAnswers ? (
        <label className="choose">
          <input type="checkbox" checked={withAnswers} onChange={(event) => setWithAnswers(event.currentTarget.checked)} />
          {t('share:withAnswers')}
        </label>
      ) : null}
      <Ways
        typed={<TypedAddress address={`${location.host}${base}${node.code}`} guide={guide} walk={walk} />}
        link={link}
        subject={`${node.code.toUpperCase()} – ${guide.title}`}
        hasAnswers={walk !== undefined}
      />
      <p className="fine">
        <a href={carried === '' ? call : `${call}&${carried}`} hrefLang={other}>
          {t('share:bothLanguages')}
        </a>
      </p>
      {session === undefined || transcript === undefined ? null : <TranscriptView text={transcript.text} name={node.code} />}
    </div>
  )
}

interface WaysProps {
  readonly typed: ReactNode
  readonly link: string
  /** The subject of a mail. */
  readonly subject: string
  /** Whether the link carries answers. The page has a button that copies a link without. */
  readonly hasAnswers: boolean
}

/**
 * The ways in the order that suits this device: the camera of a computer points at its reader, so a phone shows its symbol last, and a
 * computer first.
 */
function Ways({ typed, link, subject, hasAnswers }: WaysProps) {
  const { t } = useWords()
  const isComputer = matchMedia(computer).matches
  const symbol = (
    <figure className="shown">
      <QrView text={link} />
      <figcaption>{t(isComputer ? 'share:scan.phone' : 'share:scan.computer')}</figcaption>
    </figure>
  )
  return (
    <div className="ways">
      {isComputer ? symbol : typed}
      <div className="row">
        {link.length > longestInMail ? null : (
          // Without an address: readers send the link to themselves.
          <a className="button" href={mailTo('', subject, link)}>
            {t('share:mail')}
          </a>
        )}
        <SendButton title={subject} url={link} />
        {hasAnswers ? <CopyButton text={link} label={t('share:copy')} /> : null}
      </div>
      {isComputer ? typed : symbol}
    </div>
  )
}

/** An address that is short enough to type. It carries the answers where they are few. */
function TypedAddress({ address, guide, walk }: { address: string; guide: Guide; walk: Session | undefined }) {
  const { t } = useWords()
  const hint = useId()
  const answers = walk && typeWalk(walk, guide)
  return (
    <div className="typed">
      <p>{t(matchMedia(computer).matches ? 'share:type.phone' : 'share:type.computer')}</p>
      <p className="typed-address" translate="no" aria-describedby={hint}>
        {answers === undefined ? address : `${address}#${answers}`}
      </p>
      {walk === undefined ? null : (
        <p className="fine" id={hint}>
          {t(answers === undefined ? 'share:typeLoses' : 'share:typeKeeps')}
        </p>
      )}
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
