import frAuthors from '../../../../locales/fr/authors.json'
import frFindings from '../../../../locales/fr/findings.json'
import nlAuthors from '../../../../locales/nl/authors.json'
import nlFindings from '../../../../locales/nl/findings.json'
import type { Language } from '../../../guide/language.ts'
import { createI18n, type Words, wordsOf } from '../../../ui/words/words.ts'

/** What the page of authors calls its buttons, and what it says of findings. */
const bundles = {
  fr: { authors: frAuthors, findings: frFindings },
  nl: { authors: nlAuthors, findings: nlFindings },
} as const satisfies Readonly<Record<Language, object>>

/** The words of findings in a language, as the page of authors has them. */
export const findingWords = (language: Language): Words => wordsOf(createI18n(language, bundles[language]))
