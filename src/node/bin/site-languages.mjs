// @ts-check
/** Tells the code of a build which languages the site has. It is imported before that code. */
import { languageConstants, languagesIn, tellLanguages } from './languages.mjs'

/** The languages of the site as constants, for Vite. */
export const siteLanguages = languageConstants(tellLanguages(languagesIn(process.env.ARIANE_CONTENT ?? 'content')))
