import type { Term } from '../1-read/glossary.ts'
import { type Block, innerBlocks, isMark, type Phrase, phraseIn, phrasesOf, phraseText } from '../../guide/content.ts'
import type { Language } from '../../guide/language.ts'
import type { ScreenName } from '../../guide/node.ts'
import { plain } from '../language/language-words.ts'

/** Every name of a notion, by each of them in lower case. */
export type NameBook = ReadonlyMap<string, readonly string[]>

/**
 * The names that a screen of one language may carry: the language's own first, then English, which many devices speak. A newer name
 * finds the older ones too, unless another row is about it. Of two rows about one name the later counts.
 */
export function nameBook(terms: readonly Term[], language: Language): NameBook {
  const book = new Map<string, readonly string[]>()
  const rows = terms.map((term) => {
    const known = (forms: readonly (string | undefined)[]): string[] => forms.filter((form) => form !== undefined)
    return { own: known([term[language], term.en]), all: known([term[language], ...(term.also?.[language] ?? []), term.en, ...(term.also?.en ?? [])]) }
  })
  const main = new Set(rows.flatMap(({ own }) => own.map(keyOf)))
  for (const { own, all } of rows) for (const form of [...own, ...all.filter((other) => !main.has(keyOf(other)))]) book.set(keyOf(form), distinct(all))
  return book
}

/** What a screen shows in bold and the glossary knows, each once, with its other names. */
export function namesOf(title: Phrase, body: readonly Block[], book: NameBook): ScreenName[] {
  const names = distinct([title, ...phrasesIn(body)].flatMap(boldIn))
  return names.flatMap((name) => {
    const also = (book.get(keyOf(name)) ?? []).filter((other) => keyOf(other) !== keyOf(name)).map((other) => casedAs(name, other))
    return also.length === 0 ? [] : [{ name, also }]
  })
}

const boldIn = (phrase: Phrase): string[] => phrase.flatMap((inline) => (!isMark(inline) ? [] : inline[0] === 'strong' ? [phraseText(phraseIn(inline))] : boldIn(phraseIn(inline))))

const phrasesIn = (blocks: readonly Block[]): Phrase[] => blocks.flatMap((block) => [...phrasesOf(block), ...phrasesIn(innerBlocks(block))])

const distinct = (forms: readonly string[]): string[] => [...new Map(forms.map((form) => [keyOf(form), form] as const).reverse()).values()].reverse()

/** Without what surrounds a name: the plus of a button, an abbreviation behind it, the stop of a sentence. */
const keyOf = (name: string): string => plain(name).replace(/^\+ ?/, '').replace(/ ?[.:…]+$| \(\p{Lu}\p{L}*\)$/u, '').toLowerCase()

/** A notion of the glossary is no name yet: on a button it begins as the others do. */
const casedAs = (name: string, other: string): string => (/^\+? ?\p{Lu}/u.test(name) ? other.charAt(0).toUpperCase() + other.slice(1) : other)
