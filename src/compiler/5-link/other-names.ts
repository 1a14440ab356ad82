import { type Block, innerBlocks, isMark, type Phrase, phraseIn, phrasesOf, phraseText } from '../../guide/content.ts'
import type { Language } from '../../guide/language.ts'
import type { ScreenName, ScreenWords } from '../../guide/node.ts'
import type { Term } from '../1-read/glossary.ts'
import { plain } from '../language/plain.ts'

/** All names of a concept, by each of them in lower case. */
export type NameIndex = ReadonlyMap<string, readonly ScreenWords[]>

/**
 * The names that screens of one language may show: first those of the language, then English, which many devices show. A newer
 * name also finds the older ones, unless it has a row of its own. Where two rows have the same name, the later one counts.
 */
export function nameIndexOf(terms: readonly Term[], language: Language): NameIndex {
  const book = new Map<string, readonly ScreenWords[]>()
  const rows = terms.map((term) => {
    const own = (forms: readonly (string | undefined)[]): ScreenWords[] =>
      forms.flatMap((name) => (name === undefined ? [] : [{ name }]))
    const english = (forms: readonly (string | undefined)[]): ScreenWords[] =>
      own(forms).map(({ name }) => ({ name, lang: 'en' }))
    return {
      main: [...own([term.words[language]]), ...english([term.words.en])],
      all: distinct([
        ...own([term.words[language], ...(term.also[language] ?? [])]),
        ...english([term.words.en, ...(term.also.en ?? [])]),
      ]),
    }
  })
  const taken = new Set(rows.flatMap(({ main }) => main.map(keyOf)))
  for (const { main, all } of rows)
    for (const form of [...main, ...all.filter((other) => !taken.has(keyOf(other)))]) book.set(keyOf(form), all)
  return book
}

/** The bold names of a screen that the glossary has, each once, with their other names. */
export function namesOf(title: Phrase, body: readonly Block[], book: NameIndex): ScreenName[] {
  const bold = distinct([title, ...phrasesIn(body)].flatMap(boldIn).map((name) => ({ name })))
  return bold.flatMap(({ name }) => {
    const known = book.get(keyOf({ name })) ?? []
    const also = known
      .filter((other) => keyOf(other) !== keyOf({ name }))
      .map((other) => ({ ...other, name: casedAs(name, other.name) }))
    const itself = known.find((other) => keyOf(other) === keyOf({ name }))
    return also.length === 0 ? [] : [{ ...itself, name, also }]
  })
}

const boldIn = (phrase: Phrase): string[] =>
  phrase.flatMap((inline) =>
    !isMark(inline) ? [] : inline[0] === 'strong' ? [phraseText(phraseIn(inline))] : boldIn(phraseIn(inline)),
  )

const phrasesIn = (blocks: readonly Block[]): Phrase[] =>
  blocks.flatMap((block) => [...phrasesOf(block), ...phrasesIn(innerBlocks(block))])

/** Each name once, at its first place. */
const distinct = (forms: readonly ScreenWords[]): ScreenWords[] =>
  [...new Map(forms.map((form) => [keyOf(form), form] as const).reverse()).values()].reverse()

/** A name without what surrounds it: the plus of a button, an abbreviation after it, a full stop. */
const keyOf = ({ name }: ScreenWords): string =>
  plain(name)
    .replace(/^\+ ?/, '')
    .replace(/ ?[.:…]+$| \(\p{Lu}\p{L}*\)$/u, '')
    .toLowerCase()

/** The other name with a capital where the name on the screen has one: the glossary has concepts in lower case. */
const casedAs = (name: string, other: string): string =>
  /^\+? ?\p{Lu}/u.test(name) ? other.charAt(0).toUpperCase() + other.slice(1) : other
