import type { Language } from '../../guide/language.ts'
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

/** One way to contact somebody, beside each other in both languages, so that neither knows a way that the other does not. */
interface Way extends Readonly<Record<Language, Forms>> {
  readonly way: string
  readonly also?: Exclude<About, 'person'>
}

/** A Dutch verb without a separable part: its stem, and its infinitive. */
const verb = (stem: string, infinitive: string): Forms => ({ orders: `${stem}(?:t u)?`, infinitives: infinitive })
/** The words between the parts of a separable Dutch verb. */
const between = '(?: [^\\s,;:.]+){0,6}?'

export const ways: readonly Way[] = [
  {
    way: 'contact',
    also: 'anybody',
    fr: { orders: 'contactez', infinitives: 'contacter' },
    nl: verb('contacteer', 'contacteren'),
  },
  {
    way: 'get in touch',
    also: 'anybody',
    fr: {
      orders: '(?:prenez|entrez en) contact|mettez-vous en (?:contact|relation|rapport)',
      infinitives: '(?:prendre|entrer en) contact',
    },
    nl: {
      orders: `(?:neem(?:t u)?|(?<=(?<!\\p{L})u )neemt)${between} contact(?: op(?!\\p{L})| met)(?!(?: op)?(?: met)? u(?!\\p{L}))`,
      infinitives: 'contact (?:op ?nemen|op te nemen|nemen|te nemen)',
    },
  },
  {
    way: 'turn to',
    also: 'anybody',
    fr: { orders: 'adressez-vous|rapprochez-vous', infinitives: 'vous (?:adresser|rapprocher)' },
    nl: { orders: `(?:wend|richt)t? u(?: dan)? tot`, infinitives: 'wenden|tot [^,;]{2,60}? (?:te )?richten' },
  },
  {
    way: 'call',
    also: 'number',
    fr: { orders: 'appelez|téléphonez|joignez|composez', infinitives: 'appeler|téléphoner|joindre|composer' },
    nl: {
      orders: 'bel(?:t u)?|telefoneer(?:t u)?',
      infinitives: '(?:op)?bellen|op te bellen|telefoneren',
    },
  },
  {
    way: 'warn',
    also: 'told',
    fr: { orders: 'prévenez|avertissez|alertez|avisez', infinitives: 'prévenir|avertir|alerter|aviser' },
    nl: { orders: '(?:verwittig|waarschuw|alarmeer)(?:t u)?', infinitives: 'verwittigen|waarschuwen|alarmeren' },
  },
  {
    way: 'inform',
    also: 'told',
    fr: { orders: 'informez|faites(?:-le)? savoir', infinitives: 'informer|faire savoir' },
    nl: {
      orders: `informeer(?:t u)?|laat(?: u)?${between} weten|licht(?: u)?${between} in(?!\\p{L})|(?:breng|stel)(?:t u)?${between} op de hoogte`,
      infinitives: 'informeren|laten weten|(?:in te |in)lichten|op de hoogte (?:te )?(?:brengen|stellen)',
    },
  },
  {
    way: 'report',
    fr: { orders: 'signalez|rapportez', infinitives: 'signaler|rapporter' },
    nl: {
      orders: `(?:meldt?(?! (?:uzelf|zich|u (?:zich|aan|weer|opnieuw|eerst|af|met|bij|in|op|via))(?!\\p{L}))|rapporteer)(?:t? u)?${between} (?:aan|bij)(?!\\p{L})`,
      infinitives: '(?<!(?:aan|af)(?: te )?)(?:melden|rapporteren)',
    },
  },
  {
    way: 'write',
    fr: {
      orders: 'écrivez|envoyez (?:un|une) (?:e-?mail|courriel|message|mail|demande)|ouvrez un ticket',
      infinitives: 'écrire|envoyer (?:un|une) (?:e-?mail|courriel|message|mail|demande)|ouvrir un ticket',
    },
    nl: {
      orders: `(?:schrijf|(?:e-?)?mail)(?:t u)?|stuur(?:t u)?(?: dan)? een (?:e-?mail|bericht|mail|aanvraag)|open(?:t u)? een ticket`,
      infinitives: 'schrijven|(?:e-?)?mailen|een (?:e-?mail|bericht|mail|aanvraag) (?:te )?sturen|een ticket (?:te )?openen',
    },
  },
  {
    way: 'ask',
    fr: {
      orders: 'demandez(?:-(?:le|la|lui|leur|en))?|sollicitez|faites appel',
      infinitives: 'demander|solliciter|faire appel',
    },
    nl: {
      orders: `vraag(?:t u)?|(?<=(?<!\\p{L})u )vraagt|roep(?:t u)?(?: dan)? de hulp in`,
      infinitives: 'vragen|de hulp in (?:te )?roepen',
    },
  },
]

/** Persons, beside each other in both languages, and the outcome that each of them is. */
interface Person extends Readonly<Record<Language, string>> {
  readonly person: string
  readonly who: Result
}

/** The maker of a product by its name alone, at the end of a clause. */
const maker = '(?:microsoft|apple|google|samsung)(?= ?(?:[.,;:!?)]|$))'

export const persons: readonly Person[] = [
  {
    person: 'administrator',
    who: 'contact-admin',
    fr: 'administrat(?:eur|rice)s?',
    nl: '(?:(?:it|ict|systeem|netwerk|domein|intune|server|bedrijfs)-?)?beheerders?|(?:systeem|netwerk)(?:beheer|administrator)|administrators?',
  },
  {
    person: 'IT service',
    who: 'contact-admin',
    fr: "(?:service|support|département|équipe|pôle|direction|cellule|responsable|personne|technicien) (?:du support )?(?:informatique|tic|ict|it)|informaticiens?|(?:l'|de l'|à l')(?:it|ict)|(?:votre|notre) (?:it|ict|informatique)",
    nl: '(?:it|ict|informatica)-?(?: ?)(?:afdeling|dienst|team|ondersteuning\\p{L}*|support|verantwoordelijke|medewerkers?|personeel|balie)|informatic(?:us|i)|(?:de|uw|onze) (?:ict|it)(?!-)',
  },
  {
    person: 'security team',
    who: 'contact-admin',
    fr: '(?:équipe|service|responsable|cellule) (?:de (?:la )?)?(?:cyber)?sécurité(?: informatique)?|RSSI',
    nl: '(?:it-)?(?:beveiligings|security)[- ]?(?:team|afdeling|dienst|verantwoordelijke)|CISO',
  },
  {
    person: 'helpdesk',
    who: 'contact-admin',
    fr: "help[ -]?desk|service[ -]?desk|hotline|centre (?:de services?|d'assistance|de support|d'appels)|guichet (?:informatique|de services)|bureau d'assistance",
    nl: '(?:ict-|it-)?help[ -]?desk|(?:ict-|it-)?service[ -]?desk|hotline|service(?:centrum|punt|balie)|dienstencentrum|supportdesk|helpdesk',
  },
  {
    person: 'support of the organisation',
    who: 'contact-admin',
    fr: "assistance (?:informatique|de votre)|(?:support|assistance|personne chargée du support)(?: informatique| technique)? de (?:votre|l') ?(?:entreprise|organisation|établissement|société|école)|support de l'entreprise|votre (?:personne|équipe|service|interlocuteur|responsable|contact|support)(?: [\\p{L}']+){0,3} (?:support|assistance)|votre (?:support|assistance)",
    nl: 'bedrijfsondersteuning|ondersteuning(?:steam)? (?:van|voor) (?:uw|het) (?:bedrijf|organisatie|school)|uw (?:ondersteuning|support)(?:steam|sdienst)?',
  },
  {
    person: 'support of somebody else',
    who: 'contact-support',
    fr: `support|assistance|service client(?:èle)?|fournisseur|éditeur|opérateur|(?<=(?:contacte[rz]|avec|à) )${maker}`,
    nl: `(?<!\\p{L})(?:\\p{L}+-)?ondersteuning(?:steam|sdienst)?|support|klantenservice|klantendienst|leverancier|provider|(?<=(?:contact(?: op)?(?: te nemen)? met|contacteer) )${maker}`,
  },
]
