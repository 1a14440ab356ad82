import { type ContactTable, maker } from '../contact-table.ts'

/** The words between the parts of a separable verb. */
const between = '(?: [^\\s,;:.!?]+){0,8}?'

/** How German tells to contact somebody, and whom. */
export const deContact: ContactTable = {
  ways: {
    contact: { orders: 'kontaktieren sie', infinitives: '(?:zu )?kontaktieren' },
    'get in touch': {
      orders: `nehmen sie${between} kontakt(?: mit${between})? auf|nehmen sie${between} kontakt(?= )|setzen sie sich${between} in verbindung|treten sie${between} in kontakt`,
      infinitives: 'kontakt (?:aufnehmen|aufzunehmen)|in verbindung (?:zu )?setzen',
    },
    'turn to': { orders: `wenden sie sich${between} an(?!\\p{L})`, infinitives: '(?:zu )?wenden' },
    call: {
      orders: `rufen sie${between} an(?!\\p{L})|telefonieren sie|wählen sie(?= (?:bitte )?(?:die )?(?:(?:tele)?fon|ruf)?nummer| \\(?\\+?\\d)`,
      infinitives: 'anrufen|anzurufen|(?:zu )?telefonieren',
    },
    warn: { orders: 'warnen sie|alarmieren sie', infinitives: '(?:zu )?(?:warnen|alarmieren)' },
    inform: {
      orders: `informieren sie(?! sich)|benachrichtigen sie|verständigen sie|teilen sie${between} mit(?!\\p{L})|(?:sagen|geben) sie${between} bescheid`,
      infinitives: '(?:zu )?(?:informieren|benachrichtigen|verständigen)|mitteilen|mitzuteilen|bescheid (?:zu )?(?:geben|sagen)',
    },
    report: {
      orders: `melden sie(?! sich)${between} (?:dem|der|den|beim?|an)(?!\\p{L})|melden sie sich(?: (?:bitte|dann|umgehend|sofort))* (?:beim|bei)(?![^.;:!?]* (?:an|ab)(?!\\p{L}))|berichten sie`,
      infinitives: '(?:zu )?(?:melden|berichten)',
    },
    write: {
      orders: `schreiben sie|mailen sie|(?:senden|schicken) sie${between} (?:eine? )?(?:e-?mail|mail|nachricht|anfrage)|(?:öffnen|erstellen) sie ein ticket`,
      infinitives:
        '(?:zu )?(?:schreiben|mailen)|(?:eine )?(?:e-?mail|mail|nachricht|anfrage) (?:zu )?(?:senden|schicken)|(?:ein )?ticket (?:zu )?(?:öffnen|erstellen)',
    },
    ask: { orders: 'fragen sie|bitten sie', infinitives: '(?:zu )?(?:fragen|bitten)' },
  },
  persons: {
    administrator: '(?:\\p{L}+-?)?administrator(?:s|en|in|innen)?|admins?(?!-)|systembetreuer\\p{L}*',
    'IT service':
      '(?:it|edv|ict|informatik)[ -]?(?:abteilung|dienst|team|support|service|betreuung|verantwortliche\\p{L}*|mitarbeiter\\p{L}*|personal|stelle|ansprechpartner\\p{L}*|helpdesk)|informatiker\\p{L}*|(?:die|der|ihre|ihrer|unsere|unserer) (?:it|edv)(?![-\\p{L}])',
    'security team': '(?:it-)?sicherheits(?:team|abteilung|dienst|beauftragte\\p{L}*)|security[ -]team|CISO',
    helpdesk:
      '(?:it-)?help[ -]?desks?|(?:it-)?service[ -]?desks?|hotline|benutzerservice|anwendersupport|servicestelle|servicecenter|callcenter',
    'support of the organisation':
      'unternehmenssupport|firmensupport|support(?:team)? (?:ihres|ihrer|des|der) (?:unternehmens|organisation|firma|schule|einrichtung)|ihre?[mnr]? (?:it-)?(?:support|supportteam|ansprechpartner\\p{L}*)',
    'support of somebody else': `(?:\\p{L}+-)?support(?:team|dienst|mitarbeiter)?s?|kundendienst|kundenservice|hersteller[sn]?|anbieter[sn]?|lieferant\\p{L}*|provider|(?:netz|mobilfunk)betreiber|(?<=(?: an|kontaktieren sie|mit|bei) )${maker}`,
  },
  going: (few, place) => ({
    orders: `(?:gehen|kommen) sie${few}${place}`,
    infinitives: `(?:zu|zum|zur|bei|beim|an)${few}${place}(?: zu)? (?:gehen|kommen)`,
  }),
  rest: {
    noOrder: /(?<!\p{L})(?:das|zum|beim|vom) $/iu,
    modal:
      /(?<!\p{L})(?:(?:können|müssen|sollten|sollen|dürfen) sie|sie (?:können|müssen|sollten|sollen|dürfen)|bitte|zögern sie nicht|(?:ratsam|empfehlenswert|nötig|erforderlich|am besten)|empfehlen)(?!\p{L})/iu,
    lead: /^(?:(?:dann|bitte|zuerst|danach|anschließend|sofort|umgehend|direkt|stattdessen|in diesem fall|,) ?)*(?:(?:(?:können|müssen|sollten) sie|sie (?:können|müssen|sollten)|bitte)(?: [^\s;:.]+){0,10}? ?)?$/iu,
    forbidsOrder: /(?!)/,
    forbidsInfinitive: /(?<!\p{L})(?:nicht|kein\p{L}*|nie|niemals|ohne|anstatt|statt|bevor|brauchen)(?!\p{L})/iu,
    forbidsInside: /(?<!\p{L})(?:nicht|kein\p{L}*|nie|niemals)(?!\p{L})/iu,
    forbidsAfter: /^(?: bitte)? (?:nicht|nie|niemals|kein\p{L}*)(?!\p{L})|(?<!\p{L})(?:nicht|nie)(?: mehr)?$/iu,
    encourages: /(?:zögern|vergessen) sie nicht,? /giu,
    clauseBegin: /[,;:.!?] | (?:und|dann|oder) /g,
    clauseEnd: /[;:.!?,]|,? (?:wenn |falls |sofern |außer |sobald |dass |ob |um |weil |damit |aber )/iu,
    beforeName:
      /^(?:(?:der|die|das|den|dem|einen?|einem|einer|ihren?|ihrem|ihrer|unseren?|unserem|unserer|an|am|bei|beim|mit|zu|zum|zur|dann|bitte|direkt|auch|sich) )+/iu,
    behindName: / (?:um|von|für|der|die|das|und|oder|zu|über|mit|in|auf|unter|per|bei|an)(?!\p{L}).*$/iu,
    notThem:
      /(?:(?:,(?: und| aber)?| und| aber) nicht| statt| anstatt)(?: (?:an|bei|mit|zu))?(?: (?:den|die|das|dem|der|ihren?|ihrem|ihrer|einen?))? [^,;.:!?]{2,60}?(?= sondern |[,;.:!?]|$)/giu,
    user: /(?<!\p{L})(?:be)?nutzer(?:s|n|in)?(?!\p{L})/iu,
    details: /kontakt(?:daten|informationen)/iu,
  },
}
