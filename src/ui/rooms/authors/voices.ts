import type { i18n } from 'i18next'
import fr from '../../../../locales/fr/ui.json'
import nl from '../../../../locales/nl/ui.json'
import type { Language } from '../../../guide/language.ts'
import { speak, type Words } from '../../words/words.ts'

/** All words in every language: authors see both at once. The development server alone has this page, so nobody waits for them. */
export const speech: Readonly<Record<Language, i18n>> = { fr: speak('fr', fr), nl: speak('nl', nl) }

/** What the interface says in one language, whichever the page around is in. */
export const voiceOf = (language: Language): Words => speech[language].getFixedT(language, 'ui')
