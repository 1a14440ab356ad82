/** Text as the patterns of `LanguageWords` expect it: straight apostrophes, each run of white space one space, none at the ends. */
export const plain = (text: string): string =>
  text
    .replace(/[’‘]/g, "'")
    .replace(/\s\s+|[^\S ]/g, ' ')
    .trim()
