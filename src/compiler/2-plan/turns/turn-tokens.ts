import { type Phrase, phraseIn, phraseText } from '../../../guide/content.ts'
import type { LanguageWords } from '../../language/language-words.ts'
import { plain } from '../../language/plain.ts'
import type { TurnWords } from '../../language/turn-words.ts'

/** The text of a sentence, with its links and steps as tokens: `Si le voyant est vert, passez à ⟦S4⟧.` */
export interface Tokens {
  readonly text: string
  /** The address of each link: of `⟦L0⟧`, of `⟦L1⟧` and so on. */
  readonly links: readonly string[]
  /** The texts of the links, where a person may be named: `contactez [le helpdesk](mailto:…)`. */
  readonly linkTexts: readonly string[]
}

/** Characters that are hidden while the clauses are read: punctuation, and the first letters of negations. */
const hideable = ',;:?!. abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const firstHidden = 0xe000
const hide = (text: string, marks: RegExp): string =>
  text.replace(marks, (mark) => String.fromCharCode(firstHidden + hideable.indexOf(mark)))
/** Punctuation inside a name ends no clause. */
const hiddenName = (text: string): string => hide(text, /[,;:?!.]/g)
/** A negation in the name of a button or a value denies nothing: `**Niet geconfigureerd**`. `**NE PASSEZ PAS**` is no name. */
const hiddenNegations = (text: string, { negationWords, mayTurn }: TurnWords): string =>
  /^\p{Lu}\p{Ll}+ /u.test(text) && !mayTurn.test(text) ? text.replace(negationWords, (word) => hide(word, /^[a-zA-Z]/)) : text
/** What stands in a quotation or in brackets is no part of the grammar: its spaces are hidden too, so that it names no step. */
const hiddenQuote = (text: string): string => hide(text, /[,;:?!. ]/g)

/** A text of a sentence as its author wrote it. */
export const shown = (text: string): string =>
  text.replace(/[\uE000-\uE03A]/g, (mark) => hideable.charAt(mark.charCodeAt(0) - firstHidden))

/** The most steps that one range names: `les étapes 1 à 50`. */
const longestRange = 50

export function tokensOf(phrase: Phrase, { turns, numbers, products }: LanguageWords): Tokens {
  const links: string[] = []
  const linkTexts: string[] = []
  const write = (inlines: Phrase): string =>
    inlines
      .map((inline, i) => {
        if (typeof inline === 'string')
          return products === undefined ? inline : inline.replace(products, (name) => hiddenNegations(hiddenName(name), turns))
        if (inline[0] === 'a' && 'href' in inline[1]) {
          links.push(inline[1].href)
          linkTexts.push(plain(phraseText([inline])))
          return `⟦L${links.length - 1}⟧`
        }
        const inner = inline[0] === 'strong' || inline[0] === 'em' ? write(phraseIn(inline)) : phraseText([inline])
        if (inline[0] === 'strong' && /^\S.*[,:]$/.test(inner.trim())) return inner
        return i === 0 ? hiddenName(inner) : hiddenNegations(hiddenName(inner), turns)
      })
      .join('')
  const numberOf = (written: string): number => {
    const word = numbers.indexOf(written.toLowerCase().replace('één', 'een'))
    return word === -1 ? Number(written) : word
  }
  const text = plain(write(phrase))
    .replace(/„[^„“”]*[“”]|[«"“(][^«"“”»()]*[»"”)]/g, hiddenQuote)
    .replace(/(?<!\p{L})'[^']{2,60}'(?!\p{L})/gu, hiddenQuote)
    .replace(turns.steps, (all, ...args) => {
      const { from, to, and } = args.at(-1) as { from: string; to?: string; and?: string }
      const first = numberOf(from)
      if (Number.isNaN(first)) return all
      const last = to === undefined ? first : Number(to)
      const range = Array.from({ length: Math.max(1, Math.min(last - first + 1, longestRange)) }, (_, i) => first + i)
      return `⟦S${[...range, ...[...(and ?? '').matchAll(/\d+/g)].map(Number)].join(',')}⟧`
    })
    .replace(turns.ordinalSteps, (_, written: string) => {
      const ordinal = turns.ordinals.indexOf(written.toLowerCase())
      return `⟦S${ordinal === -1 ? (/^seconde$/i.test(written) ? 2 : Number(written)) : ordinal + 1}⟧`
    })
    .replace(turns.thisStep, '⟦this⟧')
    .replace(turns.nextStep, '⟦next⟧')
    .replace(turns.previousStep, '⟦previous⟧')
    .replace(turns.lastStep, '⟦last⟧')
    .replace(turns.restOfSteps, '⟦rest⟧')
  return { text, links, linkTexts }
}
