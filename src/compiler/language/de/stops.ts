import { clauseEnd, type StopWords } from '../stop-words.ts'

const now = '(?: (?:hier|jetzt|nun|sofort|umgehend|unbedingt|bitte|selbst|an dieser stelle))*'
const object = '(?: mit (?:der|dem|den|dieser|diesem|diesen) [\\p{L}-]+)?'
const never = '(?:(?:auf keinen fall|keinesfalls|unter keinen umständen)|(?:bitte )?nicht(?: mehr)?)'

/** The German words that end a walk. */
export const deStops: StopWords = {
  hints:
    /stopp|halt|abbrech|brechen|unterbrech|hören sie|fortfahren|fahren sie|machen sie|weiter|nichts|(?:nicht|kein|nie)(?=\p{L}{0,3}[^\p{L}].{0,600}(?:ruf|kontakt|wend|meld|informier|benachrichtig|verständig|schreib|mail|frag|bitt|warn))/iu,
  stops: new RegExp(
    `^(?:(?:achtung|wichtig|stopp?|gefahr|vorsicht) ?[,:!]? )*(?:${[
      `(?:fahren|machen|gehen) sie${now}${object}${now} ${never}${now} (?:fort|weiter)${now}`,
      `(?:sie (?:dürfen|sollten|sollen)${now} )?${never}${now} (?:fortfahren|weitermachen|weitergehen)${now}`,
      `(?:hören sie${now} (?:damit )?auf|halten sie${now} (?:hier )?an)${now}`,
      `stoppen sie${now} (?:hier|alles|jetzt|sofort|(?:den|diesen|jeden) vorgang|die installation)${now}`,
      `(?:brechen|unterbrechen) sie${now} (?:den|diesen|die|diese|das|alle) [\\p{L}-]+${now}(?: ab)?${now}`,
      `(?:unternehmen|tun|machen) sie${now} (?:nichts (?:weiter|mehr|anderes|weiteres)|sonst nichts)`,
    ].join('|')})${clauseEnd('und|aber|denn|sondern')}`,
    'iu',
  ),
  mayStop: new RegExp(`^(?:stopp?|halt|(?:der|dieser|ihr) (?:vorgang|ablauf) endet hier)${clauseEnd('und')}`, 'iu'),
  forbids:
    /^(?:(?:dann|bitte|und) )?(?!(?:zögern|vergessen|warten|sehen|haben|sind|können|erhalten|bekommen|finden|kennen|wissen|rufen|wenden|kontaktieren|fragen) sie(?!\p{L}))\p{L}{3,}n sie(?: (?!und |oder |aber )[^\s.;:!?,]+){0,8}? (?:nicht|kein\p{L}*|nie|niemals|nichts)(?!\p{L})(?: (?!und |aber |um |sondern )[^\s.;:!?,]+){0,10}?(?=$| ?[.!…,;:]| [–—-] | (?:und|aber) )/iu,
  resumes:
    /(?<!\p{L})(?:(?:fahren|machen) sie (?!(?:[^.;,]* )?(?:nicht|keinesfalls) )[^.;,]{0,60}(?:fort|weiter)|setzen sie [^.;,]{0,60} fort|kehren sie|gehen sie (?:zurück|zu[mr]?)|beginnen sie (?:von vorn|neu)|versuchen sie es (?:noch einmal|erneut|nochmals)|stattdessen|lieber)(?!\p{L})/iu,
  waits: /(?<!\p{L})warten sie(?!\p{L})/iu,
}
