import { useTranslation } from 'react-i18next'
import { type Guide, nodeOf } from '../guide/guide.ts'
import { CatalogLink } from './catalog-link.tsx'
import { FindForm } from './find-form.tsx'
import { ChevronIcon } from './icons.tsx'
import { useLink, usePlace } from './place.ts'

/** A walk through this guide that the device remembers. */
export interface Resume {
  readonly path: string
  readonly answers: number
}

interface Props {
  readonly guide: Guide
  readonly resume: Resume | undefined
}

/** The first page of a guide: what it helps with, and one button. */
export function StartView({ guide, resume }: Props) {
  const { t } = useTranslation()
  const { language, textLang } = usePlace()
  const link = useLink()
  const facts = [
    ...(guide.audience === 'admin' ? [t('start.forAdmin')] : []),
    ...guide.platforms.map((platform) => t(`platform.${platform}`)),
  ]
  return (
    <>
      <p className="eyebrow">
        <CatalogLink />
      </p>
      <h1 id="title" tabIndex={-1} lang={textLang}>
        {guide.title}
      </h1>
      {textLang === undefined ? null : <p className="notice">{t('page.otherText', { language: t(`language.${textLang}`) })}</p>}
      {guide.description === '' || guide.description === guide.title ? null : (
        <p className="lead" lang={textLang}>
          {guide.description}
        </p>
      )}
      {facts.length === 0 ? null : <p className="tags">{facts.join(' · ')}</p>}
      <nav className="answers" aria-label={t('node.onward')}>
        <a
          className="answer primary"
          href={link({ kind: 'node', language, guide: guide.id, code: nodeOf(guide, guide.start).code })}
        >
          {t('start.begin')}
          <ChevronIcon />
        </a>
        {resume === undefined ? null : (
          <a className="answer secondary" href={resume.path}>
            <span className="words">
              {t('start.resume')}
              <small>{t('start.resumeHint', { count: resume.answers })}</small>
            </span>
          </a>
        )}
      </nav>
      <FindForm guide={guide.id} />
    </>
  )
}
