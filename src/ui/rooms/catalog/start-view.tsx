import { type Guide, nodeOf } from '../../../guide/guide.ts'
import { BackLink } from '../../controls/back-link.tsx'
import { DownloadLink } from '../../controls/download-link.tsx'
import { FindForm } from '../../controls/find-form.tsx'
import { ChevronIcon } from '../../controls/icons.tsx'
import type { Resume } from '../../memory/resume.ts'
import { changesDevice, needsOf } from '../../node/device-note.tsx'
import { ResumeFirst, ResumeView, useStoredWalks } from '../../node/resume-view.tsx'
import { useLink, useLinkContext } from '../../page/link-context.ts'
import { useWords } from '../../words/words-context.tsx'

interface Props {
  readonly guide: Guide
  readonly resumes: readonly Resume[]
}

/** The first page of a guide: its description, and one button. */
export function StartView({ guide, resumes }: Props) {
  const { t } = useWords()
  const { language, textLang } = useLinkContext()
  const link = useLink()
  const stored = useStoredWalks(resumes)
  const first = link({ kind: 'node', language, guide: guide.id, code: nodeOf(guide, guide.start).code })
  const needs = needsOf(guide)
  const wanted = [
    ...(changesDevice(guide) ? [t('catalog:start.both')] : []),
    ...(needs.has('sign-in') ? [t('catalog:start.signIn')] : []),
  ]
  const facts = [
    ...(guide.audience === 'admin' ? [t('catalog:start.forAdmin')] : []),
    ...guide.platforms.map((platform) => t(`rooms:platform.${platform}`)),
  ]
  return (
    <>
      <div className="beside">
        <div>
          <p className="top">
            <BackLink href={link({ kind: 'catalog', language })} to={t('product.catalog')} />
          </p>
          <h1 id="title" tabIndex={-1} lang={textLang}>
            {guide.heading ?? guide.title}
          </h1>
          {guide.heading === undefined ? null : (
            <p className="lead" lang={textLang}>
              {guide.title}
            </p>
          )}
          {textLang === undefined ? null : (
            <p className="notice">{t('page.otherText', { language: t(`language.${textLang}`) })}</p>
          )}
          {guide.description === '' || guide.description === guide.title ? null : (
            <p className="lead" lang={textLang}>
              {guide.description}
            </p>
          )}
          {facts.length === 0 ? null : <p className="tags">{facts.join(' · ')}</p>}
          {wanted.length === 0 ? null : (
            <div className="notice">
              <p className="label">{t('catalog:start.wanted')}</p>
              <ul>
                {wanted.map((words) => (
                  <li key={words}>{words}</li>
                ))}
              </ul>
            </div>
          )}
          <ResumeFirst stored={stored} again={first}>
            <nav className="answers" aria-label={t('node.onward')}>
              <a className="answer primary" href={first}>
                {t('catalog:start.begin')}
                <ChevronIcon />
              </a>
            </nav>
          </ResumeFirst>
        </div>
        <div>
          <FindForm guide={guide.id} />
          <DownloadLink guide={guide} />
        </div>
      </div>
      <ResumeView stored={stored} />
    </>
  )
}
