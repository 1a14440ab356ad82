import { phraseText } from '../../guide/content.ts'
import type { Guide } from '../../guide/guide.ts'
import type { OutcomeNode } from '../../guide/node.ts'
import type { Contact } from '../../guide/site.ts'
import { passedNodes, type Trail } from '../../runtime/walk/trail.ts'
import { BackIcon, ChevronIcon } from '../controls/icons.tsx'
import type { Transcript } from '../memory/transcript.ts'
import { mailSubject, mailTo, telephone } from '../page/help-view.tsx'
import { useLink, useLinkContext } from '../page/link-context.ts'
import { answerWords, titleOf } from '../words/node-words.ts'
import { useWords } from '../words/words-context.tsx'
import { AnswersView } from './answers-view.tsx'
import { MailIcon, PhoneIcon } from './contact-icons.tsx'
import type { ExitsProps } from './exits-view.ts'

/** The exits of an outcome: back to the guide that called this one, the contact, earlier questions, a new start, other guides. */
export function OutcomeView({ guide, node, back, contact, transcript, trail }: ExitsProps<OutcomeNode>) {
  const { t } = useWords()
  const { language } = useLinkContext()
  const link = useLink()
  return (
    <AnswersView label={t('outcome:next')}>
      {back === undefined ? null : (
        <a className="answer primary" href={back.path} data-option={back.option}>
          <BackIcon />
          <span className="words">{t('outcome:back', { guide: back.title })}</span>
        </a>
      )}
      {node.result === 'solved' ? null : (
        <ContactExits
          contact={contact}
          variant={back === undefined ? 'primary' : 'secondary'}
          subject={mailSubject(node.code, guide.title, transcript)}
          transcript={transcript}
        />
      )}
      {node.result === 'solved' || trail === undefined ? null : <EarlierQuestions guide={guide} trail={trail} />}
      <a className="answer secondary" href={link({ kind: 'start', language, guide: guide.id })}>
        {t('outcome:restart')}
      </a>
      <a className="answer secondary" href={link({ kind: 'catalog', language })}>
        {t('outcome:others')}
      </a>
    </AnswersView>
  )
}

const maxQuestions = 3

/** Links to the questions that the reader could answer differently, the latest first. */
function EarlierQuestions({ guide, trail }: { guide: Guide; trail: Trail }) {
  const { t } = useWords()
  const { language, textLang } = useLinkContext()
  const link = useLink()
  const asked = passedNodes(guide, trail).filter(({ node }) => node.kind === 'question' && node.choices.length > 1)
  const latest = asked.reverse().slice(0, maxQuestions)
  return latest.map(({ node, option }) => (
    <a key={node.id} className="answer choice" href={link({ kind: 'node', language, guide: guide.id, code: node.code })}>
      <span className="words">
        <span>{t('outcome:otherwise')}</span>
        <small lang={textLang}>
          {phraseText(titleOf(node, t).phrase)} → {answerWords(node, option, t)}
        </small>
      </span>
      <ChevronIcon />
    </a>
  ))
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
  const { name, phone, mail } = contact ?? {}
  if (phone === undefined && mail === undefined)
    return (
      <a className={`answer ${variant}`} href="#help">
        {t('help.title')}
      </a>
    )
  return (
    <>
      {phone === undefined ? null : (
        <a className={`answer ${variant}`} href={telephone(phone)}>
          <PhoneIcon />
          <span className="words">
            {`${t('outcome:call')} `}
            <span className="number">{phone}</span>
            {name === undefined ? null : <small>{name}</small>}
          </span>
        </a>
      )}
      {mail === undefined ? null : (
        <a className={`answer ${phone === undefined ? variant : 'secondary'}`} href={mailTo(mail, subject, transcript?.mail)}>
          <MailIcon />
          <span className="words">
            {t('outcome:write')}
            {/* Hidden, but laid out, until there is a transcript: nothing shifts. */}
            <small className={transcript === undefined ? 'later' : undefined}>{t('outcome:writeHint')}</small>
          </span>
        </a>
      )}
    </>
  )
}
