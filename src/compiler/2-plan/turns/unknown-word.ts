import type { Place, UnknownWords } from '../../diagnostic.ts'
import type { LanguageWords } from '../../language/language-words.ts'
import { contactClause, contactIn, lastClause } from '../contact.ts'
import type { PlanContext } from '../context.ts'
import { anyMatches, type BilingualContext, type PairedPhrase, textsOf } from '../paired-phrase.ts'
import type { StopPlan } from '../plan.ts'

/** A word of one text by which it would be understood, and the list of `words.yaml` that it belongs to. */
interface UnknownWord extends Pick<UnknownWords, 'list'> {
  readonly word: string
}

/** The most words of a name that a message quotes. */
const mostWords = 5

/** A telephone number behind a name, with a short word before it: ` au 02 345 67 89`, ` op 1234`. */
const behindNumber = / (?:\p{L}{1,4} )?\(?\+?\d[\d ./-]{2,}.*$/u

/** Words that `words.yaml` may have: no quotation begins or ends among them. */
const isName = /^[\p{L}\p{N}](?:[\p{L}\p{N} .-]|(?<=\p{L})'(?=\p{L}))+$/u

/** The words by which a conditional sentence would be understood, in each language in which it has one; `undefined` for any other sentence. */
export const unknownWordsOf = (said: PairedPhrase, bilingual: BilingualContext): UnknownWords | undefined =>
  inEachLanguage(said, bilingual, unknownWord)

/** The people whom a text tells to contact and nobody knows, in each language; `undefined` where it names somebody who is known, too. */
export const unknownPeopleOf = (said: PairedPhrase, bilingual: BilingualContext): UnknownWords | undefined =>
  anyMatches(textsOf(said, bilingual), (text, words) => contactIn(text, words) !== undefined)
    ? undefined
    : inEachLanguage(said, bilingual, unknownPerson)

/** Tells the author that a way leads to a result because nobody knows whom its text tells to contact. */
export function reportUnknownPeople(
  unknown: UnknownWords | undefined,
  result: StopPlan['result'],
  at: Place,
  { report }: Pick<PlanContext, 'report'>,
): void {
  if (unknown === undefined) return
  report({
    code: 'unknown-contact',
    message: `Unexpected ${quoted(unknown)}, expected somebody whom the compiler knows: the walk ends with \`${result}\`. Write it under \`people\` in words.yaml, with its outcome and its phone`,
    at,
    unknown,
  })
}

function inEachLanguage(
  said: PairedPhrase,
  bilingual: BilingualContext,
  read: (text: string, words: LanguageWords) => UnknownWord | undefined,
): UnknownWords | undefined {
  const found = textsOf(said, bilingual).flatMap(({ text, words }) => {
    const unknown = read(text, words)
    return unknown === undefined ? [] : [{ ...unknown, language: words.language }]
  })
  const [first] = found
  if (first === undefined) return
  const { list } = first
  return {
    list,
    words: Object.fromEntries(found.filter((each) => each.list === list).map(({ language, word }) => [language, word])),
  }
}

/** The end of a message about a sentence that such words would explain. */
export const adviceOnWords = (unknown: UnknownWords): string =>
  `. The compiler does not know ${quoted(unknown)}: if that is ${unknown.list === 'people' ? 'somebody to contact' : 'a verb of contact'}, write it under \`${unknown.list}\` in words.yaml`

const quoted = ({ words }: UnknownWords): string => [...new Set(Object.values(words))].map((word) => `\`${word}\``).join(' and ')

/**
 * What nobody knows in the main clause of a conditional sentence: the person behind a verb of contact (`prévenez la cellule mobile`),
 * or the verb before a person (`pingez le helpdesk`).
 */
function unknownWord(text: string, words: LanguageWords): UnknownWord | undefined {
  const { contact, conditions } = words
  const condition = conditions.opening.exec(text)?.[0]
  // What is said when nothing helped turns no walk, whoever is named.
  if (condition === undefined || conditions.persists.test(text)) return
  const main = text.slice(condition.length)
  if (contactClause(main, words) !== undefined) return
  for (const { 0: verb, index } of main.matchAll(contact.verb)) {
    if (!contact.lead.test(main.slice(0, index))) continue
    const name = nameIn(main.slice(index + verb.length), words)
    return !isName.test(name) || contact.user.test(name) ? undefined : { word: name, list: 'people' }
  }
  const [verb = ''] = /^\p{L}[\p{L}-]*/u.exec(main) ?? []
  return words.instructs.test(main) && contactIn(clauseOf(main, words), words) !== undefined
    ? { word: verb.toLowerCase(), list: 'verbs' }
    : undefined
}

/**
 * The person whom no list knows, behind a verb that is always about one: `appelez la cellule Kiwi`. What is asked or reported may be a
 * thing: `signalez la panne`.
 */
export function unknownPerson(text: string, words: LanguageWords): UnknownWord | undefined {
  const { contact } = words
  for (const { 0: verb, index, groups } of text.matchAll(contact.verb)) {
    if (groups?.person !== undefined || contact.infinitive.test(verb)) continue
    const before = text.slice(0, index)
    if (contact.noOrder.test(before) || !contact.lead.test(openedBefore(before, words))) continue
    const name = nameIn(text.slice(index + verb.length), words)
    if (isName.test(name) && !contact.user.test(name)) return { word: name, list: 'people' }
  }
  return
}

/** What stands before a verb in its clause. The text may begin with a conjunction: `en bel de cel Kiwi`. */
const openedBefore = (before: string, words: LanguageWords): string =>
  before.slice(Math.max(0, lastClause(` ${before}`, words) - 1))

/** A text up to the end of its clause. */
function clauseOf(text: string, { contact }: LanguageWords): string {
  const end = text.search(contact.clauseEnd)
  return end === -1 ? text : text.slice(0, end)
}

/** The name at the beginning of a text, without articles and prepositions. */
const nameIn = (text: string, words: LanguageWords): string =>
  clauseOf(text, words)
    .trim()
    .replace(words.contact.beforeName, '')
    .replace(words.contact.behindName, '')
    .replace(behindNumber, '')
    .split(' ')
    .slice(0, mostWords)
    .join(' ')
