import { clauseEnd, type StopWords } from '../stop-words.ts'

const now = '(?: (?:here|now|immediately|right away|right now|at once|yourself|at this (?:point|step)))*'
const object =
  '(?: (?:with )?(?:the|this|your|these) (?:procedure|process|installation|configuration|enroll?ment|setup|update|steps|wizard|work))?'
const not = "(?:do not|don't|never|you must not|you mustn't|you should not|you shouldn't|please do not|please don't)"

/** The English words that end a walk. */
export const enStops: StopWords = {
  hints:
    /stop|halt|abort|cease|interrupt|continu|proceed|go (?:on|any|further)|anything else|nothing|(?:not|n't|never)(?=[^\p{L}].{0,600}(?:call|contact|phone|tell|inform|notify|alert|warn|report|write|e-?mail|ask|let))/iu,
  stops: new RegExp(
    `^(?:(?:attention|important|stop|danger|warning|careful|caution) ?[,:!]? )*(?:${[
      `(?:stop|you must stop|you need to stop|please stop) (?:here|everything|now|immediately|right away|at once|what you are doing)${now}`,
      `(?:stop|abort|interrupt|cease)${now} (?:the|this|all|your|any) (?:procedure|process|installation|steps|work)${now}`,
      `${not} (?:continue|proceed|carry on|go (?:on|further|any further))${now}${object}${now}`,
      `(?:there is|there's) no (?:point|use) in (?:continuing|proceeding|going on)${now}`,
      `${not} do anything (?:else|more|further)${now}`,
      'do nothing (?:else|more|further)',
    ].join('|')})${clauseEnd('and|but|because|then')}`,
    'iu',
  ),
  mayStop: new RegExp(`^(?:stop|halt|(?:this|the|your) (?:procedure|process) (?:stops|ends) here)${clauseEnd('and')}`, 'iu'),
  forbids:
    /^(?:(?:then|please|and) )?(?:do not|don't|never) (?!(?:hesitate|forget|worry|wait|be afraid)(?!\p{L}))[^.;:!?,]{1,80}?(?=$| ?[.!…,;:]| [–—-] | (?:and|but) )/iu,
  resumes:
    /(?<!(?:not|n't|never) )\b(?:continue|proceed|resume|start (?:again|over)|try again|go (?:back|on) to|return to)\b|\b(?:instead|rather)\b/iu,
  waits: /\bwait\b/iu,
}
