import type { UnknownWords } from '../../diagnostic.ts'
import type { LanguageWords } from '../../language/language-words.ts'
import { contactClause, contactIn } from '../contact.ts'
import { type BilingualContext, type PairedPhrase, textsOf } from '../paired-phrase.ts'

/** A word of one text by which it would be understood, and the list of `words.yaml` that it belongs to. */
interface UnknownWord extends Pick<UnknownWords, 'list'> {
  readonly word: string
}

/** The most words of a name that a message quotes. */
const mostWords = 5

/** Words that `words.yaml` may have: no quotation begins or ends among them. */
const isName = /^[\p{L}\p{N}](?:[\p{L}\p{N} .-]|(?<=\p{L})'(?=\p{L}))+$/u

/** The words by which a conditional sentence would be understood, in each language in which it has one; `undefined` for any other sentence. */
export function unknownWordsOf(said: PairedPhrase, bilingual: BilingualContext): UnknownWords | undefined {
  const found = textsOf(said, bilingual).flatMap(({ text, words }) => {
    const unknown = unknownWord(text, words)
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
export function adviceOnWords({ list, words }: UnknownWords): string {
  const quoted = [...new Set(Object.values(words))].map((word) => `\`${word}\``).join(' and ')
  return `. The compiler does not know ${quoted}: if that is ${list === 'people' ? 'somebody to contact' : 'a verb of contact'}, write it under \`${list}\` in words.yaml`
}

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
    .split(' ')
    .slice(0, mostWords)
    .join(' ')
