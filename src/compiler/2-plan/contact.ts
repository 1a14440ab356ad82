import type { Result } from '../../guide/node.ts'
import type { LanguageWords } from '../language/language-words.ts'
import { withoutProducts } from '../language/product-names.ts'

/** A clause that tells the reader to contact somebody, or not to. */
export interface ContactClause {
  /** The person as an outcome; `undefined` where the clause names nobody whom the compiler knows. */
  readonly who: Result | undefined
  /** Whether the clause forbids it: `ne contactez pas`. */
  readonly isForbidden: boolean
  /** Whether nothing stands between the start and the verb but a modal verb or a polite form. */
  readonly begins: boolean
  /** The text behind the verb. */
  readonly after: string
}

/** The most characters around a verb, and the most verbs, that are looked at. No sentence has as many. */
const widest = 500
const mostVerbs = 50
/** The most characters between a verb and the person that it is about. */
const nearest = 80

/** A telephone number, or an extension of three digits or more. */
const number = /(?:\+|0)\d[\d ./()-]{5,}\d|(?<![\d:.,])\d{3,}(?![\d:]|[.,]\d)/
/** A number that says to be one: `(tél. 020 123 45 67)`. */
const telephone = /(?<!\p{L})(?:t[ée]l(?:\.|[ée]phone|efoo?n(?:nummer)?)?|phone)[ :.]{0,3}[+(]?\d{2}/iu
const address = /[^\s@]+@[^\s@]+\.\p{L}{2,}/u

/**
 * The first clause of a text, from a start in it, that tells to contact a person, or not to; `undefined` where it has none. Verbs
 * with other meanings (`appelez`, `vraag`) count only with a person, an address or a number near them. An infinitive counts behind
 * a modal verb, or as the first word of the text.
 */
export function contactClause(written: string, words: LanguageWords, start = 0): ContactClause | undefined {
  const { contact } = words
  const text = withoutProducts(written, words)
  // Most texts have no such verb, and `matchAll` copies its large pattern at each call.
  if (text.search(contact.verb) === -1) return
  let verbs = 0
  for (const match of text.matchAll(contact.verb)) {
    if (++verbs > mostVerbs) return
    const [verb] = match
    if (match.index < start) continue
    const before = text.slice(Math.max(0, match.index - widest), match.index)
    if (contact.noOrder.test(before)) continue
    const isInfinitive = contact.infinitive.test(verb)
    if (isInfinitive && before !== '' && !contact.modal.test(before.slice(lastPause(before)))) continue
    const clauseBefore = before.slice(lastClause(before, words)).replace(contact.encourages, '')
    const after = text.slice(match.index + verb.length, match.index + verb.length + widest)
    const end = after.search(contact.clauseEnd)
    const near = `${isInfinitive ? clauseBefore : ''} ${verb}${after.slice(0, nearest)}`
    const person = personIn(near, words)
    const isKnown = person !== undefined && !contact.user.test(near.slice(0, person.index))
    const isNamed = address.test(near) || telephone.test(near) || (match.groups?.number !== undefined && number.test(near))
    if (!isKnown && !isNamed && match.groups?.anybody === undefined) continue
    return {
      who: (isKnown ? person.who : undefined) ?? personIn(before + after, words)?.who ?? (isNamed ? 'contact-admin' : undefined),
      isForbidden:
        (isInfinitive ? contact.forbidsInfinitive : contact.forbidsOrder).test(clauseBefore) ||
        contact.forbidsInside.test(verb) ||
        contact.forbidsAfter.test((end === -1 ? after : after.slice(0, end)).trimEnd()),
      begins: match.index - start < widest && contact.lead.test(text.slice(start, match.index)),
      after: text.slice(match.index + verb.length),
    }
  }
  return
}

/** Where the last clause of a text begins. */
export const lastClause = (text: string, { contact }: LanguageWords): number => {
  const last = [...text.matchAll(contact.clauseBegin)].at(-1)
  return last === undefined ? 0 : last.index + last[0].length
}

/** Where the text behind the last punctuation begins. */
const lastPause = (text: string): number => [...text.matchAll(/[,;:.!?] /g)].at(-1)?.index ?? 0

/** The person that a text names as an outcome, and the place of the name. */
function personIn(written: string, words: LanguageWords): { readonly who: Result; readonly index: number } | undefined {
  // “Your provider, not the helpdesk” names the provider.
  const text = withoutProducts(written, words).replace(words.contact.notThem, (them) => ' '.repeat(them.length))
  for (const { who, pattern } of words.contact.persons) {
    const found = pattern.exec(text)
    if (found !== null) return { who, index: found.index }
  }
  return
}

/** The person that a text names as an outcome; `undefined` where it names none that is known. */
export const contactIn = (text: string, words: LanguageWords): Result | undefined => personIn(text, words)?.who

/** Whether a text tells to contact somebody. */
export function tellsToContact(text: string, words: LanguageWords): boolean {
  const clause = contactClause(text, words)
  return clause !== undefined && !clause.isForbidden
}
