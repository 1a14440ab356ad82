import type { WordsOfFolder } from '../language-words.ts'
import { nlContact } from './contact.ts'
import { nlHeadings } from './headings.ts'
import { nlNeeds } from './needs.ts'
import { nl as numbers } from './numbers.ts'
import { nlPhones } from './phones.ts'
import { askDutch } from './questions.ts'
import { nlStops } from './stops.ts'
import { nlTurns } from './turns.ts'

/** Dutch, from the public Dutch Intune documentation. */
export const nl: WordsOfFolder = {
  colon: ': ',
  alerts: {
    stop: 'caution',
    opmerking: 'note',
    notitie: 'note',
    tip: 'tip',
    belangrijk: 'important',
    waarschuwing: 'warning',
    'let op': 'caution',
    voorzichtig: 'caution',
  },
  labels: {
    problem: /^(?:proble(?:em|men)|sympto(?:om|men)|beschrijving van het probleem)(?: ?#?\d+)?$/i,
    cause: /^(?:(?:mogelijke |veelvoorkomende |waarschijnlijke |andere )?oorza(?:ak|ken))(?: ?(?:#|nr\. ?)?(?:\d+|[a-z]))?$/i,
    another:
      /^(?:(?:een )?andere (?:oplossing|methode|mogelijkheid|manier|remedie)(?:en)?(?: om te proberen)?|(?:oplossing|remedie) (?:n(?:r|ummer|o)\.? ?|# ?)?(?:[2-9]|twee|drie|b|c|ii|iii)|plan [b-d]|alternatieve (?:oplossing|methode)(?:en)?|(?:tweede|derde|vierde|2e|2de|3e|3de) (?:oplossing|methode|mogelijkheid)|(?:als )?laatste redmiddel)$/i,
    remedy:
      /^(?:(?:mogelijke |tijdelijke |eerste |tweede |andere |alternatieve |voorgestelde |aanbevolen )?oplossing(?:en)?|aanbevolen acties?|resolutie|risicobeperking|wat u moet doen|(?:het|dit) probleem oplossen)(?: ?(?:#|nr\. ?)?(?:\d+|[a-z]))?$/i,
    message: /^(?:(?:fout)?bericht(?:en)? ?#?\d+|foutbericht)$/i,
    option: /^(?:optie|methode) ?(?:#|nr\. ?)?(?:\d+|[a-z])$/i,
    verify: /^(?:controleren (?:of|dat)|ga als volgt te werk om te controleren) .+$/i,
  },
  severalWays: /\b(?:kies|afhankelijk van|een van de|(?:twee|drie|meerdere|verschillende) manieren|die u gebruikt)\b/i,
  noSolution:
    /\ber (?:is|bestaat|zijn)(?: \p{L}+){0,3}? geen (?:andere )?(?:oplossing|tijdelijke oplossing|workaround|manier om (?:dit|het))/iu,
  statesFact:
    /^(?:de |het |uw |een |mijn |u )[^,:?]{2,60}? (?:is|zijn|bent|blijft|blijven|lijkt|wordt|worden|verschijnt|vraagt|knippert)(?= |$)/iu,
  stillFails:
    /^(?:[^?.]{0,40}\bnog (?:steeds|altijd)\b[^?.]{0,60}|(?:helpt|hielp|werkt) (?:dit|dat|het|dit alles)?(?: \p{L}+){0,2} ?niet|(?:helpt|hielp) niets|niets geholpen)\? \S/iu,
  casesFollow:
    /(?<!\p{L})(?:(?:een|één|welke?) van (?:de|deze|onderstaande)(?: (?:volgende|onderstaande|twee|drie|vier))? (?:situaties|gevallen|scenario's|opties|mogelijkheden|methoden|manieren)|(?:situatie|geval|optie|methode|oplossing) die (?:(?:op|bij) u(?:w situatie)? )?(?:van toepassing is|past|overeenkomt)|(?:keuze|kiezen) (?:tussen|uit)|afhankelijk van (?:uw|de) situatie)/iu,
  statesCase:
    /^(?:als |indien |(?:u|uw \p{L}+) (?:hebt|heeft|bent|is|gebruikt|ziet|werkt|krijgt|beschikt|wilt|kunt niet)|(?:hebt|bent|ziet|gebruikt|werkt|krijgt) u )/iu,
  saysWhere: /^(?:in|op|onder|met|vanuit|via)\b/i,
  furtherReading:
    /^(?:zie ook|volgende stappen|(?:gerelateerde|verwante) (?:inhoud|artikelen|onderwerpen|koppelingen|informatie)|(?:voor )?meer informatie|aanvullende (?:informatie|bronnen|resources)|verwijzingen)$/i,
  needsHelp:
    /^(?:(?:hebt u )?(?:nog (?:steeds )?|meer )?hulp nodig|(?:hulp|ondersteuning) krijgen$|contact opnemen met (?:de )?(?:microsoft[- ])?ondersteuning(?: van microsoft)?$|(?:werkt het (?:nog )?(?:steeds )?niet|blijft het probleem (?:zich voordoen|bestaan))\?|(?:als|indien) niets (?:van dit alles |hiervan |daarvan |u )?(?:helpt|werkt|baat|verandert)[^,.]{0,30},? (?:dan )?(?:belt?|contacteert?|neemt?|verwittigt?|waarschuwt?|mailt?|vraagt?|meldt?|laat)|contact(?:gegevens| opnemen(?: met de (?:helpdesk|it-dienst|servicedesk))?)?$|(?:als|indien|mocht(?:en)?) (?:(?:deze|de bovenstaande) (?:informatie|gegevens|tips|suggesties|pagina|gids)|dit artikel)[^,.]{0,60} (?:geen (?:oplossing|uitkomst|hulp)|niet) ?[^,.]{0,30}(?:geholpen|helpen|helpt|biedt|bieden|opgelost|oplost|oplossen|volstaat|volstaan|voldoende|geboden))/i,
  preliminaries:
    /^(?:voordat u begint|vereisten|voorwaarden|vereiste onderdelen|inleiding|introductie|overzicht|doel|onderwerp|context|achtergrond)$/i,
  listsProblems:
    /\b(?:veelvoorkomende|bekende|mogelijke|algemene) (?:problemen|fouten|foutberichten|foutcodes|oorzaken)\b|^foutberichten$/i,
  failedHeading:
    /^(?:als (?:de |het |dat |dit )[^,]{0,40}?(?:niet werkt|niet helpt|mislukt|blijft bestaan)|(?:de (?:fout|melding)|het (?:bericht|probleem)) (?:blijft(?: (?:bestaan|staan|zichtbaar|verschijnen))?|is er nog (?:steeds|altijd)|verschijnt nog (?:steeds|altijd))|nog (?:steeds|altijd) (?:vast|niets|hetzelfde (?:probleem|bericht)|dezelfde (?:fout|melding))|(?:als )?niets (?:helpt|hielp|werkt)|niets heeft geholpen)$/i,
  task: /^(?:de|het|een|uw) .* (?:aan|af|in|op|uit)?(?:maken|halen|zetten|zoeken|voeren|stellen|wijzigen|verwijderen|installeren|controleren|verzenden|openen|starten|melden|sluiten|schakelen|toevoegen|gebruiken)$/i,
  troubleshooting:
    /^(?:(?:de |mogelijke )?(?:problemen|fouten|storingen) (?:oplossen|verhelpen)|probleemoplossing|(?:bij|in geval van) (?:problemen|fouten))$/i,
  stepLine: /^stap (?:n(?:r|ummer|o)\.? ?|# ?)?(\d{1,2})(?: ?[:.)]| [–—-])\s*/i,
  stepHeading:
    /^(?:(?:stap|fase|deel) (?:n(?:r|ummer|o)\.? ?|# ?)?(?:\d+|[a-h]|[ivx]+|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien)(?![\p{L}\d])|(?:\d+(?:e|de|ste)|eerste|tweede|derde|vierde|vijfde|zesde|laatste) stap(?!\p{L})|\d{1,2}(?:[.)]| ?[–—:-]|[°º/]) |\(\d{1,2}\) |[\u2460-\u2473]|[IVX]{1,4}[.)] |.{3,60} \(stap \d{1,2}(?:(?: van | ?\/ ?)\d+)?\)$)/iu,
  stepColumn: /^(?:stap(?:pen)?|n[°ºo]\.?|nr\.?|nummer|#|)$/iu,
  stepCell: /^(?:stap )?(\d{1,2})[.)]?$/iu,
  errorColumn: /(?:bericht|(?<!aan)melding|code|fout|probleem|status|waarschuwing|symptoom|lampje|u ziet|ziet u)/i,
  remedyColumn:
    /(?:oplossing|oplossen|oplost|herstel|actie|te volgen procedure|wat u .* kunt (?:doen|vertellen)|(?:moet|kunt|dient)(?: u)? (?:te )?doen|wat doet u|te doen|stappen)/i,
  errorName: /(?:fout|dialoogvenster|scenario|probleem|symptoom|gebeurtenis)/i,
  explanationColumn:
    /^(?:(?:uitleg|verklaring|toelichting|oorza(?:ak|ken)|bijwerken|update|betekenis|opmerkingen?|aanvullende informatie.*|meer informatie.*))$/i,
  causesFollow: /(?:volgende (?:scenario's|gevallen|redenen|oorzaken|voorwaarden)[^.]{0,20}|mogelijke oorzaken) ?:?$/i,
  triesFollow:
    /(?:probeer|volg|doorloop|controleer)(?:t u)? (?:[^.:;]{1,50} )?(?:[eé][eé]n voor [eé][eé]n|om de beurt|na elkaar|achtereenvolgens|in (?:deze|de juiste|de aangegeven|onderstaande) volgorde)|probeer(?:t u)? (?:eens )?(?:het volgende|dit|deze tips|de volgende tips) ?:|probeer(?:t u)? (?:een van )?(?:de|deze) (?:volgende |onderstaande )?(?:mogelijke )?(?:oplossing(?:en)?|methoden?|acties?)|gebruik een van de volgende (?:methoden|oplossingen) om .{0,40}op te lossen|(?:verschillende|meerdere) mogelijke oplossingen\b|de volgende (?:secties|gedeelten) om .{0,60}op te lossen/i,
  stepsFollow:
    /^(?:(?:om [^.:,]* te|voor het) \p{L}+(?: [^.:,]*)?|(?:[^.:]*,? )?(?:gaat? (?:u )?als volgt te werk|voert? (?:u )?(?:deze|de volgende) stappen uit)) ?:$/iu,
  remedyInside: /\bom (?:(?:dit|het|de|deze) )?[^.]{0,30}op te lossen|\blost? (?:dit|het) [^.]{0,30}op\b/i,
  namesRemedy: /\boplossing ?#?\d+/i,
  sequel: /\b(?:vervolgens|daarna|ten slotte)\b/i,
  refersBack:
    /^(?:vervolgens|daarna|ten slotte|nadat|zodra u|nu (?:u|de|het)|in de vorige (?:stap|sectie)|wanneer u (?:klaar bent|dit hebt))/i,
  asksToChoose: /\b(?:kies|selecteer)\b.{0,80}\b(?:situatie|probleem|bericht|fout|symptoom|geval|scenario|koppeling|onderwerp)/i,
  instructs:
    /^(?:(?:om|als|in|op|onder|bij) [^,]{3,90},? )?(?:ga|tik|klik|open|selecteer|kies|neem|schakel|download|installeer|start|zet|voer|verwijder|controleer|volg|stel|druk|meld|maak|vraag|sluit|veeg|typ|houd|zoek|verbind|activeer|gebruik|probeer|wacht|bekijk|zorg|geef|wijs|wijzig|herstart|bevestig|schrijf|laat|pas|voeg|verplaats|exporteer|importeer|lees|scan|stuur|registreer|bel|herhaal|synchroniseer|vernieuw|wis|verleng|verhoog|verlaag|koppel|ontkoppel|ontgrendel|vergrendel|versleutel|herstel|vervang|koop|plaats|kopieer|noteer|bezoek|vink|keer|implementeer|configureer|laad|leeg|beperk|annuleer|minimaliseer|werk)(?:t? u)?\b(?! niet\b)|^u moet\b/i,
  advises:
    /\b(?:(?:moet|kunt|dient) (?:u|de gebruiker)|moeten|(?<!\p{L})(?!vindt|ziet|hebt|krijgt|ontvangt|herkent|weet|ondervindt|merkt|beschikt)\p{L}{2,}t u(?! (?:niet|geen|mogelijk)))\b/iu,
  refersOnly: /^(?:zie|raadpleeg|lees|bekijk|ga naar) .*(?:voor|over|informatie)|^(?:zie|raadpleeg) /i,
  hazard: /\bregister(?:sleutel|editor|waarde)?\b/i,
  abbreviation:
    /(?<![\p{L}-])(?:[bB]ijv|[bB]v|[bB]ijvb|[vV]b|[zZ]gn|[tT]el|[bB]lz|[pP]|[pP]p|[aA]fb|[fF]ig|[hH]fdst|[aA]rt|[jJ]an|[fF]ebr|[aA]ug|[sS]ept|[oO]kt|[nN]ov|[dD]ec|[dD]hr|[mM]evr|[mM]w|[mM]r|[dD]r|[iI]ng|[iI]r|[dD]rs|[pP]rof|[iI]ncl|[eE]xcl|[eE]vt|[eE]vtl|[rR]esp|[cC]a|[oO]ng|[nN]r|[nN]o|[vV]s|[vV]gl|[zZ]g|\p{L}(?:\.[ -]?\p{L})+)\.$/u,
  lastAbbreviation: /(?<!\p{L})(?:enz|etc|min|max|sec|e\.d|e\.a|\p{Lu})\.$/u,
  vagueLink: /^(?:(?:klik |tik |zie )?hier|(?:deze|de) (?:koppeling|link)|koppeling|link|meer informatie|klik|deze pagina)\.?$/i,
  errors: {
    announces:
      /(?<!\p{L})(?:fout(?:en|meldingen|melding|berichten|bericht)?|berichten|bericht|meldingen|melding|waarschuwingen|waarschuwing|uitzondering)(?!\p{L})/iu,
    number:
      /(?<!\p{L})(?:(?:fout|status|retour|afsluit)-?codes?|fout(?:en)?(?:nummer)?|http(?:-(?:fout|status)(?:code)?)?|gebeurtenis(?:[ -]?id)?) ?(?:nr\.|[:=#])? ?(\d{3,5})(?![\d.,]*\d|[ -]?(?:bits?|[kmg]b|ms|seconden|minuten|uur|dagen)(?!\p{L}))/giu,
    trouble:
      /^(?!(?!fouten)\p{L}+en |.*(?:\p{L}{3,}en|los)$).*(?<!\p{L})(?:fout(?:en|code|codes|melding)?|mislukt\p{L}*|niet(?! in orde)|geen|ontbre\p{L}+|geblokkeerd\p{L}*|geweigerd\p{L}*|verlopen|verdwij\p{L}+|inactief|onbereikbaar|vast)(?!\p{L})/iu,
  },
  numbers,
  turns: nlTurns,
  stops: nlStops,
  headings: nlHeadings,
  guideNeeds: nlNeeds,
  asks: askDutch,
  defines: /^wat (?:is|zijn) (?:een |het |de |\p{L}+\?$)/iu,
  needs: {
    'sign-in':
      /\b(?:meldt? (?:u )?(?:zich |u )?(?:opnieuw |weer )?aan\b|meldt? u (?:zich )?(?:\p{L}+ ){0,6}aan\b|(?:log|logt u) (?:\p{L}+ ){0,4}in\b|(?:voer|typ|geef|gebruik)(?:t u)? uw (?:wachtwoord|referenties|aanmeldingsgegevens|inloggegevens))/iu,
    computer: /\b(?:op|met|vanaf|via|aan) (?:uw|een|de) (?:\p{L}+ )?(?:computer|pc|mac)\b/iu,
    network:
      /\b(?:download|(?:ga|blader) naar (?:de (?:website|pagina|site)|https?:)|zoekmachine|internetverbinding|netwerkverbinding|wi-?fi)/i,
  },
  typing: {
    enter: [
      { before: /\b(?:typ|typt u)(?: (?:de|het|opdracht|tekst|adres|url|waarde|woord|volgende|:)+)*(?<! (?:de|het)) ?:?$/i },
      { before: /\bvoer(?: (?:de|het|opdracht|tekst|adres|url|waarde|woord|volgende))*(?<! (?:de|het))$/i, after: /^in\b/i },
    ],
    run: [
      { before: /\b(?:voer|voert u|start)(?: [^.;:]{1,40})?$/i, after: /^(?:[^.;:]{0,80} )?uit\b/i },
      { before: /\bstart(?: de opdracht)?$/i },
    ],
    search: [{ before: /\b(?:zoek|zoeken|zoekt u)(?: [^.;:]{1,60})? (?:naar|op)$/i }],
    searchPlace:
      /\bstart\b|\b(?:zoekvak|zoekbalk|zoekveld|zoekmachine)\b|\b(?:google play|play store|app store|microsoft store)\b/i,
    goesTo: /\b(?:ga|gaat|surf|open|opent|bezoek|download|typ|voer)\b/i,
  },
  contactTable: nlContact,
  phones: nlPhones,
  conditions: {
    opening: /^(?:als |indien |mocht |wanneer |in het geval )[^,;:]*(?:,[^,;:]{0,60})??, */i,
    persists:
      /^(?:als (?:dit|dat|deze oplossing|oplossing[^,]{0,6}|het) (?:nog (?:steeds|altijd) )?niet (?:werkt|helpt|volstaat)|als (?:het probleem|de fout|deze fout|dit probleem) (?:zich )?(?:blijft|nog steeds|aanhoudt|opnieuw|terugkeert|niet is opgelost)|als (?:het probleem|dit) (?:hiermee|daarmee) niet|(?:alleen )?(?:als|indien) (?:het|de) (?:boven|voor)(?:staande|gaande|afgaande)[^,:]{0,30} niet (?:hielp|hielpen|helpt|helpen|werkt|werken|werkte|werkten|volstaan)|(?:als|indien) geen (?:enkele )?(?:van )?(?:deze|de (?:bovenstaande|vorige|voorgaande|andere)|oplossing)|als u nog steeds|(?:als|indien) (?:er )?niets (?:van dit alles |hiervan |daarvan |u )?(?:helpt|werkt|baat|verandert))/i,
    offer: /hulp nodig|\bindien nodig\b|\bzo nodig\b|\b(?:wilt|wenst|liever)\b/i,
  },
}
