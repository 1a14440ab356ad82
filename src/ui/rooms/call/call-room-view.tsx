import { useEffect, useRef, useState } from 'react'
import { readAddress } from '../../../guide/address.ts'
import { type Language, languages } from '../../../guide/language.ts'
import type { Code } from '../../../guide/node.ts'
import { threadIn } from '../../../runtime/walk/thread-text.ts'
import './call-room.css'
import { isSafe } from '../../content/phrase-view.tsx'
import { CodeForm } from '../../controls/code-form.tsx'
import { CopyButton } from '../../controls/copy-button.tsx'
import { BackIcon } from '../../controls/icons.tsx'
import { OutsideLink } from '../../controls/outside-link.tsx'
import { SpelledCode } from '../../controls/spelled-code.tsx'
import { SpelledIn } from '../../controls/spelled-in.tsx'
import { writeTranscript } from '../../memory/transcript.ts'
import { TrailNotices } from '../../node/trail-notices.tsx'
import { useLink, useLinkContext } from '../../page/link-context.ts'
import { usePageState } from '../../page/page-state.ts'
import type { Loader } from '../../screen/load.ts'
import { sourceLine } from '../../words/source-line.ts'
import { type Words, wordsOf } from '../../words/words.ts'
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
  const open = (path: string, text: string) => {
    const address = readAddress(path, base)
    if (address.kind === 'code') call.begin(address.code, threadIn(text))
  }
  return (
    <>
      <h1 id="title" tabIndex={-1}>
        {t('call:title')}
      </h1>
      <p className="lead">{t('call:intro')}</p>
      <p className="fault" role="alert">
        {state !== undefined && 'unknown' in state ? (
          <SpelledIn words={t('missing:code', { code: state.unknown.toUpperCase() })} code={state.unknown} />
        ) : null}
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

/** Tells the styles that a call is going on. */
function useTalking(): void {
  useEffect(() => {
    const { dataset } = document.documentElement
    dataset.talking = ''
    return () => {
      delete dataset.talking
    }
  }, [])
}

function Talk({ scene, call }: { scene: CallScene; call: Call }) {
  const { t } = useWords()
  useTalking()
  const { code, replaced, missing, taken, sides } = scene
  // On a narrow screen one language is shown at a time, the agent's first.
  const [shown, setShown] = useState<Language | undefined>(sides[0]?.language)
  useNewScreen(code, t)
  return (
    <>
      <Ways scene={scene} />
      <h1 id="title" tabIndex={-1}>
        {t('call:screen')} <SpelledCode code={code} />
      </h1>
      <TrailNotices key={`notices ${code}`} walk={taken} />
      {replaced === undefined ? null : (
        <p className="notice">
          <SpelledIn words={t('call:replaced', { code: replaced.toUpperCase() })} code={replaced} />
        </p>
      )}
      {missing.map((other) => (
        <p key={other} className="notice">
          {t('call:lacks', { language: t(`language.${other}`) })}
        </p>
      ))}
      <Speakers scene={scene} shown={shown} onShow={setShown} />
      <CallPair key={code} scene={scene} shown={shown} onAnswer={call.answer} onGuide={call.openGuide} />
      <p className="row">
        <button type="button" onClick={() => call.begin(scene.begin)}>
          {t('call:restart')}
        </button>
        <button type="button" onClick={call.leave}>
          {t('call:other')}
        </button>
      </p>
      <Said scene={scene} />
      <SourceLine scene={scene} />
    </>
  )
}

/** Titles the page after its screen, and moves the focus to the heading of a new one. */
function useNewScreen(code: Code, t: Words): void {
  const before = useRef<Code>(undefined)
  useEffect(() => {
    document.title = `${code.toUpperCase()} – ${t('call:title')}`
    if (before.current !== undefined && before.current !== code) {
      document.getElementById('title')?.focus({ preventScroll: true })
      scrollTo(0, 0)
    }
    before.current = code
  }, [code, t])
}

/** Links to the screen before this one, to the tree of the guide and to the screen as the reader sees it. */
function Ways({ scene: { code, previous, sides, spoken } }: { scene: CallScene }) {
  const { t } = useWords()
  const { language } = useLinkContext()
  const link = useLink()
  const guide = sides[0]?.guide.id ?? ''
  return (
    <p className="call-ways">
      {previous === undefined ? null : (
        <a className="previous" href={`#${previous}`}>
          <BackIcon />
          {t('call:previous')}
        </a>
      )}
      <a href={link({ kind: 'desk-guide', language, guide })}>{t('rooms:tree')}</a>
      <a href={link({ kind: 'node', language: spoken, guide, code })} hrefLang={spoken}>
        {t('call:alone')}
      </a>
    </p>
  )
}

interface SpeakersProps {
  readonly scene: CallScene
  readonly shown: Language | undefined
  readonly onShow: (language: Language) => void
}

/** Says who reads which column. On a narrow screen, where the columns do not fit, buttons that choose the shown one. */
function Speakers({ scene: { sides, spoken }, shown, onShow }: SpeakersProps) {
  const { t } = useWords()
  const { language } = useLinkContext()
  if (sides.length < 2) return null
  const roleOf = (side: Language) => {
    if (side !== spoken) return side === language ? t('call:yours') : ''
    return side === language ? t('call:bothSpeak') : t('call:theirs')
  }
  return (
    <>
      <div className="pair speakers">
        {sides.map((side) => (
          <p key={side.language} className="side">
            <strong lang={side.language}>{side.language.toUpperCase()}</strong> {roleOf(side.language)}
          </p>
        ))}
      </div>
      <fieldset className="choose-speaker">
        <legend className="unseen">{t('call:choose')}</legend>
        {sides.map((side) => (
          <button key={side.language} type="button" aria-pressed={side.language === shown} onClick={() => onShow(side.language)}>
            <strong lang={side.language}>{side.language.toUpperCase()}</strong> {roleOf(side.language)}
          </button>
        ))}
      </fieldset>
    </>
  )
}

/** What was tried, in the language of the person who is helped. */
function Said({ scene: { code, sides, spoken, walked, thread, url } }: { scene: CallScene }) {
  const { t } = useWords()
  const { base } = useLinkContext()
  const { site } = usePageState()
  const heard = sides.find(({ language }) => language === spoken) ?? sides[sides.length - 1]
  const transcript =
    heard === undefined || thread === undefined
      ? ''
      : writeTranscript({ walked, thread, address: location.origin + base, site }, wordsOf(heard.i18n)).text
  return (
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
  )
}

/** The source of the guide in one line, once for both languages. */
function SourceLine({ scene: { sides } }: { scene: CallScene }) {
  const { t } = useWords()
  const guide = sides[0]?.guide
  if (guide === undefined) return null
  const { url, ...passport } = guide.passport
  const words = sourceLine({ passport }, t)
  return <p className="fine">{url === undefined || !isSafe(url) ? words : <OutsideLink href={url} words={words} />}</p>
}
