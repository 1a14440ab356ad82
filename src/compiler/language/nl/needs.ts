import type { NeedWords } from '../need-words.ts'

/** Beginnings of words: Dutch joins them, as in `wachtwoordvereisten`. */
const begins = (pattern: string): RegExp => new RegExp(`(?<!\\p{L})(?:${pattern})`, 'iu')

/** The Dutch words of needs. */
export const nlNeeds: NeedWords = [
  [
    'password',
    begins('wachtwoord|wachtzin|pincode|pin(?!\\p{L})|toegangscode|schermvergrendel|(?:ont|ver)grendel|herstel ?sleutel'),
  ],
  ['certificate', /certifica(?:at|ten)/iu],
  ['mail', begins('e-?mail|mail|postvak|outlook|exchange|agenda|kalender')],
  ['network', begins('wi-?fi|netwerk|vpn|proxy|internet|mobiele data|toegangspunt')],
  [
    'sign-in',
    /(?<!\p{L})(?:(?:aan|af)(?:te)?meld|aan te melden|inlog|in te loggen|meldt? (?:u|je) |verbinding|verbinden|verificatie|account|toegang)|(?<=apparaat)toegang/iu,
  ],
  ['security', begins('beveilig|bedreiging|virus|antivirus|defender|versleutel|bitlocker|naleving|geknoeid|gestolen|verloren')],
  [
    'enrol',
    begins(
      'inschrij|(?:her)?registr|registreer|werkprofiel|synchronis|apparaatbeheer|(?:apparaten|apparaat|toestel) beheren|(?:apparaat|toestel) uit ',
    ),
  ],
  [
    'apps',
    /(?<!\p{L})(?:app(?!ara|le)|toepassing|software|update|versie|installe|installatie)|(?<=\p{L})(?:installatie|versie|update)/iu,
  ],
]
