import { en } from './en.ts'
import type { FindWords } from './find-words.ts'
import { fr } from './fr.ts'
import { nl } from './nl.ts'

/** The words of every language: a reader may type any of them, whatever the language of the page is. */
export const findWords: readonly FindWords[] = [fr, nl, en]
