import { type ContactTable, maker } from '../contact-table.ts'

/** Where an order may stand: at the beginning of a clause, or behind a word before a verb. */
const first =
  '(?<=^|[.,;:!?()*"“–—-] ?|(?<!\\p{L})(?:and|or|then|please|you (?:must|should|can|could|may)|instead|just|simply|always|immediately|first|also|now|directly) )'
/** An order: at the beginning of a clause, or before an article. A noun of the same form has neither. */
const orders = (verbs: string): string => `${first}(?:${verbs})|(?:${verbs})(?= (?:the|your|our|its) )`
/** At the beginning of a sentence, “to contact” says what for, and tells nobody to do it. */
const forms = (verbs: string) => ({ orders: orders(verbs), infinitives: `(?<=\\p{L} )to (?:${verbs})` })

/** How English tells to contact somebody, and whom. */
export const enContact: ContactTable = {
  ways: {
    contact: forms('contact(?! (?:details|information|info|persons?|numbers?|list|page))'),
    'get in touch': forms('get in touch|be in touch'),
    'turn to': forms('reach out to|turn to(?= (?:your|the|our) )'),
    call: forms('call|phone(?! (?:number|app))|telephone|ring|dial'),
    warn: forms('warn|alert'),
    inform: forms('inform|notify|tell|let(?: [^\\s,;:.]+){1,6}? know'),
    report: forms('report'),
    write: forms(
      'write|e-?mail|message|send (?:an?|your) (?:e-?mail|message|request)|(?:open|raise|submit|create) a (?:support )?ticket',
    ),
    ask: forms('ask|request (?:help|assistance|support)'),
  },
  persons: {
    administrator:
      '(?:(?:it|ict|system|network|domain|intune|server|company) )?admin(?:istrator)?s?(?! (?:cent(?:er|re)|consoles?|portals?|accounts?|rights|roles?|permissions?|credentials?|privileges|pages?))|sysadmins?',
    'IT service':
      '(?:it|ict|information technology|technical) (?:department|team|services?|support(?: (?:person|team|staff|department))?|desk|staff|people|person|group|professionals?|pros?|contact|help)|(?:your|our) it(?= ?(?:[.,;:!?)]|$))',
    'security team': '(?:(?:it|cyber) ?)?security (?:team|department|officer|service|desk)|CISO',
    helpdesk: '(?:it )?help[ -]?desk|(?:it )?service[ -]?desk|hotline|(?:call|service) cent(?:re|er)|support desk',
    'support of the organisation':
      "(?:company|organi[sz]ation(?:'s|al)?|school|workplace|corporate|in-house) (?:it )?support(?: (?:person|team|staff))?|(?:support|it) (?:person|team|contact|staff) (?:of|at|for|in) (?:your|the) (?:company|organi[sz]ation|school|workplace)|your (?:it )?support(?: (?:person|team|contact|staff))?",
    'support of somebody else': `support|customer (?:service|support|care)|providers?|vendors?|suppliers?|manufacturers?|(?:mobile )?operator|(?<=(?:contact|call|ask|with|to) )${maker}`,
  },
  going: (few, place) => ({
    orders: `(?:go|come|walk|stop by|drop by|visit|see)${few}${place}`,
    infinitives: `(?<=\\p{L} )to (?:go|come|walk|stop by|drop by|visit|see)${few}${place}`,
  }),
  rest: {
    noOrder:
      /(?<!\p{L})(?:you|they|we|i|users?|people|readers?|who|which|that|administrators?|employees|students|an?|the|your|our|this|these|by|per|via|of|from|on|in|to) $/iu,
    modal:
      /(?<!\p{L})(?:needs?|have|has|ought|try|remember|be sure|make sure|sure|advise you|recommend(?:ed)?|advisable|best|necessary|required|hesitate|feel free|forget|avoid|not|n't)(?!\p{L})/iu,
    lead: /^(?:(?:then|please|also|instead|directly|first|in (?:this|that) case|you|must|should|can|could|may|need|have|will|it|is|best|recommended|necessary|advisable|we|recommend|advise|that|be sure|make sure|don't hesitate|do not hesitate|feel free|try|immediately|just|simply|always|now)(?:,? |,?$))*$/iu,
    forbidsOrder:
      /(?<!\p{L})(?:do not|don't|never|not|no need to|without|avoid|can't|cannot|couldn't|shouldn't|mustn't)(?: \p{L}+)? $/iu,
    forbidsInfinitive: /\b(?:not|never|without|avoid|no need|instead of|before|rather than|cannot)\b|n't\b/iu,
    forbidsInside: /(?!)/,
    forbidsAfter: /(?!)/,
    encourages: /(?:do not|don't|never) (?:hesitate|forget) /giu,
    clauseBegin: /[,;:.!?] | (?:and|then|or) /g,
    clauseEnd: /[;:.!?]|,? (?:if |when |unless |except |in case )/iu,
    beforeName: /^(?:(?:the|your|our|an?|to|with|by|directly|also|either|for|from|at) )+/iu,
    behindName: / (?:to|for|that|who|and|or|in|on|by|with|before|if|at|about|so|of (?:your|our|the))(?!\p{L}).*$/iu,
    notThem:
      /(?:(?:,(?: and| but)?| and| but) not| rather than| instead of)(?: (?:to|by|with|at|from))?(?: (?:the|your|our|an?))? [^,;.:!?]{2,60}?(?= but |[,;.:!?]|$)/giu,
    user: /(?<!\p{L})users?(?!\p{L})/iu,
    details: /(?<!\p{L})contact (?:details|information|info)(?!\p{L})/iu,
  },
}
