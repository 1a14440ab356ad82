import type { Inline, Phrase } from '../../guide/content.ts'
import { linksInPhrase, phraseText } from '../../guide/content.ts'
import { trimmed } from '../1-read/phrase.ts'
import type { LanguageWords } from '../language/language-words.ts'
import { productRanges } from '../language/product-names.ts'

/**
 * Cuts a phrase into sentences. Marks and links stay whole: a sentence that ends inside a mark ends with the mark, or continues.
 */
export function sentencesOf(phrase: Phrase, words: LanguageWords): Phrase[] {
  const sentences: Inline[][] = []
  let current: Inline[] = []
  const end = () => {
    sentences.push(current)
    current = []
  }
  phrase.forEach((inline, i) => {
    if (typeof inline !== 'string') {
      current.push(inline)
      const next = phrase[i + 1]
      if (
        inline[0] === 'strong' &&
        /[.!?…]$/.test(phraseText([inline])) &&
        typeof next === 'string' &&
        /^\s+[\p{Lu}«"“„(]/u.test(next)
      )
        end()
      return
    }
    let from = 0
    const names = productRanges(inline, words)
    for (const match of inline.matchAll(/(?<![.!?…])[.!?…]+[)"”“»]?(?=\s+[\p{Lu}\d«"“„(]|\s*$)/gu)) {
      const to = match.index + match[0].length
      if (names.some((name) => name.from <= match.index && to < name.to)) continue
      const atEnd = to === inline.trimEnd().length
      const follows = atEnd ? phrase[i + 1] : undefined
      if (atEnd && follows !== undefined && !(/\s$/.test(inline) && startsUpper(follows))) continue
      const text = phraseText([...current, inline.slice(from, to)])
      if (isAbbreviated(text, inline.slice(to).trim(), words)) continue
      current.push(inline.slice(from, to))
      end()
      from = to
    }
    current.push(inline.slice(from))
  })
  return [...sentences, current]
    .map((sentence) => trimmed(sentence))
    .filter((sentence) => phraseText(sentence).trim() !== '' || sentence.some((inline) => typeof inline !== 'string'))
}

/**
 * Whether the full stop at the end of a text belongs to an abbreviation. One that may end a sentence (`etc.`) ends it where a
 * condition or an instruction follows.
 */
function isAbbreviated(text: string, rest: string, words: LanguageWords): boolean {
  if (!words.lastAbbreviation.test(text)) return words.abbreviation.test(text)
  const { opens, opensUnclear, opensInverted, otherwise, isSo } = words.turns
  return ![opens, opensUnclear, opensInverted, otherwise, isSo, words.instructs].some((beginning) => beginning?.test(rest))
}

const startsUpper = (inline: Inline): boolean => /^[\p{Lu}\d«"“„(]/u.test(phraseText([inline]).trim())

/** Joins sentences to one phrase, in which a text is never in two pieces, so that it can be cut again. */
export function joined(sentences: readonly Phrase[]): Phrase {
  const out: Inline[] = []
  for (const inline of sentences.flatMap((sentence, i): Phrase => (i === 0 ? sentence : [' ', ...sentence]))) {
    const last = out.at(-1)
    if (typeof inline === 'string' && typeof last === 'string') out[out.length - 1] = last + inline
    else out.push(inline)
  }
  return out
}

/** Every link of a phrase, in order, with its address as written. */
export const linksOf = (phrase: Phrase): { readonly href: string; readonly text: Phrase }[] =>
  linksInPhrase(phrase).flatMap(({ target, text }) => ('href' in target ? [{ href: target.href, text }] : []))

/** Whether a link leads to another article, of the content or of the documentation. */
export const leadsToArticle = ({ href }: { readonly href: string }): boolean => !/^(?:https?:|mailto:|tel:|#)/i.test(href)
