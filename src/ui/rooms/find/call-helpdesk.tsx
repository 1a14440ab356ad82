import type { CatalogEntry } from '../../../guide/guide.ts'
import type { SiteConfig } from '../../../guide/site.ts'
import { contactFor, mailTo, telephone } from '../../page/help-view.tsx'
import { useLinkContext } from '../../page/link-context.ts'
import { useWords } from '../../words/words-context.tsx'

interface Props {
  readonly site: SiteConfig
  /** The guide that the reader was at, where the search knows it. */
  readonly guide: Pick<CatalogEntry, 'id' | 'audience'> | undefined
  /** What the reader has looked for: the subject of a mail. */
  readonly query: string
}

/** The helpdesk's number and address, where the search cannot help. Without both, a link to the help in the foot. */
export function CallHelpdesk({ site, guide, query }: Props) {
  const { t } = useWords()
  const contact = contactFor(site, useLinkContext().language, guide)
  const { name, phone, mail, hours } = contact ?? {}
  const subject = query.replace(/\s+/g, ' ').slice(0, 80)
  return (
    <nav className="answers" aria-label={t('help.title')}>
      {phone === undefined ? null : (
        <a className="answer primary" href={telephone(phone)}>
          <span className="words">
            {t('find:call', { phone })}
            {name === undefined ? null : <small>{[name, hours].filter(Boolean).join(' · ')}</small>}
          </span>
        </a>
      )}
      {mail === undefined ? null : (
        <a className={phone === undefined ? 'answer primary' : 'answer secondary'} href={mailTo(mail, subject)}>
          {t('find:write')}
        </a>
      )}
      {phone === undefined && mail === undefined ? (
        <a className="answer primary" href="#help">
          {t('help.title')}
        </a>
      ) : null}
    </nav>
  )
}
