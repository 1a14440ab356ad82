import { type ContactTable, maker } from '../contact-table.ts'

/** How French tells to contact somebody, and whom. */
export const frContact: ContactTable = {
  ways: {
    contact: { orders: 'contactez', infinitives: 'contacter' },
    'get in touch': {
      orders: '(?:prenez|entrez en) contact|mettez-vous en (?:contact|relation|rapport)',
      infinitives: '(?:prendre|entrer en) contact',
    },
    'turn to': { orders: 'adressez-vous|rapprochez-vous', infinitives: 'vous (?:adresser|rapprocher)' },
    call: { orders: 'appelez|téléphonez|joignez|composez', infinitives: 'appeler|téléphoner|joindre|composer' },
    warn: { orders: 'prévenez|avertissez|alertez|avisez', infinitives: 'prévenir|avertir|alerter|aviser' },
    inform: { orders: 'informez|faites(?:-le)? savoir', infinitives: 'informer|faire savoir' },
    report: { orders: 'signalez|rapportez', infinitives: 'signaler|rapporter' },
    write: {
      orders: 'écrivez|envoyez (?:un|une) (?:e-?mail|courriel|message|mail|demande)|ouvrez un ticket',
      infinitives: 'écrire|envoyer (?:un|une) (?:e-?mail|courriel|message|mail|demande)|ouvrir un ticket',
    },
    ask: {
      orders: 'demandez(?:-(?:le|la|lui|leur|en))?|sollicitez|faites appel',
      infinitives: 'demander|solliciter|faire appel',
    },
  },
  persons: {
    administrator: 'administrat(?:eur|rice)s?',
    'IT service':
      "(?:service|support|département|équipe|pôle|direction|cellule|responsable|personne|technicien) (?:du support )?(?:informatique|tic|ict|it)|informaticiens?|(?:l'|de l'|à l')(?:it|ict)|(?:votre|notre) (?:it|ict|informatique)",
    'security team': '(?:équipe|service|responsable|cellule) (?:de (?:la )?)?(?:cyber)?sécurité(?: informatique)?|RSSI',
    helpdesk:
      "help[ -]?desk|service[ -]?desk|hotline|centre (?:de services?|d'assistance|de support|d'appels)|guichet (?:informatique|de services)|bureau d'assistance",
    'support of the organisation':
      "assistance (?:informatique|de votre)|(?:support|assistance|personne chargée du support)(?: informatique| technique)? de (?:votre|l') ?(?:entreprise|organisation|établissement|société|école)|support de l'entreprise|votre (?:personne|équipe|service|interlocuteur|responsable|contact|support)(?: [\\p{L}']+){0,3} (?:support|assistance)|votre (?:support|assistance)",
    'support of somebody else': `support|assistance|service client(?:èle)?|fournisseur|éditeur|opérateur|(?<=(?:contacte[rz]|avec|à) )${maker}`,
  },
  going: (few, place) => ({
    orders: `(?:rendez-vous|présentez-vous|passez|allez|venez)${few}${place}`,
    infinitives: `(?:vous rendre|vous présenter|passer|aller|venir)${few}${place}`,
  }),
  rest: {
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
    clauseBegin: /[,;:.!?] | (?:et|puis|en) /g,
    clauseEnd: /[;:.!?]|,? (?:si |s'il|lorsqu|quand |sauf |à moins )/iu,
    beforeName: /^(?:(?:la|les?|aux?|à|de|du|des|votre|vos|un|une|en|directement|aussi|alors) |l'|d')+/iu,
    behindName: / (?:de (?:votre|vos|notre)|de l'|pour|afin|que|qui|et|ou|dans|sur|par|avec|avant|si)(?!\p{L}).*$/iu,
    notThem:
      /(?:(?:,(?: et| mais)?| et| mais) (?:surtout )?(?:non pas|pas|non)| non pas| (?:plutôt qu|au lieu d))(?:e |u |es |'| )(?:(?:aux?|à|avec|chez|par|de) )?(?:(?:la|les?|votre|vos|un|une) |l')?[^,;.:!?]{2,60}?(?= mais |[,;.:!?]|$)/giu,
    user: /utilisateur/iu,
    details: /(?<!\p{L})(?:coordonnées|informations de contact)(?!\p{L})/iu,
  },
}
