import type { NeedWords } from '../need-words.ts'

/** Whole words; `s?` and the like are written where a word may have another ending. */
const words = (pattern: string): RegExp => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'iu')

/** The French words of needs. */
export const frNeeds: NeedWords = [
  [
    'password',
    words(
      "mots? de passe|codes? (?:secret|confidentiel|pin|d'accès|de (?:verrouillage|déverrouillage))s?|pin|(?:dé)?verrouill(?:age|er|ée?s?)|clés? de récupération",
    ),
  ],
  ['certificate', words('certificats?')],
  [
    'mail',
    words('e-?mails?|mails?|courriels?|courriers?|messageries?|outlook|exchange|boîtes? aux lettres|calendriers?|agendas?'),
  ],
  ['network', words("wi-?fi|réseaux?|vpn|proxy|internet|données mobiles|points? d'accès")],
  [
    'sign-in',
    words(
      "(?:(?:se|me|vous|nous) |s'|m')?(?:re)?connect(?:er|ez|e)|connexions?|authentifi\\p{L}+|identifi(?:er|ez|ants?|cation)|comptes?|accès|accéder|accédez",
    ),
  ],
  [
    'security',
    words(
      'sécurité|menaces?|virus|antivirus|defender|chiffre(?:r|ment)|bitlocker|conform(?:ité|e|es)|endommagée?s?|volée?s?|perdue?s?',
    ),
  ],
  [
    'enrol',
    words(
      "(?:ré|dés)?inscri(?:re|ts?|tes?|vez|ption|ptions)|enrôle(?:r|ment)|enregistr(?:er|ez|ement)|(?:supprimer|retirer) (?:un |votre |l')appareil|profils? professionnels?|synchronis(?:er|ez|ation)|gestion d(?:e l'|es |'|e votre )(?:appareils?)|gérer (?:les |des |vos |l'|votre )?appareils?",
    ),
  ],
  ['apps', words('app(?:li(?:cation)?)?s?|logiciel(?:le)?s?|mises? à jour|windows update|install(?:er|ez|ation)|versions?')],
]
