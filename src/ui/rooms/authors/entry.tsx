import { createRoot } from 'react-dom/client'
import { usualLanguage } from '../../../guide/language.ts'
import { readerLanguage } from '../../memory/reader-language.ts'
import { LinkContext } from '../../page/link-context.ts'
import { HydratedContext } from '../../page/use-hydrated.ts'
import { createLoader } from '../../screen/load.ts'
import { WordsProvider } from '../../words/words-context.tsx'
import './authors.css'
import { AuthorsApp } from './authors-app.tsx'
import { authorsI18n } from './authors-words.ts'

// Only the development server has this page: no build contains it or its words.
const language = readerLanguage(new URLSearchParams(location.search).get('language'), navigator.languages) ?? usualLanguage
const base = import.meta.env.BASE_URL
const loader = createLoader(base, (input, init) => fetch(input, init))

function onSaves(saved: () => void): () => void {
  import.meta.hot?.on('ariane:content', saved)
  return () => import.meta.hot?.off('ariane:content', saved)
}

const place = document.getElementById('app')
if (place !== null) {
  const i18n = authorsI18n(language)
  document.documentElement.lang = language
  document.title = i18n.t('authors:title')
  createRoot(place).render(
    <WordsProvider i18n={i18n}>
      <HydratedContext.Provider value={true}>
        <LinkContext.Provider value={{ base, language }}>
          <AuthorsApp loader={loader} onSaves={onSaves} />
        </LinkContext.Provider>
      </HydratedContext.Provider>
    </WordsProvider>,
  )
}
