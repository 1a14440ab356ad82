import type { i18n } from 'i18next'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { EveryNamespace, Words } from './words.ts'

interface Speech {
  readonly t: Words
  readonly i18n: i18n
}

const SpeechContext = createContext<Speech | undefined>(undefined)

/**
 * Gives the words of one language to every view inside. Asked of react-i18next once: its hook listens for changes that no page
 * of ours makes, and on a slow phone two dozen of them in a screen are a fifth of what drawing it takes.
 */
export function WordsProvider({ i18n, children }: { readonly i18n: i18n; readonly children: ReactNode }) {
  const { t } = useTranslation<EveryNamespace>(undefined, { i18n })
  const speech = useMemo(() => ({ t, i18n }), [t, i18n])
  return <SpeechContext.Provider value={speech}>{children}</SpeechContext.Provider>
}

/** The words around a view. Throws where nobody gives any: then the view would say nothing. */
export function useWords(): Speech {
  const speech = useContext(SpeechContext)
  if (speech === undefined) throw new Error('Unexpected view without words, expected it inside a WordsProvider')
  return speech
}
