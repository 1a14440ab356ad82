import type { Term } from '../1-read/glossary.ts'
import { type Block, innerBlocks, isMark, type Phrase, phraseIn, phrasesOf, phraseText } from '../../guide/content.ts'
import type { Language } from '../../guide/language.ts'
import type { ScreenName } from '../../guide/node.ts'
import { plain } from '../language/language-words.ts'

/** Every name of a notion, by each of them in lower case: the language's own, and the English ones that differ from those. */
export type NameBook = ReadonlyMap<string, { readonly own: readonly string[]; readonly english: readonly string[] }>

/**
 * The names that a screen of one language may carry: the language's own first, then English, which many devices speak. A newer name
 * finds the older ones too, unless another row is about it. Of two rows about one name the later counts.
 */
export function nameBook(terms: readonly Term[], language: Language): NameBook {
  const book = new Map<string, { readonly own: readonly string[]; readonly english: readonly string[] }>()
  const rows = terms.map((term) => {
    const known = (forms: readonly (string | undefined)[]): string[] => forms.filter((form) => form !== undefined)
    const own = distinct(known([term[language], ...(term.also?.[language] ?? [])]))
    return { first: known([term[language], term.en]), own, english: distinct(without(own, known([term.en, ...(term.also?.en ?? [])]))) }
  })
  const main = new Set(rows.flatMap(({ first }) => first.map(keyOf)))
  for (const { first, own, english } of rows)
    for (const form of [...first, ...[...own, ...english].filter((other) => !main.has(keyOf(other)))]) book.set(keyOf(form), { own, english })
  return book
}

/** What a screen shows in bold and the glossary knows, each once, with its other names. */
export function namesOf(title: Phrase, body: readonly Block[], book: NameBook): ScreenName[] {
  const names = distinct([title, ...phrasesIn(body)].flatMap(boldIn))
  return names.flatMap((name) => {
    const { own = [], english = [] } = book.get(keyOf(name)) ?? {}
    const others = (forms: readonly string[]): string[] => without([name], forms).map((other) => casedAs(name, other))
    const inEnglish = others(english)
    const also = [...others(own), ...inEnglish]
    if (also.length === 0) return []
    return [{ name, ...(inEnglish.length < english.length && { lang: 'en' as const }), also, ...(inEnglish.length > 0 && { english: inEnglish }) }]
  })
}

const without = (known: readonly string[], forms: readonly string[]): string[] => {
  const keys = new Set(known.map(keyOf))
  return forms.filter((form) => !keys.has(keyOf(form)))
}

const boldIn = (phrase: Phrase): string[] => phrase.flatMap((inline) => (!isMark(inline) ? [] : inline[0] === 'strong' ? [phraseText(phraseIn(inline))] : boldIn(phraseIn(inline))))

const phrasesIn = (blocks: readonly Block[]): Phrase[] => blocks.flatMap((block) => [...phrasesOf(block), ...phrasesIn(innerBlocks(block))])

const distinct = (forms: readonly string[]): string[] => [...new Map(forms.map((form) => [keyOf(form), form] as const).reverse()).values()].reverse()

/** Without what surrounds a name: the plus of a button, an abbreviation behind it, the stop of a sentence. */
const keyOf = (name: string): string => plain(name).replace(/^\+ ?/, '').replace(/ ?[.:…]+$| \(\p{Lu}\p{L}*\)$/u, '').toLowerCase()

/** A notion of the glossary is no name yet: on a button it begins as the others do. */
const casedAs = (name: string, other: string): string => (/^\+? ?\p{Lu}/u.test(name) ? other.charAt(0).toUpperCase() + other.slice(1) : other)
