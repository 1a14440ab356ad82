import { useTranslation } from 'react-i18next'
import { type Language, languages } from '../guide/language.ts'
import type { Code } from '../guide/node.ts'
import type { Contact, SiteConfig } from '../guide/site.ts'
import { CopyButton } from './copy-button.tsx'
import { OutIcon } from './icons.tsx'
import { usePlace } from './place.ts'

interface Props {
  readonly site: SiteConfig
  readonly code: Code | undefined
  /** What a mail is about, before anything is typed. */
  readonly subject: string
}

/** How to reach a human, at the same place on every page, with the code that lets them see the same screen. */
export function HelpView({ site, code, subject }: Props) {
  const { t } = useTranslation()
  return (
    <section id="help" className="help" aria-labelledby="help-title" tabIndex={-1}>
      <h2 id="help-title">{t('help.title')}</h2>
      {code === undefined ? null : <CodeLine code={code} />}
      <ContactView site={site} subject={code === undefined ? subject : `${code.toUpperCase()} – ${subject}`} />
    </section>
  )
}

/** Who helps, and how to reach them; where the deployment does not say, at least who to look for. */
export function ContactView({ site, subject }: { site: SiteConfig; subject: string }) {
  const { t } = useTranslation()
  const contact = contactFor(site, usePlace().language)
  if (contact === undefined) return <p>{t('help.nobody', { organisation: site.organisation })}</p>
  return <ContactLines contact={contact} subject={subject} />
}

function CodeLine({ code }: { code: Code }) {
  const { t } = useTranslation()
  const { base } = usePlace()
  return (
    <div className="code-line">
      <p>
        <span className="label">{t('help.codeLabel')}</span>{' '}
        <strong className="node-code" translate="no">
          {code.toUpperCase()}
        </strong>
      </p>
      <CopyButton
        text={typeof location === 'undefined' ? code : `${location.origin}${base}${code}/`}
        label={t('help.copyLink')}
      />
      <p className="fine">{t('help.codeHint')}</p>
    </div>
  )
}

function ContactLines({ contact, subject }: { contact: Contact; subject: string }) {
  const { t } = useTranslation()
  const { name, phone, mail, hours, url } = contact
  return (
    <div className="contact">
      {name === undefined ? null : <p className="who">{name}</p>}
      <dl>
        {phone === undefined ? null : (
          <div>
            <dt>{t('help.phone')}</dt>
            <dd>
              <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>
            </dd>
          </div>
        )}
        {mail === undefined ? null : (
          <div>
            <dt>{t('help.mail')}</dt>
            <dd>
              <a href={`mailto:${mail}?subject=${encodeURIComponent(subject)}`}>{mail}</a>
            </dd>
          </div>
        )}
        {url === undefined || !/^https:/i.test(url) ? null : (
          <div>
            <dt>{t('help.online')}</dt>
            <dd>
              <a href={url} target="_blank" rel="noopener noreferrer">
                {url.replace(/^https:\/\//i, '').replace(/\/$/, '')}
                <OutIcon />
                <span className="unseen"> {t('node.external')}</span>
              </a>
            </dd>
          </div>
        )}
        {hours === undefined ? null : (
          <div>
            <dt>{t('help.hours')}</dt>
            <dd>{hours}</dd>
          </div>
        )}
      </dl>
    </div>
  )
}

/** The reader's language first; a contact in another language is better than none. */
function contactFor(site: SiteConfig, language: Language): Contact | undefined {
  const found = [language, ...languages].map((candidate) => site.contact[candidate])
  return found.find((contact) => contact !== undefined && Object.keys(contact).length > 0)
}
