import { otherNumber, type PhoneWords } from '../phone-words.ts'

const calls =
  '(?<!\\p{L})(?:bel|belt|bellen|telefoneer|telefoneert|telefoneren)(?: (?:u|ons|dan|eerst|direct|meteen|onmiddellijk|gratis))*(?: (?:naar|het|op|de|ons))*'

/** What Dutch says before telephone numbers, and before numbers that are none. */
export const nlPhones: PhoneWords = {
  calls: new RegExp(`${calls}(?: (?:nummer|nr\\.))? $`, 'iu'),
  callsExtension: new RegExp(`${calls}(?: [^.;:!?,]{0,30})? (?:toestel|extensie|intern nummer) $`, 'iu'),
  otherNumber: otherNumber(
    'versies?|v|builds?|(?:fout|pin|puk|post)?codes?|fouten|fout|gebeurtenis|id|ids|ip|(?:ip-)?adres|serie|serienummer|sn|s/n|imei|pin|puk|referentie|ref|dossier|dossiernummer|ticket|ticketnummer|incident|aanvraag|bestelling|order|ordernummer|factuur|factuurnummer|artikel|kb|pagina|rekening|rekeningnummer|klant|klantnummer|iban|kbo|btw|ondernemingsnummer|licentie|model|modelnummer|sleutel|rijksregisternummer',
  ),
}
