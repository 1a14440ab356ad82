/** The languages of articles and of the interface. The first is the default. */
export const languages = ['fr', 'nl'] as const
export type Language = (typeof languages)[number]

/** The language for a tag such as `fr-BE` or `NL`, by its first subtag (RFC 4647 lookup). `undefined` where there is none. */
export function languageOf(tag: unknown): Language | undefined {
  if (typeof tag !== 'string') return
  const subtag = tag.toLowerCase().split(/[-_]/)[0]
  return languages.find((language) => language === subtag)
}
