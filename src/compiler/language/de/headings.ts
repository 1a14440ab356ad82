import type { HeadingWords } from '../heading-words.ts'

/** A polite order: `Öffnen Sie`. */
const order = '\\p{L}{2,}n Sie(?!\\p{L})(?! (?:nicht )?(?:können|müssen|sollten|dürfen|haben|sind))'
const finite =
  'ist|sind|war|waren|wird|werden|wurde|wurden|kann|können|muss|müssen|darf|soll|sollte|hat|haben|bleibt|zeigt|erscheint|funktioniert|enthält|fehlt|schlägt|steht|verwendet|erhält|verlangt|gibt|lässt'
const not = '(?:nicht|kein\\p{L}*|nie|niemals|nichts)(?!\\p{L})'

/** The German words of headings. */
export const deHeadings: HeadingWords = {
  functionWord:
    /^(?:der|die|das|den|dem|des|eine?|einen|einem|einer|eines|von|vom|für|nach|mit|zu|zum|zur|und|oder|aber|dass|wenn|falls|ob|als|um|in|im|ins|an|am|ans|auf|aus|bei|beim|durch|über|unter|zwischen|bis|ohne|gegen|per|ab|seit|während|vor|hinter|neben|innerhalb|außerhalb|sie|ihre?|ihren|ihrem|ihrer|ihres|mein|meine|unser\p{L}*|diese[rsmn]?|dieses|jede[rsmn]?|alle|allen|einige|manche|welche[rsmn]?|wer|was|wie|wo|weil|damit|sodass|er|es|sich|dann|auch|noch|nur|sehr|so|sowie|bevor|nachdem|sobald|solange|sofern|indem|andere[rsn]?|anderen|man|wir|ich|kein\p{L}*|nicht|bitte|wegen|trotz|laut|zuerst)$/iu,
  auxiliary:
    /^(?:ist|sind|war|waren|wird|werden|wurde|wurden|kann|können|muss|müssen|darf|dürfen|hat|haben|soll|sollen|sollten?|will|wollen|möchten)$/iu,
  adjective:
    / (?:der|die|das|den|dem|des|eine?|einen|einem|einer|Ihre?|Ihren|Ihrem|Ihrer|diese[rsmn]?|alle|jede[rsmn]?) (?:\p{Ll}+ )?\p{Ll}+(?:e|en|em|er|es)$/u,
  openEnd:
    /(?<!\p{L})(?:mit hilfe|anstelle|auf grund|im fall|in der nähe|zum beispiel|in form|(?:ist|sind|wird|werden|kann|können|muss|müssen|hat|haben) nicht)$/iu,
  hasVerb: new RegExp(`(?<![\\p{L}-])(?:${finite})(?!\\p{L})|^${order}`, 'iu'),
  borders: new RegExp(
    [
      ' ?[:;](?= |$)',
      `,? (?=(?:und|oder|aber)(?: (?:dann|danach|anschließend|erneut|auch))* (?!Sie)${order})`,
      `, (?=(?:dann )?${order})`,
      ',? (?=um [^.:;]*?(?:zu \\p{L}+en|zu\\p{L}+en)(?!\\p{L}))',
      ', (?=(?:sodass|damit|wobei|wodurch|weil|da|denn|aber|zum Beispiel|beispielsweise|der|die|das|den|dem|was|wie|indem|einschließlich) )',
      ' (?=(?:wie (?:unten|oben|folgt|beschrieben|angezeigt|gezeigt)|mithilfe|mit Hilfe)(?!\\p{L}))',
    ].join('|'),
    'gu',
  ),
  relatives: new RegExp(`(?<!\\p{L}n Sie),? (?=(?:in|auf|mit|an|bei|unter) (?:dem|der|denen) (?:(?!(?:${not}))[^,.;:])+)`, 'gu'),
  complements:
    / (?=(?:in|im|auf|unter|für|über|während|bei|beim|mit|am|vom|neben|innerhalb)(?! \p{L}+ zu ) (?:der|die|das|den|dem|Ihre?|Ihren|Ihrem|Ihrer|eine?|einem|einer|\p{Lu}))/gu,
  placed: /^(?!klicken|tippen|drücken|gehen|wechseln)\p{L}{2,}n Sie(?= (?:in|im|auf|unter|bei|nach|am) )/iu,
  objects: / (?=(?:den|die|das|eine?|einen|Ihre?|Ihren) )/gu,
  // A German clause that is no order often has its verb at its end.
  stands: new RegExp(`^${order}`, 'iu'),
  needsMore: new RegExp(
    [
      '^(?:klicken|tippen|doppelklicken|drücken|geben|setzen|stellen|legen|weisen|ordnen|ersetzen|ändern|gewähren|erlauben|lassen|machen|bitten|sagen|vergleichen|verbinden|fügen|senden|gehen|wechseln|navigieren|suchen|warten|zeigen|melden|achten|folgen|beginnen|verwenden|schalten|führen) sie(?!\\p{L})',
      '(?<!\\p{L})(?:Anzahl|Liste|Art|Name|Wert|Teil|Rest|Typ|Unterschied|bezogen|abhängig|verantwortlich|erforderlich|zugeordnet|verbunden|gehört|enthält|verwendet|benötigt|erhält)$',
      ' (?:in|im|auf|unter|für|mit|über|an|am|bei|beim|zu|zum|zur|von|vom|aus|neben) (?:(?:der|die|das|den|dem|eine?|einem|einer|Ihre?|Ihren|Ihrem|Ihrer|diese[rsmn]?) (?:\\p{Ll}+ )?)?[^ ]+$',
      ' (?:alle|jede[rsmn]?) [^ ]+$',
      ` (?:ob|dass|wenn|wo|wie) (?!.*(?:${finite})$).*$`,
    ].join('|'),
    'iu',
  ),
  condition: /^(?:nur )?(?:wenn |falls |sofern |im fall|sollten? |es sei denn|solange |ohne |außer |sobald |bevor |bis )/i,
  aside:
    /^(?:um |in |im |auf |unter |bei |beim |nach |nachdem |vor |mit |über |zu |zum |zur |während |manchmal |derzeit |dann |danach |anschließend |zuerst )/i,
  scope: /^(?:für |bei |auf (?:den )?\p{L}*geräten|gemäß |wegen |aufgrund )/iu,
  instruction: new RegExp(`^${order}`, 'iu'),
  // Behind another part, the verb of a German main clause comes before its subject, as in a question.
  statement: /^(?!)/,
  hazard: /^(?:löschen|entfernen|wiederherstellen|formatieren|deinstallieren|ersetzen|zurücksetzen|widerrufen) sie(?!\p{L})/iu,
  limit:
    /^(?:(?:und|oder|aber) )?(?:es sei denn|außer |nur |erst |bevor |bis |solange |ohne |sobald |wenn |falls |sofern |im fall)/i,
  exception: /(?<!\p{L})(?:es sei denn|außer|nur wenn|erst wenn|bevor|bis|solange|sofern|vorausgesetzt)(?!\p{L})/iu,
  negation: new RegExp(`(?<!\\p{L})${not}`, 'iu'),
  negated: /\S+ (?:nicht|nie|nichts)(?!\p{L})|(?<!\p{L})kein/u,
  subordinates:
    / (?:dass|wenn|falls|weil|damit|sodass|während|bevor|bis|nachdem|wie|ob|Der|Die|Das|Eine?|Ihr|Ihre|Es|Dies|Diese[rs]?) /u,
  coordinates: / (?:und|oder|aber|um|sondern) /u,
  predicate: /(?<= )(?:ist|sind|wird|werden|hat|haben|kann|können|muss|müssen)(?: [^ ,;:]+){1,4}$/iu,
  lastVerb:
    /(?<!\p{L})(?:lösen|beheben|prüfen|überprüfen|einstellen|einrichten|installieren|konfigurieren|registrieren|entfernen|löschen|hinzufügen|ändern|senden|sammeln|verwalten|verwenden|herunterladen|öffnen|aktualisieren|erstellen|deaktivieren|aktivieren|synchronisieren|wiederherstellen|zurücksetzen|ersetzen|anzeigen|anmelden|verbinden)$|(?<!\p{L})zu \p{L}+en$/iu,
  separable: {
    schalten: ['ein', 'aus', 'um'],
    geben: ['ein', 'an', 'frei'],
    melden: ['an', 'ab'],
    rufen: ['an', 'auf'],
    wählen: ['aus'],
    tippen: ['ein'],
    führen: ['aus', 'durch'],
    fügen: ['hinzu', 'ein'],
    laden: ['herunter', 'hoch'],
    starten: ['neu'],
    richten: ['ein'],
    stellen: ['ein', 'sicher', 'wieder her'],
    legen: ['fest', 'an', 'ab'],
    nehmen: ['an', 'auf', 'vor'],
    schließen: ['an', 'ab'],
    ziehen: ['ab', 'heraus'],
    stecken: ['ein'],
    halten: ['gedrückt', 'bereit'],
    setzen: ['zurück', 'fort'],
    heben: ['auf'],
    weisen: ['zu'],
    blenden: ['ein', 'aus'],
    klappen: ['auf', 'zu'],
  },
  behindPath: / (?:und|dann|um) /,
  questionMark: '?',
}
