import type { NeedWords } from '../need-words.ts'

/** Beginnings of words: German joins them, as in `Kennwortanforderungen`. */
const begins = (pattern: string): RegExp => new RegExp(`(?<!\\p{L})(?:${pattern})`, 'iu')

/** The German words of needs. */
export const deNeeds: NeedWords = [
  [
    'password',
    begins(
      'passw[oö]rt|kennw[oö]rt|passcode|pin(?!\\p{L})|pin-|zugangscode|bildschirmsperre|(?:ent)?sperr(?:en|t|code)|wiederherstellungsschlüssel',
    ),
  ],
  ['certificate', /zertifikat/iu],
  ['mail', begins('e-?mail|mail|postfach|outlook|exchange|kalender')],
  ['network', begins('wlan|wi-?fi|netzwerk|netz(?!\\p{L})|vpn|proxy|internet|mobile daten|zugriffspunkt|hotspot')],
  [
    'sign-in',
    /(?<!\p{L})(?:anmeld|abmeld|anzumelden|einlogg|verbind|authentifizier|konto|konten|zugriff|zugang)|(?<=\p{L})(?:zugriff|anmeldung)/iu,
  ],
  [
    'security',
    begins(
      'sicherheit|bedroh|virus|viren|antivirus|defender|verschlüssel|bitlocker|konform|kompromittier|manipulier|gestohlen|verloren|verdächtig|phishing|betrug',
    ),
  ],
  [
    'enrol',
    begins(
      'registrier|neuregistrier|aufheben der registrierung|arbeitsprofil|synchronisier|geräteverwaltung|(?:gerät|geräte) (?:verwalten|entfernen)|deregistrier',
    ),
  ],
  ['apps', /(?<!\p{L})(?:app(?!ara|le)|anwendung|software|update|version|install)|(?<=\p{L})(?:installation|version|update)/iu],
]
