import type { Result } from '../../guide/node.ts'

/** The forms of one way to contact somebody in a language, as parts of patterns. */
export interface Forms {
  /** Imperatives: `contactez`, `neemt u contact op`. */
  readonly orders: string
  /** Infinitives, which follow a modal verb or a polite form: `contacter`, `contact op te nemen`. */
  readonly infinitives: string
}

/** What a way is about besides a person of the table: anybody (`contactez Marie`), a number by itself, or always a person (`prévenez Marie`). */
export type About = 'anybody' | 'number' | 'told' | 'person'

/** Ways to contact somebody, which every language has, and what each is about besides a person of the table. */
export const ways = {
  contact: 'anybody',
  'get in touch': 'anybody',
  'turn to': 'anybody',
  call: 'number',
  warn: 'told',
  inform: 'told',
  report: 'person',
  write: 'person',
  ask: 'person',
} as const satisfies Readonly<Record<string, About>>
export type Way = keyof typeof ways

/** Persons, whom every language has words for, in the order in which they count, and the outcome that each of them is. */
export const persons = {
  administrator: 'contact-admin',
  'IT service': 'contact-admin',
  'security team': 'contact-admin',
  helpdesk: 'contact-admin',
  'support of the organisation': 'contact-admin',
  'support of somebody else': 'contact-support',
} as const satisfies Readonly<Record<string, Result>>
export type Person = keyof typeof persons

/** The maker of a product by its name alone, at the end of a clause. */
export const maker = '(?:microsoft|apple|google|samsung)(?= ?(?:[.,;:!?)]|$))'

/** The words of a language about contact. The patterns are tested against plain text. */
export interface ContactWords {
  /** A verb that tells to contact somebody. Global; groups `anybody`, `number`, `told` and `person` say what it is about. */
  readonly verb: RegExp
  /** A whole verb that is an infinitive. */
  readonly infinitive: RegExp
  /** Before a form that is no order: a subject, or the article of a noun (`een e-mail`). */
  readonly noOrder: RegExp
  /** A modal verb or a polite form, which an infinitive follows. */
  readonly modal: RegExp
  /** Everything that may stand before the verb in its clause. */
  readonly lead: RegExp
  /** A negation before the verb: of an imperative, and of an infinitive. */
  readonly forbidsOrder: RegExp
  readonly forbidsInfinitive: RegExp
  /** A negation between the parts of a verb, or in the clause behind it. */
  readonly forbidsInside: RegExp
  readonly forbidsAfter: RegExp
  /** A negation that encourages: `n'hésitez pas à`. Global. */
  readonly encourages: RegExp
  /** Where a clause begins in a sentence. Global. */
  readonly clauseBegin: RegExp
  /** Ends the clause of a verb. */
  readonly clauseEnd: RegExp
  /** Persons who are contacted, by outcome, in the order in which they count. */
  readonly persons: readonly { readonly who: Result; readonly pattern: RegExp }[]
  /** Articles and prepositions before a name. */
  readonly beforeName: RegExp
  /** What stands behind a name in its clause, from its first word on. */
  readonly behindName: RegExp
  /** Somebody who is named as the wrong person: `, pas le helpdesk`. Global. */
  readonly notThem: RegExp
  /** The user of an article for administrators, who helps nobody. */
  readonly user: RegExp
  /** The number and the address of somebody: `ses coordonnées`. */
  readonly details: RegExp
}

/** How one language tells to contact somebody: parts of patterns, and patterns. */
export interface ContactTable {
  readonly ways: Readonly<Record<Way, Forms>>
  readonly persons: Readonly<Record<Person, string>>
  /** Verbs of going, with a place. `few` matches the words between them. */
  readonly going: (few: string, place: string) => Forms
  /** Everything but the words of the ways and the persons. */
  readonly rest: Omit<ContactWords, 'verb' | 'infinitive' | 'persons'>
}
