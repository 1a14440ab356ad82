import type { i18n } from 'i18next'
import type { Language } from '../../../guide/language.ts'
import { speakAll } from '../../words/all-words.ts'
import { type Words, wordsOf } from '../../words/words.ts'

/** All words in every language: authors see both at once. The development server alone has this page, so nobody waits for them. */
export const speech: Readonly<Record<Language, i18n>> = speakAll()

/** What the interface says in one language, whichever the page around is in. */
export const voiceOf = (language: Language): Words => wordsOf(speech[language])
