import { type Block, innerBlocks, isMark, type Phrase, phraseIn, phrasesOf, phraseText } from '../../guide/content.ts'
import type { Language } from '../../guide/language.ts'
import type { ScreenName, ScreenWords } from '../../guide/node.ts'
import type { Term } from '../1-read/glossary.ts'
import { plain } from '../language/plain.ts'

/** Every name of a notion, by each of them in lower case. */
export type NameIndex = ReadonlyMap<string, readonly ScreenWords[]>

/**
 * The names that a screen of one language may carry: the language's own first, then English, which many devices speak. A newer name
 * finds the older ones too, unless another row is about it. Of two rows about one name the later counts.
 */
export function nameIndexOf(terms: readonly Term[], language: Language): NameIndex {
  const book = new Map<string, readonly ScreenWords[]>()
  const rows = terms.map((term) => {
    const own = (forms: readonly (string | undefined)[]): ScreenWords[] =>
      forms.flatMap((name) => (name === undefined ? [] : [{ name }]))
    const english = (forms: readonly (string | undefined)[]): ScreenWords[] =>
      own(forms).map(({ name }) => ({ name, lang: 'en' }))
    return {
      main: [...own([term[language]]), ...english([term.en])],
      all: distinct([
        ...own([term[language], ...(term.also?.[language] ?? [])]),
        ...english([term.en, ...(term.also?.en ?? [])]),
      ]),
    }
  })
  const taken = new Set(rows.flatMap(({ main }) => main.map(keyOf)))
  for (const { main, all } of rows)
    for (const form of [...main, ...all.filter((other) => !taken.has(keyOf(other)))]) book.set(keyOf(form), all)
  return book
}

/** What a screen shows in bold and the glossary knows, each once, with its other names. */
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

/** Each name once, as it came first. */
const distinct = (forms: readonly ScreenWords[]): ScreenWords[] =>
  [...new Map(forms.map((form) => [keyOf(form), form] as const).reverse()).values()].reverse()

/** Without what surrounds a name: the plus of a button, an abbreviation behind it, the stop of a sentence. */
const keyOf = ({ name }: ScreenWords): string =>
  plain(name)
    .replace(/^\+ ?/, '')
    .replace(/ ?[.:…]+$| \(\p{Lu}\p{L}*\)$/u, '')
    .toLowerCase()

/** A notion of the glossary is no name yet: on a button it begins as the others do. */
const casedAs = (name: string, other: string): string =>
  /^\+? ?\p{Lu}/u.test(name) ? other.charAt(0).toUpperCase() + other.slice(1) : other
