import { type TurnWords, token } from '../turn-words.ts'
import { fr as words } from './numbers.ts'

const links = '(?:(?:alors|donc|plutôt|puis|ensuite|enfin) )?'
const modal =
  '(?:(?:vous )?(?:devez|devrez|pouvez|pourrez) (?:alors |directement )?|il (?:faut|suffit de|convient de) |veuillez |merci de )'
const adverbs = "(?: (?:directement|alors|ensuite|immédiatement|maintenant|plutôt|de nouveau|d'abord))*"
const place =
  "(?: (?:à nouveau ))?(?: (?:à|au|aux|vers|sur|dans|en|avec|à partir de|depuis))?(?: (?:(?:la|les|le|cette|ces) |l')?(?:sections?|rubriques?|procédures?|instructions?|étapes?|parties?|chapitres?)(?: (?:décrites?|indiquées?|fournies?|présentées?))?(?: (?:de|du|des|dans|à|sous|ci-dessous))?)?(?: (?:la|le|les|l'))?(?: (?:section|rubrique|partie))?"
const tail =
  '(?:,? (?:ci-dessous|ci-dessus|suivante?|directement|de nouveau|(?:de|dans) (?:cette|la même) (?:procédure|section|page)|(?:de|dans) cet? (?:article|guide)|plus (?:haut|bas|loin)))*(?:,? (?:pour|afin d)[^⟦⟧;]*)?'
const target = `["«(]? ?(?<target>${token}|[^⟦⟧,;]{3,90}?) ?["»)]?`

/** The French sentences at which a walk may turn. */
export const frTurns: TurnWords = {
  opens: /^(?:(?:uniquement|seulement|et|mais) )?(?:si,? |s'ils? |en cas d|(?:dans le|au) cas où |lorsqu|quand )/i,
  opensUnclear:
    /^(?:à moins |sauf |excepté |hormis |tant qu|une fois |dès |aussi(?:tôt| longtemps)|même (?:si|en cas)|en l'absence d|faute d|à condition |à supposer |que \p{L}|sans )/iu,
  unclear:
    /(?<!\p{L})(?:sauf|excepté|hormis|à moins|même (?:si|en cas)|tant qu|dès qu|aussitôt qu|jusqu'à ce qu|avant (?:de|qu)|à condition|faute de|en l'absence|(?:en )?dernier recours)/iu,
  marks:
    /(?<!\p{L})(?:si|s'ils?|lorsqu\p{L}*|quand|en cas|(?:dans le|au) cas|en l'absence|faute d|tant qu|dès|sauf|excepté|hormis|à moins|une fois|sinon|autrement|à défaut|à condition|même si|selon|en fonction|suivant (?:que|le|la|les|l')|ne .{0,40} qu)(?!\p{L})/iu,
  verifies: /^(?:vérifiez|contrôlez|regardez|assurez-vous|examinez|déterminez)(?!\p{L}).{0,20}(?<!\p{L})(?:que|qu'|si|s')/iu,
  asksWhether:
    /(?<!\p{L})(?:demand(?:ez|er)(?! (?:de )?(?:l'|une )?(?:aide|assistance|conseils?)(?!\p{L}))|(?:pour|de) savoir|vérifi(?:ez|er)|indique[zr]|dites)(?!\p{L})/iu,
  endsInJoin: / (?:ou|et|mais)$/i,
  placeAlone: new RegExp(`^(?:à|au|aux|vers) ?(?<target>${token})$`, 'i'),
  follows: /(?<=\S),? (?=(?:(?:uniquement|seulement) )?(?:si |s'ils? |en cas d|(?:dans le|au) cas où |lorsqu|quand ))/gi,
  otherwise:
    /^(?:sinon|autrement|dans le cas contraire|dans le cas inverse|dans l'autre cas|dans tous les autres cas|dans la négative|à défaut|faute de quoi|si non|non)(?: ?[,:])? /i,
  unlessSo: /^(?:si (?:ce n'est pas le cas|tel n'est pas le cas)|s'(?:il|elle) ne (?:l'est|le fait) pas) ?[,:]? /i,
  inlineOtherwise:
    /(?: ?[;,]|(?<=\S))(?: (?:et|ou),?)? (?=(?:sinon|autrement|dans le cas contraire|dans la négative|à défaut|faute de quoi|si (?:ce|tel) n'est pas le cas|si non)(?:[ ,:]))/i,
  isSo: /^(?:si oui|oui(?= ?[,:])|si (?:c'est|tel est) le cas|si cela (?:se produit|arrive)|dans l'affirmative|(?:dans|en) (?:ce|pareil) cas) ?[,:]? /i,
  negation: /(?<!\p{L})(?:n(?:e |')(?!(?:importe))|inutile|sans (?=\p{L}+er\b)|évitez|jamais)/iu,
  joins: /,? (?:puis|et|ensuite) /gi,
  goes: [
    new RegExp(
      `^${links}(?:(?:passez|allez|accédez|retournez|revenez|rendez-vous|continuez|poursuivez|reprenez|recommencez|répétez|effectuez|exécutez|suivez|commencez|essayez|tentez|appliquez|faites|reportez-vous|référez-vous|voir|voyez|consultez|lisez)|${modal}(?:passer|aller|accéder|retourner|revenir|vous rendre|continuer|poursuivre|reprendre|recommencer|répéter|effectuer|exécuter|suivre|commencer|essayer|tenter|appliquer|faire|consulter|lire))${adverbs}${place}(?: |(?<='))${target}${tail}$`,
      'i',
    ),
    // `l'étape suivante consiste à examiner [le module](module.md)`
    /^(?:alors )?⟦next⟧ (?:consiste à |est d(?:e |'))\p{L}+(?:er|ir|re)(?: (?:le|la|les) | l'| )(?<target>⟦L\d+⟧)$/iu,
    // The text of the link is the verb: `vous devrez peut-être [envoyer les journaux](journaux.md)`.
    new RegExp(`^${links}${modal}(?:peut-être )?(?<target>⟦L\\d+⟧)$`, 'i'),
  ],
  moves:
    /^(?:(?:alors|ensuite|puis|enfin|maintenant) )?(?:passez|allez|retournez|revenez|rendez-vous|continuez|poursuivez|reprenez)(?!\p{L})/iu,
  skips: [
    new RegExp(
      `^${links}(?:(?:ignorez|sautez|omettez|${modal}(?:ignorer|sauter|omettre))${adverbs}|passe[rz](?= ⟦|(?: outre)? (?:la|cette) (?:section|procédure)))(?: outre)?(?: (?:la|les|l'|le|cette))?(?: (?:section|étape|procédure|partie))?(?: |(?<='))${target}(?: (?:ci-dessous|suivantes?))?$`,
      'i',
    ),
    new RegExp(
      `^(?:alors )?(?:vous n'avez pas (?:besoin |à )(?:d'|de )?|(?:il est )?inutile d(?:e |'))(?:effectuer|exécuter|faire|suivre)(?: (?:la|les|l'|le|cette))?(?: |(?<='))${target}$`,
      'i',
    ),
  ],
  namedPart: /(?<!\p{L})(?:section|rubrique|partie|chapitre)s?(?!\p{L})/iu,
  solves: /^(?:le problème|l'erreur|l'incident|tout) (?:est|sera) (?:résolue?|réglée?|corrigée?)$/i,
  ends: /^(?:alors )?(?:vous (?:avez|aurez) (?:déjà )?(?:terminé|fini)|c'est (?:terminé|fini)|(?:la|cette|l')? ?(?:procédure|installation|inscription|configuration|mise à jour|opération) est (?:alors )?(?:terminée|achevée|réussie)|le \p{L}+ est (?:alors )?(?:terminé|achevé)|vous n'avez (?:plus )?rien (?:d'autre |de plus )?à faire|il n'y a (?:plus )?rien (?:d'autre |de plus )?à faire|aucune (?:autre )?action n'est (?:nécessaire|requise))$/iu,
  articleEnd: new RegExp(
    `^${links}(?:essayez (?:de |d'))?(?:${modal})?(?:suivez|suivre|effectuez|effectuer|exécutez|exécuter|appliquez|appliquer|consultez|consulter|voir|reportez-vous|lisez|essayez|passez) (?:les|la|le|aux?|à la|l')(?: [^,;⟦⟧]{3,80})? (?:à la fin|au bas|en bas|en fin) (?:de )?(?:cette (?:rubrique|page)|cet article|ce guide|ce document)$`,
    'i',
  ),
  stepsFollow:
    /(?<!\p{L})(?:(?:ces|les) étapes(?: suivantes| ci-dessous)?|(?:cette|la) procédure|(?:ces|les) instructions|comme suit|ce qui suit)(?!\p{L})/iu,
  noGuard:
    /^(?:lorsqu|quand )|(?<!\p{L})(?:invité|demandé|nécessaire|besoin|possible|souhait|voul|préfér|désir|le cas échéant|y a lieu)/iu,
  notYetDone: /^si (?:vous ne l'avez pas (?:déjà |encore )fait|(?:ce|cela) n'est pas (?:déjà |encore )fait), /i,
  otherWay:
    /^(?:vous pouvez (?:aussi|également) (?!être |voir |afficher |trouver )|ou (?:bien|alors),? |ou,? \p{L}+ez |(?:à la place|en (?:remplacement|alternative)),? )/iu,
  continues: /^(?:mais|et|ou) (?:que |qu'|si )/i,
  sometimes:
    /(?<!\p{L})(?:parfois|quelquefois|il (?:arrive|se peut|est possible) qu|dans certains cas|certaines? |peu(?:t|vent) )/iu,
  troubleWhile:
    /(?<!\p{L})(?:(?:rencontr|éprouv)\p{L}+|avez) (?:des |un |une |quelque )?(?:problèmes?|difficultés?|soucis?)|en cas (?:de (?:problème|difficulté)s?|d'(?:erreur|échec))/iu,
  still: /(?<!\p{L})(?:toujours|encore)(?!\p{L})/iu,
  negationWords: /(?<!\p{L})(?:ne (?=\p{L})|n'|pas(?!\p{L})|plus(?!\p{L})|aucune?(?!\p{L}))/giu,
  mayDo: /^(?:alors )?(?:vous (?:devez|devrez|pouvez|pourrez) |il (?:faut|suffit) |\p{L}{3,}(?<!ass|n)ez(?:-\p{L}+)?(?!\p{L}))/iu,
  goesOn:
    /^(?:(?:vous pouvez )?(?:continue[rz]|poursuiv(?:ez|re))(?: (?:normalement|la procédure|ainsi))?|ne faites rien|passez à la suite)$/i,
  stops:
    /^(?:arrêtez(?:-vous)?(?: (?:ici|là|(?:la|cette) procédure))?(?=$|[,.;]| et )|ne continuez pas|ne poursuivez pas|abandonnez)(?=$|[ ,.;])/i,
  mayTurn:
    /(?<!\p{L})(?:pass|all|accéd|retourn|reven|rend|continu|poursuiv|repren|recommenc|répét|effectu|exécut|suiv|saut|ignor|omett|report|voi|voy|consult|contact|adress|appel|téléphon|préven|avert|demand|joign|inform|signal|écri|sollicit|arrêt|abandonn|pren)\p{L}*/iu,
  reference: /pour (?:plus|davantage|en savoir)|(?:plus d'|obtenir des )(?:informations|détails|renseignements)/i,
  steps: new RegExp(
    `(?:les |l')?(?<!\\p{L})étapes? (?<from>\\d{1,2}|${words.map((word) => (word === 'un' ? 'un(?= ?(?:$|[.,;:!?]|de |du |et |puis ))' : word)).join('|')})(?!\\p{L}|\\d)(?:(?: à | ?[-–] ?)(?:l'étape )?(?<to>\\d{1,2})|(?<and>(?:(?:, | et )(?:l'étape )?\\d{1,2})+))?`,
    'giu',
  ),
  ordinalSteps:
    /(?:la |l')(\d{1,2}|première|deuxième|seconde|troisième|quatrième|cinquième|sixième|septième|huitième|neuvième|dixième)(?:e|ème|re)? étape(?!\p{L})/giu,
  ordinals: 'première deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième'.split(' '),
  thisStep: /(?<!\p{L})cette étape(?! \d)/giu,
  nextStep: /l'étape suivante/giu,
  previousStep: /l'étape précédente/giu,
  lastStep: /la dernière étape/giu,
  restOfSteps:
    /(?:(?<=(?:ignor|saut|omett)\p{L}+ |(?:(?:besoin|inutile) d[e']|pas à) ?(?:effectuer|exécuter|faire|suivre) )les étapes suivantes|(?:le reste|la suite) (?:de (?:la|cette) procédure|des étapes|de ces étapes))(?=$|[ ,.;])/giu,
}
