import { type ContactTable, type Forms, maker } from '../contact-table.ts'

/** A verb without a separable part: its stem, and its infinitive. */
const verb = (stem: string, infinitive: string): Forms => ({ orders: `${stem}(?:t u)?`, infinitives: infinitive })
/** The words between the parts of a separable verb. */
const between = '(?: [^\\s,;:.]+){0,6}?'

/** How Dutch tells to contact somebody, and whom. */
export const nlContact: ContactTable = {
  ways: {
    contact: verb('contacteer', 'contacteren'),
    'get in touch': {
      orders: `(?:neem(?:t u)?|(?<=(?<!\\p{L})u )neemt)${between} contact(?: op(?!\\p{L})| met)(?!(?: op)?(?: met)? u(?!\\p{L}))`,
      infinitives: 'contact (?:op ?nemen|op te nemen|nemen|te nemen)',
    },
    'turn to': { orders: `(?:wend|richt)t? u(?: dan)? tot`, infinitives: 'wenden|tot [^,;]{2,60}? (?:te )?richten' },
    call: {
      orders: 'bel(?:t u)?|telefoneer(?:t u)?',
      infinitives: '(?:op)?bellen|op te bellen|telefoneren',
    },
    warn: { orders: '(?:verwittig|waarschuw|alarmeer)(?:t u)?', infinitives: 'verwittigen|waarschuwen|alarmeren' },
    inform: {
      orders: `informeer(?:t u)?|laat(?: u)?${between} weten|licht(?: u)?${between} in(?!\\p{L})|(?:breng|stel)(?:t u)?${between} op de hoogte`,
      infinitives: 'informeren|laten weten|(?:in te |in)lichten|op de hoogte (?:te )?(?:brengen|stellen)',
    },
    report: {
      orders: `(?:meldt?(?! (?:uzelf|zich|u (?:zich|aan|weer|opnieuw|eerst|af|met|bij|in|op|via))(?!\\p{L}))|rapporteer)(?:t? u)?${between} (?:aan|bij)(?!\\p{L})`,
      infinitives: '(?<!(?:aan|af)(?: te )?)(?:melden|rapporteren)',
    },
    write: {
      orders: `(?:schrijf|(?:e-?)?mail)(?:t u)?|stuur(?:t u)?(?: dan)? een (?:e-?mail|bericht|mail|aanvraag)|open(?:t u)? een ticket`,
      infinitives: 'schrijven|(?:e-?)?mailen|een (?:e-?mail|bericht|mail|aanvraag) (?:te )?sturen|een ticket (?:te )?openen',
    },
    ask: {
      orders: `vraag(?:t u)?|(?<=(?<!\\p{L})u )vraagt|roep(?:t u)?(?: dan)? de hulp in`,
      infinitives: 'vragen|de hulp in (?:te )?roepen',
    },
  },
  persons: {
    administrator:
      '(?:(?:it|ict|systeem|netwerk|domein|intune|server|bedrijfs)-?)?beheerders?|(?:systeem|netwerk)(?:beheer|administrator)|administrators?',
    'IT service':
      '(?:it|ict|informatica)-?(?: ?)(?:afdeling|dienst|team|ondersteuning\\p{L}*|support|verantwoordelijke|medewerkers?|personeel|balie)|informatic(?:us|i)|(?:de|uw|onze) (?:ict|it)(?!-)',
    'security team': '(?:it-)?(?:beveiligings|security)[- ]?(?:team|afdeling|dienst|verantwoordelijke)|CISO',
    helpdesk:
      '(?:ict-|it-)?help[ -]?desk|(?:ict-|it-)?service[ -]?desk|hotline|service(?:centrum|punt|balie)|dienstencentrum|supportdesk|helpdesk',
    'support of the organisation':
      'bedrijfsondersteuning|ondersteuning(?:steam)? (?:van|voor) (?:uw|het) (?:bedrijf|organisatie|school)|uw (?:ondersteuning|support)(?:steam|sdienst)?',
    'support of somebody else': `(?<!\\p{L})(?:\\p{L}+-)?ondersteuning(?:steam|sdienst)?|support|klantenservice|klantendienst|leverancier|provider|(?<=(?:contact(?: op)?(?: te nemen)? met|contacteer) )${maker}`,
  },
  going: (few, place) => ({
    orders: `(?:ga(?:at u)?|kom(?:t u)?|loop(?:t u)?|stap(?:t u)?|meldt? u)${few}${place}`,
    infinitives: `(?:naar|langs|bij|aan)${few}${place}(?: te)? (?:gaan|komen|lopen|stappen|melden)`,
  }),
  rest: {
    noOrder: /(?<!\p{L})(?:een|de|het|deze|die|uw|per|via) $/iu,
    modal:
      /(?<!\p{L})(?:(?:kunt|moet|dient|mag|zult|hoeft) u|u (?:kunt|moet|dient|mag|zult|hoeft)|gelieve|aarzel niet om|(?:aan te raden|aanbevolen|raadzaam|nodig|het beste) om|raden (?:wij |we )?(?:u )?aan om|probeer|vergeet niet om|vermijd)(?!\p{L})/iu,
    lead: /^(?:(?:dan|eerst|daarna|vervolgens|meteen|direct|,) ?)*(?:(?:(?:kunt|moet|dient|mag|zult) u|u (?:kunt|moet|dient|mag|zult)|gelieve|aarzel niet om|het (?:beste )?is (?:aan te raden|aanbevolen|raadzaam|nodig|het beste) om|(?:we|wij) raden (?:u )?aan om|probeer|vergeet niet om)(?: [^\s;:.]+){0,10}? ?)?$/iu,
    forbidsOrder: /(?!)/,
    forbidsInfinitive: /(?<!\p{L})(?:niet|geen|nooit|zonder|hoeft|vermijd|in plaats van|voordat u)(?!\p{L})/iu,
    forbidsInside: /(?<!\p{L})(?:niet|geen|nooit)(?!\p{L})/iu,
    forbidsAfter: /^(?: u)?(?: dan)? (?:niet|nooit|geen)(?!\p{L})|(?<!\p{L})(?:niet|nooit)(?: meer)?$/iu,
    encourages: /(?:aarzel|vergeet) niet om /giu,
    clauseBegin: /[,;:.!?] | (?:en) /g,
    clauseEnd: /[;:.!?,]|,? (?:als |indien |wanneer |tenzij |zodra |waarom |dat |of |omdat |want |maar )/iu,
    beforeName: /^(?:(?:de|het|een|uw|onze|u|bij|aan|met|naar|op|tot|dan|dit|dat|ook|direct|meteen) )+/iu,
    behindName: / (?:om|van (?:uw|onze)|voor|dat|die|en|of|te|via|met|in|op|bij)(?!\p{L}).*$/iu,
    notThem:
      /(?:(?:,(?: en| maar| dus)?| en| maar| dus) niet| in plaats van)(?: (?:met|aan|bij|naar|tot|op|van))?(?: (?:de|het|uw|een|onze))? [^,;.:!?]{2,60}?(?= maar |[,;.:!?]|$)/giu,
    user: /gebruiker/iu,
    details: /(?<!\p{L})contact(?:gegevens|informatie)(?!\p{L})/iu,
  },
}
