/// <reference types="vite/types/importMeta.d.ts" />
import fr from '../../locales/fr/illustrations.json'
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

const files = import.meta.glob<Words>('../../locales/*/illustrations.json', { eager: true, import: 'default' })

/** The texts of a language; those of the language that the drawings were made in where it has none. */
export const wordsIn = (language: Language): Words => files[`../../locales/${language}/illustrations.json`] ?? fr
