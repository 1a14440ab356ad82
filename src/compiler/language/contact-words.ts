import type { Language } from '../../guide/language.ts'
import type { Result } from '../../guide/node.ts'
import { type About, type Forms, persons, ways } from './contact-table.ts'
import { alternatives, formsIn, type OwnContact, type OwnVerb, type OwnWords, whole } from './own-words.ts'

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

const word = (alternatives: string) => `(?<!\\p{L})(?:${alternatives})(?!\\p{L})`

/** Pattern of a word that is in no text. */
const nothing = '(?!)'

/** The ways of an organisation: its verbs, which may be about anybody, and going to one of its places. */
function ownWays({ verbs, places }: OwnWords, language: Language): readonly { readonly also: About; readonly forms: Forms }[] {
  const own = verbs.flatMap((verb) => verb[language] ?? [])
  const place = alternatives(formsIn(places, language))
  return [
    ...(own.length === 0 ? [] : [{ also: 'anybody' as const, forms: formsOf(own) }]),
    ...(place === '' ? [] : [{ also: 'person' as const, forms: going[language](whole(place)) }]),
  ]
}

const formsOf = (verbs: readonly OwnVerb[]): Forms => ({
  orders: alternatives(verbs.map(({ order }) => order)),
  infinitives: alternatives(verbs.flatMap(({ infinitive }) => infinitive ?? [])) || nothing,
})

/** The words before a place: `rendez-vous directement au`. */
const few = "(?: [^\\s,;:.']+){0,3}?(?: |')(?:[dl]')?"

/** Verbs of going, with a place. */
const going: Readonly<Record<Language, (place: string) => Forms>> = {
  fr: (place) => ({
    orders: `(?:rendez-vous|présentez-vous|passez|allez|venez)${few}${place}`,
    infinitives: `(?:vous rendre|vous présenter|passer|aller|venir)${few}${place}`,
  }),
  nl: (place) => ({
    orders: `(?:ga(?:at u)?|kom(?:t u)?|loop(?:t u)?|stap(?:t u)?|meldt? u)${few}${place}`,
    infinitives: `(?:naar|langs|bij|aan)${few}${place}(?: te)? (?:gaan|komen|lopen|stappen|melden)`,
  }),
}

/** What a table of a language adds: everything but the words that are beside each other in both languages. */
type Rest = Omit<ContactWords, 'verb' | 'infinitive' | 'persons'>

function contactWords(language: Language, rest: Rest, own: OwnWords | undefined): ContactWords {
  const all = [
    ...ways.map((way) => ({ also: way.also ?? ('person' as const), forms: way[language] })),
    ...(own === undefined ? [] : ownWays(own, language)),
  ]
  const forms = (form: keyof Forms, about?: About) =>
    all
      .filter(({ also }) => about === undefined || also === about)
      .map((way) => way.forms[form])
      .join('|')
  const group = (about: About) => `(?<${about}>${forms('orders', about)}|${forms('infinitives', about)})`
  const outcomes = [...new Set(persons.map(({ who }) => who))]
  const namesOf = (outcome: Result) =>
    persons
      .filter(({ who }) => who === outcome)
      .map((person) => person[language])
      .join('|')
  return {
    ...rest,
    verb: new RegExp(word(`${group('anybody')}|${group('number')}|${group('told')}|${group('person')}`), 'giu'),
    infinitive: new RegExp(`^(?:${forms('infinitives')})$`, 'iu'),
    // The organisation says what its own names are, so these come first: `support Acme` is no support of somebody else.
    persons: [
      ...contactsOf(own).flatMap((contact) =>
        contact[language] === undefined
          ? []
          : [{ who: contact.outcome, pattern: new RegExp(whole(alternatives(contact[language])), 'iu') }],
      ),
      ...outcomes.map((who) => ({ who, pattern: new RegExp(word(namesOf(who)), 'iu') })),
    ],
  }
}

/** The people and the places of an organisation. */
export const contactsOf = (own: OwnWords | undefined): readonly OwnContact[] => [...(own?.people ?? []), ...(own?.places ?? [])]

const rests: Readonly<Record<Language, Rest>> = {
  fr: {
    noOrder: /(?<!\p{L})(?:(?<!(?:devez|pouvez|devrez|pourrez|à) )vous|que|qui|un|une) $/iu,
    modal:
      /(?<!\p{L})(?:(?:vous |on )?(?:devez|devrez|devriez|pouvez|pourrez|doit|peut)|il (?:vous )?(?:faut|faudra|convient d|suffit d|est (?:conseillé|recommandé|préférable|nécessaire|possible) d)|veuillez|merci d|prière d|pensez à|n'hésitez pas à|nous vous (?:recommandons|conseillons|invitons|prions)|inutile d|ne pas|évitez d|nécessaire d)/iu,
    lead: /^(?:(?:alors|donc|plutôt|aussi|directement|ensuite|d'abord|dans ce cas|de|d'|à|le|la|les|l'|en|lui|leur|vous|on|il|nous|devez|devrez|devriez|pouvez|pourrez|doit|peut|faut|faudra|convient|suffit|est|conseillé|recommandé|préférable|nécessaire|possible|veuillez|merci|prière|pensez|n'hésitez pas|recommandons|conseillons|invitons|prions|\p{L}+ment|,)(?: |(?<=')))*$/iu,
    forbidsOrder: /(?<!\p{L})n(?:e |')(?:le |la |les |l'|en |lui |leur |vous )?$/iu,
    forbidsInfinitive:
      /(?<!\p{L})(?:ne (?:[^,;]* )?(?:pas|plus|jamais)(?!\p{L})|n'[^,;]* (?:pas|plus|jamais)(?!\p{L})|inutile d|évitez d|sans $|plutôt que d|au lieu d|avant d)/iu,
    forbidsInside: /(?!)/,
    forbidsAfter: /^ (?:pas|jamais)(?!\p{L})/iu,
    encourages: /n'hésitez pas à /giu,
    clauseEnd: /[;:.!?]|,? (?:si |s'il|lorsqu|quand |sauf |à moins )/iu,
    beforeName: /^(?:(?:la|les?|aux?|à|de|du|des|votre|vos|un|une|en|directement|aussi|alors) |l'|d')+/iu,
    behindName: / (?:de (?:votre|vos|notre)|de l'|pour|afin|que|qui|et|ou|dans|sur|par|avec|avant|si)(?!\p{L}).*$/iu,
    notThem:
      /(?:(?:,(?: et| mais)?| et| mais) (?:surtout )?(?:non pas|pas|non)| non pas| (?:plutôt qu|au lieu d))(?:e |u |es |'| )(?:(?:aux?|à|avec|chez|par|de) )?(?:(?:la|les?|votre|vos|un|une) |l')?[^,;.:!?]{2,60}?(?= mais |[,;.:!?]|$)/giu,
    user: /utilisateur/iu,
    details: /(?<!\p{L})(?:coordonnées|informations de contact)(?!\p{L})/iu,
  },
  nl: {
    noOrder: /(?<!\p{L})(?:een|de|het|deze|die|uw|per|via) $/iu,
    modal:
      /(?<!\p{L})(?:(?:kunt|moet|dient|mag|zult|hoeft) u|u (?:kunt|moet|dient|mag|zult|hoeft)|gelieve|aarzel niet om|(?:aan te raden|aanbevolen|raadzaam|nodig|het beste) om|raden (?:wij |we )?(?:u )?aan om|probeer|vergeet niet om|vermijd)(?!\p{L})/iu,
    lead: /^(?:(?:dan|eerst|daarna|vervolgens|meteen|direct|,) ?)*(?:(?:(?:kunt|moet|dient|mag|zult) u|u (?:kunt|moet|dient|mag|zult)|gelieve|aarzel niet om|het (?:beste )?is (?:aan te raden|aanbevolen|raadzaam|nodig|het beste) om|(?:we|wij) raden (?:u )?aan om|probeer|vergeet niet om)(?: [^\s;:.]+){0,10}? ?)?$/iu,
    forbidsOrder: /(?!)/,
    forbidsInfinitive: /(?<!\p{L})(?:niet|geen|nooit|zonder|hoeft|vermijd|in plaats van|voordat u)(?!\p{L})/iu,
    forbidsInside: /(?<!\p{L})(?:niet|geen|nooit)(?!\p{L})/iu,
    forbidsAfter: /^(?: u)?(?: dan)? (?:niet|nooit|geen)(?!\p{L})|(?<!\p{L})(?:niet|nooit)(?: meer)?$/iu,
    encourages: /(?:aarzel|vergeet) niet om /giu,
    clauseEnd: /[;:.!?,]|,? (?:als |indien |wanneer |tenzij |zodra |waarom |dat |of |omdat |want |maar )/iu,
    beforeName: /^(?:(?:de|het|een|uw|onze|u|bij|aan|met|naar|op|tot|dan|dit|dat|ook|direct|meteen) )+/iu,
    behindName: / (?:om|van (?:uw|onze)|voor|dat|die|en|of|te|via|met|in|op|bij)(?!\p{L}).*$/iu,
    notThem:
      /(?:(?:,(?: en| maar| dus)?| en| maar| dus) niet| in plaats van)(?: (?:met|aan|bij|naar|tot|op|van))?(?: (?:de|het|uw|een|onze))? [^,;.:!?]{2,60}?(?= maar |[,;.:!?]|$)/giu,
    user: /gebruiker/iu,
    details: /(?<!\p{L})contact(?:gegevens|informatie)(?!\p{L})/iu,
  },
}

/** How a language tells to contact somebody, with the words of an organisation. */
export const contactWordsOf = (language: Language, own?: OwnWords): ContactWords => contactWords(language, rests[language], own)
