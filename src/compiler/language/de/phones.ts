import { otherNumber, type PhoneWords } from '../phone-words.ts'

const calls =
  '(?<!\\p{L})(?:rufen sie|ruf|anrufen|wählen sie|wählen|telefonieren sie|erreichbar|erreichen sie(?: uns)?)(?: (?:uns|an|dann|bitte|direkt|zuerst|sofort|umgehend|kostenlos))*(?: (?:unter|die|der|auf))*'

/** What German says before telephone numbers, and before numbers that are none. */
export const dePhones: PhoneWords = {
  calls: new RegExp(`${calls}(?: (?:(?:ruf|telefon)?nummer|nr\\.))? $`, 'iu'),
  callsExtension: new RegExp(`${calls}(?: [^.;:!?,]{0,30})? (?:durchwahl|nebenstelle|interne nummer) $`, 'iu'),
  otherNumber: otherNumber(
    'versionen|version|v|builds?|(?:fehler|pin|puk|ereignis)?-?codes?|fehler|ereignis|id|ids|ip|(?:ip-)?adresse|serie|seriennummer|sn|s/n|imei|pin|puk|referenz|ref|akte|aktenzeichen|ticket|ticketnummer|vorfall|anfrage|bestellung|bestellnummer|auftrag|auftragsnummer|rechnung|rechnungsnummer|artikel|kb|seite|konto|kontonummer|kunde|kundennummer|iban|ust|lizenz|modell|modellnummer|schlüssel|plz|postleitzahl|schritt|raum|zimmer',
  ),
}
