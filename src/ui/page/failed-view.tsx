import { useWords } from '../words/words-context.tsx'
import { useLink, useLinkContext } from './link-context.ts'

/** Nothing could be loaded. The app tries the same address again; the way to a human is below, as on every page. */
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
