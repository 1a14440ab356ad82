import { askBy, type QuestionRule, upToComma } from '../ask-condition.ts'

const rule = (condition: string, asks: string, negated?: true): QuestionRule => ({
  condition: new RegExp(`^${condition}$`, 'du'),
  asks: `${asks}?`,
  ...(negated && { negated }),
})

/** Finite verbs, which a German clause ends with. */
const verbs =
  'haben|hat|hatten|sind|ist|waren|war|werden|wird|wurden?|können|kann|konnten?|müssen|muss|wollen|will|möchten|sollen|soll|dürfen|darf|sehen|sieht|finden|findet|verwenden|verwendet|nutzen|nutzt|benutzen|erhalten|erhält|bekommen|bekommt|funktioniert|funktionieren|erscheint|erscheinen|bleibt|bleiben|leuchtet|leuchten|blinkt|blinken|steht|stehen|liegt|liegen|kommt|kommen|geht|gehen|zeigt|zeigen|enthält|enthalten|reagiert|reagieren|startet|starten|öffnet|öffnen|heißt|kennen|kennt|wissen|weiß|gehört|gehören|besitzen|besitzt|läuft|laufen|besteht|bestehen|fehlt|fehlen|stimmt|stimmen|dauert|lautet|arbeiten|arbeitet|verlieren|befindet|befinden|lässt|lassen|verbindet|meldet|druckt|hilft|helfen|antwortet|gibt'
/** Verbs of two parts that stand together at the end of a clause: `einschaltet` becomes `schaltet … ein`. */
const parts =
  '(?<part>an|aus|ein|auf|ab|fehl)(?<verb>zeigt|zeigen|schaltet|schalten|tritt|treten|geht|gehen|springt|stürzt|stürzen|schlägt|schlagen|meldet|melden|leuchtet)'

/** A word of the clause that is no negation. */
const word = '(?:(?!(?:nicht|kein\\p{L}*|nie|niemals|noch|mehr)(?![\\p{L}-]))[^ ]+)'
const before = `(?<before>(?:${word} )+?)`
const between = `(?<between>(?:${word} )*?)`

/** Nouns that are in the plural, and ones that are feminine: `keine Meldungen` becomes `Meldungen`, `keine Meldung` `eine Meldung`. */
const plural = '(?:\\p{Lu}\\p{L}*(?:ungen|ionen|heiten|keiten|ten)|Daten|Apps|Geräte|Zertifikate|Profile|Codes|E-Mails|Updates)'
const feminine =
  '(?:\\p{Lu}[\\p{L}-]*(?:ung|ion|heit|keit|schaft|tät|App|app|Datei|Karte|Lizenz|Adresse|Seite|Nummer|nummer|Mail|Taste|ID))'

/** The rules for a clause that ends in a verb: the verb comes first, and the rest stays in its order. */
const ofEnd = (verb: string, asks: string): readonly QuestionRule[] => [
  rule(`${before}noch nicht ${between}${verb}`, `${asks.replace('{rest}', '{before}schon {between}')}`, true),
  rule(`${before}nicht mehr ${between}${verb}`, `${asks.replace('{rest}', '{before}noch {between}')}`, true),
  rule(`${before}nicht ${between}${verb}`, `${asks.replace('{rest}', '{before}{between}')}`, true),
  rule(`${before}keine (?<noun>${plural}) ${between}${verb}`, `${asks.replace('{rest}', '{before}{noun} {between}')}`, true),
  rule(
    `${before}keine (?<noun>${feminine}) ${between}${verb}`,
    `${asks.replace('{rest}', '{before}eine {noun} {between}')}`,
    true,
  ),
  rule(
    `${before}k(?<article>einen|einem|ein) (?<noun>\\p{Lu}[^ ]*) ${between}${verb}`,
    `${asks.replace('{rest}', '{before}{article} {noun} {between}')}`,
    true,
  ),
  rule(`keine (?<noun>${feminine}) ${between}${verb}`, `${asks.replace('{rest}', 'eine {noun} {between}')}`, true),
  rule(`kein (?<noun>\\p{Lu}[^ ]*) ${between}${verb}`, `${asks.replace('{rest}', 'ein {noun} {between}')}`, true),
  rule(`${before}${verb}`, asks.replace('{rest}', '{before}')),
]

/** Verbs at the beginning of a condition without a conjunction. */
const first =
  '(?:Erscheint|Erscheinen|Ist|Sind|Wird|Werden|Kann|Können|Hat|Haben|Sehen|Erhalten|Bekommen|Funktioniert|Funktionieren|Bleibt|Leuchtet|Blinkt|Steht|Fehlt|Fehlen|Startet|Reagiert|Zeigt|Öffnet|Besteht|Gibt|Lässt)'

/** The rules for a clause that begins with its verb: `Erscheint die Meldung nicht`. */
const ofBeginning: readonly QuestionRule[] = [
  rule(`(?<verb>${first}) ${before}noch nicht(?<between>(?: ${word})*)`, '{verb} {before}schon{between}', true),
  rule(`(?<verb>${first}) ${before}nicht mehr(?<between>(?: ${word})*)`, '{verb} {before}noch{between}', true),
  rule(`(?<verb>${first}) ${before}nicht(?<between>(?: ${word})*)`, '{verb} {before}{between}', true),
  rule(
    `(?<verb>${first}) (?<before>(?:${word} )*)keine (?<noun>${plural})(?<between>(?: ${word})*)`,
    '{verb} {before}{noun}{between}',
    true,
  ),
  rule(
    `(?<verb>${first}) (?<before>(?:${word} )*)k(?<article>einen|einem|ein) (?<noun>\\p{Lu}[^ ]*)(?<between>(?: ${word})*)`,
    '{verb} {before}{article} {noun}{between}',
    true,
  ),
  rule(
    `(?<verb>${first}) (?<before>(?:${word} )*)keine (?<noun>${feminine})(?<between>(?: ${word})*)`,
    '{verb} {before}eine {noun}{between}',
    true,
  ),
  rule(`(?<verb>${first}) (?<rest>${word}(?: ${word})*)`, '{verb} {rest}'),
]

const end = '(?=[,;:]|[.…]?$)'

const ofClause: readonly QuestionRule[] = [
  ...ofEnd(`(?<verb>${verbs})`, '{verb} {rest}'),
  ...ofEnd(parts, '{verb} {rest} {part}'),
]

/** Makes a German question of a condition. */
export const askGerman = askBy(
  {
    openings: [
      new RegExp(`^(?:[Nn]ur )?(?:[Ww]enn|[Ff]alls|[Ss]ofern) (?<condition>${upToComma})${end}`, 'du'),
      new RegExp(`^(?:[Pp]rüfen|[Üü]berprüfen|[Kk]ontrollieren) Sie, ob (?<condition>${upToComma})${end}`, 'du'),
      new RegExp(
        `^(?<condition>${first} (?:Sie|das|die|der|es|Ihre?|eine?|keine?|dieser?|diese) ${upToComma})(?=, \\p{Ll})`,
        'du',
      ),
      new RegExp(`^(?!.* wenn .* wenn )${upToComma},? (?:nur )?(?:wenn|falls) (?<condition>${upToComma})(?=[.…]?$)`, 'du'),
    ],
    begins:
      /^(?!(?:aber|und|oder|sondern|dass|das|die|der|den|dem|deren|dessen|was|wo|weil|da|damit|wenn|falls|um|ohne|bevor|nachdem|bis|obwohl|indem|sowie|wie|außer) )\p{L}/u,
    unfit:
      /(?<=\S )(?:dass|ob|wo|wie|was|wer|welche\p{L}*|weil|damit|bevor|nachdem|bis|während|obwohl|und|oder|aber|sondern|sowie|wenn|falls|immer noch|noch immer|weiterhin|auch|der Fall|man)(?![\p{L}-])|^(?:er|es|sie|dies|das(?! (?:\p{Lu}|\p{Ll}+e[nrs]? \p{Lu}))|man|ich|wir|nichts|niemand|beide|alle)(?= )/u,
  },
  [...ofBeginning, ...ofClause],
)
