// @ts-check
/** Tells the code of a build which languages the site has. It is imported before that code. */
import { knownLanguages, languageConstants, languagesIn, tellLanguages } from './languages.mjs'

const [, script = '', command = ''] = process.argv

/** Whether a development server runs. An author may bring an article in any language while it does. */
const develops = command === 'dev' || (/[\\/]vite(?:\.js)?$/.test(script) && command !== 'build')

const site = develops ? knownLanguages() : languagesIn(process.env.ARIANE_CONTENT ?? 'content')

/** The languages of the site as constants, for Vite. */
export const siteLanguages = languageConstants(tellLanguages(site))
