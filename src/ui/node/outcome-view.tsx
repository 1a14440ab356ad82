import { type Block, blocksText } from '../../guide/content.ts'
import type { Guide } from '../../guide/guide.ts'
import type { OutcomeNode } from '../../guide/node.ts'
import { shortTitle } from '../../guide/short-title.ts'
import type { Contact } from '../../guide/site.ts'
import { passedNodes, type Trail } from '../../runtime/walk/trail.ts'
import { ContentView } from '../content/content-view.tsx'
import { BackIcon } from '../controls/icons.tsx'
import { SpelledCode } from '../controls/spelled-code.tsx'
import type { Transcript } from '../memory/transcript.ts'
import { mailSubject, mailTo, telephone } from '../page/help-view.tsx'
import { useLink, useLinkContext } from '../page/link-context.ts'
import { OpeningView } from '../page/opening-view.tsx'
import { useHydrated } from '../page/use-hydrated.ts'
import { stepWords } from '../words/node-words.ts'
import { useWords } from '../words/words-context.tsx'
import { AnswersView } from './answers-view.tsx'
import { MailIcon, PhoneIcon } from './contact-icons.tsx'
import type { ExitsProps } from './exits-view.ts'

/** The longest text before the exits of an end: they are on the first screen of a phone. */
const longestAdvice = 200

/**
 * What to do at an outcome, then the exits that come first: back to the guide that called this one, what to say to the helpdesk, and
 * its contact. Advice of the article stands before them, in place of our words, and further reading behind.
 */
export function OutcomeView({ guide, node, back, contact, transcript, trail }: ExitsProps<OutcomeNode>) {
  const { t } = useWords()
  const isEnd = node.result !== 'solved'
  const text = ownText(node, contact)
  const prose = text.length === 0 ? null : <EndText blocks={text} />
  const isAdvice = isEnd && prose !== null && text.every(([tag]) => tag === 'p') && blocksText(text).length <= longestAdvice
  return (
    <>
      {isAdvice ? prose : node.title.length > 0 ? null : <p className="lead">{t(`outcome:${node.result}.text`)}</p>}
      {isEnd ? <WhatToSay guide={guide} node={node} trail={trail} /> : null}
      {back === undefined && !isEnd ? null : (
        <AnswersView label={t('outcome:next')}>
          {back === undefined ? null : (
            <a className="answer primary" href={back.path} data-option={back.option}>
              <BackIcon />
              <span className="words">{t('outcome:back', { guide: back.title })}</span>
            </a>
          )}
          {isEnd ? (
            <ContactExits
              contact={contact}
              variant={back === undefined ? 'primary' : 'secondary'}
              subject={mailSubject(node.code, guide.title, transcript)}
              transcript={transcript}
            />
          ) : null}
        </AnswersView>
      )}
      {isAdvice ? null : prose}
    </>
  )
}

/** The text of an end that the interface words, without what the contact of the site says better. */
function ownText({ title, body, contactLast = 0 }: OutcomeNode, contact: Contact | undefined): readonly Block[] {
  if (title.length > 0) return []
  return hasAddress(contact) ? body.slice(0, body.length - contactLast) : body
}

/** Whether a contact has anything to call or to write to. */
const hasAddress = (contact: Contact | undefined): contact is Contact =>
  contact?.phone !== undefined || contact?.mail !== undefined

function EndText({ blocks }: { readonly blocks: readonly Block[] }) {
  const { textLang } = useLinkContext()
  return (
    <div className="prose" lang={textLang}>
      <ContentView blocks={blocks} />
    </div>
  )
}

/** The sentence that the reader says on the phone, with the code of the screen, and how much was tried. */
function WhatToSay({ guide, node, trail }: Pick<ExitsProps<OutcomeNode>, 'guide' | 'node' | 'trail'>) {
  const { t } = useWords()
  const { textLang } = useLinkContext()
  const [before, after] = t('outcome:say', { code: '|' }).split('|')
  const steps = trail === undefined ? '' : stepWords(passedNodes(guide, trail), t)
  return (
    <div className="say">
      <p>{before}</p>
      <p>
        <SpelledCode code={node.code} />
        {after}
      </p>
      <p className="fine">
        <span lang={textLang}>{shortTitle(guide)}</span>
        {steps === '' ? null : ` · ${steps}`}
      </p>
    </div>
  )
}

/** The other ways from an outcome, as links: to the last question, to the start of the guide, to other guides. */
export function OutcomeLinks({ guide, node, trail }: ExitsProps<OutcomeNode>) {
  const { t } = useWords()
  const { language } = useLinkContext()
  const link = useLink()
  const asked = node.result === 'solved' ? undefined : lastQuestion(guide, trail)
  return (
    <ul className="links">
      {asked === undefined ? null : (
        <li>
          <a href={link({ kind: 'node', language, guide: guide.id, code: asked.code })}>{t('outcome:otherwise')}</a>
        </li>
      )}
      <li>
        <a href={link({ kind: 'start', language, guide: guide.id })}>{t('outcome:restart')}</a>
      </li>
      <li>
        <a href={link({ kind: 'catalog', language })}>{t('outcome:others')}</a>
      </li>
    </ul>
  )
}

/** The last question of a trail that has another answer. */
function lastQuestion(guide: Guide, trail: Trail | undefined) {
  const asked =
    trail === undefined ? [] : passedNodes(guide, trail).filter(({ node }) => node.kind === 'question' && node.choices.length > 1)
  return asked[asked.length - 1]?.node
}

interface ContactExitsProps {
  readonly contact: Contact | undefined
  readonly variant: 'primary' | 'secondary'
  readonly subject: string
  readonly transcript: Transcript | undefined
}

/** Links to call, and to write a mail with the transcript. Without number and address, a link to the help in the foot. */
function ContactExits({ contact, variant, subject, transcript }: ContactExitsProps) {
  const { t } = useWords()
  // Only a browser knows the time of the reader.
  const isLive = useHydrated()
  if (!hasAddress(contact))
    return (
      <a className={`answer ${variant}`} href="#help">
        {t('help.title')}
      </a>
    )
  const { name, phone, mail } = contact
  return (
    <>
      {phone === undefined ? null : (
        <>
          <a className={`answer ${variant}`} href={telephone(phone)}>
            <PhoneIcon />
            <span className="words">
              {`${t('outcome:call')} `}
              <span className="number">{phone}</span>
              {name === undefined ? null : <small>{name}</small>}
            </span>
          </a>
          <p className="fine hours contact">
            {/* The line keeps its room until then. */}
            {isLive ? <OpeningView contact={contact} /> : contact.open && <strong className="opening">{'\u00a0'}</strong>}
            {contact.hours}
          </p>
        </>
      )}
      {mail === undefined ? null : (
        <a className={`answer ${phone === undefined ? variant : 'secondary'}`} href={mailTo(mail, subject, transcript?.mail)}>
          <MailIcon />
          <span className="words">{t(transcript === undefined ? 'outcome:write' : 'outcome:writeAnswers')}</span>
        </a>
      )}
    </>
  )
}
