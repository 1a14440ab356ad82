import { askBy, type QuestionRule, upToComma } from '../ask-condition.ts'

/** A verb after “vous”. */
const verb = '(?<verb>\\p{L}{2,}ez|êtes|faites|dites)'
/** The pronouns between “vous” and its verb: `l'`, `vous y `. */
const pronouns = "(?<pronouns>(?:l'|(?:le|la|les|y|en|vous|leur|lui) )*)"
const not = "(?:ne |n')"
/** The rest behind a negation, without an article that would have to change: `pas de clé`. */
const plainRest = "(?: (?<rest>(?!de |d'|que |qu').+))?"

/** Nouns whose gender shows, so that `pas de clé` can become `une clé`. */
const masculine =
  '(?:PC|ordinateur|téléphone|smartphone|compte|code|mot de passe|certificat|profil|appareil|écran|bouton|message|réseau|navigateur|lecteur|câble|badge|jeton|abonnement|forfait|numéro|fichier|lien|menu|onglet|identifiant|\\p{L}+(?:teur|ment|age|eau|phone))'
const feminine =
  '(?:clé|licence|adresse|carte|application|imprimante|tablette|erreur|notification|icône|image|page|option|caméra|prise|\\p{L}+(?:tion|sion|xion|ette|ence|ance))'

const rule = (condition: string, asks: string, negated?: true): QuestionRule => ({
  condition: new RegExp(`^${condition}$`, 'du'),
  asks: `${asks}\u00a0?`,
  ...(negated && { negated }),
})

/** The rules for `vous`, with the verb first. */
const ofReader: readonly QuestionRule[] = [
  rule(`vous ${not}${pronouns}${verb} pas (?:encore|déjà)${plainRest}`, '{pronouns}{verb}-vous déjà {rest}', true),
  rule(`vous ${not}${pronouns}${verb} plus${plainRest}`, '{pronouns}{verb}-vous encore {rest}', true),
  rule(`vous ${not}${pronouns}${verb} pas${plainRest}`, '{pronouns}{verb}-vous {rest}', true),
  rule(
    `vous ${not}${pronouns}${verb} (?:pas (?:de |d')|aucun )(?<rest>${masculine}(?!s)(?: .+)?)`,
    '{pronouns}{verb}-vous un {rest}',
    true,
  ),
  rule(
    `vous ${not}${pronouns}${verb} (?:pas (?:de |d')|aucune )(?<rest>${feminine}(?!s)(?: .+)?)`,
    '{pronouns}{verb}-vous une {rest}',
    true,
  ),
  rule(`vous (?!n[e'])${pronouns}${verb} (?<rest>.+)`, '{pronouns}{verb}-vous {rest}'),
  rule(`vous (?!n[e'])${pronouns.replace(/\*\)$/, '+)')}${verb}`, '{pronouns}{verb}-vous'),
]

/** No imperative inside: the main clause begins without a comma. */
const instructs = '(?!.*(?<!\\p{L})(?!chez|assez)\\p{L}{3,}ez(?!\\p{L}))'
const vowel = '[aeiouyàâéèêëîïôöûüœ]'

/** The rules for any other subject, behind “est-ce que”. */
const ofThing = (subject: string, que: string): readonly QuestionRule[] => [
  rule(`${subject} ${not}(?<verb>.{1,25}?) pas (?:encore|déjà)${plainRest}`, `${que}{subject} {verb} déjà {rest}`, true),
  rule(`${subject} ${not}(?<verb>.{1,25}?) plus${plainRest}`, `${que}{subject} {verb} encore {rest}`, true),
  rule(`${subject} ${not}(?<verb>.{1,25}?) pas${plainRest}`, `${que}{subject} {verb} {rest}`, true),
  rule(`(?!.*(?:^| )n(?:e |'))${subject} (?<rest>.+)`, `${que}{subject} {rest}`),
]

const opens = "(?:si |lorsque |lorsqu'|quand |(?:dans le|au) cas où )"

const end = '(?=[,;:]|[.…]?$)'

/** Makes a French question of a condition. */
export const askFrench = askBy(
  {
    openings: [
      new RegExp(`^s'(?<condition>il (?:y a|s'agit) ${upToComma})${end}`, 'diu'),
      new RegExp(`^(?:(?:uniquement|seulement) )?${opens}(?<condition>${upToComma})${end}`, 'diu'),
      new RegExp(`^(?:vérifiez|contrôlez|assurez-vous) (?:bien )?(?:que |qu'|si )(?<condition>${upToComma})${end}`, 'diu'),
      new RegExp(`^(?!.* si .* si )${upToComma},? (?:(?:uniquement|seulement) )?si (?<condition>${upToComma})(?=[.…]?$)`, 'diu'),
    ],
    begins: /^(?:\p{L}{2,}ez(?:-|(?!\p{L}))|(?:vous|il|alors|merci|ne|veuillez) |n'|l'(?:étape|administrateur|utilisateur) )/iu,
    unfit:
      /(?<!\p{L})(?:(?:et|ou|mais) (?:que |qu'|si |vous |n[e'])|mais |rien |ni |toujours pas |cela |ce(?:ci|la)?(?: n'|'| )est |tel est |(?:et|ou) (?!chez|assez)\p{L}{2,}ez(?!\p{L})|y a lieu)|^(?:(?:elle|ils|elles|on|je|nous|y) |il (?!y a |s'agit ))/iu,
  },
  [
    ...ofReader,
    rule('il y a (?<rest>.+)', 'y a-t-il {rest}'),
    rule("il s'agit (?<rest>d.+)", 's’agit-il {rest}'),
    rule(`aucun (?<subject>.+?) ${not}(?<rest>.+)`, 'est-ce qu’un {subject} {rest}', true),
    rule(`aucune (?<subject>.+?) ${not}(?<rest>.+)`, 'est-ce qu’une {subject} {rest}', true),
    ...ofThing(`(?!vous |il )${instructs}(?<subject>${vowel}.*?)`, 'est-ce qu’'),
    ...ofThing(`(?!vous )${instructs}(?<subject>.+?)`, 'est-ce que '),
  ],
)
