import type { i18n } from 'i18next'
import { useWords, WordsProvider } from '../../words/words-context.tsx'

/** Shown in a frame of a site that the admin does not allow, against clickjacking: only a link to the page without the frame. */
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
