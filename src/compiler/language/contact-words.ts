import type { Language } from '../../guide/language.ts'
import type { Result } from '../../guide/node.ts'
import {
  type About,
  type ContactTable,
  type ContactWords,
  type Forms,
  type Person,
  persons,
  type Way,
  ways,
} from './contact-table.ts'
import { alternatives, formsIn, type OwnContact, type OwnVerb, type OwnWords, whole } from './own-words.ts'

const word = (alternatives: string) => `(?<!\\p{L})(?:${alternatives})(?!\\p{L})`

/** Pattern of a word that is in no text. */
const nothing = '(?!)'

/** The ways of an organisation: its verbs, which may be about anybody, and going to one of its places. */
function ownWays(
  { verbs, places }: OwnWords,
  language: Language,
  going: ContactTable['going'],
): readonly { readonly also: About; readonly forms: Forms }[] {
  const own = verbs.flatMap((verb) => verb[language] ?? [])
  const place = alternatives(
    formsIn(
      places.map(({ forms }) => forms),
      language,
    ),
  )
  return [
    ...(own.length === 0 ? [] : [{ also: 'anybody' as const, forms: formsOf(own) }]),
    ...(place === '' ? [] : [{ also: 'person' as const, forms: going(few, whole(place)) }]),
  ]
}

const formsOf = (verbs: readonly OwnVerb[]): Forms => ({
  orders: alternatives(verbs.map(({ order }) => order)),
  infinitives: alternatives(verbs.flatMap(({ infinitive }) => infinitive ?? [])) || nothing,
})

/** The words before a place: `rendez-vous directement au`. */
const few = "(?: [^\\s,;:.']+){0,3}?(?: |')(?:[dl]')?"

const wayNames = Object.keys(ways).filter((name): name is Way => name in ways)
const personNames = Object.keys(persons).filter((name): name is Person => name in persons)

/** How a language tells to contact somebody, with the words of an organisation. */
export function contactWordsOf(language: Language, table: ContactTable, own?: OwnWords): ContactWords {
  const all = [
    ...wayNames.map((way) => ({ also: ways[way], forms: table.ways[way] })),
    ...(own === undefined ? [] : ownWays(own, language, table.going)),
  ]
  const forms = (form: keyof Forms, about?: About) =>
    all
      .filter(({ also }) => about === undefined || also === about)
      .map((way) => way.forms[form])
      .join('|')
  const group = (about: About) => `(?<${about}>${forms('orders', about)}|${forms('infinitives', about)})`
  const outcomes = [...new Set(Object.values(persons))]
  const namesOf = (outcome: Result) =>
    personNames
      .filter((person) => persons[person] === outcome)
      .map((person) => table.persons[person])
      .join('|')
  return {
    ...table.rest,
    verb: new RegExp(word(`${group('anybody')}|${group('number')}|${group('told')}|${group('person')}`), 'giu'),
    infinitive: new RegExp(`^(?:${forms('infinitives')})$`, 'iu'),
    // The organisation says what its own names are, so these come first: `support Acme` is no support of somebody else.
    persons: [
      ...contactsOf(own).flatMap(({ outcome, forms: { [language]: said } }) =>
        said === undefined ? [] : [{ who: outcome, pattern: new RegExp(whole(alternatives(said)), 'iu') }],
      ),
      ...outcomes.map((who) => ({ who, pattern: new RegExp(word(namesOf(who)), 'iu') })),
    ],
  }
}

/** The people and the places of an organisation. */
export const contactsOf = (own: OwnWords | undefined): readonly OwnContact[] => [...(own?.people ?? []), ...(own?.places ?? [])]
