import type { i18n } from 'i18next'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { I18nextProvider } from 'react-i18next'
import { type Words, wordsOf } from './words.ts'

interface WordsState {
  readonly t: Words
  readonly i18n: i18n
}

const WordsContext = createContext<WordsState | undefined>(undefined)

/**
 * Provides the words of one language. Views read `t` from this context and not by `useTranslation`: that hook adds listeners for
 * changes of language, which never happen on a page, and two dozen of them take a fifth of the time of rendering a screen.
 */
export function WordsProvider({ i18n, children }: { readonly i18n: i18n; readonly children: ReactNode }) {
  const words = useMemo(() => ({ t: wordsOf(i18n), i18n }), [i18n])
  return (
    <I18nextProvider i18n={i18n}>
      <WordsContext.Provider value={words}>{children}</WordsContext.Provider>
    </I18nextProvider>
  )
}

/** The words of the surrounding `WordsProvider`. Throws without one. */
export function useWords(): WordsState {
  const words = useContext(WordsContext)
  if (words === undefined) throw new Error('Unexpected view without words')
  return words
}
