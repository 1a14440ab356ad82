import type { HeadingWords } from '../heading-words.ts'

const verbs =
  'activeer|annuleer|bekijk|bel|beperk|bevestig|bewaar|bewerk|bezoek|breng|configureer|contacteer|controleer|deactiveer|deel|definieer|deïnstalleer|doe|download|druk|dubbelklik|exporteer|filter|ga|gebruik|geef|genereer|haal|herhaal|herstart|herstel|houd|implementeer|importeer|installeer|kies|kijk|klik|koop|kopieer|koppel|laad|laat|lees|leeg|log|los|maak|meld|minimaliseer|navigeer|neem|noteer|ontgrendel|ontkoppel|open|pas|plaats|probeer|raadpleeg|registreer|reproduceer|scan|schakel|schrijf|selecteer|sla|sleep|sluit|start|stel|stop|stuur|swipe|synchroniseer|test|tik|toets|typ|vat|veeg|ver(?:bind|geet|gelijk|gendel|grendel|hoog|laag|leng|nieuw|plaats|sleutel|stuur|vang|wijder|zend)|verifieer|verzamel|vink|voeg|voer|volg|voltooi|vouw|vraag|vul|waarschuw|wacht|werk|wijs|wijzig|wis|zet|zie|zoek|zorg'
const imperative = `(?:${verbs})(?![\\p{L}-])(?! (?:u|ik|je|jij|hij|zij|ze|we) )`

/** The Dutch words of headings. */
export const nlHeadings: HeadingWords = {
  functionWord:
    /^(?:de|het|een|van|voor|naar|met|te|en|of|maar|dat|die|als|om|in|op|aan|uit|bij|door|over|onder|tussen|tot|zonder|tegen|via|per|vanaf|vanuit|tijdens|na|u|uw|hun|haar|ons|onze|mijn|dit|deze|er|wanneer|indien|omdat|zodat|waarin|waarmee|waarop|waar|waarvan|waaraan|waarbij|waardoor|waarvoor|welke?|wie|wat|ze|hij|zij|zich|dan|ook|nog|al|elke?|alle|geen|zo|zoals|naast|binnen|buiten|volgens|vervolgens|daarna|eerst|af|toe|we|je|hoe|totdat|voordat|nadat|zodra|tenzij|hetzelfde|dezelfde|zelfde|enkele|sommige|andere|ander)$/iu,
  auxiliary:
    /^(?:is|zijn|was|waren|wordt|worden|werd|werden|kan|kunnen|kunt|moet|moeten|mag|heeft|hebt|hebben|zal|zullen|wil|wilt|zou|gaat)$/iu,
  adjective: / (?:de|het|een|uw|deze|dit|die|alle|elk|enkele)(?: \p{Ll}+e)+$| een ge\p{Ll}+[td]$/u,
  openEnd:
    /\b(?:in plaats|met behulp|door middel|op basis|aan de hand|ten opzichte|in de buurt|als gevolg|(?:is|zijn|wordt|worden|kan|kunnen|moet|moeten|heeft|hebben) (?:niet|nooit))$/i,
  hasVerb: new RegExp(
    `(?<![\\p{L}-])(?:is|zijn|was|waren|wordt|worden|werd|kan|kunnen|kunt|moet|moeten|mag|heeft|hebt|hebben|zal|gaat|ziet|krijgt|geeft|gebruikt|ontbreekt|mislukt|werkt|blijft|staat|verschijnt|treedt|bevat|ontvangt|ontvangen|lukt|vraagt|biedt|vindt)(?!\\p{L})|^(?:${verbs})(?![\\p{L}-])`,
    'iu',
  ),
  borders: new RegExp(
    [
      ' ?[:;](?= |$)',
      `,? (?=(?:en|of|maar)(?: (?:vervolgens|daarna|dan|ten slotte|ook|nogmaals|opnieuw))* (?:${verbs})(?![\\p{L}-]))`,
      `,? (?=(?:en|of) (?:kiest|klikt|tikt|selecteert|opent|neemt|controleert|gaat|meldt|voert|koppelt|schakelt|start|stelt|wijzigt|stopt) u )`,
      `, (?=(?:${verbs})(?![\\p{L}-]))`,
      ' (?=en (?:of|dat) )',
      '(?<!\\b(?:[vV]raag|vraagt|[vV]erzoek|verzoekt)\\b[^.,;:]*|\\b(?:gevraagd|gemachtigd|mogelijk|nodig|staat|bereid|verplicht|probeer|manier),?),? (?=om (?!de \\p{L}+ (?:minuten|uur|dagen) )[^.,:;]* te \\p{L}+en(?!\\p{L}))',
      ',? (?=door (?:[^.,:;]* )?te \\p{L}+en(?!\\p{L}))',
      ', (?=(?:zodat|waarna|waarbij|waarmee|waarop|zoals|omdat|want|maar|bijvoorbeeld|die|dat|met de vraag) )',
      ' (?=(?:zodat|waarna|zoals (?:hieronder|hierboven|beschreven|weergegeven|wordt)|omdat) )',
    ].join('|'),
    'gu',
  ),
  relatives: new RegExp(
    [
      ' (?=(?:waar(?:in|mee|op|van|aan|bij|door|toe|over|uit|onder|voor)) (?![^,.;:]*\\b(?:niet|geen)\\b))',
      ' (?=die (?:(?!\\b(?:niet|geen)\\b)[^,.;:])+)',
      '(?<=\\b(?:een|het|dit|elk) (?:\\p{L}+ )?[\\p{L}-]+) (?=dat (?:(?!\\b(?:niet|geen)\\b)[^,.;:])+)',
    ].join('|'),
    'gu',
  ),
  complements:
    / (?=(?:in|op|onder|voor|naar|via|vanaf|vanuit|tijdens|bij|uit|van|tussen|volgens|aan|door)(?! \p{L}+ te ) (?!te ))/gu,
  placed: new RegExp(`^(?!klik|dubbelklik|tik|druk|ga)(?:${verbs})(?= (?:in|op|onder|bij|na|vanaf) )`, 'iu'),
  // “Of” is “whether” behind some verbs and before an article; elsewhere it is “or”.
  objects: / (?=(?:de|het|een|uw) )|(?<=^(?:controleer|kijk|test|onderzoek)\b.*) (?=of (?:de|het|een|uw|er|dit|deze) )/giu,
  // A Dutch clause that is no instruction often has its verb at its end.
  stands: new RegExp(`^${imperative}`, 'iu'),
  needsMore: new RegExp(
    [
      '^(?:klik|dubbelklik|tik|druk|veeg|stel|zet|vervang|geef|wijs|vraag|probeer|zorg|koppel|vergelijk|laat|wacht|doe|breng)(?!\\p{L})',
      '^(?:ga|navigeer|keer|blader)(?!.* naar )',
      '(?<!\\p{L})(?:aantal|lijst|soort|type|naam|waarde|deel|rest|geval|manier|rechtermuisknop|verschil|fout)$',
      // A place or a purpose is whole or left out: `in de lijst met apps`.
      ' (?:in|op|onder|voor|naar|met|via|vanaf|vanuit|tijdens|bij|uit|tussen|volgens|aan|door) (?:(?:de|het|een|uw|deze|dit|dat) (?:\\p{L}+e )?)?[^ ]+$',
      ' (?:alle|elke?) [^ ]+$',
      ' (?:of|dat|die|waar\\p{L}*|als|wanneer|om) (?!.*(?:is|zijn|wordt|worden|heeft|hebben|kan|kunnen|moet|moeten|bent|hebt|staat|werkt)$).*$',
    ].join('|'),
    'iu',
  ),
  condition:
    /^(?:(?:alleen|enkel|uitsluitend) )?(?:als |indien |mocht(?:en)? |wanneer |in (?:het )?geval |tenzij |zolang |zonder |behalve |zodra |voordat |totdat )/i,
  aside:
    /^(?:om |in |op |onder |bij |na |nadat |voor |met |via |vanaf |vanuit |tijdens |soms |momenteel |waarschijnlijk |vervolgens |daarna )/i,
  scope: /^(?:voor (?!(?:het|de) \p{L}+en van)|bij |op (?:de )?\p{L}*apparaten|volgens |wegens |vanwege )/iu,
  instruction: new RegExp(`^${imperative}`, 'iu'),
  // Behind another part, the verb of a Dutch main clause comes before its subject, as in a question.
  statement: /^(?!)/,
  hazard: /^(?:wis|verwijder|herstel|formatteer|deïnstalleer|vervang)(?!\p{L})/iu,
  limit:
    /^(?:(?:en|of|maar) )?(?:tenzij |behalve |alleen |enkel |pas |voordat |totdat |tot |zolang |zonder |zodra |als |indien |wanneer |mits |in (?:het )?geval )/i,
  exception: /\b(?:tenzij|behalve|alleen als|pas als|voordat|totdat|zolang|mits)\b/i,
  negation: /\b(?:niet|geen|nooit|niets)\b/i,
  negated: /\S+ (?:niet|nooit|niets)(?!\p{L})|\bgeen\b/u,
  subordinates:
    / (?:dat|die|als|indien|wanneer|omdat|zodat|waar\p{L}*|terwijl|voordat|totdat|nadat|zoals|De|Het|Een|U|Uw|Er|Dit|Deze) /u,
  coordinates: / (?:en|of|maar|om|door) /u,
  predicate: /(?<= )(?:is|zijn|wordt|worden|heeft|hebben|kan|kunnen|moet|moeten)(?: [^ ,;:]+){1,4}$/iu,
  lastVerb:
    /\b(?:oplossen|verhelpen|controleren|instellen|installeren|configureren|inschrijven|registreren|verwijderen|toevoegen|wijzigen|verzenden|verzamelen|beheren|gebruiken|downloaden|openen|bijwerken|maken|uitschakelen|inschakelen|synchroniseren|herstellen|wissen|vervangen|verkrijgen|weergeven|aanmelden|verbinden)$|\bte \p{L}+en$/iu,
  separable: {
    schakel: ['in', 'uit'],
    zet: ['aan', 'uit', 'op'],
    meld: ['aan', 'af'],
    voer: ['in', 'uit'],
    vul: ['in'],
    typ: ['in'],
    stel: ['in'],
    log: ['in', 'uit'],
    sla: ['op', 'over'],
    pas: ['aan', 'toe'],
    geef: ['op', 'aan'],
    werk: ['bij'],
    start: ['op', 'af'],
    sluit: ['aan', 'af'],
    voeg: ['toe'],
    wijs: ['toe'],
    vouw: ['uit'],
    vraag: ['aan', 'op'],
    haal: ['op', 'uit'],
    los: ['op'],
    zoek: ['op'],
    bel: ['op'],
    druk: ['in'],
    vink: ['aan', 'uit'],
    laat: ['toe'],
    breng: ['aan'],
    houd: ['ingedrukt'],
    koppel: ['los'],
  },
  behindPath: / (?:en) /,
  questionMark: '?',
}
