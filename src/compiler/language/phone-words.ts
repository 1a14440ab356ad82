import type { Language } from '../../guide/language.ts'

/** The words of a language around telephone numbers. The patterns are tested against plain text. */
export interface PhoneWords {
  /** Ends in a verb of calling, so that a short number behind it is one to call: `appelez le`, `bel`. */
  readonly calls: RegExp
  /** As `calls`, with the name of an extension at its end: `appelez le poste`, `bel toestel`. */
  readonly callsExtension: RegExp
  /** Ends in a word whose number is none to call: `version`, `code d'erreur`, `serienummer`. */
  readonly otherNumber: RegExp
}

/** Behind the name of a number: `version n° `, `serienummer: `. */
const behindName = '(?:\\.| ?(?:n°|nr\\.?|no\\.|numéro|nummer|:|=|#) ?| )*$'
const other = (names: string) => new RegExp(`(?<!\\p{L})(?:${names})${behindName}`, 'iu')

const frCalls =
  "(?<!\\p{L})(?:appelez|appeler|appelle|téléphonez|téléphoner|joignez|joindre)(?:[- ](?:-?(?:nous|moi|le|les)|directement|d'abord|ensuite|vite|immédiatement|gratuitement))*(?: (?:le|au|notre|du))?"
const nlCalls =
  '(?<!\\p{L})(?:bel|belt|bellen|telefoneer|telefoneert|telefoneren)(?: (?:u|ons|dan|eerst|direct|meteen|onmiddellijk|gratis))*(?: (?:naar|het|op|de|ons))*'

/** What each language says before telephone numbers, and before numbers that are none. */
export const phoneWords: Readonly<Record<Language, PhoneWords>> = {
  fr: {
    calls: new RegExp(`${frCalls}(?: (?:numéro|n°))? $`, 'iu'),
    callsExtension: new RegExp(`${frCalls}(?: [^.;:!?,]{0,30})? (?:poste|extension|numéro interne) $`, 'iu'),
    otherNumber: other(
      "versions?|v|builds?|codes?|codes? (?:d'erreur|pin|puk|barres|postal)|erreurs?|événements?|ids?|identifiants?|ip|adresses?(?: ip)?|série|sn|s/n|imei|pin|puk|références?|réf|dossiers?|tickets?|incidents?|demandes?|commandes?|factures?|articles?|kb|pages?|comptes?|clients?|iban|bce|tva|entreprise|licences?|modèles?|clés?|le registre national",
    ),
  },
  nl: {
    calls: new RegExp(`${nlCalls}(?: (?:nummer|nr\\.))? $`, 'iu'),
    callsExtension: new RegExp(`${nlCalls}(?: [^.;:!?,]{0,30})? (?:toestel|extensie|intern nummer) $`, 'iu'),
    otherNumber: other(
      'versies?|v|builds?|(?:fout|pin|puk|post)?codes?|fouten|fout|gebeurtenis|id|ids|ip|(?:ip-)?adres|serie|serienummer|sn|s/n|imei|pin|puk|referentie|ref|dossier|dossiernummer|ticket|ticketnummer|incident|aanvraag|bestelling|order|ordernummer|factuur|factuurnummer|artikel|kb|pagina|rekening|rekeningnummer|klant|klantnummer|iban|kbo|btw|ondernemingsnummer|licentie|model|modelnummer|sleutel|rijksregisternummer',
    ),
  },
}
