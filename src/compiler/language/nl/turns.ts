import { type TurnWords, token } from '../turn-words.ts'
import { nl as words } from './numbers.ts'

const adverbs = '(?: (?:dan|alleen|enkel|direct|rechtstreeks|meteen|verder|door|terug|opnieuw|eerst|daarna|vervolgens))*'
const place =
  '(?: (?:naar|met|bij|in|vanaf|op))?(?: (?:de |het |deze )?(?:stappen|instructies|procedure)(?: (?:in|onder|van|bij|uit))?)?(?: (?:de|het))?(?: (?:sectie|gedeelte|paragraaf|rubriek|hoofdstuk|onderdeel))?'
const tail =
  '(?: (?:uit|opnieuw|terug|verder|verderop|later|eerder|door|hieronder|hierboven|(?:van|in) (?:deze (?:procedure|sectie)|dit (?:artikel|gedeelte))))*(?:,? (?:om |voor )[^⟦⟧;]*)?'
const target = `["(]? ?(?<target>${token}|[^⟦⟧,;]{3,90}?) ?[")]?`

/** Words that look like a verb with its subject behind it, and are none: `Sluit de app, wacht dan even`, `Met de app …`. */
const noVerbs =
  '(?:(?:her|op|af)?start|zet|(?:ont|af)?sluit|wacht|laat|let|test|print|meet|richt|verlaat|schat|dit|dat|het|wat|niet|met|uit|tot|eerst|naast|echt|licht u)'

/** The Dutch sentences at which a walk may turn. */
export const nlTurns: TurnWords = {
  opens:
    /^(?:(?:alleen|enkel|uitsluitend|en|maar) )?(?:als |indien |mocht(?:en)? |wanneer |in het geval |in geval van |voor het geval |ingeval )/i,
  opensUnclear:
    /^(?:tenzij |behalve |zolang |zodra |totdat |nadat |voordat |(?:zelfs|ook|pas) (?:als|wanneer|indien) |bij (?!een van)|zonder |mits |of (?:het|de|u|er) )/i,
  unclear:
    /\b(?:tenzij|behalve|zolang|zodra|totdat|voordat|mits|(?:zelfs|ook|pas)(?: \p{L}+){0,4} (?:als|wanneer|indien)|pas (?:naar|met|contact))\b/iu,
  marks:
    /\b(?:als(?! volgt)|indien|mocht(?:en)?|wanneer|in (?:het )?geval|ingeval|tenzij|behalve|zolang|zodra|totdat|nadat|anders(?! dan)|zo (?:niet|nee|ja)|mits|bij een|afhankelijk van|naargelang)\b/i,
  verifies: /^(?:controleer|controleert u|kijk|kijkt u|ga|gaat u|verifieer|bekijk)\b.{0,20}\b(?:of|dat)\b/i,
  asksWhether: /\bof\b$/i,
  endsInJoin: / (?:of|en|maar)$/i,
  placeAlone: new RegExp(`^(?:naar|met|bij) ?(?<target>${token})$`, 'i'),
  opensInverted: new RegExp(
    `^(?:(?:is|zijn|hebt|heeft|hebben|kunt|kan|kunnen|wordt|worden|staat|staan|ziet|werkt|werken|lukt|helpt|slaagt|volstaat|blijkt|klopt|faalt|verdwijnt|verandert|hangt|zit|ligt|loopt|bestaat|weet|merkt|blijft|blijven|krijgt|verschijnt|verschijnen|ontbreekt|brandt|branden|knippert|geeft|gebruikt|komt|vraagt|toont|mislukt|doet|vindt|ontvangt|bent|beschikt|treedt|reageert|start|opent|lijkt) (?:u|het|de|er|uw|een|geen|dit|dat|deze|die) [^?]*?, (?=\\p{L})|(?!${noVerbs} )\\p{L}{2,}t [^?,;:]*?, (?=dan |(?!\\p{L}+t u )\\p{L}+ (?:[^,.;:]*? )?dan ))`,
    'iu',
  ),
  follows: /(?<=\S),? (?=(?:(?:alleen|enkel) )?(?:als (?!volgt\b)|indien |wanneer |in het geval |in geval van ))/gi,
  beginsMain: / (?=(?:gaat|neemt|slaat|keert|begint|belt|contacteert|raadpleegt|volgt) u )/gi,
  otherwise: /^(?:anders(?! dan)|zo niet|zo nee|nee|indien niet|in (?:het andere|alle andere) gevall?(?:en)?)(?: ?[,:])? /i,
  otherwiseInside: /^(\p{L}+) anders(?= (?!dan))/iu,
  unlessSo: /^(?:(?:als|indien) (?:dat|dit) niet (?:het geval|zo) is|is (?:dat|dit) niet (?:het geval|zo)) ?[,:]? /i,
  inlineOtherwise:
    /(?: ?[;,]|(?<=\S))(?: (?:en|of))? (?=(?:zo niet|zo nee|indien niet)(?:[ ,:]))|(?: ?[;,]|(?: ?[;,])? (?:en|of))(?: (?:en|of))? (?=anders[ ,:](?!(?:is |zijn )?dan\b))|(?: ?[;,]) (?=\p{L}+ anders (?!dan))/iu,
  isSo: /^(?:zo ja|ja(?= ?[,:])|als (?:dat|dit) (?:wel )?(?:het geval|zo) is|is (?:dat|dit) (?:wel )?(?:het geval|zo)|in (?:dat|dit) geval) ?[,:]? /i,
  negation: /\b(?:niet|geen|nooit|zonder)\b/i,
  joins: /,? (?:en|vervolgens|daarna) /gi,
  goes: [
    new RegExp(
      `^(?:(?:dan|daarna|vervolgens|ten slotte) )?(?:ga|gaat u|keer|keert u|begin|begint u|volg|volgt u|raadpleeg|raadpleegt u|zie|ziet u|bekijk|bekijkt u|lees|leest u|herhaal|herhaalt u|doe|doet u|probeer|probeert u|voer|voert u|hervat|hervat u|spring|springt u)${adverbs}${place} ${target}${tail}$`,
      'i',
    ),
    new RegExp(
      `^(?:dan )?(?:kunt|moet|mag) u${adverbs}${place} ${target}(?: (?:verder|door|terug|opnieuw))? ?(?:gaan|verdergaan|doorgaan|teruggaan|terugkeren|keren|beginnen|volgen|raadplegen|herhalen|uitvoeren)${tail}$`,
      'i',
    ),
    // `is de volgende stap het controleren van [de module](module.md)`
    /^(?:dan )?(?:is ⟦next⟧|bestaat ⟦next⟧ uit)(?: het)? \p{L}+en(?: van)?(?: de| het)? (?<target>⟦L\d+⟧)$/iu,
    // The text of the link is the verb: `moet u mogelijk [logboeken verzenden](logboeken.md)`.
    /^(?:dan )?(?:kunt|moet|mag) u(?: (?:mogelijk|misschien|wellicht|ook|dan|eerst))* (?<target>⟦L\d+⟧)$/i,
  ],
  moves: /^(?:(?:dan|vervolgens|daarna|nu) )?(?:ga|gaat u|keer|keert u|spring|springt u)(?!\p{L})/iu,
  skips: [
    new RegExp(
      `^(?:dan )?(?:sla|slaat u|negeer|negeert u)${adverbs}(?: (?:de|het))?(?: (?:sectie|gedeelte|stap|stappen))? ${target}(?: dan)?(?: over)?$`,
      'i',
    ),
    new RegExp(`^(?:dan )?(?:kunt|moet|mag) u${adverbs}(?: (?:de|het))?(?: (?:sectie|gedeelte))? ${target} overslaan$`, 'i'),
    new RegExp(
      `^(?:dan )?hoeft u(?: (?:dan|ook|meer))*(?: (?:de|het))? ${target} niet(?: meer)? (?:uit te voeren|te doen|te volgen|te doorlopen)$`,
      'i',
    ),
  ],
  namedPart: /\b(?:sectie|gedeelte|paragraaf|rubriek|hoofdstuk|onderdeel)\b/i,
  solves: /^(?:dan )?(?:is (?:het probleem|de fout|alles) (?:opgelost|verholpen|in orde))$/i,
  ends: /^(?:dan )?(?:(?:bent u|u bent)(?: (?:dan|al|nu))? klaar|is (?:de|deze) (?:procedure|installatie|inschrijving|registratie|configuratie|update) (?:voltooid|klaar|afgerond|geslaagd)|hebt u alles gedaan|(?:hoeft u|u hoeft)(?: (?:dan|verder|niets|niet|meer|anders))* te doen)$/i,
  articleEnd:
    /^(?:dan )?(?:voer|voert u|volg|volgt u|probeer|probeert u|raadpleeg|raadpleegt u|zie|bekijk|bekijkt u|lees|leest u|ga|gaat u|(?:kunt|moet) u)(?: naar)? (?:de|het|eens)(?: [^,;⟦⟧]{3,80})? (?:(?:aan|op) het einde|onder ?aan|aan het eind) (?:van )?(?:dit (?:onderwerp|artikel|document)|deze (?:pagina|gids))(?: (?:uit|volgen|uitvoeren|proberen|raadplegen))?$/i,
  stepsFollow:
    /\b(?:(?:deze|de|onderstaande) (?:volgende )?stappen|deze procedure|(?:deze|de) instructies|als volgt|het volgende)\b/i,
  noGuard: /^wanneer |\b(?:gevraagd|wilt|willen|wenst|liever|nodig|mogelijk is)\b/i,
  notYetDone:
    /^(?:als|indien) (?:u (?:dit|dat) nog niet (?:hebt|heeft) gedaan|(?:dit|dat) nog niet (?:is )?(?:gebeurd|gedaan)(?: is)?), /i,
  otherWay:
    /^(?:u kunt (?:\p{L}+ ){0,2}ook (?!.*(?:weergeven|vinden|bekijken|zien)(?!\p{L}))|of,? (?!u |het |de |een |er |dat |als )\p{L}+ |als alternatie\p{L}*|in plaats daarvan )/iu,
  continues: /^(?:maar|en als|of als) /i,
  sometimes:
    /\b(?:soms|af en toe|het (?:kan zijn|is mogelijk|komt voor) dat|in sommige gevallen|sommige|bepaalde|k(?:an|unnen))\b/i,
  troubleWhile:
    /\b(?:een probleem|problemen|moeilijkheden) (?:(?:met|bij) (?:[^,.]+ )?)?(?:ondervindt|ondervinden|hebt|heeft|krijgt|ervaart|tegenkomt)|\b(?:ondervindt|hebt|krijgt|ervaart) u (?:een probleem|problemen|moeilijkheden)|\bbij (?:problemen|moeilijkheden)\b/i,
  still: /\bnog (?:steeds|altijd)\b/i,
  negationWords: /\b(?:niet|geen|nooit)\b/gi,
  mayDo: /^(?:dan )?(?:(?:moet|kunt|dient) u |\p{L}{2,}t u (?!mogelijk|waarschijnlijk))/iu,
  goesOn: /^(?:(?:dan )?(?:ga|gaat u)(?: (?:dan|gewoon))? (?:verder|door)|doe niets|(?:dan )?hoeft u niets te doen)$/i,
  stops:
    /^(?:(?:stop|stopt u)(?: dan)?(?: (?:hier|met deze procedure))?(?=$|[,.;]| en )|(?:ga niet verder|gaat u niet verder)(?: dan)?(?=$|[ ,.;]))/i,
  mayTurn:
    /\b(?:ga|gaat|gaan|keer|keert|begin|begint|volg|volgt|raadpleeg\p{L}*|zie|herhaal\p{L}*|sla|slaat|overslaan|spring\p{L}*|contact|bel|belt|contacteer\p{L}*|verwittig\p{L}*|waarschuw\p{L}*|meld|meldt|vraag|vraagt|schrijf|mail|informeer\p{L}*|laat|stop|stopt|volgen|keren|beginnen|herhalen|uitvoeren|doe|doet|voer|voert|hervat|lees|bekijk\p{L}*)\b/iu,
  reference: /(?:voor|om) (?:meer|nadere|aanvullende|verdere) (?:informatie|details|uitleg)/i,
  steps: new RegExp(
    `(?:de )?\\bstap(?:pen)? (?<from>\\d{1,2}|${words.map((word) => (word === 'een' ? 'één' : word)).join('|')})(?!\\p{L}|\\d)(?:(?: tot en met | t/m | tot | ?[-–] ?)(?<to>\\d{1,2})|(?<and>(?:(?:, | en )(?:stap )?\\d{1,2})+))?`,
    'giu',
  ),
  ordinalSteps:
    /de (\d{1,2}|eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende)(?:e|de|ste)? stap(?!\p{L})/giu,
  ordinals: 'eerste tweede derde vierde vijfde zesde zevende achtste negende tiende'.split(' '),
  thisStep: /\bdeze stap\b(?! \d)/giu,
  nextStep: /de volgende stap\b/giu,
  previousStep: /de vorige stap\b/giu,
  lastStep: /\bde laatste stap\b/giu,
  restOfSteps:
    /\b(?:de volgende stappen(?= (?:over|overslaan|niet(?: meer)? (?:uit te voeren|te doen|te volgen|te doorlopen))\b)|de rest van (?:de|deze) (?:procedure|stappen))(?=$|[ ,.;])/giu,
}
