/** The words of a language that tell the reader to end the walk. The patterns are tested against plain text. */
export interface StopWords {
  /** A word of every sentence that the other patterns know. Most texts have none, and need no closer look. */
  readonly hints: RegExp
  /** The beginning of a sentence that tells to stop, up to the end of its clause: `Ne continuez pas`, `Ga niet verder`. */
  readonly stops: RegExp
  /**
   * The beginning of a sentence with a word that also means to stop something else, or to pay attention: `Stop`, `Arrêtez`. It
   * counts only with somebody to contact.
   */
  readonly mayStop: RegExp
  /**
   * The beginning of a sentence that forbids something, up to the end of its clause: `N'essayez plus`, `Open de bijlage niet`. With
   * somebody to contact behind it, nothing else is left to do.
   */
  readonly forbids: RegExp
  /** Says that the reader goes on after all, elsewhere or in another way: `reprenez`, `probeer opnieuw`. */
  readonly resumes: RegExp
  /** Says that the reader waits. The walk goes on then, unless there is somebody to contact. */
  readonly waits: RegExp
}

/** The end of a clause: of the sentence, a pause, or a conjunction. */
const end = (conjunctions: string) => `(?=$| ?[.!…,;:]| [–—-] | (?:${conjunctions}) )`

const frObject =
  "(?: (?:(?:dans|avec) )?(?:la |cette |l'|vos |ces )(?:procédure|installation|démarche|manipulations?|configuration|inscription|opération|mise à jour|étapes|assistant))?"
const frNow = '(?: (?:ici|là|immédiatement|tout de suite|aussitôt|maintenant|à ce stade|à cette étape|seule?))*'

const nlObject =
  '(?: met (?:de|deze|het|dit) (?:procedure|installatie|stappen|stappenplan|configuratie|inschrijving|registratie|update|handleiding))?'
const nlNow = '(?: (?:hier|nu|onmiddellijk|meteen|direct|zelf))*'

export const frStops: StopWords = {
  hints:
    /arrêt|interromp|abandonn|cessez|stop|halte|continu|poursuiv|plus loin|au-delà|plus rien|rien d|(?:ez|faites|dites) (?:surtout |plus )?(?:pas|plus|jamais|(?:(?:sur|à|dans) )?rien)(?=[^\p{L}].{0,600}(?:appel|contact|téléph|préven|avert|adress|signal|écriv|alert|inform|demand))/iu,
  stops: new RegExp(
    `^(?:(?:attention|important|stop|danger|surtout|alors) ?[,:!]? )*(?:${[
      `(?:arrêtez-vous|vous devez vous arrêter)${frNow}`,
      `(?:arrêtez|stoppez|(?:vous devez|il faut|veuillez|merci d'|prière d')(?: tout)? ?(?:arrêter|stopper)) (?:ici|là|tout|immédiatement|tout de suite)${frNow}`,
      `(?:arrêtez|stoppez|interrompez|abandonnez|cessez)${frNow} (?:la|cette|toutes?|vos|toutes les) (?:procédure|démarche|manipulations?|opérations?)${frNow}`,
      `(?:(?:il est )?(?:inutile|interdit|défendu)|interdiction) (?:de continuer|de poursuivre|d'aller plus loin)${frNow}${frObject}`,
      `(?:(?:vous ne devez|il ne faut|(?:veuillez|merci de) ne|ne)(?: surtout)? (?:pas|plus)) (?:continuer|poursuivre|aller plus loin)${frNow}${frObject}`,
      `ne (?:continuez|poursuivez)(?: surtout)? (?:pas|plus)${frNow}${frObject}`,
      `n'allez(?: surtout)? pas (?:plus loin|au-delà)${frNow}${frObject}`,
      "ne (?:faites|tentez) (?:plus rien|rien (?:d'autre|de plus))",
    ].join('|')})${end('et|mais|car|puis')}`,
    'iu',
  ),
  mayStop: new RegExp(
    `^(?:stop|arrêtez|stoppez|halte|(?:on s'arrête|vous vous arrêtez) (?:ici|là)|(?:la|cette|votre) (?:procédure|démarche) s'arrête (?:ici|là))${end('et|puis')}`,
    'iu',
  ),
  forbids:
    /^(?:(?:alors|surtout|attention ?[,:!]?) )?n(?:e |')(?:(?:le|la|les|lui|leur|vous|y|en) |l')?(?!hésit|oubli|attend|manqu)(?:\p{L}{2,}ez|(?:re)?(?:faites|dites)) (?:surtout |plus )?(?:pas|plus|jamais|(?:(?:sur|à|dans) )?rien)(?!\p{L})(?: [^.;:!?,]{1,80}?)??(?=$| ?[.!…,;:]| [–—-] | (?:et|mais) )/iu,
  resumes:
    /(?<!\p{L})(?:(?<!ne )(?:continuez|poursuivez|reprenez|recommencez|réessayez|relancez)|(?:revenez|retournez|passez) (?:à|au|aux|en)|plutôt)(?!\p{L})/iu,
  waits: /(?<!\p{L})(?:attendez|patientez)(?!\p{L})/iu,
}

export const nlStops: StopWords = {
  hints:
    /stop|halt|verder|niet door|niets|niet voort|breek|staak|(?:niet|geen|nooit|nergens)(?=[^\p{L}].{0,600}(?:bel|contact|verwittig|waarschuw|mail|meld|laat|vraag))/iu,
  stops: new RegExp(
    `^(?:(?:let op|opgelet|belangrijk|gevaar|stop) ?[,:!]? )*(?:${[
      `(?:ga|gaat u)${nlNow}(?: (?:zeker|in geen geval|alstublieft))? niet (?:verder|door)${nlNow}${nlObject}`,
      `(?:u (?:mag|moet)${nlNow} )?niet (?:verder|door) ?gaan${nlNow}${nlObject}`,
      'gelieve niet (?:verder|door) te gaan',
      `u (?:moet|dient) hier (?:te )?stoppen`,
      `(?:stop|stopt u) (?:hier|nu|onmiddellijk|meteen|direct|ermee|met alles|met (?:alle|de|deze) (?:procedure|handelingen|stappen))${nlNow}`,
      `(?:zet|zet u) (?:de|deze) (?:procedure|installatie|stappen) niet (?:voort|verder)`,
      `(?:breek|breekt u) (?:de|deze) (?:procedure|handelingen) af`,
      `(?:onderbreek|onderbreekt u|staak|staakt u)${nlNow} (?:de|deze|alle) (?:procedure|handelingen|installatie)${nlNow}`,
      `(?:verder ?gaan|doorgaan) (?:heeft geen zin|is (?:zinloos|nutteloos|verboden|niet toegelaten))${nlNow}`,
      `het (?:heeft geen zin|is (?:zinloos|nutteloos|verboden|niet toegelaten))(?: om)? (?:verder|door) te gaan${nlNow}`,
      '(?:doe|doet u) (?:verder niets|niets meer)',
    ].join('|')})${end('en|maar|want')}`,
    'iu',
  ),
  mayStop: new RegExp(
    `^(?:stop|stopt u|halt|hier (?:stop je|stopt u)|(?:de|deze|uw) procedure (?:stopt|eindigt) hier)${end('en')}`,
    'iu',
  ),
  forbids:
    /^(?!(?:aarzel|vergeet|wacht|bel|contacteer|neem|vraag|als|indien|is|zijn|hebt|heeft|kunt|kan|wordt|staat|ziet|werkt|dit|dat|het|de|een|er|u|uw|deze|die)(?!\p{L}))\p{L}{2,}(?: u)?(?: (?!en |of |maar )[^\s.;:!?,]+){0,8}? (?:niet|geen|nooit|niets|nergens)(?!\p{L})(?: (?!en |maar |om )[^\s.;:!?,]+){0,10}?(?=$| ?[.!…,;:]| [–—-] | (?:en|maar) )/iu,
  resumes:
    /(?<!\p{L})(?:ga(?:at u)? (?:dan |daarna |vervolgens )?(?:verder|door|terug|naar stap)|hervat|herbegin|keer(?:t u)? terug|begin(?:t u)? opnieuw|probeer\p{L}* (?:het )?(?:\p{L}+ )?opnieuw|liever|in plaats daarvan)(?!\p{L})/iu,
  waits: /(?<!\p{L})wacht(?!\p{L})/iu,
}
