import type { HeadingWords } from '../heading-words.ts'

const imperative = '(?!assez|chez|nez)\\p{L}{2,}ez(?:-\\p{L}+)?(?![\\p{L}-])'
const infinitive =
  "(?:ne pas )?(?:(?:y|en|vous|se|leur|lui|le|la|les) |[sld]'|l'y )?(?!(?:v|n)otre|autre|entre|quatre|contre|nombre|fichier|dossier|filtre|lettre|chiffre|titre|paramètre|centre|offre|membre|ordre|propre|premier|dernier)\\p{L}{2,}(?:er|ir|re|oir)(?!\\p{L})"

/** The French words of headings. */
export const frHeadings: HeadingWords = {
  functionWord:
    /^(?:[dlnscjtm]|qu|[dclst]'un|[dl]'une|qu'une?|jusqu|lorsqu|puisqu|le|la|les|une?|des?|du|aux?|à|en|dans|sur|sous|pour|par|avec|sans|vers|chez|entre|depuis|pendant|dès|selon|via|et|ou|mais|ni|car|que|qui|quoi|dont|où|si|se|me|te|lui|leurs?|y|ils?|elles?|on|nous|vous|ce|cet|cette|ces|son|sa|ses|votre|vos|notre|nos|ne|afin|comme|lorsque|quand|puis|auprès|grâce|quant|jusque|hors|envers|malgré|très|tels?|telles?|avant|après|contre|lors|parmi|plusieurs|chaque|aucune?|tout|toute|tous|toutes|quel|quelle|quels|quelles|ainsi|alors|aussi|donc|lequel|laquelle|lesquels|lesquelles|duquel|auquel|moins|autre|autres|certains?|certaines?)$/iu,
  auxiliary:
    /^(?:[nlscm]'|qu')?(?:est|sont|a|ont|été|être|avoir|était|étaient|sera|seront|peut|peuvent|doit|doivent|pouvez|devez|avez|êtes|va|vont|soit|soient|ait|aient)$/iu,
  adjective:
    / (?:l')?(?:bon(?:ne)?s?|nouve(?:au|l|lle|aux|lles)|derni(?:er|ère)s?|premi(?:er|ère)s?|mêmes?|prochaine?s?|seule?s?|deuxième|troisième|différente?s?|meilleure?s?|grande?s?|petite?s?|autres?|ancien(?:ne)?s?|propres?|vrai|simple|mots?|mises?|points?)$/iu,
  openEnd:
    /(?<!\p{L})(?:à l'aide|au moyen|à partir|en fonction|par le biais|en raison|en cas|au lieu|à côté|en regard|de la part|à la fin|au cours|à cause|par rapport|(?:n'(?:est|a|ont|était)|ne (?:sont|peut|peuvent|doit|doivent)) (?:pas|plus|jamais))$/iu,
  hasVerb: new RegExp(
    `(?<![\\p{L}-])(?:${imperative}|faites|dites|est|sont|a|ont|était|sera|seront|peut|peuvent|doit|doivent|faut|va|vont|existe|reçoi(?:t|vent)|affiche|contient|indique|nécessite|demande|permet|utilise|apparaît|échoue|persiste)(?!\\p{L})|^(?:s'|se |l')?\\p{L}{2,}(?:er|ir|re|oir)(?!\\p{L})|^impossible |^échec `,
    'iu',
  ),
  borders: new RegExp(
    [
      ' ?[:;](?= |$)',
      `,? (?=(?:puis|et|ou|mais|ensuite|et ensuite|et puis)(?: (?:ensuite|alors|enfin))? (?:n'|ne |vous )?(?:${imperative}|faites))`,
      `, (?=${imperative})`,
      ` (?=et (?:que |qu'))`,
      // “le compte utilisé pour” says which one.
      `(?<!utilisée?s?|requise?s?|nécessaires?|destinée?s?|prévue?s?|conçue?s?|suffisante?s?),? (?=(?:pour|afin d(?:e |')|en vue d(?:e |')|de manière à|de façon à) ?${infinitive})`,
      `,? (?=(?:pour|afin|de sorte|de manière|de façon) (?:que |qu'))`,
      `, (?=(?:car|puisqu|parce qu|ce qui|ce que|notamment|y compris|par exemple|comme|mais|dans ce cas|vous \\p{L}+ant|\\p{L}+ant (?!plus)))`,
      ` (?=(?:comme (?:indiqué|décrit|illustré|expliqué|suit)|à l'aide d|au moyen d|en (?:utilisant|suivant|appuyant|cliquant|sélectionnant|accédant|exécutant|configurant)(?!\\p{L})))`,
    ].join('|'),
    'gu',
  ),
  relatives: new RegExp(
    [
      `,? (?=(?:qui|dont|où|auquel|à laquelle|auxquel(?:le)?s|(?:dans|sur|par|avec|pour) (?:lequel|laquelle|lesquel(?:le)?s)) (?!n'|ne ))`,
      ` (?=que (?:vous|l'utilisateur) (?:voulez|souhaitez|avez|devez|utilisez|pouvez|utilise))`,
    ].join('|'),
    'gu',
  ),
  // `Mot de passe` is one name: only a complement with an article is left out.
  complements: new RegExp(
    ` (?=(?:dans|sur|sous|auprès|depuis|pendant|lors|via|vers|chez|selon|entre|à partir|à l'aide|en fonction|en regard|au niveau|en bas|en haut|de(?= (?:la|votre|vos|cet|cette|ce|ces|son|sa|ses|leurs?) | l')|du|des|à|au|aux|pour|par(?! (?:défaut|exemple|rapport))|en)(?:(?<=')| )(?!${infinitive}))`,
    'gu',
  ),
  placed: /^(?!)/,
  objects: /(?!)/g,
  stands: new RegExp(
    `^(?:n'|ne )?(?:${imperative}|faites(?!-)|dites(?!-))|(?<![\\p{L}-])(?:est|sont|a|ont|indique|contient|affiche|apparaît|permet|demande|échoue)(?!\\p{L})`,
    'iu',
  ),
  needsMore: new RegExp(
    [
      '^(?:(?:double-)?cliquez|appuyez|tapez|définissez|réglez|remplacez|affectez|attribuez|accordez|demandez|permettez|basculez|faites|donnez|comparez|assurez-vous|essayez|veillez|mettez|procédez)(?!\\p{L})',
      '^(?:accédez|allez|revenez|retournez|passez|rendez-vous|connectez-vous|inscrivez-vous|reportez-vous|dirigez-vous)(?!.* (?:à|au|aux|dans|sur) )',
      '(?<!\\p{L})(?:liée?s?|due?s?|égale?s?|relati(?:f|ve)s?|destinée?s?|associée?s?|situées?|composée?s?|basée?s?|membres?|capables?|responsables?|nécessaires?|utilisée?s?|requise?s?|obligatoires?|disponibles?|valides?|propres?|identiques?|conformes?|permet|demande|nombre|liste|type|nom|valeur|partie|plupart|reste|cas|façon|manière|droit|bouton|mise|différence|erreur|réglée?s?|définie?s?|configurée?s?|affiche|contient|indique|utilise|nécessite|reçoit|\\p{L}+ez)$',
      // A place or a purpose is whole or left out: `dans la liste des applications`.
      " (?:dans|sur|sous|auprès de|en|par|pour|via|avec|vers|chez|à|au|aux) (?:(?:le|la|les|une?|des|votre|vos|son|sa|ses|ce|cet|cette|ces) |l')?[^ ]+$",
      ' (?:tous les|toutes les|chaque|qui|dont|que|où) [^ ]+$',
      // A clause without its verb: `vérifiez que les informations`.
      " (?:que |qu'|si |s'|où |quand |lorsqu)(?!.*(?<!\\p{L})(?:est|sont|a|ont|peut|peuvent|doit|doivent|contient|fonctionne|utilise|existe|apparaît|dispose|correspond)(?!\\p{L})).*$",
    ].join('|'),
    'iu',
  ),
  condition:
    /^(?:(?:uniquement|seulement) )?(?:si |s'ils? |en cas d|au cas où |dans le cas où |lorsqu|quand |sauf |à moins |tant qu|sans )/i,
  aside:
    /^(?:dans |sur |sous |à |au |aux |en |pour |afin |avant |après |une fois |depuis |dès |lors d|pendant |avec |selon |chez |par exemple|actuellement|maintenant|ensuite|puis )/i,
  scope: new RegExp(`^(?:pour (?!${infinitive})|sur les |en raison d|chez |selon |malgré )`, 'iu'),
  instruction: /^(?:n'|ne )?(?:(?!assez|chez|nez)\p{L}{2,}ez(?:-vous)?(?![\p{L}-])|faites(?!-)|dites(?!-))/iu,
  statement: /^(?:vous |les? |la |l'|une? |des |votre |vos |cette |cet |ce |ces |chaque )(?!\p{L}+, )/iu,
  hazard: /^(?:effac|supprim|réinitialis|désinstall|format|révo|restaur|remplac)/i,
  limit:
    /^(?:(?:puis|et|ou|mais) )?(?:sauf |excepté |hormis |à moins |avant (?:de |d'|que |qu')|tant qu|jusqu'à ce|sans (?:\p{L}+er |que )|uniquement |seulement |à condition |si |s'ils? |lorsqu|quand |en cas |dès qu|au cas |dans le cas où)/iu,
  exception:
    /(?<!\p{L})(?:sauf|excepté|hormis|à moins|avant (?:de |d'|que |qu')|tant qu|jusqu'à ce|uniquement|seulement|à condition)/iu,
  negation: /(?<!\p{L})(?:ne |n'|pas(?!\p{L})|jamais(?!\p{L})|aucune?(?!\p{L}))/iu,
  negated: /(?<!\p{L})(?:ne |n')(?!importe)/iu,
  subordinates: / (?:qu(?:e |i |')|dont |où |si |s'ils? |lorsqu|quand |car |Il |Le |La |Les |Vous |Votre )/u,
  // A French negation stands before its verb: behind another verb, it is in another clause.
  coordinates: /(?:)/,
  predicate: /(?<= )(?:est|sont|s'est|se sont|a|ont|était|sera|peut|peuvent|doit|doivent)(?: [^ ,;:]+){1,4}$/iu,
  lastVerb: /^(?!)/,
  separable: {},
  behindPath: / (?:et|en|puis|pour) /,
  questionMark: '\u00a0?',
}
