/** The tag of a language, as a folder of `locales` has it: `fr`. */
export type Language = string

/** What a build knows of languages. `src/node/bin/languages.mjs` reads it from folders; it is a constant in the code of a browser. */
interface KnownLanguages {
  /** Those of the site, in its order. */
  readonly site: readonly Language[]
  /** The first of them. */
  readonly usual: Language
  /** Those that have words of the interface. */
  readonly known: readonly Language[]
  /** Each by its own name: `Français`. */
  readonly names: Readonly<Record<Language, string>>
  /** Those that are written from right to left. */
  readonly leftwards: readonly Language[]
  /** Whether the site has one of these. */
  readonly mixed: boolean
}

declare const __LANGUAGES__: KnownLanguages

/** The languages of the site: of its articles and of its interface. */
export const languages = __LANGUAGES__.site

/** Every language that has words of the interface, whether the site has articles in it or not. */
export const knownLanguages = __LANGUAGES__.known

/** The language of a reader of whom nothing is known: the first of the site. */
export const usualLanguage = __LANGUAGES__.usual

/** Each language by its name in itself: `Français`. */
export const languageNames = __LANGUAGES__.names

/** Whether a language of the site is written from right to left. */
export const hasDirections = __LANGUAGES__.mixed

/** The direction of a language, where it is not from left to right. */
export const directionOf = (language: Language): 'rtl' | undefined =>
  __LANGUAGES__.leftwards.includes(language) ? 'rtl' : undefined

/** The language for a tag such as `fr-BE` or `NL`, by its first subtag (RFC 4647 lookup). `undefined` where there is none. */
export function languageOf(tag: unknown): Language | undefined {
  if (typeof tag !== 'string') return
  const subtag = tag.toLowerCase().split(/[-_]/)[0]
  return languages.find((language) => language === subtag)
}
