import { useWords } from '../words/words-context.tsx'
import { useLink, useLinkContext } from './link-context.ts'

/** Links to retry the address and to the catalog. The foot of the page has the contact, as on every page. */
export function FailedView() {
  const { t } = useWords()
  const { language } = useLinkContext()
  const link = useLink()
  return (
    <>
      <h1 id="title" tabIndex={-1}>
        {t('failed.title')}
      </h1>
      <p className="lead">{t('failed.text')}</p>
      <div className="answers">
        <a className="answer primary" href={location.pathname + location.search}>
          {t('failed.retry')}
        </a>
        <a className="answer secondary" href={link({ kind: 'catalog', language })}>
          {t('catalog.all')}
        </a>
      </div>
    </>
  )
}
