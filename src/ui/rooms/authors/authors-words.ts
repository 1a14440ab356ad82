import type { i18n } from 'i18next'
import type { Language } from '../../../guide/language.ts'
import { createAllI18n } from '../../words/all-words.ts'
import { type Words, wordsOf } from '../../words/words.ts'

/** The words of every language: authors see several at once. Only the development server has this page. */
export const authorsI18n: (language: Language) => i18n = createAllI18n()

/** The words of one language, which may differ from that of the page. */
export const authorsWords = (language: Language): Words => wordsOf(authorsI18n(language))
