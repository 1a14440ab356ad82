import type { ReactNode } from 'react'
import { type Language, languages } from '../../guide/language.ts'
import type { Code } from '../../guide/node.ts'
import type { Contact, SiteConfig } from '../../guide/site.ts'
import { CopyButton } from '../controls/copy-button.tsx'
import { OutsideLink } from '../controls/outside-link.tsx'
import { useWords } from '../words/words-context.tsx'
import { useLinkContext } from './link-context.ts'
import { useHydrated } from './use-hydrated.ts'

interface Props {
  readonly site: SiteConfig
  readonly code: Code | undefined
  /** What a mail is about, before anything is typed. */
  readonly subject: string
  /** What was tried, in words; goes into a mail. */
  readonly transcript?: string | undefined
  /** How to hand this screen on, once the app runs. */
  readonly share?: ReactNode
}

/** How to reach a human, at the same place on every page, with the code that lets them see the same screen. */
export function HelpView({ site, code, subject, transcript, share }: Props) {
  const { t } = useWords()
  return (
    <section id="help" className="help" aria-labelledby="help-title" tabIndex={-1}>
      <h2 id="help-title">{t('help.title')}</h2>
      {code === undefined ? null : <CodeLine key={`code ${code}`} code={code} />}
      {share}
      <ContactView site={site} subject={mailSubject(code, subject, transcript)} transcript={transcript} />
    </section>
  )
}

/**
 * The code names the screen. The guide's title, which only people need beside it, waits until the device knows what was tried:
 * escaped as an address it is long, and every page would be sent with it.
 */
export const mailSubject = (code: Code | undefined, subject: string, transcript: string | undefined): string =>
  code === undefined ? subject : [code.toUpperCase(), ...(transcript === undefined ? [] : [subject])].join(' – ')

/** Who helps, and how to reach them; where the deployment does not say, at least who to look for. */
export function ContactView({
  site,
  subject,
  transcript,
}: {
  site: SiteConfig
  subject: string
  transcript?: string | undefined
}) {
  const { t } = useWords()
  const contact = contactFor(site, useLinkContext().language)
  if (contact === undefined) return <p>{t('help.nobody', { organisation: site.organisation })}</p>
  return <ContactLines contact={contact} subject={subject} transcript={transcript} />
}

function CodeLine({ code }: { code: Code }) {
  const { t } = useWords()
  const { base } = useLinkContext()
  return (
    <div className="code-line">
      <p className="label">{t('help.codeLabel')}</p>
      <div>
        <strong className="node-code" translate="no">
          {code.toUpperCase()}
        </strong>
        {useHydrated() ? <CopyButton text={`${location.origin}${base}${code}/`} label={t('help.copyLink')} /> : null}
      </div>
      <p className="fine">{t('help.codeHint')}</p>
    </div>
  )
}

function ContactLines({ contact, subject, transcript }: { contact: Contact; subject: string; transcript: string | undefined }) {
  const { t } = useWords()
  const { name, phone, mail, hours, url, chat } = contact
  return (
    <div className="contact">
      {name === undefined ? null : <p className="who">{name}</p>}
      <ul>
        {phone === undefined ? null : (
          <Line label={t('help.phone')}>
            <a href={telephone(phone)}>{phone}</a>
          </Line>
        )}
        {mail === undefined ? null : (
          <Line label={t('help.mail')}>
            <a href={mailTo(mail, subject, transcript)}>{mail}</a>
          </Line>
        )}
        {chat === undefined || !/^https:/i.test(chat) ? null : (
          <Line label={t('help.chat')}>
            <OutsideLink href={chat} words={t('help.chatNow')} />
          </Line>
        )}
        {url === undefined || !/^https:/i.test(url) ? null : (
          <Line label={t('help.online')}>
            <OutsideLink href={url} words={url.replace(/^https:\/\//i, '').replace(/\/$/, '')} />
          </Line>
        )}
        {hours === undefined ? null : <Line label={t('help.hours')}>{hours}</Line>}
      </ul>
    </div>
  )
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <li>
      <small>{`${label} `}</small>
      {children}
    </li>
  )
}

/** A number as a phone dials it. The zero of `+32 (0)2` is dialled inside the country alone. */
export const telephone = (phone: string): string => `tel:${phone.replace(/^(\+[\d\s]*)\(0\)/, '$1').replace(/[^+\d]/g, '')}`

/** Some mail programs cut a long address short, so a long body is cut here, at lines: its beginning and its end say most. */
export function mailTo(mail: string, subject: string, body?: string): string {
  const lines = (body ?? '').split('\n')
  const isLong = () => encodeURIComponent(lines.join('\r\n')).length > 1500
  if (isLong()) lines.splice(2, 1, '…')
  while (isLong() && lines.length > 4) lines.splice(3, 1)
  const text = lines.join('\r\n')
  return `mailto:${mail}?subject=${encodeURIComponent(subject)}${text === '' ? '' : `&body=${encodeURIComponent(text)}`}`
}

/** The reader's language first; a contact in another language is better than none. */
export function contactFor(site: SiteConfig, language: Language): Contact | undefined {
  const found = [language, ...languages].map((candidate) => site.contact[candidate])
  return found.find((contact) => contact !== undefined && Object.keys(contact).length > 0)
}
