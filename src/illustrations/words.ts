import fr from '../../locales/fr/illustrations.json'
import nl from '../../locales/nl/illustrations.json'
import type { Language } from '../guide/language.ts'

/** The texts of all drawings, and their titles and descriptions, in one language. */
export type Words = typeof fr
export type PictureName = keyof Words['pictures']

/** The names of all pictures that are drawn, as in articles, without folder and extension. */
export const pictureNames = Object.keys(fr.pictures).filter(isPictureName)

/** Whether a text is the name of a drawn picture. */
export function isPictureName(name: string): name is PictureName {
  return Object.hasOwn(fr.pictures, name)
}

/** This compiles only if both languages have the same keys. */
export const words: Readonly<Record<Language, Words>> = { fr, nl }
