import { clauseEnd, type StopWords } from '../stop-words.ts'

const object =
  '(?: met (?:de|deze|het|dit) (?:procedure|installatie|stappen|stappenplan|configuratie|inschrijving|registratie|update|handleiding))?'
const now = '(?: (?:hier|nu|onmiddellijk|meteen|direct|zelf))*'

/** The Dutch words that end a walk. */
export const nlStops: StopWords = {
  hints:
    /stop|halt|verder|niet door|niets|niet voort|breek|staak|(?:niet|geen|nooit|nergens)(?=[^\p{L}].{0,600}(?:bel|contact|verwittig|waarschuw|mail|meld|laat|vraag))/iu,
  stops: new RegExp(
    `^(?:(?:let op|opgelet|belangrijk|gevaar|stop) ?[,:!]? )*(?:${[
      `(?:ga|gaat u)${now}(?: (?:zeker|in geen geval|alstublieft))? niet (?:verder|door)${now}${object}`,
      `(?:u (?:mag|moet)${now} )?niet (?:verder|door) ?gaan${now}${object}`,
      'gelieve niet (?:verder|door) te gaan',
      `u (?:moet|dient) hier (?:te )?stoppen`,
      `(?:stop|stopt u) (?:hier|nu|onmiddellijk|meteen|direct|ermee|met alles|met (?:alle|de|deze) (?:procedure|handelingen|stappen))${now}`,
      `(?:zet|zet u) (?:de|deze) (?:procedure|installatie|stappen) niet (?:voort|verder)`,
      `(?:breek|breekt u) (?:de|deze) (?:procedure|handelingen) af`,
      `(?:onderbreek|onderbreekt u|staak|staakt u)${now} (?:de|deze|alle) (?:procedure|handelingen|installatie)${now}`,
      `(?:verder ?gaan|doorgaan) (?:heeft geen zin|is (?:zinloos|nutteloos|verboden|niet toegelaten))${now}`,
      `het (?:heeft geen zin|is (?:zinloos|nutteloos|verboden|niet toegelaten))(?: om)? (?:verder|door) te gaan${now}`,
      '(?:doe|doet u) (?:verder niets|niets meer)',
    ].join('|')})${clauseEnd('en|maar|want')}`,
    'iu',
  ),
  mayStop: new RegExp(
    `^(?:stop|stopt u|halt|hier (?:stop je|stopt u)|(?:de|deze|uw) procedure (?:stopt|eindigt) hier)${clauseEnd('en')}`,
    'iu',
  ),
  forbids:
    /^(?!(?:aarzel|vergeet|wacht|bel|contacteer|neem|vraag|als|indien|is|zijn|hebt|heeft|kunt|kan|wordt|staat|ziet|werkt|dit|dat|het|de|een|er|u|uw|deze|die)(?!\p{L}))\p{L}{2,}(?: u)?(?: (?!en |of |maar )[^\s.;:!?,]+){0,8}? (?:niet|geen|nooit|niets|nergens)(?!\p{L})(?: (?!en |maar |om )[^\s.;:!?,]+){0,10}?(?=$| ?[.!…,;:]| [–—-] | (?:en|maar) )/iu,
  resumes:
    /(?<!\p{L})(?:ga(?:at u)? (?:dan |daarna |vervolgens )?(?:verder|door|terug|naar stap)|hervat|herbegin|keer(?:t u)? terug|begin(?:t u)? opnieuw|probeer\p{L}* (?:het )?(?:\p{L}+ )?opnieuw|liever|in plaats daarvan)(?!\p{L})/iu,
  waits: /(?<!\p{L})wacht(?!\p{L})/iu,
}
