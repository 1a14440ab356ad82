import type { HeadingWords } from '../heading-words.ts'
import { order, verbs } from './verbs.ts'

const finite =
  "is|are|was|were|has|have|had|can|could|may|might|must|should|will|would|do|does|did|isn't|aren't|wasn't|weren't|hasn't|haven't|can't|cannot|couldn't|won't|don't|doesn't|didn't|shows|appears|contains|fails|failed|works|needs|requires|allows|uses|says|stays|persists|opens|expired|expires"
const not = "(?:not|no|never|nothing|none|cannot)(?!\\p{L})|\\p{L}+n't"

/** The English words of headings. */
export const enHeadings: HeadingWords = {
  functionWord:
    /^(?:an?|the|of|to|in|at|by|for|from|with|without|into|onto|under|between|through|during|until|till|via|per|about|against|among|within|across|behind|below|above|near|and|or|but|nor|so|if|whether|when|while|where|that|which|who|whose|what|how|why|because|since|as|than|then|unless|before|after|once|this|these|those|my|your|his|her|its|our|their|you|it|he|she|we|they|i|not|no|any|some|each|every|all|either|neither|another|other|such|very|too|also|only|just|same|several|many|few|there|please)$/iu,
  auxiliary:
    /^(?:is|are|was|were|be|been|has|have|had|can|can't|cannot|could|may|might|must|should|will|won't|would|do|does|did|don't|doesn't|didn't|isn't|aren't)$/iu,
  adjective:
    / (?:the|an?|your|this|that|any|each|every|its|their|these) (?:\p{Ll}+ly )?(?:new|old|latest|last|first|next|previous|same|right|correct|wrong|current|other|own|good|best|different|main|single|second|third|required|affected|selected|following|specific|entire|whole|full|personal|mobile|managed|trusted|available|default|existing)$/iu,
  openEnd:
    /\b(?:in order|instead|by means|in case|as a result|due|next|in front|according|with the help|on behalf|in addition|as well|(?:is|are|was|were|has|have|had|can|could|may|must|should|will|would|do|does|did) not)$/i,
  hasVerb: new RegExp(`(?<![\\p{L}-])(?:${finite})(?!\\p{L})|^${verbs}`, 'iu'),
  borders: new RegExp(
    [
      ' ?[:;](?= |$)',
      `,? (?=(?:and then|and|or|but|then)(?: (?:then|also|finally|again))* ${order})`,
      `, (?=${order})`,
      `(?<!\\b(?:how|where|when|what|whether|ask|asks|asked|want|wants|need|needs|needed|have|has|had|try|tries|trying|attempt|able|unable|ready|required|used|allowed?|allows|enables?|prompt|prompted|permission|permissions|way|ways|steps|right|time|failed|fails|continue|likely|going|order|tells?|users?|you|it|them|administrator)) (?=(?:in order )?to ${verbs})`,
      ',? (?=so (?:that )?(?:you|the|it|your) )',
      ', (?=(?:which|who|because|since|as|such as|including|for example|for instance|but|in this case|whereas|while) )',
      ' (?=(?:as (?:shown|described|explained|follows)|by \\p{L}+ing|using)(?!\\p{L}))',
    ].join('|'),
    'giu',
  ),
  relatives: new RegExp(
    `(?<!\\b(?:check|verify|confirm|ensure|see|sure|note|says|means|shows)\\b[^.,;:]*) (?=(?:that (?:you|is|are|was|were|has|have|can|shows|appears|contains|needs)|which|who) (?:(?!(?:${not}))[^,.;:])+)`,
    'giu',
  ),
  complements: / (?=(?:in|on|at|under|via|during|within|next to|for|with) (?:the|your|an?|this|these|its|their|\p{Lu}))/gu,
  placed: /^(?!)/,
  objects: /(?!)/g,
  stands: new RegExp(`^(?:do not |don't |never )?${verbs}|(?<![\\p{L}-])(?:${finite})(?!\\p{L})`, 'iu'),
  needsMore: new RegExp(
    [
      '^(?:set|turn|put|assign|apply|change|convert|replace|give|grant|allow|ask|tell|make|let|compare|connect|link|map|add|move|copy|attach|go|navigate|browse|refer|look|search|wait|point|right-click|switch|scroll|agree|respond|press|enter|type|fill|provide|send)(?!\\p{L})',
      '(?<!\\p{L})(?:associated|related|based|due|equal|relative|responsible|member|able|required|number|list|type|kind|name|value|part|most|rest|way|difference|sure|used|needed|shows|contains|uses|needs|requires|receives|\\p{L}+ing)$',
      ' (?:in|on|at|under|for|to|with|via|from|by|into|of) (?:(?:the|an?|your|this|that|these|its) (?:\\p{L}+ )?)?[^ ]+$',
      ' (?:all|each|every|that|which|who|where) [^ ]+$',
      ` (?:that|whether|if|when|where|how) (?!.*(?<!\\p{L})(?:${finite})(?!\\p{L})).*$`,
    ].join('|'),
    'iu',
  ),
  condition: /^(?:only )?(?:if |in case |when(?:ever)? |unless |until |as long as |as soon as |once |without |except |before )/i,
  aside:
    /^(?:to |in |on |at |under |for |after |with |via |from |during |sometimes |currently |then |next |by |using |now |first |finally )/i,
  scope: /^(?:for (?!\p{L}+ing )|on |due to |because of |according to |despite )/iu,
  instruction: new RegExp(`^(?:do not |don't |never )?${order}`, 'iu'),
  statement: /^(?:you |the |an? |your |this |these |each )(?!\p{L}+, )/iu,
  hazard: /^(?:wipe|delete|remove|erase|reset|restore|uninstall|format|revoke|replace|clear)(?!\p{L})/iu,
  limit:
    /^(?:(?:and|or|but|then) )?(?:unless |except |only |before |until |as long as |without |as soon as |once |if |when |provided |in case )/i,
  exception: /\b(?:unless|except|only (?:if|when|after)|before|until|as long as|provided|apart from)\b/i,
  negation: new RegExp(`(?<!\\p{L})(?:${not})`, 'iu'),
  negated: new RegExp(`(?<!\\p{L})(?:(?:${finite}) not(?!\\p{L})|${not})`, 'iu'),
  subordinates:
    / (?:that|which|who|where|if|when|because|since|while|before|until|after|unless|as|so|The|An?|You|Your|It|This|These|There) /u,
  coordinates: / (?:and|or|but|to|by) /u,
  predicate: /(?<= )(?:is|are|was|were|has|have|can|could|may|must|should|will|does|do)(?: [^ ,;:]+){1,4}$/iu,
  lastVerb: /^(?!)/,
  separable: {
    turn: ['on', 'off', 'up', 'down'],
    switch: ['on', 'off'],
    sign: ['in', 'out'],
    log: ['in', 'out', 'on', 'off'],
    set: ['up'],
    back: ['up'],
    shut: ['down'],
    fill: ['in', 'out'],
    plug: ['in'],
    pick: ['up'],
    look: ['up'],
    write: ['down'],
    note: ['down'],
    put: ['on', 'in', 'back'],
    take: ['out', 'off'],
  },
  behindPath: / (?:and|then|to) /,
  questionMark: '?',
}
