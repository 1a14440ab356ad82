import { type TurnWords, token } from '../turn-words.ts'
import { numbers } from './numbers.ts'

const lead = '(?:(?:dann|danach|anschließend|also|so|jetzt|nun) )?(?:bitte )?'
const adverbs =
  '(?: (?:bitte|dann|direkt|gleich|sofort|jetzt|stattdessen|einfach|zuerst|wieder|erneut|nochmals|noch einmal|weiter|zurück))*'
const place =
  '(?: (?:zu|zum|zur|mit|bei|beim|unter|in|im|ab|nach|an|am|auf))?(?: (?:den|die|das|der|dem|diesen?|dieser) (?:schritten?|anweisungen|anleitung|verfahren|vorgehensweise|hinweisen?)(?: (?:unter|in|im|aus|von|zum|zur|für))?)?(?: (?:den|die|das|dem|der))?(?: (?:abschnitt|artikel|kapitel|thema|teil))?'
const tail =
  '(?: (?:fort|zurück|weiter|aus|durch|vor|nach|über|erneut|nochmals|noch einmal|unten|oben|weiter unten|später|in diesem (?:artikel|abschnitt|verfahren)|dieses (?:artikels|abschnitts|verfahrens)))*(?:,? (?:um|für) [^⟦⟧;]*)?'
const target = `["„“(]? ?(?<target>${token}|[^⟦⟧,;]{3,90}?) ?["“”)]?`
const modal = '(?:(?:können|müssen|sollten|sollen|dürfen) sie|sie (?:können|müssen|sollten|sollen|dürfen))'

/** Words at the beginning of a sentence that look like a verb, and are none: `Mit der App …`. */
const noVerbs =
  '(?:mit|seit|jetzt|nicht|erst|laut|zuletzt|sonst|zunächst|statt|anstatt|selbst|fast|meist|sofort|dort|oft|zuerst|derzeit|mitunter|somit|damit|zumeist|bereit|weit|gut|stets|seid|meldet)'

/** Verbs in the third person, before their subject, as no order has them: an order ends in `-en Sie`. */
const thirdPerson =
  '(?:ist|sind|hat|wird|werden|kann|können|muss|müssen|darf|soll|sollten?|funktionieren|erscheinen|blinken|leuchten|fehlen|bestehen|bleiben)'

/** The German sentences at which a walk may turn. */
export const deTurns: TurnWords = {
  opens: /^(?:(?:nur|und|aber) )?(?:wenn(?! nicht[ ,]*,)|falls(?! nicht,)|sofern|im falle?,? dass|für den fall,? dass) /i,
  opensUnclear:
    /^(?:es sei denn|außer |solange |sobald |bis |nachdem |bevor |ehe |(?:selbst|auch|erst|sogar) (?:wenn|falls)|ohne |vorausgesetzt|ob |obwohl )/i,
  unclear:
    /(?<!\p{L})(?:es sei denn|außer|ausgenommen|solange|sobald|bevor|ehe|vorausgesetzt|(?:selbst|auch|erst|sogar)(?: \p{L}+){0,4},? (?:wenn|falls)|(?<!\d )bis(?! \d| zu)|letzter ausweg|erst dann)(?!\p{L})/iu,
  marks:
    /(?<!\p{L})(?:wenn|falls|sofern|(?:im|für den) fall|sobald|solange|bevor|nachdem|es sei denn|außer|sonst|andernfalls|anderenfalls|ansonsten|je nach|abhängig|vorausgesetzt|bei (?:einem|einer|problemen|fehlern)|ob)(?!\p{L})|(?:^|[.,;:] )sollten? (?:sie|das|die|der|es|ihr\p{L}*|ein\p{L}*)(?!\p{L})/iu,
  verifies:
    /^(?:bitte )?(?:prüfen|überprüfen|kontrollieren|sehen|schauen|vergewissern|stellen|achten|testen) sie(?!\p{L}).{0,30}(?<!\p{L})(?:ob|dass)(?!\p{L})/iu,
  asksWhether: /(?<!\p{L})ob(?!\p{L})/iu,
  endsInJoin: / (?:oder|und|aber)$/i,
  placeAlone: new RegExp(`^(?:zu|zum|zur|mit|bei|beim|in|im|an) ?(?<target>${token})$`, 'i'),
  opensInverted: new RegExp(
    `^(?:${thirdPerson} (?:das|die|der|es|sie|ihr\\p{L}*|ein\\p{L}*|kein\\p{L}*|dies\\p{L}*|nichts|noch) [^?]*?, (?=\\p{L})|(?!${noVerbs} )\\p{L}{2,}t (?:das|die|der|es|ihr\\p{L}*|ein\\p{L}*|kein\\p{L}*|dies\\p{L}*|nichts|sich) [^?]*?, (?=\\p{L})|(?!${noVerbs} )\\p{L}{2,}t (?:das|es|nichts), (?=\\p{L})|(?:haben|sind|können|möchten|erhalten|bekommen|sehen(?! sie (?:in|im|unter|auf|nach) )) sie [^?]*?, (?=(?:dann |so )?\\p{L}+ ))`,
    'iu',
  ),
  follows: /(?<=\S),? (?=(?:nur )?(?:wenn|falls|sofern|im falle?,? dass) )/gi,
  otherwise:
    /^(?:(?:sonst|andernfalls|anderenfalls|ansonsten|in (?:allen )?anderen fällen|im anderen fall)(?: ?[,:])?|(?:wenn nicht|falls nicht|nein) ?[,:]) /i,
  otherwiseInside: /^(\p{L}+ sie(?: (?:bitte|sich))?) (?:sonst|andernfalls|anderenfalls|ansonsten)(?= )/iu,
  unlessSo:
    /^(?:(?:wenn|falls|sofern) (?:das|dies|es) nicht (?:der fall ist|so ist|zutrifft)|(?:ist (?:das|dies) nicht (?:der fall|so)|trifft (?:das|dies) nicht zu|sollte (?:das|dies) nicht (?:der fall sein|zutreffen))) ?[,:] /i,
  inlineOtherwise:
    /(?: ?[;,]|(?: ?[;,])? (?:und|oder))(?: (?:und|oder))? (?=(?:sonst|andernfalls|anderenfalls|ansonsten)[ ,:]|(?:wenn|falls) nicht,)| ?[;,] (?=\p{L}+ sie (?:sonst|andernfalls|anderenfalls|ansonsten) )/iu,
  isSo: /^(?:(?:(?:wenn|falls) ja|ja|(?:wenn|falls) (?:das|dies) (?:der fall ist|so ist|zutrifft|passiert|geschieht)|ist (?:das|dies) der fall|trifft (?:das|dies) zu) ?[,:]|in diesem falle?) /i,
  negation: /(?<!\p{L})(?:nicht|kein\p{L}*|nie|niemals|ohne)(?!\p{L})/iu,
  joins: /,? (?:und dann|und|dann|danach|anschließend) /gi,
  goes: [
    new RegExp(
      `^${lead}(?:(?:gehen|fahren|kehren|springen|wechseln|machen|beginnen|starten|folgen|befolgen|führen|wiederholen|versuchen|lesen|sehen|setzen|probieren|beachten) sie|weiter|zurück|siehe)${adverbs}${place} ${target}${tail}$`,
      'i',
    ),
    new RegExp(
      `^(?:dann )?${modal}${adverbs}${place} ${target}${adverbs} ?(?:gehen|zurückgehen|weitergehen|fortfahren|weitermachen|zurückkehren|springen|wechseln|beginnen|folgen|befolgen|ausführen|durchführen|wiederholen|lesen)$`,
      'i',
    ),
    // The text of the link is the verb: `müssen Sie eventuell [die Protokolle senden](protokolle.md)`.
    new RegExp(`^(?:dann )?${modal}(?: (?:möglicherweise|eventuell|vielleicht|auch|dann|zuerst))* (?<target>⟦L\\d+⟧)$`, 'i'),
  ],
  moves:
    /^(?:(?:dann|danach|anschließend|jetzt|nun) )?(?:bitte )?(?:gehen|fahren|kehren|springen|wechseln|machen) sie(?!\p{L})/iu,
  skips: [
    new RegExp(
      `^${lead}überspringen sie${adverbs}(?: (?:den|die|das|diesen|diese))?(?: (?:abschnitt|teil))? ${target}(?: unten)?$`,
      'i',
    ),
    new RegExp(
      `^${lead}lassen sie${adverbs}(?: (?:den|die|das|diesen|diese))?(?: (?:abschnitt|teil))? ${target} (?:aus|weg)$`,
      'i',
    ),
    new RegExp(
      `^(?:dann )?${modal}${adverbs}(?: (?:den|die|das|diesen|diese))?(?: (?:abschnitt|teil))? ${target} (?:überspringen|auslassen)$`,
      'i',
    ),
    new RegExp(
      `^(?:dann )?(?:(?:müssen|brauchen) sie|sie (?:müssen|brauchen))(?: (?:den|die|das))? ${target} nicht(?: mehr)? (?:auszuführen|ausführen|durchzuführen|durchführen|zu befolgen|befolgen)$`,
      'i',
    ),
  ],
  namedPart: /(?<!\p{L})(?:abschnitte?s?|kapitels?|themas?|teil)(?!\p{L})/iu,
  solves:
    /^(?:dann )?(?:ist (?:das problem|der fehler|alles) (?:gelöst|behoben|in ordnung)|(?:das problem|der fehler|alles) ist (?:gelöst|behoben|in ordnung))$/i,
  ends: /^(?:dann )?(?:(?:sind sie|sie sind)(?: (?:dann|jetzt|nun|damit|schon|bereits))* fertig|ist (?:der|die|das|dieser|diese|dieses) [\p{L}-]+ (?:abgeschlossen|beendet|fertig)|(?:müssen|brauchen) sie nichts (?:weiter|mehr|weiteres) (?:zu )?(?:tun|unternehmen)|ist nichts (?:weiter|mehr) zu tun|sind keine weiteren (?:schritte|aktionen) (?:nötig|erforderlich|notwendig))$/iu,
  articleEnd:
    /^(?:dann )?(?:folgen|befolgen|führen|versuchen|probieren|lesen|sehen|verwenden|nutzen|gehen) sie(?: zu)?(?: (?:die|den|das|der|dem))?(?: [^,;⟦⟧]{3,80})? (?:am|zum) (?:ende|schluss) (?:dieses (?:artikels|themas|dokuments)|dieser (?:seite|anleitung))(?: (?:aus|durch))?$/i,
  stepsFollow:
    /(?<!\p{L})(?:(?:diese|die|den|diesen|folgenden?) (?:folgenden )?schritten?|diese[ms]? verfahren|(?:die|diese|den|diesen) anweisungen|wie folgt|folgendes|folgendermaßen)(?!\p{L})/iu,
  noGuard:
    /(?<!\p{L})(?:aufgefordert|gefragt|gewünscht|möchten|wollen|wünschen|nötig|erforderlich|notwendig|benötig\p{L}*|möglich|bedarf)(?!\p{L})/iu,
  notYetDone:
    /^(?:wenn|falls|sofern) (?:sie (?:das|dies) noch nicht (?:getan|gemacht|erledigt) haben|(?:das|dies) noch nicht (?:geschehen|passiert|erfolgt) ist), /i,
  otherWay:
    /^(?:sie können (?:\p{L}+ ){0,2}auch (?!.*(?:anzeigen|finden|sehen|ansehen)(?!\p{L}))|oder (?!sie |das |die |der |ein)\p{L}+ |alternativ |stattdessen )/iu,
  continues: /^(?:aber|sondern|und (?:wenn|falls)|oder (?:wenn|falls)) /i,
  sometimes:
    /(?<!\p{L})(?:manchmal|gelegentlich|hin und wieder|in (?:einigen|manchen|bestimmten|seltenen) fällen|einige|manche|bestimmte|kann|können|möglicherweise)(?!\p{L})/iu,
  troubleWhile:
    /(?<!\p{L})(?:(?:probleme|ein problem|schwierigkeiten) (?:(?:mit|bei) [^,.]+ )?(?:haben|auftreten|auftritt|bekommen|feststellen)|(?:haben|bekommen) sie (?:probleme|ein problem|schwierigkeiten)|treten (?:probleme|schwierigkeiten)|bei (?:problemen|schwierigkeiten))(?!\p{L})/iu,
  still: /(?<!\p{L})(?:immer noch|noch immer|weiterhin|nach wie vor)(?!\p{L})/iu,
  negationWords: /(?<!\p{L})(?:nicht|kein\p{L}*|nie)(?!\p{L})/giu,
  mayDo: new RegExp(`^(?:dann )?(?:bitte )?(?:${modal} |\\p{L}{2,}n sie (?!möglicherweise|wahrscheinlich))`, 'iu'),
  goesOn:
    /^(?:(?:dann )?(?:fahren|machen) sie(?: (?:dann|einfach|normal|wie gewohnt))* (?:fort|weiter)|tun sie nichts|(?:dann )?(?:müssen|brauchen) sie nichts (?:zu )?tun)$/i,
  stops:
    /^(?:hören sie(?: (?:dann|hier|sofort|damit))* auf|stoppen sie(?: (?:hier|dann))?|(?:fahren|machen|gehen) sie(?: (?:dann|hier))* nicht (?:fort|weiter)|brechen sie(?: [^,;]{1,40})? ab)(?=$|[,.;]| und )/i,
  mayTurn:
    /(?<!\p{L})(?:(?:gehen|fahren|kehren|springen|wechseln|machen|folgen|befolgen|führen|lassen|lesen|sehen|bitten|rufen|brechen|hören|setzen) sie|(?:beginn|wiederhol|überspring|kontaktier|wend|anruf|informier|melde|frag|schreib|benachrichtig|verständig|warn|stopp|fortfahr|fortsetz|zurückkehr|ausführ|versuch)\p{L}*|siehe)(?!\p{L})/iu,
  reference: /(?:weitere|mehr|nähere|ausführliche|zusätzliche) (?:informationen|details|hinweise|einzelheiten)/i,
  steps: new RegExp(
    `(?:(?:den|die|dem|der) )?(?<!\\p{L})schritt(?:en?|s)? (?<from>\\d{1,2}|${numbers.join('|')})(?!\\p{L}|\\d)(?:(?: bis(?: zu)? | ?[-–] ?)(?:schritt )?(?<to>\\d{1,2})|(?<and>(?:(?:, | und )(?:schritt )?\\d{1,2})+))?`,
    'giu',
  ),
  ordinalSteps:
    /(?:(?:der|den|dem) )?(?<!\p{L})(\d{1,2}|erste|zweite|dritte|vierte|fünfte|sechste|siebte|achte|neunte|zehnte)[nm.]? schritt(?!\p{L})/giu,
  ordinals: 'erste zweite dritte vierte fünfte sechste siebte achte neunte zehnte'.split(' '),
  thisStep: /(?<!\p{L})diese[nmr] schritt(?! \d)(?!\p{L})/giu,
  nextStep: /(?<!\p{L})(?:(?:den|dem|der) )?nächsten? schritt(?!\p{L})/giu,
  previousStep: /(?<!\p{L})(?:(?:den|dem|der) )?(?:vorherigen?|vorigen?|vorhergehenden?) schritt(?!\p{L})/giu,
  lastStep: /(?<!\p{L})(?:(?:den|dem|der) )?letzten? schritt(?!\p{L})/giu,
  restOfSteps:
    /(?:(?<=(?:überspringen|lassen) sie )die (?:folgenden|nächsten|restlichen|übrigen) schritte|(?<!\p{L})die (?:folgenden|restlichen|übrigen) schritte(?= (?:überspringen|auslassen|nicht))|(?<!\p{L})den rest (?:dieser|der) (?:anleitung|schritte|prozedur))(?=$|[ ,.;])/giu,
}
