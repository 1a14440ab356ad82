import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Guide } from '../../guide/guide.ts'
import { type Language, languages } from '../../guide/language.ts'
import type { Code } from '../../guide/node.ts'
import { isFor } from '../../guide/scope.ts'
import type { Contact, SiteConfig } from '../../guide/site.ts'
import { CopyButton } from '../controls/copy-button.tsx'
import { OutsideLink } from '../controls/outside-link.tsx'
import { SpelledCode } from '../controls/spelled-code.tsx'
import { useLoaded } from '../controls/use-loaded.ts'
import type { Transcript } from '../memory/transcript.ts'
import { addWords } from '../words/load-words.ts'
import { useWords } from '../words/words-context.tsx'
import { useLinkContext } from './link-context.ts'
import { useHydrated } from './use-hydrated.ts'

/** The guide of a page, which may have a contact of its own. */
type GuideOfPage = Pick<Guide, 'id' | 'audience'> | undefined

interface Props {
  readonly site: SiteConfig
  readonly guide: GuideOfPage
  readonly code: Code | undefined
  /** The default subject of a mail. */
  readonly subject: string
  /** The transcript of the walk: the body of a mail. */
  readonly transcript?: Transcript | undefined
  /** The part that shares this screen. Its content needs the app. */
  readonly share?: ReactNode
}

/** The contact, at the same place on every page, with the code that opens the same screen for the helpdesk. */
export function HelpView({ site, guide, code, subject, transcript, share }: Props) {
  const { t } = useWords()
  return (
    <section id="help" className="help" aria-labelledby="help-title" tabIndex={-1}>
      <CloseLink />
      <h2 id="help-title">{t('help.title')}</h2>
      {code === undefined ? null : <CodeLine key={`code ${code}`} code={code} />}
      <ContactView site={site} guide={guide} subject={mailSubject(code, subject, transcript)} transcript={transcript} />
      {share}
    </section>
  )
}

/** Closes the sheet that a link to `#help` opens. With the app it goes back, so that the history does not open the sheet again. */
function CloseLink() {
  const { t } = useWords()
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    const close = (event: KeyboardEvent | MouseEvent) => {
      const isAsked = 'key' in event ? event.key === 'Escape' : event.target === link.current
      if (!isAsked || location.hash !== '#help' || history.length === 1) return
      event.preventDefault()
      history.back()
    }
    addEventListener('keydown', close)
    addEventListener('click', close)
    return () => {
      removeEventListener('keydown', close)
      removeEventListener('click', close)
    }
  }, [])
  return (
    <a className="close" href="#main" ref={link}>
      {t('notice.close')}
    </a>
  )
}

/**
 * The subject of a mail: the code of the screen, then the guide's title. The title is left out until there is a transcript, because
 * in an address its letters are escaped and long, and every prerendered page would contain it.
 */
export const mailSubject = (code: Code | undefined, subject: string, transcript: Transcript | undefined): string =>
  code === undefined ? subject : [code.toUpperCase(), ...(transcript === undefined ? [] : [subject])].join(' – ')

/** The contact of the deployment. Without one, tells the reader which helpdesk to ask. */
export function ContactView({
  site,
  guide,
  subject,
  transcript,
}: {
  site: SiteConfig
  guide?: GuideOfPage
  subject: string
  transcript?: Transcript | undefined
}) {
  const { t } = useWords()
  const contact = contactFor(site, useLinkContext().language, guide)
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
        <p>
          <SpelledCode code={code} />
        </p>
        {useHydrated() ? <CopyButton text={`${location.origin}${base}${code}/`} label={t('help.copyLink')} /> : null}
      </div>
      <p className="fine">{t('help.codeHint')}</p>
    </div>
  )
}

function ContactLines({
  contact,
  subject,
  transcript,
}: {
  contact: Contact
  subject: string
  transcript: Transcript | undefined
}) {
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
            <a href={mailTo(mail, subject, transcript?.mail)}>{mail}</a>
          </Line>
        )}
        {chat === undefined || !/^https:/i.test(chat) ? null : (
          <Line label={t('help.chat')}>
            <OutsideLink href={chat} words={t('help.chatNow')} />
          </Line>
        )}
        {url === undefined || !/^https?:/i.test(url) ? null : (
          <Line label={t('help.online')}>
            <OutsideLink href={url} words={url.replace(/^https?:\/\//i, '').replace(/\/$/, '')} />
          </Line>
        )}
        {hours === undefined ? null : (
          <Line label={t('help.hours')}>
            <span>
              <Opening contact={contact} />
              {hours}
            </span>
          </Line>
        )}
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

/** Whether the helpdesk answers now. Loaded when the reader opens the sheet. */
function Opening({ contact }: { contact: Contact }) {
  const { i18n } = useWords()
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    const look = () => setOpen(location.hash === '#help')
    look()
    addEventListener('hashchange', look)
    return () => removeEventListener('hashchange', look)
  }, [])
  const isWanted = isOpen && contact.open !== undefined
  const { value: View } = useLoaded(
    () =>
      isWanted
        ? Promise.all([import('./opening-view.tsx'), addWords(i18n, ['outcome'])]).then(([module]) => module.OpeningView)
        : undefined,
    [isWanted, i18n],
  )
  return View === undefined ? null : <View contact={contact} />
}

/** The `tel:` address of a phone number. Drops the zero of `+32 (0)2`, which is dialled only inside the country. */
export const telephone = (phone: string): string => `tel:${phone.replace(/^(\+[\d\s]*)\(0\)/, '$1').replace(/[^+\d]/g, '')}`

/** The `mailto:` address of a mail. Some mail programs truncate an address of more than about 2,000 characters. */
export const mailTo = (mail: string, subject: string, body = ''): string =>
  `mailto:${mail}?subject=${encodeURIComponent(subject)}${body === '' ? '' : `&body=${encodeURIComponent(body.replace(/\n/g, '\r\n'))}`}`

/**
 * The contact of a guide or of the site, in the reader's language, else in another; `undefined` if the deployment has none. `guide` is
 * that of the page, where it has one.
 */
export function contactFor(site: SiteConfig, language: Language, guide: GuideOfPage): Contact | undefined {
  const { contact } = site.contacts?.find((entry) => isFor(entry, guide)) ?? site
  return [language, ...languages].map((candidate) => contact[candidate]).find((lines = {}) => Object.keys(lines)[0])
}
