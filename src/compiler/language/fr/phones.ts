import { otherNumber, type PhoneWords } from '../phone-words.ts'

const calls =
  "(?<!\\p{L})(?:appelez|appeler|appelle|téléphonez|téléphoner|joignez|joindre)(?:[- ](?:-?(?:nous|moi|le|les)|directement|d'abord|ensuite|vite|immédiatement|gratuitement))*(?: (?:le|au|notre|du))?"

/** What French says before telephone numbers, and before numbers that are none. */
export const frPhones: PhoneWords = {
  calls: new RegExp(`${calls}(?: (?:numéro|n°))? $`, 'iu'),
  callsExtension: new RegExp(`${calls}(?: [^.;:!?,]{0,30})? (?:poste|extension|numéro interne) $`, 'iu'),
  otherNumber: otherNumber(
    "versions?|v|builds?|codes?|codes? (?:d'erreur|pin|puk|barres|postal)|erreurs?|événements?|ids?|identifiants?|ip|adresses?(?: ip)?|série|sn|s/n|imei|pin|puk|références?|réf|dossiers?|tickets?|incidents?|demandes?|commandes?|factures?|articles?|kb|pages?|comptes?|clients?|iban|bce|tva|entreprise|licences?|modèles?|clés?|le registre national",
  ),
}
