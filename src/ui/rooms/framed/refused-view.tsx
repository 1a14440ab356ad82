import type { i18n } from 'i18next'
import { useWords, WordsProvider } from '../../words/words-context.tsx'

/** Instead of a page that stands in a site that its admin does not know: nobody is led to act there. The way on is the page alone. */
export function RefusedView({ i18n }: { i18n: i18n }) {
  return (
    <WordsProvider i18n={i18n}>
      <Refusal />
    </WordsProvider>
  )
}

function Refusal() {
  const { t } = useWords()
  return (
    <main id="main" tabIndex={-1}>
      <h1 id="title" tabIndex={-1}>
        {t('framed:refusedTitle')}
      </h1>
      <p className="lead">{t('framed:refusedText')}</p>
      <div className="answers">
        <a className="answer primary" href={location.href} target="_blank" rel="noopener">
          {t('framed:alone')}
        </a>
      </div>
    </main>
  )
}
