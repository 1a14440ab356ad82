import { useEffect, useRef } from 'react'
import { readAddress } from '../../../guide/address.ts'
import { languages } from '../../../guide/language.ts'
import './call-room.css'
import { CodeForm } from '../../controls/code-form.tsx'
import { CopyButton } from '../../controls/copy-button.tsx'
import { BackIcon } from '../../controls/icons.tsx'
import { writeTranscript } from '../../memory/transcript.ts'
import { useLink, useLinkContext } from '../../page/link-context.ts'
import { usePageState } from '../../page/page-state.ts'
import type { Loader } from '../../screen/load.ts'
import { wordsOf } from '../../words/words.ts'
import { useWords } from '../../words/words-context.tsx'
import { CallPair } from './call-pair.tsx'
import type { CallScene } from './call-scene.ts'
import { type Call, useCall } from './use-call.ts'

/** A guide in two languages side by side, for an agent and a caller. Without a code in the address, a form for one. */
export function CallRoom({ loader }: { readonly loader: Loader }) {
  const { base, language } = useLinkContext()
  const caller = languages.find((other) => other !== language) ?? language
  const call = useCall({ base, loader, agent: language, caller })
  return call.state !== undefined && 'code' in call.state ? <Talk scene={call.state} call={call} /> : <Lobby call={call} />
}

/** The introduction and the form for a code; without scripts, this is the whole page. */
function Lobby({ call }: { call: Call }) {
  const { t } = useWords()
  const { base, language } = useLinkContext()
  const link = useLink()
  const { state, fault } = call
  const open = (path: string) => {
    const address = readAddress(path, base)
    if (address.kind === 'code') call.begin(address.code)
  }
  return (
    <>
      <h1 id="title" tabIndex={-1}>
        {t('call:title')}
      </h1>
      <p className="lead">{t('call:intro')}</p>
      <p className="fault" role="alert">
        {state !== undefined && 'unknown' in state ? t('missing:code', { code: state.unknown.toUpperCase() }) : null}
        {fault === undefined ? null : fault === 'load' ? t('later.failed') : t(`rooms:code.${fault}`)}
      </p>
      {fault === 'load' ? (
        <p>
          <button type="button" onClick={call.retry}>
            {t('failed.retry')}
          </button>
        </p>
      ) : null}
      <CodeForm onOpen={open} />
      <p>{t('call:form')}</p>
      <p>
        <a className="answer secondary" href={link({ kind: 'desk', language })}>
          {t('call:desk')}
        </a>
      </p>
    </>
  )
}

function Talk({ scene, call }: { scene: CallScene; call: Call }) {
  const { t } = useWords()
  const { base, language } = useLinkContext()
  const link = useLink()
  const { site } = usePageState()
  const { code, replaced, sides, missing, walked, thread, url } = scene
  const heard = sides[sides.length - 1]
  const transcript =
    heard === undefined || thread === undefined
      ? ''
      : writeTranscript({ walked, thread, address: location.origin + base, site }, wordsOf(heard.i18n)).text
  const guide = sides[0]?.guide.id ?? ''
  const before = useRef<string>(undefined)
  useEffect(() => {
    document.title = `${code.toUpperCase()} – ${t('call:title')}`
    if (before.current !== undefined && before.current !== code) {
      document.getElementById('title')?.focus({ preventScroll: true })
      scrollTo(0, 0)
    }
    before.current = code
  }, [code, t])
  return (
    <>
      <p className="eyebrow">
        <a href={link({ kind: 'desk-guide', language, guide })}>
          <BackIcon />
          {t('rooms:tree')}
        </a>
      </p>
      <h1 id="title" tabIndex={-1}>
        {t('call:screen')}{' '}
        <span className="node-code" translate="no">
          {code.toUpperCase()}
        </span>
      </h1>
      {replaced === undefined ? null : <p className="notice">{t('call:replaced', { code: replaced.toUpperCase() })}</p>}
      {missing.map((other) => (
        <p key={other} className="notice">
          {t('call:lacks', { language: t(`language.${other}`) })}
        </p>
      ))}
      <CallPair key={code} scene={scene} onAnswer={call.answer} onGuide={call.openGuide} />
      <p className="row">
        <button type="button" onClick={() => call.begin(scene.begin)}>
          {t('call:restart')}
        </button>
        <button type="button" onClick={call.leave}>
          {t('call:other')}
        </button>
        <a className="onward" href={link({ kind: 'node', language, guide, code })}>
          {t('call:alone')}
        </a>
      </p>
      <details className="transcript" data-unkept>
        <summary>{t('call:said')}</summary>
        <div className="within">
          <p className="fine">{t('call:saidHint')}</p>
          <pre lang={heard?.language}>{transcript}</pre>
          <div className="row">
            <CopyButton key={`text ${code}`} text={transcript} label={t('transcript:copy')} />
            <CopyButton key={`link ${code}`} text={url} label={t('call:copyLink')} />
          </div>
        </div>
      </details>
    </>
  )
}
