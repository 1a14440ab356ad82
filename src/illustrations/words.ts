import fr from '../../locales/fr/illustrations.json'
import nl from '../../locales/nl/illustrations.json'
import type { Language } from '../guide/language.ts'

/** Every word that is drawn or said of a drawing, in one language. */
export type Words = typeof fr
export type PictureName = keyof Words['pictures']

/** Both languages have the same keys, or this does not compile. */
export const words: Readonly<Record<Language, Words>> = { fr, nl }
