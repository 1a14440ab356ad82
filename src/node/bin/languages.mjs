// @ts-check
/** The languages that there are: every folder of `locales` with a `language.json`. Plain JavaScript, because nothing is installed yet. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * @typedef {object} Languages as `src/guide/language.ts` reads them
 * @property {readonly string[]} site those of the site, in its order
 * @property {string} usual the first of them
 * @property {readonly string[]} known those that have words of the interface
 * @property {Readonly<Record<string, string>>} names each by its own name
 * @property {readonly string[]} leftwards those that are written from right to left
 * @property {boolean} mixed whether the site has one of these
 */

const locales = fileURLToPath(new URL('../../../locales', import.meta.url))

/** The languages that have words of the interface, in the order of their tags. */
export const knownLanguages = () =>
  readdirSync(locales)
    .filter((tag) => existsSync(join(locales, tag, 'language.json')))
    .sort()

/**
 * The languages of a content folder: those that it has a folder of, in the order of their tags. All that are known where it has none.
 * @param {string} content
 */
export function languagesIn(content) {
  const known = knownLanguages()
  const own = known.filter((tag) => existsSync(join(content, tag)))
  return own.length === 0 ? known : own
}

/**
 * What the code must know of languages.
 * @param {readonly string[]} [site] those of the site, all that are known without it
 * @returns {Languages}
 */
export function describeLanguages(site = knownLanguages()) {
  const known = knownLanguages()
  const all = known.map((tag) => ({ tag, ...JSON.parse(readFileSync(join(locales, tag, 'language.json'), 'utf8')) }))
  const leftwards = all.filter(({ direction }) => direction === 'rtl').map(({ tag }) => tag)
  return {
    site,
    usual: site[0] ?? '',
    known,
    names: Object.fromEntries(all.map(({ tag, name }) => [tag, name])),
    leftwards,
    mixed: site.some((tag) => leftwards.includes(tag)),
  }
}

/**
 * The same as constants of the code of a site, for Vite: only what concerns its languages, because readers download it.
 * @param {Languages} languages
 * @returns {Record<string, string>}
 */
export function languageConstants({ site, usual, names, leftwards, mixed }) {
  return {
    '__LANGUAGES__.site': JSON.stringify(site),
    '__LANGUAGES__.usual': JSON.stringify(usual),
    '__LANGUAGES__.known': JSON.stringify(site),
    '__LANGUAGES__.names': JSON.stringify(Object.fromEntries(site.map((tag) => [tag, names[tag]]))),
    '__LANGUAGES__.leftwards': JSON.stringify(leftwards.filter((tag) => site.includes(tag))),
    '__LANGUAGES__.mixed': JSON.stringify(mixed),
  }
}

/**
 * Tells the code that this process loads from now on which languages there are.
 * @param {readonly string[]} [site]
 */
export function tellLanguages(site) {
  const languages = describeLanguages(site)
  Object.assign(globalThis, { __LANGUAGES__: languages })
  return languages
}
