import type { Language } from '../../guide/language.ts'
import { fr } from './fr.ts'
import type { LanguageWords } from './language-words.ts'
import { nl } from './nl.ts'

const all: Readonly<Record<Language, LanguageWords>> = { fr, nl }

/** The words and patterns by which the compiler recognises the structure of an article in a language. */
export const wordsOf = (language: Language): LanguageWords => all[language]
