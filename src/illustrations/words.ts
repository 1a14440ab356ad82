import fr from '../../locales/fr/illustrations.json'
import nl from '../../locales/nl/illustrations.json'
import type { Language } from '../guide/language.ts'

/** Every word that is drawn or said of a drawing, in one language. */
export type Words = typeof fr
export type PictureName = keyof Words['pictures']

/** The names of all pictures that are drawn, as articles write them without folder and ending. */
export const pictureNames = Object.keys(fr.pictures) as readonly PictureName[]

/** Both languages have the same keys, or this does not compile. */
export const words: Readonly<Record<Language, Words>> = { fr, nl }
