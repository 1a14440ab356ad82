import type { WordsOfFolder } from '../language-words.ts'
import { deContact } from './contact.ts'
import { deHeadings } from './headings.ts'
import { deNeeds } from './needs.ts'
import { numbers } from './numbers.ts'
import { dePhones } from './phones.ts'
import { askGerman } from './questions.ts'
import { deStops } from './stops.ts'
import { deTurns } from './turns.ts'

/** Verbs that state something of the reader, and tell nothing to do: `haben Sie`. */
const states = '(?:haben|sind|können|möchten|erhalten|bekommen|werden|wollen|dürfen|sollen)'
/** A polite order: `Öffnen Sie`. */
const order = `(?!${states} )\\p{L}{2,}n sie(?!\\p{L})(?! (?:nicht|möglicherweise)(?!\\p{L}))`
/** The last word of a heading that is an infinitive, and no participle: `Gerät synchronisieren`. */
const infinitive =
  '(?!(?:haben|sind|werden|können|müssen|funktionieren|fehlen|erscheinen|bleiben|gehen|sollten|wollen|möchten|wurden|waren|hatten|offen|verboten|vergessen|verloren|verschwunden|bestanden|(?:ab|an|auf|aus|ein|fehl|weg)?ge\\p{Ll}+en)$)\\p{Ll}+(?:en|ern|eln)$'

/** German, from the public German Intune documentation. */
export const de: WordsOfFolder = {
  colon: ': ',
  alerts: {
    stop: 'caution',
    stopp: 'caution',
    hinweis: 'note',
    anmerkung: 'note',
    tipp: 'tip',
    wichtig: 'important',
    warnung: 'warning',
    achtung: 'caution',
    vorsicht: 'caution',
  },
  labels: {
    problem: /^(?:probleme?|symptome?|(?:problem)?beschreibung des problems|problembeschreibung)(?: ?#?\d+)?$/i,
    cause: /^(?:(?:(?:mögliche|häufige|wahrscheinliche|andere|weitere) )?ursachen?)(?: ?(?:#|nr\. ?)?(?:\d+|[a-z]))?$/i,
    another:
      /^(?:(?:eine )?(?:andere|weitere) (?:lösung|methode|möglichkeit|abhilfe)(?:en|n)?(?: zum versuchen)?|(?:lösung|abhilfe) (?:(?:nr\.?|nummer|#) ?)?(?:[2-9]|zwei|drei|b|c|ii|iii)|plan [b-d]|alternative (?:lösung|methode)(?:en|n)?|(?:zweite|dritte|vierte|2\.|3\.) (?:lösung|methode|möglichkeit)|(?:als )?letzter ausweg)$/i,
    remedy:
      /^(?:(?:(?:mögliche|vorgeschlagene|empfohlene|erste|zweite|andere|alternative|temporäre) )?(?:(?:auf|problem)?lösung(?:en)?|abhilfe|problemumgehung(?:en)?|umgehung|behebung|fehlerbehebung)|(?:empfohlene )?(?:aktion(?:en)?|maßnahmen?)|risikominderung|was (?:ist )?zu tun(?: ist)?|(?:das|dieses) problem (?:lösen|beheben))(?: ?(?:#|nr\. ?)?(?:\d+|[a-z]))?$/i,
    message: /^(?:(?:fehler)?meldung(?:en)? ?#?\d+|fehlermeldung)$/i,
    option: /^(?:option|methode) ?(?:#|nr\. ?)?(?:\d+|[a-z])$/i,
    verify: /^(?:so überprüfen sie|überprüfen|zum überprüfen),? (?:ob|dass) .+$/i,
  },
  severalWays:
    /(?<!\p{L})(?:wählen|je nach|abhängig von|eine[rs]? der|(?:zwei|drei|mehrere|verschiedene) (?:möglichkeiten|methoden|arten|wege)|(?:die|das|den) sie (?:verwenden|nutzen))(?!\p{L})/iu,
  noSolution:
    /(?<!\p{L})(?:es )?(?:gibt|existiert)(?: es)?(?: \p{L}+){0,3}? keine? (?:andere |bekannte )?(?:lösung|problemumgehung|abhilfe|möglichkeit, (?:dies|das))/iu,
  statesFact:
    /^(?:der |die |das |eine? |ihre? |mein |meine |sie )[^,:?]{2,60}? (?:ist|sind|bleibt|bleiben|scheint|wird|werden|erscheint|verlangt|blinkt|funktioniert|startet|reagiert|druckt|verbindet)(?= |$)/iu,
  stillFails:
    /^(?:[^?.]{0,40}(?<!\p{L})(?:immer noch|noch immer|weiterhin)(?!\p{L})[^?.]{0,60}|(?:hilft|half|funktioniert) (?:das|dies|es)(?: \p{L}+){0,2} ?nicht|(?:hilft|half) nichts|nichts geholfen)\? \S/iu,
  casesFollow:
    /(?<!\p{L})(?:(?:eine[rsn]?|welche[rs]?) (?:der|dieser|von diesen)(?: folgenden)?(?: (?:zwei|drei|vier))? (?:situationen|fälle|szenarien|optionen|möglichkeiten|methoden)|(?:situation|fall|option|methode|lösung), (?:die|der) (?:auf sie |für sie |zu ihnen )?(?:zutrifft|passt|gilt)|(?:die )?wahl (?:zwischen|unter)|je nach (?:ihrer )?(?:situation|fall))/iu,
  statesCase:
    /^(?:wenn |falls |sofern |(?:sie|ihre? \p{L}+) (?:haben|hat|sind|ist|verwenden|verwendet|nutzen|sehen|arbeiten|erhalten|bekommen|möchten|können nicht)|(?:haben|sind|sehen|erhalten|bekommen) sie )/iu,
  saysWhere: /^(?:in|im|auf|unter|mit|über|am)(?!\p{L})/iu,
  furtherReading:
    /^(?:siehe auch|(?:die )?nächsten? schritte?|(?:verwandte|zugehörige|ähnliche) (?:inhalte|artikel|themen|links|informationen)|(?:weitere|mehr) informationen|zusätzliche (?:informationen|ressourcen)|verweise|weiterführende (?:links|informationen))$/i,
  needsHelp:
    /^(?:(?:(?:brauchen|benötigen) sie )?(?:noch |weitere |immer noch )*hilfe(?: nötig| benötigt)?\?|(?:brauchen|benötigen) sie (?:noch |weitere |immer noch )*(?:hilfe|unterstützung)|(?:sie )?(?:brauchen|benötigen) (?:noch |weitere |immer noch )*hilfe|(?:hilfe|support|unterstützung) (?:erhalten|bekommen|anfordern)$|weitere hilfe$|(?:den |an den )?(?:microsoft[- ])?support (?:kontaktieren|wenden)$|kontakt(?:aufnahme)?(?: mit dem (?:helpdesk|support))?$|(?:wenn|falls) nichts (?:davon |von alledem |)?(?:hilft|funktioniert|geholfen hat|ändert)[^,.]{0,30},? (?:dann )?(?:rufen|kontaktieren|wenden|informieren|fragen|bitten|melden|schreiben|benachrichtigen)|(?:wenn|falls|sollten?) (?:diese[rs]?|die(?: obigen)?) (?:informationen|tipps|artikel|seite|anleitung|schritte|hinweise)[^,.]{0,60}nicht[^,.]{0,30}(?:geholfen|helfen|hilft|gelöst|lösen|löst|behoben|beheben|ausreichen)|(?:besteht|bleibt) das problem (?:weiterhin|immer noch|bestehen)?\?|funktioniert es (?:immer )?(?:noch )?nicht\?)/iu,
  preliminaries:
    /^(?:bevor sie beginnen|vorbereitung(?:en)?|voraussetzungen|anforderungen|einführung|einleitung|übersicht|überblick|zweck|ziele?|kontext|hintergrund|was sie brauchen)$/i,
  listsProblems:
    /(?<!\p{L})(?:häufige|häufig auftretende|bekannte|mögliche|allgemeine|typische) (?:\p{L}+)?(?:probleme|fehler|fehlermeldungen|fehlercodes|ursachen|symptome)(?!\p{L})|^fehlermeldungen$/iu,
  failedHeading:
    /^(?:(?:wenn|falls) (?:der |die |das |dies )?[^,]{0,40}?(?:nicht funktioniert|nicht hilft|fehlschlägt|bestehen bleibt|weiterhin besteht|nicht geholfen hat)|(?:der fehler|die meldung|das problem) (?:bleibt(?: bestehen)?|besteht (?:weiterhin|immer noch)|erscheint (?:weiterhin|immer noch))|(?:immer noch|weiterhin) (?:nichts|das(?:selbe)? problem|die(?:selbe)? meldung)|(?:wenn )?nichts (?:hilft|half|funktioniert)|nichts hat geholfen)$/i,
  task: new RegExp(
    `^(?:So \\p{Ll}+n Sie |\\p{Lu}\\p{Ll}{2,}(?:en|ung) (?:der|des|von|eine[rs]|Ihre[rs]) |(?!(?:Wenn|Falls|Sie|Wie|Warum) |.*(?:Problem|Fehler)\\p{L}* (?:beheben|lösen)$).* ${infinitive})`,
    'u',
  ),
  troubleshooting:
    /^(?:problembehandlung|problembehebung|fehlerbehebung|fehlersuche|(?:probleme|fehler|störungen) (?:beheben|lösen)|(?:behandlung|behebung|lösung) von (?:problemen|fehlern)|bei (?:problemen|fehlern))$/i,
  stepLine: /^schritt (?:(?:nr\.?|nummer|#) ?)?(\d{1,2})(?: ?[:.)]| [–—-])\s*/i,
  stepHeading:
    /^(?:(?:schritt|phase|teil) (?:(?:nr\.?|nummer|#) ?)?(?:\d+|[a-h]|[ivx]+|eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn)(?![\p{L}\d])|(?:\d+\.|erster|zweiter|dritter|vierter|fünfter|sechster|letzter) schritt(?!\p{L})|\d{1,2}(?:[.)]| ?[–—:-]|[°º/]) |\(\d{1,2}\) |[\u2460-\u2473]|[IVX]{1,4}[.)] |.{3,60} \(schritt \d{1,2}(?:(?: von | ?\/ ?)\d+)?\)$)/iu,
  stepColumn: /^(?:schritte?|nr\.?|nummer|#|)$/iu,
  stepCell: /^(?:schritt )?(\d{1,2})[.)]?$/iu,
  errorColumn:
    /(?:(?<!an|ab)meldung|nachricht|code|fehler|problem|status|zustand|warnung|symptom|lämpchen|leuchte|sie sehen|sehen sie|wird angezeigt)/i,
  remedyColumn:
    /(?:lösung|lösen|behe(?:ben|bung)|abhilfe|maßnahme|wartung|informationen für den it-administrator|aktion|korrektur|(?:zu|sie) tun|vorgehen|schritte)/i,
  errorName: /(?:fehler|dialogfeld|szenario|problem|symptom|ereignis)/i,
  explanationColumn:
    /^(?:erklärung(?:en)?|erläuterung(?:en)?|(?:mögliche )?ursachen?|gründe?|aktualisierung|update|bedeutung|hinweise?|anmerkung(?:en)?|bemerkung(?:en)?|(?:weitere|zusätzliche) informationen.*)$/i,
  causesFollow:
    /(?:folgende[nr]? (?:szenarien|fällen?|gründen?|ursachen|bedingungen|situationen)[^.]{0,20}|mögliche ursachen) ?:?$/i,
  triesFollow:
    /(?:versuchen|probieren|führen|befolgen|folgen|prüfen|gehen) sie (?:[^.:;]{1,50} )?(?:nacheinander|der reihe nach|ein(?:e|en|s) nach de[rm] anderen|in (?:dieser|der angegebenen|folgender) reihenfolge)|(?:versuchen|probieren) sie (?:es mit )?(?:folgendes|das folgende|(?:diesen?|folgenden?) tipps) ?:|(?:versuchen|probieren) sie (?:(?:eine[ns]?) der )?(?:diese[nr]?|die|den)? ?(?:folgenden?|nachstehenden)? ?(?:möglichen? )?(?:lösung(?:en)?|methoden?|maßnahmen?|lösungsschritte)(?!\p{L})|verwenden sie eine der folgenden (?:methoden|lösungen), um .{0,40}zu (?:beheben|lösen)|(?:mehrere|verschiedene) (?:mögliche )?lösungen(?!\p{L})|die folgenden abschnitte, um .{0,60}zu (?:beheben|lösen)/iu,
  stepsFollow:
    /^(?:um [^.:]*zu ?\p{L}+en(?:, [^.:]*)?|zum \p{L}+en(?: [^.:,]*)?|(?:[^.:]*,? )?(?:gehen sie (?:\p{L}+ )?(?:wie folgt|folgendermaßen) vor|(?:führen|befolgen|folgen) sie (?:diesen?|die folgenden|den folgenden|folgende) (?:schritten?|anweisungen)(?: aus| durch)?)(?:, um [^.:]*)?) ?:$/iu,
  remedyInside:
    /(?<!\p{L})um (?:(?:dieses|das|den|diesen) )?[^.]{0,40}zu (?:beheben|lösen)|(?:beheben|lösen) sie (?:das|dieses|den|diesen) /iu,
  namesRemedy: /(?<!\p{L})lösung ?#?\d+/iu,
  sequel: /(?<!\p{L})(?:danach|anschließend|schließlich|zum schluss)(?!\p{L})|^dann(?!\p{L})/iu,
  refersBack:
    /^(?:dann|danach|anschließend|schließlich|nachdem|sobald sie|im vorherigen (?:schritt|abschnitt)|wenn sie (?:fertig sind|das getan haben|dies getan haben))(?!\p{L})/iu,
  asksToChoose: /(?:wählen|suchen) sie.{0,80}(?:situation|problem|meldung|fehler|symptom|fall|szenario|link|thema)/i,
  instructs: new RegExp(
    `^(?:(?:um|wenn|falls|in|im|auf|unter|bei|am|nach|zum|für) [^,]{3,90},? (?:dann )?)?(?:(?:bitte|dann|jetzt|nun|zuerst|danach|anschließend) )?${order}|^sie müssen(?!\\p{L})`,
    'iu',
  ),
  advises: new RegExp(
    `(?<!\\p{L})(?:(?:sie|benutzer|der benutzer) (?:müssen|können|sollten|muss|kann)|(?:müssen|können|sollten) sie|(?!sehen|finden|befinden|benötigen|kennen)${order})(?!\\p{L})`,
    'iu',
  ),
  refersOnly:
    /^(?:siehe |(?:lesen|sehen|beachten) sie .*(?:informationen|unter|über|thema|artikel)|(?:weitere|mehr|ausführliche) (?:informationen|details|hinweise) .*(?:finden|unter|siehe))/iu,
  hazard: /(?<!\p{L})(?:registrierungs(?:editor|schlüssel|datenbank|wert)|registry)/iu,
  abbreviation:
    /(?<![\p{L}-])(?:bzw|ca|evtl|ggf|inkl|exkl|Nr|nr|Tel|tel|vgl|Dr|Hr|Fr|Prof|Str|Abb|Abs|Art|Bsp|bspw|sog|Jan|Febr?|Aug|Sept?|Okt|Nov|Dez|S|\p{L}(?:\.[ -]?\p{L})+)\.$|(?<=(?<!\p{L})(?:am|vom|zum|der|den|dem|jeder) )\d{1,2}\.$/u,
  lastAbbreviation: /(?<!\p{L})(?:usw|etc|min|max|Min|Sek|Std|\p{Lu})\.$/u,
  vagueLink:
    /^(?:(?:klicken sie |siehe )?hier|(?:dieser|der|diesen) link|link|(?:weitere|mehr) informationen|mehr erfahren|diese seite)\.?$/i,
  errors: {
    announces:
      /(?<!\p{L})(?:fehler(?:meldung(?:en)?|n)?|meldung(?:en)?|nachricht(?:en)?|warnung(?:en)?|benachrichtigung(?:en)?|ausnahme)(?!\p{L})/iu,
    number:
      /(?<!\p{L})(?:(?:fehler|status|rückgabe|exit)-?codes?|codes?|fehler(?:nummer)?|http(?:-(?:fehler|status)(?:code)?)?|ereignis(?:-?id)?) ?(?:nr\.|[:=#])? ?(\d{3,5})(?![\d.,]*\d|[ -]?(?:bits?|[kmg]b|ms|sekunden?|minuten?|stunden?|tage?)(?!\p{L}))/giu,
    trouble:
      /^(?!so |wie |\p{L}{3,}(?:en|ung) (?:der|des|von) |(?:lösung|problembehandlung|problembehebung|fehlerbehebung)|.*(?:beheben|lösen|vermeiden|prüfen|anzeigen|sammeln|senden|melden|verstehen)$).*(?<!\p{L})(?:fehler\p{L}*|fehl(?:t|en|end\p{L}*|geschlagen\p{L}*)|nicht|kein\p{L}*|blockiert\p{L}*|verweigert\p{L}*|abgelehnt\p{L}*|abgelaufen\p{L}*|verschw\p{L}+|inaktiv|unerreichbar|ungültig\p{L}*|hängt|scheitert)(?!\p{L})/iu,
  },
  numbers,
  turns: deTurns,
  stops: deStops,
  headings: deHeadings,
  guideNeeds: deNeeds,
  asks: askGerman,
  defines: /^was (?:ist|sind) (?:eine? |der |die |das |\p{L}+\?$)/iu,
  needs: {
    'sign-in':
      /(?<!\p{L})(?:melden sie sich (?:(?!beim? (?:helpdesk|support|it))[^.;:!?,]* )?an(?!\p{L})|loggen sie sich|authentifizieren sie sich|(?:geben|tippen|verwenden) sie ihr(?:e|en)? (?:kennwort|passwort|anmeldeinformationen|anmeldedaten|benutzernamen|geschäfts))/iu,
    computer:
      /(?<!\p{L})(?:auf|an|mit|von|über) (?:ihrem|einem|dem|diesem) (?:\p{L}+ )?(?:\p{L}+-)?(?:computer|pc|mac|rechner|laptop|notebook)(?!\p{L})/iu,
    network:
      /(?<!\p{L})(?:laden sie [^.;:!?]{1,60} herunter|(?:gehen|wechseln|navigieren) sie zu(?:r|m)? (?:website|webseite|seite|https?:)|suchmaschine|(?:internet|netzwerk)verbindung|wlan|wi-?fi)(?!\p{L})/iu,
  },
  typing: {
    enter: [
      {
        before:
          /(?<!\p{L})(?:geben|tippen) sie(?: (?:den|die|das|befehl|text|adresse|url|wert|wort|namen|folgenden?|:))*(?<! (?:den|die|das))$/iu,
        after: /^(?:[^.;:]{0,60} )?ein(?!\p{L})/iu,
      },
    ],
    run: [
      {
        before: /(?<!\p{L})führen sie(?: (?:den|die|das)(?: folgenden?)? [\p{L}-]+)?$/iu,
        after: /^(?:[^.;:]{0,80} )?aus(?!\p{L})/iu,
      },
    ],
    search: [{ before: /(?<!\p{L})suchen sie(?: [^.;:]{1,40})?(?: nach)?(?: der app)?$/iu }],
    searchPlace:
      /(?<!\p{L})(?:start(?!\p{L})|startmenü|such(?:feld|leiste|maschine))|(?<!\p{L})(?:google play|play store|app store|microsoft store)(?!\p{L})/iu,
    goesTo: /(?<!\p{L})(?:gehen|wechseln|navigieren|öffnen|besuchen|laden|geben|tippen|rufen) sie(?!\p{L})/iu,
  },
  contactTable: deContact,
  phones: dePhones,
  conditions: {
    opening: /^(?:wenn |falls |sofern |sollten? |im falle?,? dass )[^,;:]*(?:,[^,;:]{0,60})??, */i,
    persists:
      /^(?:(?:wenn|falls|sollten?) (?:(?:das|dieses) problem|(?:der|dieser) fehler|die meldung)(?: [^,]{0,30})? (?:weiterhin|immer noch|erneut|bestehen|fortbesteh\p{L}*|nicht (?:behoben|gelöst))|(?:besteht|bleibt|tritt) (?:das problem|der fehler) (?:weiterhin|immer noch|bestehen|erneut|nicht)|(?:wenn|falls) (?:das|dies|es|diese (?:lösung|methode)|lösung[^,]{0,6}) (?:immer )?(?:noch )?nicht (?:funktioniert|hilft|ausreicht|geholfen hat|hat geholfen)|(?:hilft|half|funktioniert) (?:das|dies|es)(?: auch| immer noch)? nicht,|(?:wenn|falls) sie (?:immer noch|weiterhin)|(?:wenn|falls) (?:das problem|dies) (?:hiermit|damit|dadurch) nicht|(?:wenn|falls) keine (?:dieser|der) (?:lösungen|methoden|schritte|maßnahmen)|(?:wenn|falls) nichts (?:davon |von alledem )?(?:hilft|funktioniert|geholfen|ändert)|(?:wenn|falls) (?:die|diese) (?:schritte|lösungen|vorschläge|obigen)[^,]{0,40} nicht)/iu,
    offer:
      /hilfe (?:benötigen|brauchen)|(?<!\p{L})(?:bei bedarf|falls (?:nötig|erforderlich|gewünscht)|wenn nötig|(?:wenn|falls) sie [^,]{0,80}(?<!\p{L})(?:möchten|wünschen|wollen|bevorzugen)(?=[,.]|$))|^möchten sie/iu,
  },
}
