import { askBy, type QuestionRule, upToComma } from '../ask-condition.ts'
import { verbs } from './verbs.ts'

const rule = (condition: string, asks: string, negated?: true): QuestionRule => ({
  condition: new RegExp(`^${condition}$`, 'diu'),
  asks: `${asks}?`,
  ...(negated && { negated }),
})

/** Verbs whose past form is another one: “you saw” makes no question with “do”. */
const ofReader = `(?:see|have|need|want|know|hear|notice|own|live|receive|experience|encounter|belong|prefer|remember|lose|like|work|${verbs.slice(3)}`
/** Third persons that become a question with “does” by losing their ending. */
const thirds =
  'appear|show|fail|work|open|start|stop|blink|contain|ask|say|exist|need|require|use|stay|remain|happen|occur|expire|run|display|take|respond|close|change|include|belong|list|turn|load|print|connect|sync|sound|ring'
const auxiliary = '(?<verb>is|are|was|were|can|could|will|would|must|should|may)'
/** A word that is no finite verb and no negation. */
const word =
  "(?!(?:is|are|was|were|can|could|will|would|must|should|may|has|have|had|does|do|did|not|no|cannot)(?![\\p{L}'])|\\p{L}+n't)[^ ]+"
/** A subject: no verb, no pronoun that may be about something else. */
const subject = `(?<subject>(?!(?:you|there|no) )${word}(?: ${word})*?)`
/** A short form of a verb with its negation, and the verb. */
const shortForms: readonly (readonly [string, string])[] = [
  ["isn't", 'is'],
  ["aren't", 'are'],
  ["wasn't", 'was'],
  ["weren't", 'were'],
  ["(?:can't|cannot)", 'can'],
  ["couldn't", 'could'],
  ["won't", 'will'],
  ["hasn't", 'has'],
  ["haven't", 'have'],
  ["(?:doesn't|does not)", 'does'],
  ["(?:don't|do not)", 'do'],
  ["(?:didn't|did not)", 'did'],
]

const rules: readonly QuestionRule[] = [
  ...shortForms.flatMap(([short, verb]) => [
    rule(`you ${short} (?:yet |already )(?<rest>.+)`, `${verb} you already {rest}`, true),
    rule(`you ${short} (?<rest>.+) (?:yet|already)`, `${verb} you already {rest}`, true),
    rule(`you ${short} (?<rest>.+)`, `${verb} you {rest}`, true),
    rule(`${subject} ${short} (?<rest>.+) yet`, `${verb} {subject} {rest} already`, true),
    rule(`${subject} ${short} (?<rest>.+)`, `${verb} {subject} {rest}`, true),
    rule(`${subject} ${short}`, `${verb} {subject}`, true),
  ]),
  rule("you(?: are|'re) not (?<rest>.+)", 'are you {rest}', true),
  rule("you(?: are|'re) (?<rest>.+)", 'are you {rest}'),
  rule(`you ${auxiliary} not (?<rest>.+)`, '{verb} you {rest}', true),
  rule(`you ${auxiliary} (?<rest>.+)`, '{verb} you {rest}'),
  rule("you(?: have|'ve) not yet (?<rest>.+)", 'have you already {rest}', true),
  rule("you(?: have|'ve) not (?<rest>.+)", 'have you {rest}', true),
  rule("you've (?<rest>.+)", 'have you {rest}'),
  rule(
    'you have (?<rest>(?:(?:already|just|recently|ever) )?(?:\\p{L}+ed|been|seen|done|got|lost|forgotten|chosen|taken|set|put|made|sent|found|had)(?: .+)?)',
    'have you {rest}',
  ),
  rule('you have no (?<rest>.+)', 'do you have any {rest}', true),
  rule(`you (?<rest>${ofReader}(?: .+)?)`, 'do you {rest}'),
  rule('there (?<verb>is|are) no (?<rest>.+)', '{verb} there any {rest}', true),
  rule('there (?<verb>is|are) (?<rest>.+)', '{verb} there {rest}'),
  rule(`no (?<subject>[^ ]+(?: [^ ]+)?) (?<verb>is|are) (?<rest>.+)`, '{verb} any {subject} {rest}', true),
  rule(`no (?<subject>[^ ]+(?: [^ ]+)?) (?<verb>${thirds})s(?<rest>(?: .+)?)`, 'does any {subject} {verb}{rest}', true),
  rule(`${subject} ${auxiliary} not yet (?<rest>.+)`, '{verb} {subject} already {rest}', true),
  rule(`${subject} ${auxiliary} not (?<rest>.+)`, '{verb} {subject} {rest}', true),
  rule(`${subject} (?<verb>has|have) not (?<rest>.+)`, '{verb} {subject} {rest}', true),
  rule(`${subject} ${auxiliary} (?<rest>.+)`, '{verb} {subject} {rest}'),
  rule(`${subject} (?<verb>has|have) (?<rest>(?:already |just )?(?:been|\\p{L}+ed)(?: .+)?)`, '{verb} {subject} {rest}'),
  rule(`${subject} has (?<rest>.+)`, 'does {subject} have {rest}'),
  rule(`${subject} (?<verb>${thirds})s(?<rest>(?: .+)?)`, 'does {subject} {verb}{rest}'),
]

const end = '(?=[,;:]|[.…]?$)'
/** An order inside: the main clause begins without a comma. */
const orderInside =
  "(?<!(?:to|can|can't|cannot|not|don't|doesn't|didn't|you|could|couldn't|must|should|will|won't|a|the|your|this|phone|video|automatically) )(?<=\\S )(?:call|contact|click|tap|select|choose|go|press|restart|reboot|skip|proceed|continue|try|follow|ask|tell|do|please|then)(?![\\p{L}'-])"

/** Makes an English question of a condition. */
export const askEnglish = askBy(
  {
    openings: [
      new RegExp(`^(?:only )?(?:if|when|in case) (?<condition>${upToComma})${end}`, 'diu'),
      new RegExp(
        `^(?:please )?(?:check|verify|make sure|confirm|see|ensure)(?: (?:that|whether|if))? (?<condition>(?:the|your|you|there|an?) ${upToComma})${end}`,
        'diu',
      ),
      new RegExp(`^(?!.* if .* if )${upToComma},? (?:only )?if (?<condition>${upToComma})(?=[.…]?$)`, 'diu'),
    ],
    begins: /^(?!(?:but|and|or|that|which|who|where|if|when|unless|except|as|with|including|such|because|for) )\p{L}/iu,
    unfit: new RegExp(
      `(?<=\\S )(?:that|which|who|what|where|when|how|why|whether|if|because|so|since|until|unless|before|after|while|still|nothing|neither|nor|both|also|the case|and|or|but|otherwise|(?:it|they)(?= ))(?![\\p{L}'])|${orderInside}|^(?:it|they|he|she|we|i|this|that|these|those|so|not|any|none|nothing|all)(?![\\p{L}])`,
      'iu',
    ),
  },
  rules,
)
